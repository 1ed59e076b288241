#include "core/nn/ranks.h"

#include "core/base/error.h"
#include "core/nn/adam_learner.h"
#include "core/nn/training.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cstdlib>
#include <fstream>

namespace mien::nn {
namespace {

namespace fs = std::filesystem;

constexpr const char* worker_folder = "MIEN_RANKS_TEST_FOLDER";

/// Fits a line to points, without any chance in it.
class LineLearner : public AdamLearner<torch::nn::Linear> {
public:
    LineLearner() : AdamLearner(0.05, 0.0, 0.0) {}

    Numbers step(const Batch& batch) override { return descend(torch::mse_loss(net_(batch.at("x")), batch.at("y"))); }
    Numbers evaluate(const Batch& samples) override
    {
        const torch::NoGradGuard no_grad;
        return {{"error", torch::mse_loss(net_(samples.at("x")), samples.at("y")).item<double>()}};
    }

private:
    torch::nn::Linear make() override { return torch::nn::Linear(3, 1); }
};

/// 71 points to learn from, so that batches of 20 leave a smaller and uneven one at the end.
Batch points()
{
    torch::manual_seed(8);
    const auto x = torch::randn({78, 3});
    const auto y = x.matmul(torch::tensor({{1.0f}, {-2.0f}, {0.5f}})) + 0.1 * torch::randn({78, 1});
    return {{"x", x}, {"y", y}, {"split", torch::arange(78).remainder(10).div(9, "floor").to(torch::kLong)}};
}

void fit(const fs::path& run, int ranks, int rank, const fs::path& meet)
{
    LineLearner learner;
    TrainPlan plan;
    plan.epochs = 6;
    plan.batch = 20;
    plan.device = "cpu";
    plan.ranks = ranks;
    plan.rank = rank;
    plan.meet = meet.string();
    Job quiet;
    train(learner, points(), plan, run, quiet);
}

std::vector<double> losses(const fs::path& run)
{
    std::vector<double> found;
    std::ifstream log(run / "log.csv");
    std::string line, cell;
    std::getline(log, line);
    std::istringstream columns(line);
    int wanted = 0;
    while (std::getline(columns, cell, ',') && cell != "train.loss") ++wanted;
    while (std::getline(log, line)) {
        std::istringstream row(line);
        for (int i = 0; i <= wanted; ++i) std::getline(row, cell, ',');
        found.push_back(std::stod(cell));
    }
    return found;
}

/// The second process of the test below, started by it.
TEST(RanksWorker, works)
{
    const char* folder = std::getenv(worker_folder);
    if (!folder) GTEST_SKIP() << "another test starts this one";
    fit(fs::path(folder) / "two", 2, 1, fs::path(folder) / "meet");
}

TEST(Ranks, of_two_processes_take_the_steps_of_one)
{
    const auto folder = fs::path(testing::TempDir()) / "ranks";
    fs::remove_all(folder);
    fs::create_directories(folder);
    fit(folder / "one", 1, 0, "");
    setenv(worker_folder, folder.c_str(), 1);
    Copies copies(2, {"--gtest_filter=RanksWorker.*"});
    unsetenv(worker_folder);
    try {
        fit(folder / "two", 2, 0, folder / "meet");
    } catch (const Error& error) {
        if (error.kind() == Error::Kind::unsupported) GTEST_SKIP() << error.what();
        throw;
    }
    copies.wait();
    const auto one = losses(folder / "one"), two = losses(folder / "two");
    ASSERT_EQ(one.size(), 6U);
    ASSERT_EQ(two.size(), 6U);
    EXPECT_LT(one.back(), 0.8 * one.front());
    for (std::size_t i = 0; i < one.size(); ++i) EXPECT_NEAR(two[i], one[i], 1e-4 * one[i]) << "epoch " << i + 1;
    const auto alone = read_tensors(folder / "one" / "weights.safetensors"),
               together = read_tensors(folder / "two" / "weights.safetensors");
    for (const auto& [name, tensor] : alone)
        EXPECT_TRUE(torch::allclose(tensor.to(torch::kFloat32), together.at(name).to(torch::kFloat32), 1e-3, 1e-3))
            << name;
    fs::remove_all(folder);
}

TEST(Ranks, that_do_not_exist_are_refused)
{
    EXPECT_THROW(Ranks(2, 2, "nowhere"), Error);
    EXPECT_THROW(Ranks(-1, 2, "nowhere"), Error);
}

}  // namespace
}  // namespace mien::nn
