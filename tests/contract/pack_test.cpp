#include "core/base/paths.h"
#include "core/data/safetensors.h"
#include "core/engine/bakeoff.h"
#include "core/engine/editor_measure.h"
#include "core/engine/translation_pack.h"
#include "core/nn/recipes.h"
#include "core/vision/align.h"
#include "core/vision/prepare.h"
#include "core/vision/read.h"
#include "tests/support/photo_files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <fstream>

namespace mien {
namespace {

constexpr int side = 128;

/// The sample faces as a faces pack: each person neutral, and smiling as the warp has it.
struct Pack {
    std::vector<std::uint8_t> image;
    std::vector<float> landmarks;
    std::vector<std::int64_t> expression, identity;

    void add(const AlignedFace& face, Emotion shown, std::int64_t person)
    {
        for (const float value : face.image.pixels())
            image.push_back(std::uint8_t(std::clamp(value, 0.0f, 1.0f) * 255));
        for (const Point& p : face.landmarks) landmarks.insert(landmarks.end(), {float(p.x), float(p.y)});
        expression.push_back(std::int64_t(shown));
        identity.push_back(person);
    }
    void save(const std::filesystem::path& file, std::int64_t part) const
    {
        const std::int64_t n = std::int64_t(identity.size());
        const std::vector<float> trust(std::size_t(n), 1.0f), weak(std::size_t(n) * emotion_count, 0.0f);
        const std::vector<std::uint8_t> no(std::size_t(n), 0);
        const std::vector<std::int64_t> split(std::size_t(n), part);
        const auto bytes = [](const auto& values) { return std::as_bytes(std::span(values)); };
        write_safetensors(file, {{"image", {"U8", {n, side, side, 3}, bytes(image)}},
                                 {"landmarks", {"F32", {n, 68, 2}, bytes(landmarks)}},
                                 {"expression", {"I64", {n}, bytes(expression)}},
                                 {"trust", {"F32", {n}, bytes(trust)}},
                                 {"weak", {"F32", {n, emotion_count}, bytes(weak)}},
                                 {"identity", {"I64", {n}, bytes(identity)}},
                                 {"split", {"I64", {n}, bytes(split)}},
                                 {"research", {"U8", {n}, bytes(no)}},
                                 {"imagined", {"U8", {n}, bytes(no)}}});
    }
};

class Packs : public testing::Test {
protected:
    void SetUp() override
    {
        Registry registry{ModelStore(models_folder())};
        add_all_engines(registry);
        if (!registry.store().find("warp")) GTEST_SKIP() << "the landmark warp is not trained";
        studio = std::make_unique<Studio>(registry, [](JobQueue::Closure closure) { closure(); });
        warp = registry.editor("warp");
    }

    Pack people()
    {
        Pack pack;
        FaceFinder finder;
        for (int person = 1; person <= 2; ++person) {
            const auto file = "portrait-" + std::to_string(person) + ".jpg";
            const Photo photo = read_photo(resources_folder() / "samples" / file);
            const Face face = finder.find(photo, quiet).at(0);
            pack.add(align(photo, face, side, 1.15), Emotion::neutral, person);
            const Target smile = EmotionTarget{{{Emotion::happiness, 1.0}}, {}};
            const auto edit =
                studio->edit({.photo = photo, .tasks = {{face, {{smile, "warp"}}}}, .score = false}, quiet);
            pack.add(align(edit.photo, finder.again(edit.photo, face), side, 1.15), Emotion::happiness, person);
        }
        return pack;
    }

