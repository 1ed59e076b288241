#include "core/base/paths.h"
#include "core/data/safetensors.h"
#include "core/vision/read.h"
#include "core/vision/view.h"
#include "tests/cli/process.h"
#include "tests/support/clip_file.h"
#include "tests/support/photo_files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <map>
#include <numeric>
#include <span>
#include <sstream>

namespace mien {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::object;
using test::run_mien;
using test::sample;

struct CamCommand : testing::Test {
    std::string in(const std::string& name) const { return (folder / name).string(); }
    test::Folder folder;
};

TEST_F(CamCommand, writes_a_picture_a_numpy_file_and_numbers)
{
    const auto said = object(run_mien({"cam", sample(1), "--engine", "glamornet", "--method", "gradcam", "--class",
                                       "anger", "--out", in("heat.png"), "--raw", in("heat.npy"), "--json"}));
    const auto& map = said.at("maps").at(0);
    EXPECT_EQ(map.at("class"), "anger");
    EXPECT_EQ(map.at("layer"), "FaceEncodingNet.blocks.3");
    double sum = 0.0;
    for (const auto& [part, share] : map.at("parts").items()) sum += share.get<double>();
    EXPECT_NEAR(sum, 1.0, 1e-6);
    EXPECT_GT(map.at("range").at("greatest"), 0.0);
    const Photo drawn = read_photo(in("heat.png"));
    EXPECT_EQ(drawn.width(), 512);
    const std::string bytes = test::bytes_of(in("heat.npy"));
    EXPECT_TRUE(bytes.starts_with("\x93NUMPY"));
    EXPECT_NE(bytes.find("'<f4', 'fortran_order': False, 'shape': (128, 128)"), std::string::npos);
    EXPECT_EQ(bytes.size() % 64, 128 * 128 * 4 % 64);
}

TEST_F(CamCommand, draws_over_the_photo_where_the_face_is)
{
    object(run_mien({"cam", sample(1), "--over", "photo", "--out", in("whole.png"), "--json"}));
    const Photo before = read_photo(sample(1)), after = read_photo(in("whole.png"));
    ASSERT_EQ(after.width(), before.width());
    const auto &old_pixels = std::get<Raster<std::uint8_t>>(before.pixels),
               &new_pixels = std::get<Raster<std::uint8_t>>(after.pixels);
    const int middle = before.width() / 2;
    EXPECT_NE(std::vector(old_pixels.row(before.height() / 2) + 3 * middle,
                          old_pixels.row(before.height() / 2) + 3 * middle + 30),
              std::vector(new_pixels.row(before.height() / 2) + 3 * middle,
                          new_pixels.row(before.height() / 2) + 3 * middle + 30));
}

TEST_F(CamCommand, takes_a_folder)
{
    fs::create_directories(in("photos"));
    for (const int number : {1, 2}) fs::copy(sample(number), in("photos"));
    const auto said = object(
        run_mien({"cam", in("photos"), "--method", "hirescam", "--out", in("maps"), "--raw", in("raw"), "--json"}));
    EXPECT_EQ(said.at("maps").size(), 2U);
    for (const char* name : {"maps/portrait-1.png", "maps/portrait-2.png", "raw/portrait-1.npy", "raw/portrait-2.npy"})
        EXPECT_TRUE(fs::exists(in(name))) << name;
}

TEST_F(CamCommand, explains_a_difference_with_both_signs)
{
    const auto said = object(run_mien({"cam", sample(1), "--class", "happiness", "--against", "neutral", "--json"}));
    const auto& map = said.at("maps").at(0);
    EXPECT_EQ(map.at("against"), "neutral");
    const auto turned = object(run_mien({"cam", sample(1), "--class", "neutral", "--against", "happiness", "--json"}));
    EXPECT_NEAR(map.at("range").at("greatest").get<double>(),
                -turned.at("maps").at(0).at("range").at("least").get<double>(), 1e-6);
}

TEST_F(CamCommand, lists_layers_and_methods)
{
    for (const char* engine : {"glamornet", "facetopo"}) {
        const auto said = object(run_mien({"cam", "--list", engine, "--json"}));
        EXPECT_FALSE(said.at("layers").empty());
        const auto& methods = said.at("methods");
        EXPECT_NE(std::ranges::find(methods, "gradcam"), methods.end());
        EXPECT_EQ(std::ranges::find(methods, "rollout"), methods.end()) << "no transformer";
    }
}

TEST_F(CamCommand, lists_without_a_word_more_than_needed)
{
    EXPECT_EQ(object(run_mien({"cam", "--list", "--json"})).at("engine"), "glamornet");
    EXPECT_EQ(object(run_mien({"cam", "--list", "--engine", "facetopo", "--json"})).at("engine"), "facetopo");
    test::put_bytes(folder / "net.pt", "no module");
    const auto own = run_mien({"cam", "--list", "--model", in("net.pt")});
    EXPECT_EQ(own.code, 1);
    EXPECT_NE(own.err.find("net.json"), std::string::npos) << own.err;
}

TEST_F(CamCommand, explains_every_frame_of_a_video_and_tells_where_there_is_no_face)
{
    const auto portrait = for_screen(view(read_photo(sample(1)), 480));
    const Raster<std::uint8_t> dark(portrait.width(), portrait.height(), 3,
                                    std::vector<std::uint8_t>(portrait.pixels().size(), 0));
    test::write_clip(folder / "clip.avi", {portrait, dark, portrait});
    const std::vector<std::string> words{"cam", in("clip.avi"), "--out", in("maps"), "--raw", in("maps.npy"), "--json"};
    const auto said = object(run_mien(words)).at("clips").at(0);
    EXPECT_EQ(said.at("frames"), 3);
    EXPECT_EQ(said.at("explained"), 2);
    EXPECT_TRUE(fs::exists(in("maps/clip-000000.png")));
    EXPECT_FALSE(fs::exists(in("maps/clip-000001.png")));
    const std::string array = test::bytes_of(in("maps.npy"));
    EXPECT_NE(array.find("'shape': (3, 128, 128)"), std::string::npos);
    std::vector<float> values(3 * 128 * 128);
    std::memcpy(values.data(), array.data() + array.size() - 4 * values.size(), 4 * values.size());
    EXPECT_TRUE(std::isnan(values[128 * 128]) && !std::isnan(values[0]));
    std::istringstream lines(test::bytes_of(in("maps/clip.jsonl")));
    std::vector<json> frames;
    for (std::string line; std::getline(lines, line);) frames.push_back(json::parse(line));
    ASSERT_EQ(frames.size(), 3U);
    EXPECT_NEAR(frames[2].at("seconds").get<double>(), 0.2, 1e-6);
    EXPECT_EQ(frames[0].at("class"), frames[2].at("class"));
    EXPECT_TRUE(frames[1].contains("problem"));
    EXPECT_EQ(run_mien(words).code, 1) << "what is there is replaced with --force alone";
}

/// Weights of the whole GLAMOR-Net, each value of a tensor given by its place.
template <class Value>
void write_glamor_weights(const fs::path& file, Value value)
{
    const std::int64_t seen = 0;  // batches
    std::map<std::string, std::vector<float>> numbers;
    std::map<std::string, Tensor> tensors;
    std::istringstream keys(run_mien({"net", "keys", "glamornet.96_112"}).out);
    for (std::string line; std::getline(keys, line);) {
        const auto tab = line.find('\t');
        const std::string name = line.substr(0, tab);
        if (name.ends_with("num_batches_tracked")) {
            tensors[name] = {"I64", {}, std::as_bytes(std::span(&seen, 1))};
            continue;
        }
        std::vector<std::int64_t> shape;  // "32x3x3x3"
        std::istringstream sizes(line.substr(tab + 1));
        for (std::string size; std::getline(sizes, size, 'x');) shape.push_back(std::stoll(size));
        auto& values = numbers[name];
        values.resize(std::size_t(std::accumulate(shape.begin(), shape.end(), std::int64_t(1), std::multiplies{})));
        for (std::size_t i = 0; i < values.size(); ++i) values[i] = name.ends_with("running_var") ? 1.0F : value(i);
        tensors[name] = {"F32", shape, std::as_bytes(std::span(values))};
    }
    write_safetensors(file, tensors);
}

TEST_F(CamCommand, shows_where_the_whole_glamornet_attends_under_weights_of_the_persons_own)
{
    test::put_bytes(folder / "own.json", R"({"net": "glamornet.96_112", "input": 192, "margin": 3, "mean": [0, 0, 0],
        "std": [1, 1, 1], "classes": ["anger", "disgust", "fear", "happiness", "neutral", "sadness", "surprise"]})");
    const std::vector<std::string> words{"cam",      sample(1),   "--model", in("own.safetensors"),
                                         "--method", "attention", "--json"};
    write_glamor_weights(folder / "own.safetensors", [](std::size_t) { return 0.0F; });
    const auto even = object(run_mien(words)).at("maps").at(0).at("range");
    EXPECT_NEAR(even.at("least").get<double>(), 1.0 / 49, 1e-5) << "nothing is learned: all 7 x 7 places alike";
    EXPECT_NEAR(even.at("greatest").get<double>(), 1.0 / 49, 1e-5);
    write_glamor_weights(folder / "own.safetensors", [](std::size_t i) { return 0.2F * float(std::sin(double(i))); });
    const auto uneven = object(run_mien(words)).at("maps").at(0).at("range");
    EXPECT_LT(uneven.at("least").get<double>(), 1.0 / 49);
    EXPECT_GT(uneven.at("greatest").get<double>(), 1.0 / 49);
}

