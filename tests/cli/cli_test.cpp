#include "core/base/paths.h"
#include "core/data/csv.h"
#include "core/data/safetensors.h"
#include "core/vision/metadata.h"
#include "core/vision/read.h"
#include "core/vision/write.h"
#include "tests/cli/process.h"
#include "tests/nn/checkpoint_bytes.h"
#include "tests/support/photo_files.h"
#include "tests/support/tiny_head.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace mien {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using test::object;
using test::run_mien;
using test::sample;

std::string samples() { return (resources_folder() / "samples").string(); }

struct CommandLine : testing::Test {
    std::string in(const std::string& name) const { return (folder / name).string(); }
    /// The sample as a file of another depth.
    template <class T>
    std::string sample_as(const std::string& name, double scale)
    {
        Photo photo = read_photo(sample());
        std::vector<T> values;
        for (const auto value : std::get<Raster<std::uint8_t>>(photo.pixels).pixels())
            values.push_back(T(value * scale));
        photo.pixels = Raster<T>(photo.width(), photo.height(), 3, std::move(values));
        write_photo(photo, in(name));
        return in(name);
    }
    /// What a batch's table says of each photo, all its rows together.
    std::map<std::string, std::string> results_in(const std::string& table) const
    {
        std::map<std::string, std::string> results;
        for (const auto& row : read_csv(in(table))) results[field(row, "file")] += field(row, "result");
        return results;
    }
    test::Folder folder;
};

/// One sentence on standard error, exit code 1, nothing written.
void expect_refusal(const test::Ended& ended, const std::string& word)
{
    EXPECT_EQ(ended.code, 1);
    EXPECT_TRUE(ended.out.empty()) << ended.out;
    EXPECT_NE(ended.err.find("mien: "), std::string::npos) << ended.err;
    EXPECT_NE(ended.err.find(word), std::string::npos) << ended.err;
    EXPECT_EQ(ended.err.find("terminate"), std::string::npos) << ended.err;
}

/// Of two 8-bit files.
bool same_pixels(const std::string& one, const std::string& other)
{
    const Photo a = read_photo(one), b = read_photo(other);
    return std::ranges::equal(std::get<Raster<std::uint8_t>>(a.pixels).pixels(),
                              std::get<Raster<std::uint8_t>>(b.pixels).pixels());
}

TEST_F(CommandLine, detects_a_face_with_its_points_and_pose)
{
    const json found = object(run_mien({"detect", sample(), "--json"}));
    EXPECT_EQ(found.at("width"), 900);
    EXPECT_EQ(found.at("height"), 900);
    ASSERT_EQ(found.at("faces").size(), 1u);
    const json& face = found.at("faces").at(0);
    EXPECT_EQ(face.at("box").size(), 4u);
    ASSERT_EQ(face.at("landmarks").size(), 68u);
    EXPECT_EQ(face.at("landmarks").at(0).size(), 2u);
    EXPECT_GT(face.at("confidence").get<double>(), 0.5);
    for (const char* angle : {"yaw", "pitch", "roll"})
        EXPECT_LT(std::abs(face.at("pose").at(angle).get<double>()), 20.0) << angle;
}

TEST_F(CommandLine, edits_scores_and_writes_a_mask)
{
    const json told = object(run_mien({"edit", sample(), in("out.png"), "--emotion", "happiness", "--strength", "0.8",
                                       "--mask", in("mask.png"), "--json"}));
    const json& card = told.at("faces").at(0).at("scorecard");
    EXPECT_EQ(card.at("target"), "happiness");
    ASSERT_FALSE(card.at("recognizers").empty());
    for (const json& opinion : card.at("recognizers"))
        EXPECT_GT(opinion.at("target_after").get<double>(), opinion.at("target_before").get<double>())
            << opinion.dump();
    EXPECT_GT(card.at("changed").get<double>(), 0.0);
    const Photo before = read_photo(sample()), after = read_photo(in("out.png")), mask = read_photo(in("mask.png"));
    const auto& a = std::get<Raster<std::uint8_t>>(before.pixels);
    const auto& b = std::get<Raster<std::uint8_t>>(after.pixels);
    const auto& m = std::get<Raster<std::uint8_t>>(mask.pixels);
    int inside = 0;
    for (int y = 0; y < 900; ++y)
        for (int x = 0; x < 900; ++x) {
            if (m.at(x, y) > 0) {
                ++inside;
                continue;
            }
            for (int c = 0; c < 3; ++c) ASSERT_EQ(a.at(x, y, c), b.at(x, y, c)) << x << ',' << y;
        }
    EXPECT_TRUE(inside > 10'000 && inside < 700'000) << inside;
    const auto provenance = test::bytes_of(in("out.png"));
    EXPECT_NE(provenance.find("compositeWithTrainedAlgorithmicMedia"), std::string::npos);
}

