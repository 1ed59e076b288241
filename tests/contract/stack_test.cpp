#include "core/base/paths.h"
#include "core/engine/history.h"
#include "core/engine/preset_shelf.h"
#include "core/engine/studio.h"
#include "core/engine/underlay.h"
#include "core/vision/composite.h"
#include "core/vision/read.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>

namespace mien {
namespace {

Edit edit_to(Emotion emotion, double strength) { return {EmotionTarget{{{emotion, strength}}, {}}, "warp"}; }

double distance(const Landmarks& a, const Landmarks& b, int first, int last)
{
    double sum = 0.0;
    for (int i = first; i <= last; ++i)
        sum += std::hypot(a[std::size_t(i)].x - b[std::size_t(i)].x, a[std::size_t(i)].y - b[std::size_t(i)].y);
    return sum / (last - first + 1);
}

TEST(Underlay, begins_where_the_last_two_requests_part)
{
    Photo photo;
    photo.pixels = Raster<std::uint8_t>(2, 2, 1, {1, 2, 3, 4});
    const auto stack = [](double upper) {
        return std::vector<FaceTask>{
            {{}, {edit_to(Emotion::happiness, 0.8), edit_to(Emotion::fear, 0.5), edit_to(Emotion::anger, upper)}}};
    };
    Underlay underlay;
    const auto request = [&](const std::vector<FaceTask>& tasks, unsigned terms = 0) {
        Rendered so_far = underlay.start(photo, tasks, terms);
        const std::size_t begun = so_far.layers.size();
        EXPECT_EQ(so_far.faces.size(), tasks.size());
        for (; so_far.layers.size() < layer_count(tasks); so_far.layers.emplace_back()) underlay.pass(so_far);
        return begun;
    };
    EXPECT_EQ(request(stack(0.1)), 0U);
    EXPECT_EQ(request(stack(0.2)), 0U) << "only now is it known which layer is being changed";
    EXPECT_EQ(request(stack(0.3)), 2U);
    EXPECT_EQ(request(stack(0.3), 1), 0U) << "other terms";
    EXPECT_EQ(request(stack(0.3)), 0U);
    EXPECT_EQ(request(stack(0.4)), 0U);
    auto lower = stack(0.4);
    lower[0].edits[0].opacity = 0.5;
    EXPECT_EQ(request(lower), 0U);
    EXPECT_EQ(request({{{}, {lower[0].edits[0]}}}), 0U);
}

/// A real face and the real warp.
struct Stack : testing::Test {
    Stack()
        : studio(
              [] {
                  Registry registry{ModelStore(models_folder())};
                  add_all_engines(registry);
                  return registry;
              }(),
              [](JobQueue::Closure closure) { closure(); })
    {
        face = studio.find_faces(photo, quiet).at(0);
    }
    void SetUp() override
    {
        if (!studio.registry().store().find("warp")) GTEST_SKIP() << "the landmark warp is not trained";
    }
    EditResult done(const std::vector<Edit>& edits)
    {
        return studio.edit({.photo = photo, .tasks = {{face, edits}}, .score = false, .mask = true, .flow = true},
                           quiet);
    }

