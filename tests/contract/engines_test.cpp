#include "core/base/paths.h"
#include "core/engine/explain.h"
#include "core/engine/studio.h"
#include "core/vision/align.h"
#include "core/vision/composite.h"
#include "core/vision/read.h"
#include "tests/support/photo_files.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>

namespace mien {
namespace {

Registry all_engines(const std::filesystem::path& models = models_folder())
{
    Registry registry{ModelStore(models)};
    add_all_engines(registry);
    return registry;
}

const Photo& sample()
{
    static const Photo photo = read_photo(resources_folder() / "samples" / "portrait-1.jpg");
    return photo;
}

const Face& sample_face()
{
    static const Face face = [] {
        FaceFinder finder;
        Job quiet;
        return finder.find(sample(), quiet).at(0);
    }();
    return face;
}

std::vector<std::string> ids(bool (*wanted)(const Registry::Entry&))
{
    std::vector<std::string> names;
    const Registry registry = all_engines();
    for (const auto& entry : registry.entries())
        if (wanted(entry)) names.push_back(entry.card.id);
    return names;
}

Target smile(double strength = 1.0) { return EmotionTarget{{{Emotion::happiness, strength}}, {}}; }

bool same(const Image& a, const Image& b) { return std::ranges::equal(a.pixels(), b.pixels()); }

/// A crop of one value, with the mean points of a real face.
AlignedFace flat_crop(const Card& card, float value)
{
    AlignedFace crop = align(sample(), sample_face(), card.face_size, card.margin);
    const std::size_t values = crop.image.pixels().size();
    crop.image = Image(card.face_size, card.face_size, 3, std::vector<float>(values, value));
    return crop;
}

class AnyEngine : public testing::TestWithParam<std::string> {
protected:
    Registry registry = all_engines();
    const Card& card = registry.card(GetParam());
};

TEST_P(AnyEngine, has_a_complete_card)
{
    EXPECT_FALSE(card.title.empty());
    EXPECT_FALSE(card.summary.empty());
    EXPECT_FALSE(card.paper.empty());
    EXPECT_FALSE(card.code_licence.empty());
    EXPECT_FALSE(card.data_licence.empty());
    EXPECT_FALSE(card.weights_licence.empty());
    EXPECT_TRUE(card.tier == "P" || card.tier == "R");
    EXPECT_TRUE(card.face_size >= 16 && card.margin > 0.0);
    EXPECT_TRUE(!registry.store().find(card.id) || !card.measured.empty()) << "weights without numbers";
}

TEST_P(AnyEngine, says_how_to_train_it_where_it_has_no_weights)
{
    if (!card.needs_weights) GTEST_SKIP() << "needs none";
    const auto folder = std::filesystem::path(testing::TempDir()) / ("mien_untrained_" + GetParam());
    std::filesystem::create_directories(folder);
    for (const auto& entry : registry.entries()) {
        std::filesystem::create_directories(folder / entry.card.id);
        std::filesystem::copy_file(models_folder() / entry.card.id / "card.json", folder / entry.card.id / "card.json",
                                   std::filesystem::copy_options::overwrite_existing);
    }
    const Registry untrained = all_engines(folder);
    for (const auto& entry : untrained.entries()) {
        if (entry.card.id != GetParam()) continue;
        try {
            if (entry.make.editor)
                untrained.editor(GetParam());
            else if (entry.make.analyzer)
                untrained.analyzer(GetParam());
            else
                untrained.identifier(GetParam());
            ADD_FAILURE() << "made an engine out of nothing";
        } catch (const Error& error) {
            EXPECT_NE(std::string(error.what()).find(card.train_command), std::string::npos) << error.what();
        }
    }
    std::filesystem::remove_all(folder);
}

TEST(Editors, stand_the_best_first)
{
    const Registry registry = all_engines(models_folder());
    const auto editors = registry.trained_editors();
    if (std::ranges::find(editors, "landmarkgan") == editors.end()) GTEST_SKIP() << "LandmarkGAN is not trained";
    EXPECT_EQ(editors.front(), "landmarkgan");  // what the window and the command line begin with
}

/// The program's models, whose cards name other teachers.
class Judges : public testing::Test {
protected:
    void SetUp() override
    {
        std::filesystem::copy(models_folder(), folder / "models", std::filesystem::copy_options::recursive);
    }
    void taught_by(const std::string& id, const std::vector<std::string>& teachers)
    {
        const auto file = folder / "models" / id / "card.json";
        std::ifstream in(file);
        auto card = nlohmann::json::parse(in);
        card["teachers"] = teachers;
        std::ofstream(file) << card;
    }
    Registry registry() const { return all_engines(folder / "models"); }
    bool geometry_judges_the_warp() const
    {
        const auto judges = registry().judges_of({"warp"});
        return std::ranges::find(judges, "geometry") != judges.end();
    }