TEST_F(CamCommand, shows_attention_to_the_scene_only_where_it_is_trained)
{
    const auto ours = run_mien({"cam", sample(1), "--method", "attention"});
    EXPECT_EQ(ours.code, 1);
    EXPECT_NE(ours.err.find("glamornet.96_112"), std::string::npos) << ours.err;
}

TEST_F(CamCommand, says_how_far_a_map_can_be_trusted)
{
    const auto said = object(run_mien({"cam", sample(2), "--faithfulness", "--json"}));
    const auto& found = said.at("maps").at(0).at("faithfulness");
    EXPECT_EQ(found.at("deletion").size(), 17U);
    EXPECT_EQ(found.at("shuffled").size(), 4U);
    EXPECT_TRUE(found.at("road").is_number() && found.at("insertion_auc").get<double>() > 0.0);
}

TEST_F(CamCommand, refuses_wrong_words_in_one_sentence)
{
    EXPECT_EQ(run_mien({"cam"}).code, 2);
    EXPECT_EQ(run_mien({"cam", sample(1), "--class", "joy"}).code, 2);
    EXPECT_EQ(run_mien({"cam", sample(1), "--method", "luck"}).code, 1);
    EXPECT_EQ(run_mien({"cam", sample(1), "--layer", "nowhere"}).code, 1);
    const auto none = run_mien({"cam", sample(1), "--engine", "geometry"});
    EXPECT_EQ(none.code, 1);
    EXPECT_NE(none.err.find("glamornet"), std::string::npos) << none.err;
    test::put_bytes(folder / "there.png", "mine");
    EXPECT_EQ(run_mien({"cam", sample(1), "--out", in("there.png")}).code, 1);
    EXPECT_EQ(test::bytes_of(folder / "there.png"), "mine");
}

TEST_F(CamCommand, refuses_a_model_without_its_description)
{
    test::put_bytes(folder / "net.pt", "no module");
    const auto alone = run_mien({"cam", sample(1), "--model", in("net.pt")});
    EXPECT_EQ(alone.code, 1);
    EXPECT_NE(alone.err.find("net.json"), std::string::npos) << alone.err;
    EXPECT_NE(alone.err.find("sha256"), std::string::npos) << alone.err;
    test::put_bytes(folder / "net.json", R"({"classes": ["a", "b"], "input": 64})");
    const auto damaged = run_mien({"cam", sample(1), "--model", in("net.pt")});
    EXPECT_EQ(damaged.code, 1);
    EXPECT_NE(damaged.err.find("TorchScript"), std::string::npos) << damaged.err;
}

}  // namespace
}  // namespace mien