    Job quiet;
    Photo photo = read_photo(resources_folder() / "samples" / "portrait-2.jpg");
    Studio studio;
    Face face;
};

TEST_F(Stack, a_photo_in_black_and_white_stays_so)
{
    const auto& colours = std::get<Raster<std::uint8_t>>(photo.pixels);
    std::vector<std::uint8_t> grey(colours.pixels().begin(), colours.pixels().end());
    for (std::size_t i = 0; i < grey.size(); i += 3) grey[i] = grey[i + 2] = grey[i + 1];
    photo.pixels = Raster<std::uint8_t>(colours.width(), colours.height(), 3, std::move(grey));
    const EditResult result = done({edit_to(Emotion::happiness, 1.0)});  // teeth and lips are painted
    const auto made = std::get<Raster<std::uint8_t>>(result.photo.pixels).pixels();
    std::size_t coloured = 0;
    for (std::size_t i = 0; i < made.size(); i += 3) coloured += made[i] != made[i + 1] || made[i + 2] != made[i + 1];
    EXPECT_EQ(coloured, 0U);
    EXPECT_GT(share_changed(photo, result.photo), 0.0);
}

TEST_F(Stack, an_edit_that_is_off_or_transparent_leaves_every_bit)
{
    Edit off = edit_to(Emotion::happiness, 1.0), clear = off;
    off.on = false;
    clear.opacity = 0.0;
    const EditResult result = done({off, clear});
    EXPECT_EQ(share_changed(photo, result.photo), 0.0);
    EXPECT_EQ(result.faces[0].wanted, face.landmarks);
}

TEST_F(Stack, a_later_edit_works_on_what_the_earlier_left)
{
    const EditResult smile = done({edit_to(Emotion::happiness, 0.8)});
    const EditResult both = done({edit_to(Emotion::happiness, 0.8), edit_to(Emotion::surprise, 0.6)});
    const EditResult other = done({edit_to(Emotion::surprise, 0.6), edit_to(Emotion::happiness, 0.8)});
    EXPECT_GT(share_changed(smile.photo, both.photo), 0.01);
    EXPECT_GT(distance(both.faces[0].wanted, smile.faces[0].wanted, 17, 26), 1.0) << "the brows went on to rise";
    EXPECT_GT(share_changed(other.photo, both.photo), 0.01) << "the order matters";
}

TEST_F(Stack, half_the_opacity_is_half_the_motion)
{
    Edit edit = edit_to(Emotion::happiness, 1.0);
    const double whole = distance(done({edit}).faces[0].wanted, face.landmarks, 48, 59);
    edit.opacity = 0.5;
    EXPECT_NEAR(distance(done({edit}).faces[0].wanted, face.landmarks, 48, 59), whole / 2, 1e-6 * whole);
}

TEST_F(Stack, parts_left_out_stay_as_they_are)
{
    Edit edit = edit_to(Emotion::surprise, 1.0);
    edit.region.parts = {true, true, true, false, false};  // no mouth, no jaw
    const EditResult result = done({edit});
    EXPECT_GT(distance(result.faces[0].wanted, face.landmarks, 17, 26), 3.0);
    EXPECT_LT(distance(result.faces[0].wanted, face.landmarks, 55, 59), 0.5);
}

TEST_F(Stack, where_the_brush_erased_every_bit_stays)
{
    Edit edit = edit_to(Emotion::surprise, 1.0);
    const double eyes = inter_ocular(face.landmarks);
    edit.region.strokes.push_back({{face.landmarks[57]}, 0.4 * eyes, 0.2, true});
    const EditResult result = done({edit});
    const auto& before = std::get<Raster<std::uint8_t>>(photo.pixels);
    const auto& after = std::get<Raster<std::uint8_t>>(result.photo.pixels);
    const int x = int(face.landmarks[57].x), y = int(face.landmarks[57].y), side = int(0.2 * eyes);
    for (int row = y - side; row <= y + side; ++row)
        ASSERT_TRUE(std::equal(before.row(row) + 3 * (x - side), before.row(row) + 3 * (x + side),
                               after.row(row) + 3 * (x - side)));
    EXPECT_GT(share_changed(photo, result.photo), 0.005) << "the rest of the face moved";
    edit.region.strokes.push_back({{face.landmarks[57]}, 0.8 * eyes, 0.2, false});
    const EditResult again = done({edit});
    EXPECT_NE(std::get<Raster<std::uint8_t>>(again.photo.pixels).at(x, y, 0), before.at(x, y, 0));
}

/// The studio keeps what lower layers left while an upper one is changed; no request may see another's pixels.
TEST_F(Stack, what_was_rendered_before_changes_no_pixel)
{
    const auto smile = edit_to(Emotion::happiness, 0.8), brows = edit_to(Emotion::surprise, 0.5),
               more = edit_to(Emotion::surprise, 0.7), sad = edit_to(Emotion::sadness, 0.4);
    const std::vector<std::vector<Edit>> session{{smile, brows}, {smile, more}, {smile, brows}, {smile, more, sad},
                                                 {smile, sad},   {sad, more},   {smile},        {smile, more}};
    std::vector<EditResult> results;
    for (const auto& edits : session) results.push_back(done(edits));
    const auto same = [](const EditResult& a, const EditResult& b) {
        return share_changed(a.photo, b.photo) == 0.0 && a.faces[0].wanted == b.faces[0].wanted &&
               std::ranges::equal(a.mask.pixels(), b.mask.pixels()) &&
               std::ranges::equal(a.flow.pixels(), b.flow.pixels());
    };
    EXPECT_TRUE(same(results[0], results[2]));
    EXPECT_TRUE(same(results[1], results[7]));
    for (std::size_t i : {1u, 3u, 4u, 5u}) {
        done({});  // what is kept agrees with nothing
        done({edit_to(Emotion::fear, 0.3)});
        EXPECT_TRUE(same(done(session[i]), results[i])) << i;
    }
}

TEST_F(Stack, a_slider_of_the_upper_edit_renders_that_one_alone)
{
    const auto edits_made = [&](double upper) {
        int made = 0;
        Job counting({}, [&](const Progress& progress) { made += progress.stage == "editing the face"; });
        const std::vector<Edit> edits{edit_to(Emotion::happiness, 0.8), edit_to(Emotion::sadness, 0.3),
                                      edit_to(Emotion::surprise, upper)};
        studio.edit({.photo = photo, .tasks = {{face, edits}}, .score = false}, counting);
        return made;
    };
    const int whole = edits_made(0.2);
    EXPECT_EQ(edits_made(0.3), whole) << "only now is it known which one is being changed";
    EXPECT_EQ(edits_made(0.4), whole - 2);
}

TEST_F(Stack, the_flow_leads_from_the_last_picture_back_to_the_photo)
{
    const EditResult result = done({edit_to(Emotion::happiness, 0.8), edit_to(Emotion::surprise, 0.6)});
    double worst = 0.0;
    for (int i = 17; i < 27; ++i) {  // the brows: away from paint
        const Point to = result.faces[0].wanted[std::size_t(i)], from = face.landmarks[std::size_t(i)];
        const int x = int(to.x), y = int(to.y);
        worst = std::max(worst, std::hypot(to.x + double(result.flow.at(x, y, 0)) - from.x,
                                           to.y + double(result.flow.at(x, y, 1)) - from.y));
    }
    EXPECT_LT(worst, 0.02 * inter_ocular(face.landmarks));
}

TEST_F(Stack, a_neutral_face_can_take_the_smile_of_another_photo)
{
    const EditResult smile = done({edit_to(Emotion::happiness, 1.0)});
    const auto file = std::filesystem::path(testing::TempDir()) / "reference.png";
    write_photo(smile.photo, file, {true, false, 95, {}});
    const Photo mine = read_photo(resources_folder() / "samples" / "portrait-4.jpg");
    const Face onto = studio.find_faces(mine, quiet).at(0);
    const CopiedExpression copied = studio.expression_of(file, mine, onto, "warp", quiet);
    EXPECT_EQ(copied.caution, "") << "it looks at the camera";
    const auto& wanted = std::get<Landmarks>(copied.target);
    const double eyes = inter_ocular(onto.landmarks);
    EXPECT_GT((wanted[54].x - wanted[48].x) - (onto.landmarks[54].x - onto.landmarks[48].x), 0.05 * eyes);
    const auto lift = [](const Landmarks& f) { return f[57].y - (f[48].y + f[54].y) / 2; };
    EXPECT_GT(lift(wanted), lift(onto.landmarks)) << "the corners rise above the lower lip";
}

TEST_F(Stack, muscles_read_in_another_photo_say_what_moved_there)
{
    const Target asked = ActionUnitTarget{{{12, 0.9, {}}, {26, 0.7, {}}}};
    const EditResult moved = done({edit_to(Emotion::neutral, 1.0), {asked, "warp"}});
    const auto file = std::filesystem::path(testing::TempDir()) / "muscles.png";
    write_photo(moved.photo, file, {true, false, 95, {}});
    const Photo mine = read_photo(resources_folder() / "samples" / "portrait-4.jpg");
    const Face onto = studio.find_faces(mine, quiet).at(0);
    const Target exact = studio.expression_of(file, mine, onto, "warp", quiet).target;
    const Target units = studio.units_of(file, mine, onto, "warp", quiet).target;
    const auto strength = [&](int number) {
        for (const auto& unit : std::get<ActionUnitTarget>(units).units)
            if (unit.number == number) return unit.strength;
        return 0.0;
    };
    EXPECT_GT(strength(12), 0.25) << describe(units);
    EXPECT_GT(strength(26), 0.4) << describe(units);
    const auto shown = [&](const std::vector<Edit>& edits) {
        return studio.edit({mine, {{onto, edits}}, false}, quiet).faces[0].wanted;
    };
    const auto landmarks = std::get<Landmarks>(exact);
    EXPECT_LT(distance(shown({edit_to(Emotion::neutral, 1.0), {units, "warp"}}), landmarks, 17, 67),
              0.4 * distance(shown({edit_to(Emotion::neutral, 1.0)}), landmarks, 17, 67))
        << "most of the motion is theirs";
}

TEST_F(Stack, an_engine_of_emotions_alone_takes_no_expression_of_another_photo)
{
    if (!studio.registry().store().find("stargan")) GTEST_SKIP() << "StarGAN is not trained";
    const auto file = resources_folder() / "samples" / "portrait-4.jpg";
    const auto told = [&](auto take) -> std::string {
        try {
            (studio.*take)(file, photo, face, "stargan", quiet);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_EQ(told(&Studio::units_of), "StarGAN cannot aim at AU12 1");
    EXPECT_EQ(told(&Studio::expression_of), "StarGAN cannot aim at landmarks moved by hand");
}

/// A project with everything in it.
Project whole_project(const std::filesystem::path& folder)
{
    Face face{{10, 20, 30.5, 40}, Landmarks(68, Point{1.0 / 3.0, 2.0}), 0.9, {1, 2, 3}, "turned far"};
    Edit emotions{EmotionTarget{{{Emotion::happiness, 0.1 + 0.2}, {Emotion::fear, 0.3}}, {0.5, 1.0}}, "warp"};
    emotions.knobs.set("creases", "0.5");
    emotions.opacity = 0.7;
    emotions.region = {{true, false, true, true, false}, {{{{1.25, 2.5}, {3, 4}}, 12.5, 0.25, false}}};
    Edit units{ActionUnitTarget{{{12, 0.8, {1.0, 0.0}}, {4, 1.5, {}}}}, "landmarkgan"};
    units.on = false;
    const Edit points{Landmarks(68, Point{5, 6.125}), "warp"};
    return {folder / "photos" / "me.jpg", 640, 480, {{face, {emotions, units, points}}, {face, {}}}};
}

TEST(Project, survives_a_round_trip_and_a_move_of_its_folder)
{
    const auto here = std::filesystem::path(testing::TempDir()) / "here";
    const auto there = std::filesystem::path(testing::TempDir()) / "there";
    for (const auto& folder : {here, there}) std::filesystem::create_directories(folder);
    const Project project = whole_project(here);
    save_project(project, here / "a.mien");
    EXPECT_EQ(load_project(here / "a.mien"), project);
    std::filesystem::copy(here / "a.mien", there / "a.mien", std::filesystem::copy_options::overwrite_existing);
    EXPECT_EQ(load_project(there / "a.mien").photo, (there / "photos" / "me.jpg").lexically_normal());
}

TEST(Project, says_what_is_wrong_with_a_bad_one)
{
    const auto told = [](const std::string& text) -> std::string {
        try {
            parse_project(text, "/");
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    };
    EXPECT_NE(told("{").find("cannot be read"), std::string::npos);
    EXPECT_NE(told("{}").find("no Mien project"), std::string::npos);
    EXPECT_NE(told(R"({"mien_project": 99})").find("later Mien"), std::string::npos);
    EXPECT_NE(told(R"({"mien_project": 1, "photo": "a", "size": [1, 1], "faces": [{}]})").find("cannot be read"),
              std::string::npos);
}

TEST(Preset, survives_its_shelf_and_strangers_in_it)
{
    const auto folder = std::filesystem::path(testing::TempDir()) / "presets";
    std::filesystem::remove_all(folder);
    const PresetShelf shelf(folder);
    EXPECT_TRUE(shelf.all().empty());
    const Preset preset{"Wry: smile / left", whole_project(folder).faces[0].edits};
    shelf.keep(preset);
    std::ofstream(folder / "notes.json") << "{}";
    EXPECT_EQ(shelf.all(), std::vector<Preset>{preset});
    shelf.remove(preset.name);
    EXPECT_TRUE(shelf.all().empty());
}

TEST(Preset, has_a_file_of_its_own_whatever_its_name)
{
    const auto folder = std::filesystem::path(testing::TempDir()) / "presets_alike";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directories(folder);
    const PresetShelf shelf(folder);
    save_preset({"a b", {}}, folder / "a_b.json");  // as earlier versions named it
    for (const char* name : {"a_b", "a/b", "a%20b"}) shelf.keep({name, {}});
    EXPECT_EQ(shelf.all().size(), 4U);
    const Preset newer{"a b", whole_project(folder).faces[0].edits};
    shelf.keep(newer);
    EXPECT_EQ(shelf.all().size(), 4U) << "replaced, whatever its file was called";
    EXPECT_EQ(shelf.all().front(), newer);
    shelf.remove("a b");
    EXPECT_FALSE(shelf.holds("a b"));
    EXPECT_EQ(shelf.all().size(), 3U);
}

TEST(History, keeps_every_branch)
{
    History<int> history(0);
    history.push(1, "one");
    history.push(2, "two");
    history.undo();
    history.push(3, "three");
    EXPECT_EQ(history.steps().size(), 4U);
    EXPECT_FALSE(history.can_redo());
    history.undo();
    EXPECT_EQ(history.now(), 1);
    EXPECT_EQ(history.redo_label(), "three");
    EXPECT_TRUE(history.is_on_branch(3));
    EXPECT_FALSE(history.is_on_branch(2));
    history.jump(2);
    EXPECT_EQ(history.now(), 2);
    EXPECT_FALSE(history.is_on_branch(3));
    history.undo();
    history.redo();
    EXPECT_EQ(history.now(), 2) << "redo follows the branch that was jumped to";
    history.undo();
    history.undo();
    EXPECT_EQ(history.now(), 0);
    EXPECT_FALSE(history.can_undo());
}

TEST(History, drops_the_newest_step_and_redoes_the_branch_before_it)
{
    History<int> history(0);
    history.push(1, "one");
    history.undo();
    history.push(2, "two");
    history.drop();
    EXPECT_EQ(history.steps().size(), 2U);
    EXPECT_EQ(history.now(), 0);
    EXPECT_EQ(history.redo_label(), "one");
    history.redo();
    history.push(3, "three");
    history.undo();
    history.drop();
    EXPECT_EQ(history.steps().size(), 3U) << "others come after it";
}

}  // namespace
}  // namespace mien