    test::Folder folder;
};

TEST_F(Judges, are_never_an_editors_own_teachers)
{
    ASSERT_TRUE(geometry_judges_the_warp());
    taught_by("warp", {"geometry"});
    EXPECT_FALSE(geometry_judges_the_warp());
    const Registry taught = registry();
    EXPECT_EQ(taught.judges_of({"warp"}).size(), std::min<std::size_t>(2, taught.trained_analyzers().size() - 1));
    // nor do they speak on the scorecard
    Studio studio(taught, [](JobQueue::Closure closure) { closure(); });
    Job quiet;
    const auto edit = studio.edit({.photo = sample(), .tasks = {{sample_face(), {{smile(), "warp"}}}}}, quiet);
    for (const Opinion& opinion : edit.faces.at(0).card.opinions) EXPECT_NE(opinion.engine, "geometry");
}

TEST_F(Judges, never_learned_from_the_editor_nor_beside_it)
{
    taught_by("geometry", {"warp"});
    EXPECT_FALSE(geometry_judges_the_warp());
    taught_by("geometry", {"identity"});
    EXPECT_TRUE(geometry_judges_the_warp());
    taught_by("warp", {"identity"});
    EXPECT_FALSE(geometry_judges_the_warp());
}

INSTANTIATE_TEST_SUITE_P(All, AnyEngine, testing::ValuesIn(ids([](const Registry::Entry&) { return true; })),
                         [](const auto& which) { return which.param; });

class AnyEditor : public AnyEngine {
protected:
    void SetUp() override
    {
        if (!registry.store().find(GetParam())) GTEST_SKIP() << "not trained";
        editor = registry.editor(GetParam());
        crop = align(sample(), sample_face(), card.face_size, card.margin);
    }
    /// A smile, or neutral of an editor that knows no smiles.
    Target asked(double strength = 1.0) const
    {
        if (editor->accepts(smile(strength))) return smile(strength);
        return EmotionTarget{{{Emotion::neutral, strength}}, {}};
    }

