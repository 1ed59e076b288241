#include "core/nn/training.h"

#include "core/base/error.h"
#include "core/nn/averaged.h"
#include "core/nn/ranks.h"
#include "core/nn/threads.h"

#include <torch/torch.h>

#include <chrono>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <numbers>

namespace mien::nn {
namespace {

torch::Device chosen(const std::string& name)
{
    const bool cuda = torch::cuda::is_available();
    if (name == "cuda" && !cuda) throw Error(Error::Kind::device, "this machine has no CUDA device; use device=cpu");
    return name != "cpu" && cuda ? torch::kCUDA : torch::kCPU;
}

/// Convolutions run on channels-last pictures; weights in the same order spare a copy a step.
void order_for(torch::nn::Module& module, const torch::Device& device)
{
    module.to(device);
    for (auto& parameter : module.parameters())
        if (parameter.dim() == 4) parameter.set_data(parameter.data().contiguous(torch::MemoryFormat::ChannelsLast));
}

Batch rows(const Batch& data, const torch::Tensor& which)
{
    Batch batch;
    for (const auto& [name, field] : data) batch[name] = field.index_select(0, which.to(field.device()));
    return batch;
}

constexpr double never = -1e30;
constexpr const char* average_file = "average.safetensors";

struct Progressed {
    std::int64_t epochs = 0;
    double best = never;  // "score" so far
};

void save(Learner& learner, const Averaged& average, const Progressed& progressed, const std::filesystem::path& folder)
{
    const auto fresh = std::filesystem::path(folder).concat(".new");
    std::filesystem::remove_all(fresh);
    std::filesystem::create_directories(fresh);
    for (const auto& [name, module] : learner.modules())
        write_tensors(fresh / (name + ".safetensors"), state_of(*module), "");
    for (const auto& [name, optimizer] : learner.optimizers())
        torch::save(*optimizer, (fresh / (name + ".opt")).string());
    if (!average.state().empty()) write_tensors(fresh / average_file, average.state(), "");
    std::ofstream(fresh / "progress.txt")
        << progressed.epochs << ' ' << std::setprecision(17) << progressed.best << '\n';
    std::filesystem::remove_all(folder);
    std::filesystem::rename(fresh, folder);
}

Progressed load(Learner& learner, Averaged& average, const std::filesystem::path& folder, const torch::Device& device)
{
    Progressed progressed;
    std::ifstream in(folder / "progress.txt");
    if (!(in >> progressed.epochs >> progressed.best)) return {};
    for (const auto& [name, module] : learner.modules()) {
        const auto file = folder / (name + ".safetensors");
        load_state(*module, read_tensors(file), file.string());
        order_for(*module, device);
    }
    for (const auto& [name, optimizer] : learner.optimizers())
        torch::load(*optimizer, (folder / (name + ".opt")).string());
    if (!average.state().empty()) average.load(read_tensors(folder / average_file));
    return progressed;
}

/// log.csv: one row an epoch, the columns of the first row.
void append_log(const std::filesystem::path& file, std::int64_t epoch, const Numbers& numbers)
{
    const bool fresh = !std::filesystem::exists(file);
    std::ofstream log(file, std::ios::app);
    if (fresh) {
        log << "epoch";
        for (const auto& [name, number] : numbers) log << ',' << name;
        log << '\n';
    }
    log << epoch;
    for (const auto& [name, number] : numbers) log << ',' << number;
    log << '\n';
}

/// Initial learning rates, so that the schedule multiplies them and never drifts.
using Rates = std::map<std::string, std::vector<double>>;

Rates rates_of(Learner& learner)
{
    Rates rates;
    for (const auto& [name, optimizer] : learner.optimizers())
        for (auto& group : optimizer->param_groups()) rates[name].push_back(group.options().get_lr());
    return rates;
}

void set_rates(Learner& learner, const Rates& rates, double factor)
{
    for (const auto& [name, optimizer] : learner.optimizers())
        for (std::size_t i = 0; i < optimizer->param_groups().size(); ++i)
            optimizer->param_groups()[i].options().set_lr(rates.at(name)[i] * factor);
}

Numbers train_epoch(Learner& learner, Averaged& average, const Batch& data, const TrainPlan& plan, std::int64_t epoch,
                    const Ranks& ranks, Job& job)
{
    torch::manual_seed(std::uint64_t(plan.seed) * 100'003 +
                       std::uint64_t(epoch));  // a resumed run draws what an unbroken one would
    const std::int64_t samples = data.begin()->second.size(0);
    const auto order = torch::randperm(samples);
    if (ranks.count() > 1)
        torch::manual_seed(std::uint64_t(torch::randint(1 << 30, {1}).item<std::int64_t>() + ranks.rank()));
    Numbers sum;
    std::int64_t steps = 0;
    for (std::int64_t start = 0; start < samples; start += plan.batch, ++steps) {
        job.step((double(epoch) + double(start) / double(samples)) / plan.epochs, "epoch " + std::to_string(epoch + 1));
        const auto all = order.slice(0, start, std::min<std::int64_t>(start + plan.batch, samples));
        if (all.size(0) < 2 * ranks.count()) break;  // batch norm needs two
        const auto which = all.tensor_split(ranks.count())[std::size_t(ranks.rank())];
        const double share = double(which.size(0)) * ranks.count() / double(all.size(0));
        if (ranks.count() > 1)
            learner.share_steps([&ranks, share](const auto& gradients) { ranks.average(gradients, share); });
        for (const auto& [name, loss] : learner.step(rows(data, which))) sum["train." + name] += loss * share;
        average.update();
    }
    for (auto& [name, total] : sum) {
        auto mean = torch::tensor({total / double(std::max<std::int64_t>(steps, 1))});
        ranks.average({mean});
        total = mean.item<double>();
    }
    return sum;
}

std::vector<torch::Tensor> numbers_of(Learner& learner)
{
    std::vector<torch::Tensor> all;
    for (const auto& [name, module] : learner.modules())
        for (const auto& [inner, tensor] : state_of(*module))
            if (tensor.is_floating_point()) all.push_back(tensor);
    return all;
}

}  // namespace

void TrainPlan::describe(Fields& fields)
{
    fields.add("epochs", epochs, 1, 1'000'000, "passes over the samples");
    fields.add("minutes", minutes, 0.0, 1e6, "end with the epoch in which they are over; 0: all epochs");
    fields.add("measure_every", measure_every, 1, 1'000'000, "epochs between two looks at validation people");
    fields.add("batch", batch, 2, 65'536, "samples per step");
    fields.add("seed", seed, 0, 1 << 30, "of every random number");
    fields.add("resume", resume, "go on from the run folder's last checkpoint");
    fields.add("cosine", cosine, "let the learning rate fall to zero along a cosine");
    fields.add("research", research, "learn from samples that allow research only, too (weights of tier R)");
    fields.add("begin", begin, {}, "weights to begin with (.safetensors of this recipe); else chance");
    fields.add("ema", ema, 0.0, 0.99999, "decay of the average of the weights that is kept; 0 keeps the last ones");
    fields.add("device", device, {"auto", "cpu", "cuda"}, "where to train");
    fields.add("ranks", ranks, 1, 4096, "processes that train together, each on its share of every batch");
    fields.add("rank", rank, -1, 4095, "which of them this is; -1: the first, which starts the others here");
    fields.add("meet", meet, {}, "where they meet: a file that all see, or host:port of the first");
}

Batch rows_of(const Batch& data, Split split, bool research)
{
    const auto found = data.find("split");
    if (found == data.end())
        throw Error(Error::Kind::damaged, "the pack has no field 'split'; make it with mien prepare");
    auto wanted = found->second == int(split);
    const auto restricted = data.find("research");
    if (!research && restricted != data.end()) wanted = wanted.logical_and(restricted->second == 0);
    Batch known_of_all = data;  // what is known of some alone, such as depth, stands in fields of its own length
    std::erase_if(known_of_all, [&](const auto& field) { return field.second.size(0) != wanted.size(0); });
    return rows(known_of_all, wanted.nonzero().flatten());
}

void train(Learner& learner, const Batch& data, const TrainPlan& plan, const std::filesystem::path& run, Job& job)
{
    keep_freed_memory();
    const auto device = chosen(plan.device);
    std::filesystem::create_directories(run);
    const Batch samples = learner.chosen(rows_of(data, Split::train, plan.research));
    const Batch unseen = learner.chosen(rows_of(data, Split::validation, plan.research));
    const bool anyone_unseen = unseen.begin()->second.size(0) > 0;
    if (samples.begin()->second.size(0) < 2)
        throw Error(Error::Kind::invalid, "the pack holds fewer than 2 training samples");
    torch::manual_seed(std::uint64_t(plan.seed));
    learner.build();
    learner.prepare(samples);
    if (!plan.begin.empty()) load_state(*learner.product(), read_tensors(plan.begin), plan.begin);
    for (const auto& [name, module] : learner.modules()) order_for(*module, device);
    const Ranks ranks(std::max(plan.rank, 0), plan.ranks, plan.meet);
    const Rates rates = rates_of(learner);
    Averaged average(learner.product(), plan.ema);
    Progressed progressed = plan.resume ? load(learner, average, run / "last", device) : Progressed{};
    ranks.follow_first(numbers_of(learner));
    if (progressed.epochs == 0 && ranks.is_first()) std::filesystem::remove(run / "log.csv");
    const Batch near = moved(samples, device);  // a step waits for no transfer
    const auto begun = std::chrono::steady_clock::now();
    const auto time_used = [&] {  // of the minutes, 0..1
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begun;
        auto share = torch::tensor({plan.minutes > 0.0 ? seconds.count() / (60.0 * plan.minutes) : 0.0});
        ranks.average({share});  // all processes end together
        return share.item<double>();
    };
    double used = 0.0;
    for (std::int64_t epoch = progressed.epochs; epoch < plan.epochs && used < 1.0; ++epoch) {
        const auto start = std::chrono::steady_clock::now();
        const double done = std::max(double(epoch) / plan.epochs, used);
        set_rates(learner, rates, plan.cosine ? 0.5 * (1.0 + std::cos(std::numbers::pi * done)) : 1.0);
        Numbers numbers = train_epoch(learner, average, near, plan, epoch, ranks, job);
        ranks.average(numbers_of(learner));  // the norms' statistics, and whatever else no gradient moves
        const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        used = time_used();
        const bool last = epoch + 1 == plan.epochs || used >= 1.0;
        if (!ranks.is_first() || (!last && (epoch + 1) % plan.measure_every != 0)) continue;
        numbers["seconds"] = seconds;
        numbers["samples_per_second"] = double(samples.begin()->second.size(0)) / seconds;
        average.swap();  // the product is the average while it is measured and kept
        const Numbers measured = anyone_unseen ? learner.evaluate(unseen) : Numbers{};
        for (const auto& [name, number] : measured) numbers["validation." + name] = number;
        append_log(run / "log.csv", epoch + 1, numbers);
        const auto score = measured.find("score");
        if (score == measured.end() || score->second > progressed.best) {
            if (score != measured.end()) progressed.best = score->second;
            write_tensors(run / "weights.safetensors", state_of(*learner.product()), "F16");
        }
        average.swap();
        progressed.epochs = epoch + 1;
        save(learner, average, progressed, run / "last");
    }
    if (progressed.best == never && ranks.is_first()) {
        average.swap();
        if (anyone_unseen) learner.settle(unseen);
        write_tensors(run / "weights.safetensors", state_of(*learner.product()), "F16");
    }
    job.step(1.0, "done");
}

}  // namespace mien::nn