TEST_F(CommandLine, lets_every_editor_try_one_face)
{
    const json told = object(run_mien(
        {"bakeoff", sample(), "--emotion", "happiness", "--engines", "all", "--sheet", in("sheet.png"), "--json"}));
    ASSERT_FALSE(told.at("ranking").empty());
    double best = 1.0;
    for (const json& row : told.at("ranking")) {
        EXPECT_LE(row.at("mark").get<double>(), best);
        best = row.at("mark");
        EXPECT_FALSE(row.at("scorecard").at("recognizers").empty());
    }
    const Photo sheet = read_photo(in("sheet.png"));
    EXPECT_EQ(sheet.width(), sheet.height() * int(told.at("ranking").size() + 1));
    const auto unknown = run_mien({"bakeoff", sample(), "--emotion", "happiness", "--engines", "nobody", "--json"});
    EXPECT_EQ(unknown.code, 1);
    ASSERT_FALSE(told.at("skipped").empty());
    for (const json& row : told.at("skipped")) {
        const std::string engine = row.at("engine"), reason = row.at("reason");
        const bool says_why = reason.find("mien train " + engine) != std::string::npos ||
                              reason.find("cannot aim at happiness") != std::string::npos;
        EXPECT_TRUE(says_why) << reason;
        expect_refusal(run_mien({"bakeoff", sample(), "--emotion", "happiness", "--engines", engine, "--json"}),
                       reason);
    }
}