    std::unique_ptr<Editor> editor;
    AlignedFace crop;
    Job quiet;
};

TEST_P(AnyEditor, returns_one_edit_a_face_at_the_crops_size)
{
    const auto edits = editor->edit({crop, crop}, asked(), quiet);
    ASSERT_EQ(edits.size(), 2u);
    for (const FaceEdit& edit : edits) {
        EXPECT_EQ(edit.image.width(), card.face_size);
        EXPECT_EQ(edit.image.height(), card.face_size);
        EXPECT_EQ(edit.mask.width(), card.face_size);
        EXPECT_EQ(edit.landmarks.size(), 68u);
        for (const float value : edit.image.pixels()) ASSERT_TRUE(std::isfinite(value));
    }
    EXPECT_TRUE(same(edits[0].image, edits[1].image));
}

TEST_P(AnyEditor, repeats_itself_bit_for_bit)
{
    const auto once = editor->edit({crop}, asked(), quiet),
               again = registry.editor(GetParam())->edit({crop}, asked(), quiet);
    EXPECT_TRUE(same(once[0].image, again[0].image));
    EXPECT_TRUE(same(once[0].flow, again[0].flow));
}

TEST_P(AnyEditor, mask_is_within_its_range_and_clear_at_the_border)
{
    const FaceEdit edit = editor->edit({crop}, asked(), quiet)[0];
    const int last = card.face_size - 1;
    for (const float value : edit.mask.pixels()) ASSERT_TRUE(value >= 0.0f && value <= 1.0f);
    for (int i = 0; i <= last; ++i)
        for (const float value : {edit.mask.at(i, 0), edit.mask.at(i, last), edit.mask.at(0, i), edit.mask.at(last, i)})
            ASSERT_EQ(value, 0.0f);
}

TEST_P(AnyEditor, survives_black_white_and_grey_faces)
{
    for (const float value : {0.0f, 0.5f, 1.0f}) {
        const auto edits = editor->edit({flat_crop(card, value)}, asked(1.5), quiet);
        for (const float pixel : edits[0].image.pixels()) ASSERT_TRUE(std::isfinite(pixel));
    }
}

TEST_P(AnyEditor, stops_within_a_second)
{
    std::stop_source stop;
    stop.request_stop();
    Job job(stop.get_token(), {});
    const auto start = std::chrono::steady_clock::now();
    EXPECT_THROW(editor->edit({crop}, asked(), job), Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
}

TEST_P(AnyEditor, without_strength_leaves_the_photo_alone)
{
    Studio studio(all_engines(), [](JobQueue::Closure closure) { closure(); });
    const EditResult result = studio.edit(
        {.photo = sample(), .tasks = {{sample_face(), {{asked(0.0), GetParam()}}}}, .score = false, .mask = true},
        quiet);
    EXPECT_EQ(share_changed(sample(), result.photo), 0.0);
    for (const std::uint8_t value : result.mask.pixels()) ASSERT_EQ(value, 0);
}

INSTANTIATE_TEST_SUITE_P(All, AnyEditor,
                         testing::ValuesIn(ids([](const Registry::Entry& entry) { return bool(entry.make.editor); })),
                         [](const auto& which) { return which.param; });

class AnyAnalyzer : public AnyEngine {};

TEST_P(AnyAnalyzer, gives_probabilities_that_repeat)
{
    if (!registry.store().find(GetParam())) GTEST_SKIP() << "not trained";
    const auto analyzer = registry.analyzer(GetParam());
    Job quiet;
    std::vector<AlignedFace> crops{align(sample(), sample_face(), card.face_size, card.margin)};
    for (const float value : {0.0f, 0.5f, 1.0f}) crops.push_back(flat_crop(card, value));
    for (const AlignedFace& crop : crops) {
        const auto once = probabilities(analyzer->analyze(crop, quiet)),
                   again = probabilities(analyzer->analyze(crop, quiet));
        EXPECT_EQ(once, again);
        double sum = 0.0;
        for (const double value : once) {
            ASSERT_TRUE(value >= 0.0 && value <= 1.0);
            sum += value;
        }
        EXPECT_NEAR(sum, 1.0, 1e-4);
    }
}

bool is_flat(const Plane& map) { return std::ranges::min(map.pixels()) == std::ranges::max(map.pixels()); }

int usual_layers(const std::vector<Layer>& layers)
{
    int count = 0;
    for (const Layer& layer : layers) count += int(layer.is_usual && layer.is_map) + usual_layers(layer.children);
    return count;
}

TEST_P(AnyAnalyzer, shows_what_it_saw_by_every_method_it_names)
{
    if (!registry.store().find(GetParam())) GTEST_SKIP() << "not trained";
    const auto analyzer = registry.analyzer(GetParam());
    auto* explainable = dynamic_cast<Explainable*>(analyzer.get());
    if (!explainable) GTEST_SKIP() << "has no network of pictures";
    EXPECT_EQ(usual_layers(explainable->layers()), 1);
    const AlignedFace crop = align(sample(), sample_face(), card.face_size, card.margin);
    Job quiet;
    const auto before = probabilities(analyzer->analyze(crop, quiet));
    for (const auto& method : explainable->methods()) {
        const Plane map = explainable->explain(crop, {method, {}, {}}, quiet);
        EXPECT_EQ(map.width(), card.face_size) << method;
        EXPECT_EQ(map.height(), card.face_size) << method;
        EXPECT_TRUE(std::ranges::all_of(map.pixels(), [](float value) { return std::isfinite(value); })) << method;
        EXPECT_FALSE(is_flat(map)) << method;
    }
    EXPECT_TRUE(same(explainable->explain(crop, {}, quiet), explainable->explain(crop, {}, quiet)));
    EXPECT_EQ(probabilities(analyzer->analyze(crop, quiet)), before);
}

TEST_P(AnyAnalyzer, judges_its_maps_and_stays_as_it_was)
{
    if (!registry.store().find(GetParam())) GTEST_SKIP() << "not trained";
    const auto analyzer = registry.analyzer(GetParam());
    auto* explainable = dynamic_cast<Explainable*>(analyzer.get());
    if (!explainable) GTEST_SKIP() << "has no network of pictures";
    const AlignedFace crop = align(sample(), sample_face(), card.face_size, card.margin);
    Job quiet;
    const auto before = probabilities(analyzer->analyze(crop, quiet));
    const Plane map = explainable->explain(crop, {}, quiet);
    const Faithfulness found = explainable->judge(crop, {}, map, quiet);
    EXPECT_NEAR(found.deletion.front(), std::ranges::max(before), 1e-4);  // nothing is hidden yet
    EXPECT_NEAR(found.insertion.back(), std::ranges::max(before), 1e-4);
    EXPECT_EQ(probabilities(analyzer->analyze(crop, quiet)), before);
    EXPECT_TRUE(same(explainable->explain(crop, {}, quiet), map)) << "the weights were not put back";
}

INSTANTIATE_TEST_SUITE_P(All, AnyAnalyzer,
                         testing::ValuesIn(ids([](const Registry::Entry& entry) { return bool(entry.make.analyzer); })),
                         [](const auto& which) { return which.param; });

class AnyIdentifier : public AnyEngine {};

TEST_P(AnyIdentifier, knows_a_face_as_itself)
{
    if (!registry.store().find(GetParam())) GTEST_SKIP() << "not trained";
    const auto identifier = registry.identifier(GetParam());
    const AlignedFace crop = align(sample(), sample_face(), card.face_size, card.margin);
    EXPECT_NEAR(cosine(identifier->embed(crop), identifier->embed(crop)), 1.0, 1e-5);
}

INSTANTIATE_TEST_SUITE_P(All, AnyIdentifier, testing::ValuesIn(ids([](const Registry::Entry& entry) {
                             return bool(entry.make.identifier);
                         })),
                         [](const auto& which) { return which.param; });

}  // namespace
}  // namespace mien
