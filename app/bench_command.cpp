#include "app/session.h"
#include "core/base/paths.h"
#include "core/base/stopwatch.h"
#include "core/engine/project.h"
#include "core/vision/align.h"
#include "core/vision/composite.h"
#include "core/vision/find_faces.h"
#include "core/vision/read.h"

#include <unistd.h>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>

namespace mien::app {
namespace {

namespace fs = std::filesystem;

/// A folder that goes when the benchmark ends.
class Scratch {
public:
    Scratch() : folder_(fs::temp_directory_path() / ("mien-bench-" + std::to_string(::getpid())))
    {
        fs::create_directories(folder_);
    }
    ~Scratch() { fs::remove_all(folder_); }
    fs::path operator/(const std::string& name) const { return folder_ / name; }

private:
    fs::path folder_;
};

/// A line of /proc/self/status in MiB, 0 where there is none.
double status_mib(const std::string& line)
{
    std::ifstream status("/proc/self/status");
    for (std::string text; std::getline(status, text);)
        if (text.starts_with(line + ':')) return std::stod(text.substr(line.size() + 1)) / 1024.0;
    return 0.0;
}

void forget_peak() { std::ofstream("/proc/self/clear_refs") << 5; }

/// A portrait of about `megapixels`, enlarged from a sample face, as a JPEG file.
void write_portrait(const fs::path& sample, double megapixels, const fs::path& file)
{
    const cv::Mat small = cv::imread(sample.string(), cv::IMREAD_COLOR);
    if (small.empty()) throw Error(Error::Kind::not_found, "the sample face " + sample.string() + " cannot be read");
    const double scale = std::sqrt(megapixels * 1e6 / double(small.total()));
    cv::Mat large;
    cv::resize(small, large, {}, scale, scale, cv::INTER_CUBIC);
    cv::Mat grain(large.size(), CV_8UC3);  // a photo's noise, so that coding costs what it costs for a photo
    cv::RNG random(7);
    random.fill(grain, cv::RNG::NORMAL, 0, 6);
    cv::add(large, grain, large);
    cv::imwrite(file.string(), large, {cv::IMWRITE_JPEG_QUALITY, 95});
}

nlohmann::ordered_json measure(Session& session, const std::string& engine, double megapixels, int repeats)
{
    const Scratch scratch;
    const fs::path in = scratch / "in.jpg", out = scratch / "out.jpg", plain = scratch / "plain.jpg";
    write_portrait(resources_folder() / "samples" / "portrait-1.jpg", megapixels, in);
    Job quiet;
    FaceFinder finder;
    const Photo photo = read_photo(in);
    const auto faces = finder.find(photo, quiet);
    if (faces.empty()) throw Error(Error::Kind::not_found, "no face was found in the benchmark's own portrait");
    const Target target = EmotionTarget{{{Emotion::happiness, 0.8}}, {}};
    const Card& card = session.registry().card(engine);
    const auto editor = session.registry().editor(engine);
    const AlignedFace crop = align(photo, faces.front(), card.face_size, card.margin);
    const FaceEdit edit = editor->edit({crop}, target, quiet).front();
    const std::vector<Placed> placed{{crop, edit.image, edit.flow, edit.mask, edit.cover}};

    nlohmann::ordered_json json{{"megapixels", megapixels}, {"width", photo.width()}, {"height", photo.height()}};
    json["detect_s"] = median_seconds(repeats, [&] { finder.find(photo, quiet); });
    json["landmarks_s"] = median_seconds(repeats, [&] { finder.again(photo, faces.front()); });
    json["warp_s"] = median_seconds(repeats, [&] { editor->edit({crop}, target, quiet); });
    json["composite_s"] = median_seconds(repeats, [&] { composite(photo, placed, quiet); });
    const Reduced small = reduced(photo, 900);
    const auto small_faces = finder.find(small.photo, quiet);
    if (!small_faces.empty())
        json["preview_s"] = median_seconds(5 * repeats, [&] {
            session.studio().edit({.photo = small.photo,
                                   .tasks = {{small_faces.front(), {{target, engine}}}},
                                   .score = false,
                                   .screen = true,
                                   .draft = true},
                                  quiet);
        });
    const double decode_encode = median_seconds(repeats, [&] {
        cv::imwrite(plain.string(), cv::imread(in.string(), cv::IMREAD_COLOR), {cv::IMWRITE_JPEG_QUALITY, 95});
    });
    const double resting = status_mib("VmRSS");
    forget_peak();
    const double whole = median_seconds(repeats, [&] {
        EditRequest request{.photo = read_photo(in)};
        for (const Face& face : session.studio().find_faces(request.photo, quiet))
            request.tasks.push_back({face, {{target, engine}}});
        const EditResult result = session.studio().edit(request, quiet);
        write_photo(result.photo, out, {true, false, 95, provenance_of(project_of(request.photo, request.tasks), out)});
    });
    const double decoded = double(photo.width()) * photo.height() * 3 / (1024.0 * 1024.0);
    json["edit_s"] = whole;
    json["plain_s"] = decode_encode;
    json["ratio"] = whole / decode_encode;
    json["beyond_3x_plain_s"] = whole - 3.0 * decode_encode;
    json["peak_mib"] = status_mib("VmHWM");
    json["peak_over_decoded"] = (status_mib("VmHWM") - resting) / decoded;
    return json;
}

}  // namespace

void add_bench_command(CLI::App& app, Session& session)
{
    struct Words {
        std::string engine = "warp";
        std::vector<double> sizes{2, 12, 24};
        int repeats = 3;
    };
    auto* command = app.add_subcommand("bench", "Measure detection, warp, composite and whole edits on this machine");
    const auto words = std::make_shared<Words>();
    command->add_option("--engine", words->engine, "The editor to measure");
    command->add_option("--megapixels", words->sizes, "Photo sizes")->check(CLI::Range(0.1, 100.0));
    command->add_option("--repeats", words->repeats, "Runs of each, of which the middle counts")
        ->check(CLI::Range(1, 100));
    add_json(*command, session);
    add_bench_gpu_command(*command, session);
    add_bench_nets_command(*command, session);
    command->callback([&session, words, command] {
        if (!command->get_subcommands().empty()) return;
        auto sizes = nlohmann::ordered_json::array();
        for (const double megapixels : words->sizes)
            sizes.push_back(measure(session, words->engine, megapixels, words->repeats));
        if (session.json) return print({{"engine", words->engine}, {"sizes", sizes}});
        std::printf("%6s %9s %10s %8s %10s %8s %8s %7s %9s\n", "MP", "detect", "landmarks", "warp", "composite", "edit",
                    "plain", "ratio", "peak MiB");
        for (const auto& row : sizes)
            std::printf("%6.0f %8.2fs %9.3fs %7.2fs %9.2fs %7.2fs %7.2fs %7.2f %9.0f\n",
                        row["megapixels"].get<double>(), row["detect_s"].get<double>(),
                        row["landmarks_s"].get<double>(), row["warp_s"].get<double>(), row["composite_s"].get<double>(),
                        row["edit_s"].get<double>(), row["plain_s"].get<double>(), row["ratio"].get<double>(),
                        row["peak_mib"].get<double>());
    });
}

}  // namespace mien::app
