#include "app/session.h"
#include "core/nn/net_bench.h"
#include "core/nn/threads.h"

namespace mien::app {
namespace {

void bench_nets(Session& session, int repeats)
{
    nn::use_all_cores();
    nn::keep_freed_memory();
    nn::Nets nets;
    nn::add_all_nets(nets);
    Job job = session.job();
    const double best = nn::best_convolution_rate(repeats);
    const auto speeds = nn::measure_nets(nets, repeats, job);
    session.finish_progress();
    auto list = nlohmann::ordered_json::array();
    for (const auto& speed : speeds)
        list.push_back({{"name", speed.name},
                        {"parameters", speed.parameters},
                        {"gflop", speed.gflop},
                        {"seconds", speed.seconds},
                        {"seconds_channels_last", speed.seconds_channels_last},
                        {"gflop_per_s", speed.gflop_per_second()},
                        {"share_of_best", speed.gflop_per_second() / best}});
    if (session.json)
        return print({{"best_convolution_gflop_per_s", best}, {"threads", at::get_num_threads()}, {"nets", list}});
    std::printf("best convolution: %.0f GFLOP/s on %d threads\n%-28s %8s %9s %9s %9s %6s\n", best,
                at::get_num_threads(), "network", "GFLOP", "rows", "pixels", "GFLOP/s", "share");
    for (const auto& speed : speeds)
        std::printf("%-28s %8.3f %7.1fms %7.1fms %9.1f %5.0f%%\n", speed.name.c_str(), speed.gflop, 1e3 * speed.seconds,
                    1e3 * speed.seconds_channels_last, speed.gflop_per_second(),
                    100.0 * speed.gflop_per_second() / best);
}

}  // namespace

void add_bench_nets_command(CLI::App& bench, Session& session)
{
    auto* command = bench.add_subcommand("nets", "Measure how fast every network answers");
    const auto repeats = std::make_shared<int>(3);
    command->add_option("--repeats", *repeats, "Runs of each, of which the middle counts")->check(CLI::Range(1, 100));
    add_json(*command, session);
    command->callback([&session, repeats] { bench_nets(session, *repeats); });
}

}  // namespace mien::app
