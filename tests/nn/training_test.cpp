#include "core/base/error.h"
#include "core/base/settings.h"
#include "core/data/head.h"
#include "core/data/motion_code.h"
#include "core/data/names.h"
#include "core/nn/averaged.h"
#include "core/nn/recipes.h"
#include "core/nn/tensor.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <sstream>

namespace mien::nn {
namespace {

namespace fs = std::filesystem;

/// Four faces that any recipe can learn by heart; every split holds them, so that evaluation measures just that.
Tensors four_faces()
{
    torch::manual_seed(3);
    const auto names = torch::tensor({std::int64_t(Emotion::neutral), std::int64_t(Emotion::happiness),
                                      std::int64_t(Emotion::surprise), std::int64_t(Emotion::anger)});
    auto image = torch::zeros({4, 128, 128, 3}, torch::kUInt8);
    auto landmarks = torch::zeros({4, 68, 2});
    for (int i = 0; i < 4; ++i) {
        image[i].slice(0, 16 + 24 * i, 40 + 24 * i).fill_(90 + 40 * i);
        for (int p = 0; p < 68; ++p) {
            landmarks[i][p][0] = 64.0 + 50.0 * mean_head()[std::size_t(p)].x * (p > 47 ? 1.0 + 0.12 * i : 1.0);
            landmarks[i][p][1] = 50.0 + 50.0 * mean_head()[std::size_t(p)].y + (p > 54 && p < 60 ? 2.0 * i : 0.0);
        }
    }
    const auto thrice = [](const torch::Tensor& t) { return torch::cat({t, t, t}); };
    return {{"image", thrice(image)},
            {"landmarks", thrice(landmarks)},
            {"expression", thrice(names)},
            {"trust", torch::ones({12})},
            {"identity", thrice(torch::arange(4))},
            {"split", torch::arange(3).repeat_interleave(4)},
            {"research", torch::zeros({12}, torch::kUInt8)},
            {"imagined", torch::zeros({12}, torch::kUInt8)},
            {"source", torch::zeros({12}, torch::kLong)},
            {"weak", torch::zeros({12, emotion_count})},
            {"action_units", torch::zeros({12, action_unit_count})}};
}

/// Four neutral faces that smile and are made neutral again.
Tensors four_motions()
{
    torch::manual_seed(4);
    auto source = torch::zeros({4, 68, 2});
    for (int p = 0; p < 68; ++p)
        source.select(1, p) =
            torch::tensor({mean_head()[std::size_t(p)].x, mean_head()[std::size_t(p)].y}, torch::kFloat32);
    source += 0.02 * torch::randn_like(source);
    auto motion = torch::zeros({4, 68, 3});
    motion.slice(1, 48, 49).select(2, 1).fill_(-0.08);
    motion.slice(1, 54, 55).select(2, 1).fill_(-0.08);
    auto code = torch::zeros({4, motion_code_size});
    code.select(1, int(Emotion::happiness)).slice(0, 0, 2).fill_(1.0);
    code.select(1, int(Emotion::neutral)).slice(0, 2, 4).fill_(1.0);
    motion.slice(0, 2, 4).neg_();
    const auto thrice = [](const torch::Tensor& t) { return torch::cat({t, t, t}); };
    return {{"source", thrice(source)},
            {"code", thrice(code)},
            {"motion", thrice(motion)},
            {"weight", torch::ones({12, 3})},
            {"strength", torch::ones({12})},
            {"real", thrice(torch::tensor({1, 0, 3, 0}, torch::kLong))},
            {"split", torch::arange(3).repeat_interleave(4)}};
}

std::string contents(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

struct Recipe : testing::TestWithParam<const char*> {
    Recipe()
    {
        torch::set_num_threads(2);
        add_all_recipes(recipes);
        fs::remove_all(folder);
        fs::create_directories(folder);
        write_tensors(pack, std::string(GetParam()) == "warp" ? four_motions() : four_faces(), "");
    }
    ~Recipe() override { fs::remove_all(folder); }

    void train(const std::string& run, int epochs, Job job = {}, const std::string& more = {})
    {
        const auto settings =
            Settings::parse("device = cpu\nbatch = 4\nepochs = " + std::to_string(epochs) + '\n' + narrow() + more);
        recipes.train(GetParam(), settings, pack, folder / run, job);
    }
    /// Networks of pictures are trained as small as they come.
    static std::string narrow()
    {
        const std::string id = GetParam();
        if (id == "usgan" || id == "stargan") return "width = 4\ncritic_width = 4\nsize = 64\ncritic_steps = 2\n";
        if (id == "fersnet") return "width = 2\ncritic_steps = 2\n";
        return id == "ipdfer" ? "width = 16\nencoder = 8\n" : "";
    }
    /// The first and the last training loss of a run's log.
    std::pair<double, double> losses(const std::string& run)
    {
        std::ifstream log(folder / run / "log.csv");
        std::string line, column;
        std::getline(log, line);
        int at = 0;
        for (std::istringstream names(line); std::getline(names, column, ',') && column != "train.loss";) ++at;
        std::vector<double> found;
        while (std::getline(log, line)) {
            std::istringstream values(line);
            for (int i = 0; i <= at; ++i) std::getline(values, column, ',');
            found.push_back(std::stod(column));
        }
        return {found.front(), found.back()};
    }

    fs::path folder = fs::path(testing::TempDir()) / (std::string("mien_recipe_") + GetParam());
    fs::path pack = folder / "pack.safetensors";
    Recipes recipes;
};

struct Regression : Recipe {};

TEST_P(Regression, learns_four_samples_by_heart)
{
    const bool points = GetParam() == std::string("geometry") || GetParam() == std::string("warp");
    train("run", points ? 150 : 40);
    const auto [first, last] = losses("run");
    EXPECT_LT(last, 0.6 * first);
    const auto numbers = recipes.evaluate(GetParam(), {}, pack, folder / "run" / "weights.safetensors");
    EXPECT_FALSE(numbers.empty());
    for (const auto& [name, number] : numbers) EXPECT_TRUE(std::isfinite(number)) << name;
}

/// Cancelled in the middle of an epoch and started again, a run ends with the bits of one that was never stopped.
TEST_P(Recipe, resumes_as_if_it_had_not_stopped)
{
    train("unbroken", 4);
    int steps = 0;
    std::stop_source stop;
    const Job::Report after_two = [&](const Progress&) {
        if (++steps == 3) stop.request_stop();
    };
    EXPECT_THROW(train("broken", 4, Job(stop.get_token(), after_two)), Cancelled);
    train("broken", 4);
    for (const char* file : {"last/net.safetensors", "weights.safetensors"})
        EXPECT_EQ(contents(folder / "broken" / file), contents(folder / "unbroken" / file)) << file;
}

struct Unscored : Recipe {};

/// A recipe without a score keeps the last epoch's product: here the average, which a resumed run goes on with.
TEST_P(Unscored, keeps_the_average_of_its_weights)
{
    const std::string averaging = "ema = 0.9\ncosine = no\n";
    train("unbroken", 2, {}, averaging);
    int steps = 0;
    std::stop_source stop;
    const Job::Report after_one = [&](const Progress&) {
        if (++steps == 2) stop.request_stop();
    };
    EXPECT_THROW(train("broken", 2, Job(stop.get_token(), after_one), averaging), Cancelled);
    train("broken", 2, {}, averaging);
    for (const char* file : {"last/net.safetensors", "last/average.safetensors", "weights.safetensors"})
        EXPECT_EQ(contents(folder / "broken" / file), contents(folder / "unbroken" / file)) << file;
    const auto run = folder / "unbroken";
    const auto kept = read_tensors(run / "weights.safetensors"), last = read_tensors(run / "last/net.safetensors");
    bool moved = false;
    for (const auto& [name, average] : read_tensors(run / "last/average.safetensors")) {
        EXPECT_TRUE(torch::equal(kept.at(name), average.to(torch::kFloat16))) << name;
        moved = moved || !torch::equal(average, last.at(name));
    }
    EXPECT_TRUE(moved);
}

struct Further : Recipe {};

TEST_P(Further, begins_with_the_weights_of_an_earlier_run)
{
    train("earlier", 30);
    const auto weights = folder / "earlier" / "weights.safetensors";
    train("further", 1, {}, "begin = " + weights.string() + '\n');
    const auto [chance, learned] = losses("earlier");
    EXPECT_LT(losses("further").first, 0.5 * (chance + learned));
    EXPECT_THROW(train("nowhere", 1, {}, "begin = " + (folder / "none.safetensors").string() + '\n'), Error);
}

struct Alone : Recipe {};

TEST_P(Alone, trains_without_people_to_measure_on)
{
    auto samples = four_faces();
    samples["split"].zero_();
    write_tensors(pack, samples, "");
    train("alone", 1);
    const auto weights = folder / "alone" / "weights.safetensors";
    EXPECT_TRUE(fs::exists(weights));
    EXPECT_THROW(recipes.evaluate(GetParam(), Settings::parse(narrow()), pack, weights), Error);
}

struct Timed : Recipe {
    /// The epochs that the log tells of.
    std::vector<int> epochs(const std::string& run)
    {
        std::ifstream log(folder / run / "log.csv");
        std::string line;
        std::getline(log, line);
        std::vector<int> found;
        while (std::getline(log, line)) found.push_back(std::stoi(line));
        return found;
    }
};

TEST_P(Timed, ends_when_its_minutes_are_over_and_goes_on_when_given_more)
{
    constexpr int many = 1'000'000;
    train("run", many, {}, "minutes = 0.002\n");
    EXPECT_TRUE(fs::exists(folder / "run" / "weights.safetensors"));
    const int first = epochs("run").back();
    EXPECT_LT(first, many);
    train("run", many, {}, "minutes = 0.002\n");
    EXPECT_GT(epochs("run").back(), first);
}

TEST_P(Timed, looks_at_validation_people_as_often_as_told)
{
    train("run", 8, {}, "measure_every = 3\n");
    EXPECT_EQ(epochs("run"), (std::vector{3, 6, 8}));
}

TEST(Averaged, follows_the_weights_and_gives_them_back)
{
    torch::nn::Linear net(1, 1);
    const torch::NoGradGuard no_grad;
    net->weight.fill_(1.0);
    Averaged average(net.ptr(), 0.75);
    net->weight.fill_(5.0);
    average.update();
    EXPECT_FLOAT_EQ(average.state().at("weight").item<float>(), 0.75f * 1.0f + 0.25f * 5.0f);
    average.swap();
    EXPECT_FLOAT_EQ(net->weight.item<float>(), 2.0f);
    average.swap();
    EXPECT_FLOAT_EQ(net->weight.item<float>(), 5.0f);
    EXPECT_THROW(average.load({}), Error);
    Averaged none(net.ptr(), 0.0);
    none.update();
    none.swap();
    EXPECT_TRUE(none.state().empty());
    EXPECT_FLOAT_EQ(net->weight.item<float>(), 5.0f);
}

TEST_P(Recipe, refuses_settings_it_does_not_know)
{
    Job quiet;
    EXPECT_THROW(recipes.train(GetParam(), Settings::parse("epocs = 3"), pack, folder / "run", quiet), Error);
    EXPECT_FALSE(recipes.help(GetParam()).empty());
}

INSTANTIATE_TEST_SUITE_P(All, Recipe,
                         testing::Values("warp", "glamornet", "geometry", "identity", "usgan", "stargan", "fersnet",
                                         "ipdfer", "mtac", "dan", "partensemble", "apvit"),
                         [](const auto& which) { return std::string(which.param); });
INSTANTIATE_TEST_SUITE_P(All, Unscored, testing::Values("usgan"),
                         [](const auto& which) { return std::string(which.param); });
INSTANTIATE_TEST_SUITE_P(All, Timed, testing::Values("geometry"),
                         [](const auto& which) { return std::string(which.param); });
INSTANTIATE_TEST_SUITE_P(All, Alone, testing::Values("geometry", "fersnet", "ipdfer", "stargan"),
                         [](const auto& which) { return which.param; });
INSTANTIATE_TEST_SUITE_P(All, Further, testing::Values("geometry", "glamornet"),
                         [](const auto& which) { return std::string(which.param); });
INSTANTIATE_TEST_SUITE_P(All, Regression,
                         testing::Values("warp", "glamornet", "geometry", "identity", "mtac", "partensemble"),
                         [](const auto& which) { return std::string(which.param); });

TEST(LoadState, names_some_of_what_does_not_fit_and_counts_the_rest)
{
    torch::nn::Sequential net;
    Tensors state;
    for (int i = 0; i < 10; ++i) {
        net->push_back(torch::nn::Linear(torch::nn::LinearOptions(2, 2).bias(false)));
        state[std::to_string(i) + ".weight"] = torch::zeros({2, i < 2 ? 2 : 3});
    }
    try {
        load_state(*net, state, "some.safetensors");
        FAIL();
    } catch (const Error& error) {
        const std::string told = error.what();
        EXPECT_NE(told.find("some.safetensors"), std::string::npos);
        EXPECT_EQ(told.find("1.weight"), std::string::npos);
        EXPECT_NE(told.find("2.weight has shape [2, 3], wanted [2, 2]"), std::string::npos);
        EXPECT_EQ(told.find("more"), std::string::npos) << "eight are few enough to tell";
        state.erase("0.weight");
    }
    try {
        load_state(*net, state, "some.safetensors");
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("and 1 more"), std::string::npos);
    }
}

TEST(Recipes, that_do_not_exist_are_told_what_there_is)
{
    Recipes recipes;
    add_all_recipes(recipes);
    Job quiet;
    try {
        recipes.train("nonsense", {}, "pack", "run", quiet);
        FAIL();
    } catch (const Error& error) {
        EXPECT_NE(std::string(error.what()).find("glamornet"), std::string::npos);
    }
}

}  // namespace
}  // namespace mien::nn