TEST_F(CommandLine, keeps_sixteen_bits_and_floats_outside_the_mask)
{
    const std::string deep = sample_as<std::uint16_t>("deep.tif", 257.0),
                      real = sample_as<float>("real.tif", 1.0 / 255.0);
    for (const std::string& file : {deep, real}) {
        const std::string out = in("out.tif"), mask_file = in("mask.png");
        ASSERT_EQ(run_mien({"edit", file, out, "--emotion", "surprise", "--mask", mask_file, "--force"}).code, 0);
        const Photo before = read_photo(file), after = read_photo(out), mask = read_photo(mask_file);
        EXPECT_EQ(before.pixels.index(), after.pixels.index());
        const auto& m = std::get<Raster<std::uint8_t>>(mask.pixels);
        std::visit(
            [&](const auto& a) {
                const auto& b = std::get<std::decay_t<decltype(a)>>(after.pixels);
                std::size_t changed = 0;
                for (std::size_t i = 0; i < m.pixels().size(); ++i)
                    for (std::size_t c = 0; c < 3; ++c) {
                        const bool same = a.pixels()[i * 3 + c] == b.pixels()[i * 3 + c];
                        changed += !same;
                        ASSERT_TRUE(same || m.pixels()[i] > 0) << i;
                    }
                EXPECT_GT(changed, 10'000u);
            },
            before.pixels);
    }
}

TEST_F(CommandLine, without_strength_changes_nothing)
{
    ASSERT_EQ(run_mien({"edit", sample(), in("out.png"), "--emotion", "anger", "--strength", "0"}).code, 0);
    EXPECT_TRUE(same_pixels(sample(), in("out.png")));
}

TEST_F(CommandLine, blends_and_edits_all_faces_in_the_box_given)
{
    const json told =
        object(run_mien({"edit", sample(3), in("out.webp"), "--emotion", "surprise", "--strength", "0.6", "--blend",
                         "happiness=0.4", "--face", "all", "--box", "195,246,463,463", "--json"}));
    EXPECT_EQ(told.at("faces").size(), 1u);
    EXPECT_NE(told.at("target").get<std::string>().find("happiness 0.4"), std::string::npos);
}

TEST_F(CommandLine, scores_every_face_by_every_recognizer)
{
    const json told = object(run_mien({"score", sample(2), "--json"}));
    const json& engines = told.at("faces").at(0).at("engines");
    ASSERT_GE(engines.size(), 1u);
    for (const json& opinion : engines) {
        EXPECT_FALSE(opinion.at("engine").get<std::string>().empty());
        EXPECT_EQ(opinion.at("probabilities").size(), 8u);
    }
}

/// A checkpoint that fits a network: every tensor of `mien net keys`, filled with halves.
std::string checkpoint_of(const std::string& network)
{
    std::istringstream keys(run_mien({"net", "keys", network}).out);
    std::vector<std::pair<std::string, std::string>> entries;
    std::map<std::string, std::string> storages;
    for (std::string name, shape; std::getline(keys, name, '\t') && std::getline(keys, shape);) {
        std::vector<int> lengths, strides;
        std::istringstream parts(shape);
        for (std::string length; shape != "scalar" && std::getline(parts, length, 'x');)
            lengths.push_back(std::stoi(length));
        int count = 1;
        for (std::size_t i = lengths.size(); i-- > 0; count *= lengths[i]) strides.insert(strides.begin(), count);
        const std::string key = std::to_string(storages.size());
        entries.emplace_back("module." + name, test::tensor({.key = key, .count = count}, 0, lengths, strides));
        storages[key] = test::raw_floats(std::vector<float>(std::size_t(count), 0.5f));
    }
    return test::zip_checkpoint(test::ordered_dict(entries), storages);
}

TEST_F(CommandLine, imports_a_published_checkpoint_and_remembers_where_it_came_from)
{
    ::setenv("XDG_DATA_HOME", in("data").c_str(), 1);
    const test::TemporaryFile published(checkpoint_of("ststnet.28"));
    const json told =
        object(run_mien({"models", "import", "ststnet", published.path().string(), "--licence", "ask them", "--json"}));
    EXPECT_EQ(told.at("network"), "ststnet.28");
    EXPECT_EQ(told.at("sha256").get<std::string>().size(), 64u);
    EXPECT_TRUE(fs::exists(told.at("file").get<std::string>()));
    const json imported = object(run_mien({"models", "--json"})).at("imported");
    ASSERT_EQ(imported.size(), 1u);
    EXPECT_EQ(imported[0].at("licence"), "ask them");
    EXPECT_EQ(imported[0].at("sha256"), told.at("sha256"));

    expect_refusal(run_mien({"models", "import", "ststnet", published.path().string()}), "--force");
    expect_refusal(run_mien({"models", "import", "usgan_G", published.path().string()}), "main.0.weight");
    ::unsetenv("XDG_DATA_HOME");
}

TEST_F(CommandLine, lists_models_with_licences_and_numbers)
{
    const json told = object(run_mien({"models", "--json"}));
    const json& models = told.at("models");
    const auto warp = std::ranges::find_if(models, [](const json& model) { return model.at("id") == "warp"; });
    ASSERT_NE(warp, models.end());
    EXPECT_EQ(warp->at("kind"), "editor");
    EXPECT_EQ(warp->at("trained"), true);
    EXPECT_FALSE(warp->at("licence").at("weights").get<std::string>().empty());
    EXPECT_LT(warp->at("measured").at("test.smile.nme").get<double>(),
              warp->at("measured").at("test.smile.nme_mean_motion").get<double>());
}

TEST_F(CommandLine, doctor_says_what_a_bug_report_needs)
{
    const json told = object(run_mien({"doctor", "--json"}));
    for (const char* key : {"mien", "torch", "opencv", "dlib", "processors", "blas", "vulkan", "models"})
        EXPECT_TRUE(told.contains(key)) << key;
}

TEST_F(CommandLine, renders_faces_of_nobody_and_all_that_is_true_of_them)
{
    const test::TinyHead head;
    const std::vector<std::string> words{
        "synth", head.path().string(), in("faces"), "--backgrounds", samples(), "--count", "2", "--size",
        "64",    "--planes",           "--check",   "--json"};
    const json told = object(run_mien(words));
    EXPECT_EQ(told.at("faces"), 2);
    EXPECT_TRUE(told.at("near_frontal").contains("agreeing"));
    std::ifstream file(in("faces/faces.json"));
    const json faces = json::parse(file);
    ASSERT_EQ(faces.size(), 2u);
    EXPECT_EQ(faces.at(1).at("landmarks").size(), 68u);
    EXPECT_EQ(read_photo(in("faces/" + faces.at(1).at("file").get<std::string>())).width(), 64);
    const auto planes = Safetensors::open(in("faces/planes/000001.safetensors"));
    EXPECT_EQ(planes.require("motion").shape, (std::vector<std::int64_t>{64, 64, 2}));
    EXPECT_EQ(read_csv(in("faces/labels.csv")).size(), 2u);
    expect_refusal(run_mien(words), "--force");
}

TEST_F(CommandLine, what_an_edited_picture_carries_makes_the_same_picture_again)
{
    const auto edited = run_mien({"edit", sample(), in("edited.png"), "--emotion", "happiness", "--blend",
                                  "surprise=0.25", "--left", "0.7", "--engine", "warp"});
    ASSERT_EQ(edited.code, 0) << edited.err;
    const auto rendered = run_mien({"render", in("edited.png"), in("again.png"), "--mask", in("mask.png"), "--json"});
    const json told = object(rendered);
    EXPECT_EQ(told["target"], "happiness 1 + surprise 0.25, left side 0.7, right side");
    EXPECT_TRUE(same_pixels(in("edited.png"), in("again.png")));
    EXPECT_TRUE(fs::exists(in("mask.png")));
    expect_refusal(run_mien({"render", sample(), in("none.png")}), "carries no recipe");
}

TEST_F(CommandLine, a_project_whose_photo_moved_asks_for_it)
{
    fs::copy(sample(), in("me.jpg"));
    ASSERT_EQ(run_mien({"edit", in("me.jpg"), in("edited.png"), "--emotion", "anger", "--engine", "warp"}).code, 0);
    fs::rename(in("me.jpg"), in("moved.jpg"));
    expect_refusal(run_mien({"render", in("edited.png"), in("again.png")}), "--photo");
    const auto found = run_mien({"render", in("edited.png"), in("again.png"), "--photo", in("moved.jpg")});
    ASSERT_EQ(found.code, 0) << found.err;
    EXPECT_TRUE(same_pixels(in("edited.png"), in("again.png")));
}

TEST_F(CommandLine, a_batch_tells_what_failed_and_goes_on_where_it_was)
{
    fs::create_directory(in("photos"));
    for (const int number : {1, 2}) fs::copy(sample(number), in("photos/" + std::to_string(number) + ".jpg"));
    std::ofstream(in("photos/torn.jpg")) << "no photo";
    std::ofstream(in("photos/notes.txt")) << "not asked for";
    const std::vector<std::string> words{"batch",      in("edits"), in("photos"), "--emotion", "happiness",
                                         "--strength", "0.8",       "--engine",   "warp",      "--json"};
    const auto first = run_mien(words);
    EXPECT_EQ(first.code, 1);
    EXPECT_NE(first.err.find("1 of 3 photos"), std::string::npos) << first.err;
    const json told = json::parse(first.out);
    EXPECT_EQ(told.at("edited"), 2);
    ASSERT_EQ(told.at("failed").size(), 1u);
    EXPECT_NE(told.at("failed").at(0).at("file").get<std::string>().find("torn.jpg"), std::string::npos);

    const auto rows = read_csv(in("edits/mien-batch.csv"));
    ASSERT_EQ(rows.size(), 3u) << "one for each photo";
    const auto results = results_in("edits/mien-batch.csv");
    EXPECT_EQ(results.at("1.jpg"), "done");
    EXPECT_EQ(results.at("2.jpg"), "done");
    EXPECT_EQ(results.at("torn.jpg"), "failed");
    EXPECT_GT(std::stod(field(rows.at(0), "after")), std::stod(field(rows.at(0), "before")));

    // the same as one by one
    object(run_mien({"edit", sample(1), in("one.jpg"), "--emotion", "happiness", "--strength", "0.8", "--engine",
                     "warp", "--json"}));
    EXPECT_TRUE(same_pixels(in("one.jpg"), in("edits/1.jpg")));

    // what is gone, and what failed, is done again; what is there is not
    fs::remove(in("edits/2.jpg"));
    fs::remove(in("photos/torn.jpg"));
    const auto before = fs::last_write_time(in("edits/1.jpg"));
    const json again = object(run_mien(words));
    EXPECT_EQ(again.at("edited"), 1);
    EXPECT_EQ(again.at("done_before"), 1);
    EXPECT_EQ(fs::last_write_time(in("edits/1.jpg")), before);
    EXPECT_TRUE(fs::exists(in("edits/2.jpg")));

    auto other = words;
    other[4] = "sadness";
    expect_refusal(run_mien(other), "another batch");
}

TEST_F(CommandLine, a_batch_that_died_replaces_its_own_files_and_no_others)
{
    fs::create_directory(in("edits"));
    for (const char* name : {"own.jpg", "foreign.jpg"}) {
        fs::copy(sample(), in(name));
        std::ofstream(in("edits/" + std::string(name))) << "half a file";
    }
    std::ofstream(in("edits/mien-batch.csv"))
        << "file,result,recipe\nown.jpg,begun,--emotion sadness --strength 1 --engine warp\n";
    const auto ended = run_mien(
        {"batch", in("edits"), in("own.jpg"), in("foreign.jpg"), "--emotion", "sadness", "--engine", "warp", "--json"});
    EXPECT_EQ(ended.code, 1);
    const json told = json::parse(ended.out);
    EXPECT_EQ(told.at("edited"), 1);
    ASSERT_EQ(told.at("failed").size(), 1u);
    EXPECT_NE(told.at("failed").at(0).at("reason").get<std::string>().find("exists already"), std::string::npos);
    EXPECT_EQ(read_photo(in("edits/own.jpg")).width(), 900);
    EXPECT_EQ(fs::file_size(in("edits/foreign.jpg")), std::string("half a file").size());
}

TEST_F(CommandLine, a_batch_that_died_goes_on_when_its_photo_can_be_read_again)
{
    fs::create_directory(in("edits"));
    std::ofstream(in("own.jpg")) << "no photo";
    fs::copy(sample(2), in("edits/own.jpg"));
    std::ofstream(in("edits/mien-batch.csv"))
        << "file,result,recipe\nown.jpg,begun,--emotion sadness --strength 1 --engine warp\n"
        << "own.jpg,failed,--emotion sadness --strength 1 --engine warp\n"
        << "own.jpg,begun,--emotion sadness --strength 1 --engine warp\n";
    const std::vector<std::string> words{"batch",   in("edits"), in("own.jpg"), "--emotion",
                                         "sadness", "--engine",  "warp",        "--json"};
    EXPECT_EQ(run_mien(words).code, 1);
    EXPECT_EQ(results_in("edits/mien-batch.csv").at("own.jpg"), "failed (earlier edit kept)");
    EXPECT_TRUE(same_pixels(in("edits/own.jpg"), sample(2)));
    fs::copy(sample(), in("own.jpg"), fs::copy_options::overwrite_existing);
    EXPECT_EQ(object(run_mien(words)).at("edited"), 1);
    EXPECT_EQ(results_in("edits/mien-batch.csv").at("own.jpg"), "done");
    EXPECT_FALSE(same_pixels(in("edits/own.jpg"), sample(2)));
}

TEST_F(CommandLine, edits_without_scores_where_none_are_wanted)
{
    const json told = object(run_mien({"edit", sample(), in("out.png"), "--emotion", "happiness", "--engine", "warp",
                                       "--report", in("report.json"), "--no-score", "--json"}));
    EXPECT_FALSE(told.at("faces").at(0).contains("scorecard"));
    EXPECT_FALSE(json::parse(test::bytes_of(in("report.json"))).at("faces").at(0).contains("scorecard"));
    const std::vector<std::string> words{"batch",     in("edits"), sample(), "--format", "png",       "--emotion",
                                         "happiness", "--engine",  "warp",   "--json",   "--no-score"};
    EXPECT_EQ(object(run_mien(words)).at("edited"), 1);
    const auto rows = read_csv(in("edits/mien-batch.csv"));
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(field(rows[0], "target"), "happiness 1");
    for (const char* column : {"judge", "after", "same_person", "changed", "landmarks_reached"})
        EXPECT_EQ(field(rows[0], column), "") << column;
    EXPECT_TRUE(same_pixels(in("out.png"), in("edits/portrait-1.png")));
}

TEST_F(CommandLine, a_batch_never_replaces_its_photos_nor_mixes_two)
{
    fs::create_directory(in("a"));
    fs::create_directory(in("b"));
    for (const char* folder_name : {"a", "b"}) fs::copy(sample(), in(std::string(folder_name) + "/p.jpg"));
    expect_refusal(run_mien({"batch", in("a"), in("a"), "--emotion", "happiness"}), "would replace");
    expect_refusal(run_mien({"batch", in("edits"), in("a"), in("b"), "--emotion", "happiness"}), "both become");
    EXPECT_FALSE(fs::exists(in("edits")));
    EXPECT_EQ(run_mien({"batch", in("edits"), in("a"), "--emotion", "joyful"}).code, 2);
}

TEST_F(CommandLine, wrong_words_end_with_2)
{
    for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
             {"frobnicate"},
             {"edit"},
             {"edit", sample(), in("o.png"), "--emotion", "joy"},
             {"edit", sample(), in("o.png"), "--emotion", "happiness", "--strength", "3"},
             {"edit", sample(), in("o.png"), "--emotion", "happiness", "--box", "1,2,3"}}) {
        const auto ended = run_mien(words);
        EXPECT_EQ(ended.code, 2) << words.back() << ": " << ended.err;
    }
    EXPECT_EQ(run_mien({"--version"}).code, 0);
}