    test::Folder folder;
    std::unique_ptr<Studio> studio;
    std::unique_ptr<Editor> warp;
    Job quiet;
};

TEST_F(Packs, of_translations_bring_one_photo_to_the_other)
{
    people().save(folder / "faces.safetensors", 0);
    const Move move = [&](const AlignedFace& face, const Target& target) {
        return warp->edit({face}, target, quiet).front();
    };
    const auto report = prepare_translations(folder / "faces.safetensors", move, folder / "pairs.safetensors", quiet);
    EXPECT_EQ(report.photographed, 24);
    const auto pack = Safetensors::open(folder / "pairs.safetensors");
    EXPECT_EQ(report.asked, 6);  // three of each neutral photo
    const std::int64_t n = report.photographed + report.repainted + report.asked;
    EXPECT_EQ(pack.require("input").shape, (std::vector<std::int64_t>{n, side, side, 3}));
    EXPECT_EQ(pack.require("target").shape, (std::vector<std::int64_t>{n, 68, 2}));
    const auto bytes = [&](const char* name, std::size_t row, std::size_t size) {
        return reinterpret_cast<const std::uint8_t*>(pack.require(name).bytes.data()) + row * size;
    };
    // row 0 goes all the way from the neutral photo to the smiling one
    const auto difference = [&](std::size_t row) {
        const auto* input = bytes("input", row, side * side * 3);
        const auto* wanted = bytes("wanted", row, side * side * 3);
        const auto* mask = bytes("mask", row, side * side);
        double sum = 0.0, count = 0.0;
        for (std::size_t i = 0; i < side * side; ++i)
            for (std::size_t c = 0; c < 3 && mask[i] > 200; ++c, ++count)
                sum += std::abs(double(input[i * 3 + c]) - wanted[i * 3 + c]);
        return sum / count;
    };
    EXPECT_LT(difference(0), 8.0);                   // levels of 255: the smile was made by this very warp
    EXPECT_LT(difference(10), difference(0) + 0.5);  // a small part of the way has little to differ in
    compact_pack(folder / "pairs.safetensors", folder / "small.safetensors", 85, quiet);
    const auto small = Safetensors::open(folder / "small.safetensors");
    for (const std::string field : {"input", "wanted", "mask", "cover"}) {
        EXPECT_EQ(small.tensors().count(field), 0U) << field;
        EXPECT_EQ(small.require(field + "_ends").shape, std::vector{n}) << field;
    }
}

TEST_F(Packs, bring_depth_where_it_is_known)
{
    const auto folder_of_photos = folder / "rendered";
    for (const char* name : {"images", "planes"}) std::filesystem::create_directories(folder_of_photos / name);
    for (const char* name : {"portrait-1.jpg", "portrait-2.jpg"})
        std::filesystem::copy_file(resources_folder() / "samples" / name, folder_of_photos / "images" / name);
    test::put_bytes(folder_of_photos / "labels.csv",
                    "file,expression\nimages/portrait-1.jpg,neutral\nimages/portrait-2.jpg,neutral\n");
    // the second photo is as deep as its pixels stand from the left
    const Photo photo = read_photo(folder_of_photos / "images" / "portrait-2.jpg");
    std::vector<float> depth;
    for (int y = 0; y < photo.height(); ++y)
        for (int x = 0; x < photo.width(); ++x) depth.push_back(float(x));
    write_safetensors(folder_of_photos / "planes" / "portrait-2.safetensors",
                      {{"depth", {"F32", {photo.height(), photo.width(), 1}, std::as_bytes(std::span(depth))}}});
    const auto report = prepare_faces({{folder_of_photos}}, {}, {}, folder / "faces.safetensors", side, quiet);
    EXPECT_EQ(report.faces, 2);
    EXPECT_EQ(report.deep, 1);
    const auto pack = Safetensors::open(folder / "faces.safetensors");
    ASSERT_EQ(pack.require("depth").shape, (std::vector<std::int64_t>{1, side, side}));
    EXPECT_EQ(values<std::int64_t>(pack, "depth_row")[0], 1);
    FaceFinder finder;
    const AlignedFace crop = align(photo, finder.find(photo, quiet).at(0), side, 1.15);
    const auto known = values<float>(pack, "depth");
    for (const int at : {20, 64, 100}) {
        const Point from = crop.crop_from_photo.inverse()(Point{at + 0.5, 64.5});
        EXPECT_NEAR(known[std::size_t(64 * side + at)], from.x - 0.5, 0.51) << at;
    }
}

TEST_F(Packs, believe_a_second_look_before_a_classifier)
{
    const auto photos = folder / "wild";
    std::filesystem::create_directories(photos);
    for (const char* name : {"portrait-1.jpg", "portrait-2.jpg"})
        std::filesystem::copy_file(resources_folder() / "samples" / name, photos / name);
    test::put_bytes(photos / "labels.csv",
                    "file,weak_expression,weak_prob,p_neutral,p_happiness,split\n"
                    "portrait-1.jpg,happiness,0.95,0.05,0.95,train\nportrait-2.jpg,happiness,0.95,0.05,0.95,train\n"
                    "none.jpg,happiness,0.95,0.05,0.95,train\n");
    test::put_bytes(folder / "viewed.csv",
                    "file,expression,trust\nwild/portrait-2.jpg,sadness,0.5\nelse/portrait-1.jpg,fear,\n");
    const auto viewed = viewed_labels(folder / "viewed.csv");
    const auto report = prepare_faces({{photos}}, viewed, {}, folder / "faces.safetensors", side, quiet);
    EXPECT_EQ(report.faces, 2);
    EXPECT_EQ(report.skipped.size(), 1U);
    const auto pack = Safetensors::open(folder / "faces.safetensors");
    const std::array expression{std::int64_t(Emotion::happiness), std::int64_t(Emotion::sadness)};
    EXPECT_TRUE(std::ranges::equal(values<std::int64_t>(pack, "expression"), expression));
    EXPECT_TRUE(std::ranges::equal(values<float>(pack, "trust"), std::array{0.9F, 0.5F}));
    const auto weak = values<float>(pack, "weak");
    EXPECT_GT(weak[std::size_t(Emotion::happiness)], 0.8F);
    EXPECT_TRUE(std::ranges::all_of(weak.begin() + emotion_count, weak.end(), [](float share) {
        return share == 0.0F;
    })) << "the classifier was overruled";
    test::put_bytes(folder / "viewed.csv", "file,expression\nwild/portrait-2.jpg,joy\n");
    EXPECT_THROW(viewed_labels(folder / "viewed.csv"), Error);
}

TEST_F(Packs, imagine_expressions_on_the_neutral_photo_s_own_crop)
{
    const auto photos = folder / "calm";
    std::filesystem::create_directories(photos);
    for (const char* name : {"portrait-1.jpg", "portrait-2.jpg"})
        std::filesystem::copy_file(resources_folder() / "samples" / name, photos / name);
    test::put_bytes(photos / "labels.csv",
                    "file,expression,split\nportrait-1.jpg,neutral,train\nportrait-2.jpg,happiness,train\n");
    const auto imagine = [&](const Photo& photo, const Face& face, Emotion emotion) {
        const Edit edit{EmotionTarget{{{emotion, 1.0}}, {}}, "warp"};
        return studio->edit({.photo = photo, .tasks = {{face, {edit}}}, .score = false}, quiet).photo;
    };
    const Imagination imagination{{Emotion::surprise, Emotion::anger, Emotion::fear}, 2, imagine};
    const auto report = prepare_faces({{photos}}, {}, imagination, folder / "faces.safetensors", side, quiet);
    EXPECT_EQ(report.faces, 2);
    EXPECT_EQ(report.imagined, 2);
    const auto pack = Safetensors::open(folder / "faces.safetensors");
    const std::array expression{std::int64_t(Emotion::neutral), std::int64_t(Emotion::surprise),
                                std::int64_t(Emotion::anger), std::int64_t(Emotion::happiness)};
    EXPECT_TRUE(std::ranges::equal(values<std::int64_t>(pack, "expression"), expression));
    EXPECT_TRUE(std::ranges::equal(values<std::uint8_t>(pack, "imagined"), std::array<std::uint8_t, 4>{0, 1, 1, 0}));
    const auto identity = values<std::int64_t>(pack, "identity");
    EXPECT_TRUE(identity[0] == identity[1] && identity[1] == identity[2]);
    const auto image = values<std::uint8_t>(pack, "image");
    const auto points = values<float>(pack, "landmarks");
    for (const std::size_t row : {1, 2}) {
        double same = 0.0;
        for (std::size_t i = 0; i < side * side * 3; ++i) same += image[i] == image[row * side * side * 3 + i];
        EXPECT_GT(same, 0.1 * side * side * 3) << "what the edit left alone lies on the same pixels";
        EXPECT_LT(same, 0.9 * side * side * 3);
    }
    const auto open = [&](std::size_t row) { return points[row * 136 + 2 * 66 + 1] - points[row * 136 + 2 * 62 + 1]; };
    EXPECT_GT(open(1), open(0) + 3.0F) << "surprise opens the mouth";
}

TEST_F(Packs, imagine_the_neutral_face_of_whoever_shows_something_else)
{
    const auto photos = folder / "moved";
    std::filesystem::create_directories(photos);
    for (const char* name : {"portrait-1.jpg", "portrait-2.jpg", "portrait-3.jpg"})
        std::filesystem::copy_file(resources_folder() / "samples" / name, photos / name);
    test::put_bytes(photos / "labels.csv",
                    "file,expression\nportrait-1.jpg,neutral\nportrait-2.jpg,happiness\nportrait-3.jpg,\n");
    std::vector<Emotion> asked;
    const auto imagine = [&](const Photo& photo, const Face&, Emotion emotion) {
        asked.push_back(emotion);
        return photo;
    };
    const Imagination imagination{{Emotion::neutral, Emotion::fear}, 3, imagine};
    const auto report = prepare_faces({{photos}}, {}, imagination, folder / "faces.safetensors", side, quiet);
    EXPECT_EQ(asked, (std::vector{Emotion::fear, Emotion::neutral}));
    EXPECT_EQ(report.imagined, 2);
    const auto pack = Safetensors::open(folder / "faces.safetensors");
    const std::array expression{std::int64_t(Emotion::neutral), std::int64_t(Emotion::fear),
                                std::int64_t(Emotion::happiness), std::int64_t(Emotion::neutral), std::int64_t(-1)};
    EXPECT_TRUE(std::ranges::equal(values<std::int64_t>(pack, "expression"), expression));
    const auto identity = values<std::int64_t>(pack, "identity");
    EXPECT_EQ(identity[2], identity[3]);
}

TEST_F(Packs, grow_small_for_the_way_to_another_machine)
{
    const auto full = folder / "full.safetensors", small = folder / "small.safetensors";
    people().save(full, 0);
    const auto bytes = compact_pack(full, small, 85, quiet);
    EXPECT_LT(double(bytes), 0.25 * double(std::filesystem::file_size(full)));
    const auto packed = Safetensors::open(small);
    EXPECT_EQ(packed.tensors().count("image"), 0U);
    const auto ends = values<std::int64_t>(packed, "image_ends");
    EXPECT_EQ(std::size_t(ends.back()), packed.require("image_jpeg").bytes.size());
    EXPECT_EQ(packed.require("landmarks").shape, Safetensors::open(full).require("landmarks").shape);
    EXPECT_EQ(packed.tensors().count("research_jpeg"), 0U);  // bytes, but no pictures
    EXPECT_THROW(compact_pack(small, folder / "smaller.safetensors", 85, quiet), Error);
}

TEST_F(Packs, measure_an_editor_on_their_test_people)
{
    const Pack pack = people();
    pack.save(folder / "faces.safetensors", 2);
    const auto numbers = measure_editor(*studio, "warp", folder / "faces.safetensors", 2, quiet);
    EXPECT_EQ(numbers.at("happiness.photos"), 2.0);
    EXPECT_GT(numbers.at("happiness.gain.geometry"), 0.1);
    EXPECT_GT(numbers.at("happiness.spearman.geometry"), 0.5);
    EXPECT_TRUE(numbers.at("surprise.nme") > 0.0 && numbers.at("surprise.nme") < 0.1) << numbers.at("surprise.nme");
    EXPECT_TRUE(numbers.at("anger.still") > 0.8 && numbers.at("anger.still") <= 1.0) << numbers.at("anger.still");
    EXPECT_GT(numbers.at("milliseconds"), 0.0);
    EXPECT_GT(numbers.at("megabytes"), 50.0);
    pack.save(folder / "faces.safetensors", 0);
    EXPECT_THROW(measure_editor(*studio, "warp", folder / "faces.safetensors", 2, quiet), Error);
}

struct Drawing {
    const char* id;
    const char* settings;  // as small as it comes
    int face_size;
    Emotion target;
};

class Drawings : public Packs, public testing::WithParamInterface<Drawing> {};

/// The networks that return a picture, from a pack to an edited and measured photo.
TEST_P(Drawings, are_trained_used_and_measured)
{
    const auto& [id, settings, face_size, target] = GetParam();
    const Pack pack = people();
    pack.save(folder / "faces.safetensors", 0);
    nn::Recipes recipes;
    nn::add_all_recipes(recipes);
    recipes.train(id, Settings::parse(std::string("device = cpu\nepochs = 1\n") + settings),
                  folder / "faces.safetensors", folder / "run", quiet);
    const auto models = folder / "models";
    std::filesystem::copy(models_folder(), models, std::filesystem::copy_options::recursive);
    std::filesystem::copy_file(folder / "run" / "weights.safetensors", models / id / "weights.safetensors",
                               std::filesystem::copy_options::overwrite_existing);
    std::ifstream in(models / id / "card.json");
    auto card = nlohmann::json::parse(in);
    card["face_size"] = face_size;
    std::ofstream(models / id / "card.json") << card;

    Registry registry{ModelStore(models)};
    add_all_engines(registry);
    const auto editor = registry.editor(id);
    const Target wanted = EmotionTarget{{{target, 1.0}}, {}}, untaught = EmotionTarget{{{Emotion::fear, 1.0}}, {}};
    EXPECT_TRUE(editor->accepts(wanted));
    EXPECT_FALSE(editor->accepts(untaught));
    const Photo photo = read_photo(resources_folder() / "samples" / "portrait-1.jpg");
    const AlignedFace crop = align(photo, FaceFinder().find(photo, quiet).at(0), face_size, 1.15);
    const FaceEdit edit = editor->edit({crop}, wanted, quiet).at(0), again = editor->edit({crop}, wanted, quiet).at(0);
    EXPECT_TRUE(std::ranges::equal(edit.image.pixels(), again.image.pixels()));
    EXPECT_FALSE(std::ranges::equal(edit.image.pixels(), crop.image.pixels()));
    EXPECT_TRUE(std::ranges::all_of(edit.image.pixels(), [](float value) { return value >= 0.0f && value <= 1.0f; }));
    for (int i = 0; i < face_size; ++i)
        for (const float value : {edit.mask.at(i, 0), edit.mask.at(0, i), edit.mask.at(face_size - 1, i)})
            ASSERT_EQ(value, 0.0f);

    pack.save(folder / "faces.safetensors", 2);
    Studio judges(registry, [](JobQueue::Closure closure) { closure(); });
    const auto numbers = measure_editor(judges, id, folder / "faces.safetensors", 2, quiet);
    EXPECT_EQ(numbers.at(name(target) + ".photos"), 2.0);
    EXPECT_EQ(numbers.count("fear.photos"), 0u);
    EXPECT_TRUE(judges.obstacle(id, wanted).empty());
    EXPECT_NE(judges.obstacle(id, untaught).find("cannot aim"), std::string::npos);
    const auto tried = bake_off(judges, photo, FaceFinder().find(photo, quiet).at(0),
                                {{wanted, id}, {untaught, id}, {wanted, "warp"}}, quiet);
    EXPECT_EQ(tried.size(), 2u);
    if (std::string_view(id) != "fersnet") return;  // the only one that recognizes, too
    double sum = 0.0;
    for (const Reading& reading : registry.analyzer(id)->analyze(crop, quiet).readings) sum += reading.value;
    EXPECT_NEAR(sum, 1.0, 1e-4);
}

INSTANTIATE_TEST_SUITE_P(
    All, Drawings,
    testing::Values(Drawing{"usgan", "width = 4\ncritic_width = 4\nsize = 64\npairs = 1", 64, Emotion::happiness},
                    Drawing{"stargan", "width = 4\ncritic_width = 4\nsize = 64", 64, Emotion::happiness},
                    Drawing{"fersnet", "width = 2", 96, Emotion::happiness},
                    Drawing{"ipdfer", "width = 16", 112, Emotion::neutral}),
    [](const auto& which) { return std::string(which.param.id); });

}  // namespace
}  // namespace mien