TEST_F(CommandLine, never_overwrites_unless_told)
{
    const std::string out = in("out.png");
    test::put_bytes(out, "precious");
    expect_refusal(run_mien({"edit", sample(), out, "--emotion", "happiness"}), "out.png");
    EXPECT_EQ(test::bytes_of(out), "precious");
}

TEST_F(CommandLine, refuses_bad_photos_with_a_sentence)
{
    test::put_bytes(in("empty.jpg"), "");
    test::put_bytes(in("words.png"), "these are words, not a picture");
    test::put_bytes(in("cut.jpg"), test::bytes_of(sample()).substr(0, 20'000));
    for (const char* name : {"empty.jpg", "words.png", "cut.jpg", "absent.jpg"}) {
        expect_refusal(run_mien({"detect", in(name), "--json"}), name);
        expect_refusal(run_mien({"edit", in(name), in("out.png"), "--emotion", "happiness", "--json"}), name);
    }
    EXPECT_FALSE(std::filesystem::exists(in("out.png")));
}

TEST_F(CommandLine, says_what_to_do_where_no_face_is_found)
{
    Photo grey;
    grey.pixels = Raster<std::uint8_t>(64, 48, 1, std::vector<std::uint8_t>(64 * 48, 128));
    write_photo(grey, in("grey.png"));
    expect_refusal(run_mien({"edit", in("grey.png"), in("out.png"), "--emotion", "happiness"}), "--box");
    EXPECT_EQ(object(run_mien({"detect", in("grey.png"), "--json"})).at("faces").size(), 0u);
    Photo dot;
    dot.pixels = Raster<std::uint8_t>(1, 1, 3, {1, 2, 3});
    write_photo(dot, in("dot.png"));
    EXPECT_EQ(object(run_mien({"detect", in("dot.png"), "--json"})).at("faces").size(), 0u);
}

}  // namespace
}  // namespace mien
