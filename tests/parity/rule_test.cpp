#include "tests/parity/published_run.h"

#include <gtest/gtest.h>
#include <torch/torch.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

namespace mien::test {
namespace {

using Json = nlohmann::json;

std::vector<Json> vectors()
{
    std::ifstream in(parity_folder() / "rule_vectors.json");
    return Json::parse(in).get<std::vector<Json>>();
}

bool is_input(const Json& vector) { return vector.at("name").get<std::string>().starts_with("input."); }

// 0..1, as all inputs of the vectors are
torch::Tensor input_of(const Json& vector)
{
    nn::ParityInput input;
    input.name = vector.at("name").get<std::string>().substr(6);
    input.shape = vector.at("shape").get<nn::Shape>();
    input.scale = input.offset = 0.5;
    return nn::parity_inputs({input}, vector.at("seed")).at(input.name);
}

// norm weights have a bias beside them, PReLU's have none
torch::Tensor weight_of(const Json& vector)
{
    const auto name = vector.at("name").get<std::string>();
    std::map<std::string, nn::Shape> shapes{{name, vector.at("shape").get<nn::Shape>()}};
    if (name == "main.1.weight") shapes["main.1.bias"] = shapes[name];
    nn::ParityRule rule;
    rule.seed = vector.at("seed");
    return nn::parity_weights(shapes, rule).at(name);
}

TEST(ParityRule, draws_the_published_numbers)
{
    for (const Json& vector : vectors()) {
        const auto name = vector.at("name").get<std::string>();
        for (std::size_t i = 0; i < vector.at("v").size(); ++i)
            EXPECT_EQ(nn::parity_value(name, i, vector.at("seed")), vector.at("v")[i].get<double>()) << name;
    }
}

TEST(ParityRule, makes_the_published_tensors)
{
    for (const Json& vector : vectors()) {
        const auto tensor = (is_input(vector) ? input_of(vector) : weight_of(vector)).flatten();
        for (std::size_t i = 0; i < vector.at("value").size(); ++i)
            EXPECT_NEAR(tensor[std::int64_t(i)].item<double>(), vector.at("value")[i].get<double>(), 1e-8)
                << vector.at("name");
    }
}

TEST(ParityRule, applies_aliases_then_overrides_then_factors)
{
    nn::ParityRule rule;
    rule.aliases = {{"*.second.*", "second", "first"}};
    rule.overrides = {{"*.bias", 3.0}};
    rule.factors = {{"a.second.*", 2.0, 0}, {"*", 5.0, 2}};
    const std::map<std::string, nn::Shape> shapes{
        {"a.first.weight", {2, 2}}, {"a.second.weight", {2, 2}}, {"a.second.bias", {2}}};
    const auto weights = nn::parity_weights(shapes, rule);

    EXPECT_TRUE(torch::allclose(weights.at("a.second.weight"), weights.at("a.first.weight") * 2.0));
    EXPECT_TRUE(torch::allclose(weights.at("a.second.bias"), torch::full({2}, 6.0)));
    EXPECT_NEAR(weights.at("a.first.weight")[0][0].item<double>(),
                nn::parity_value("a.first.weight", 0, 1) * std::sqrt(1.5) * 5.0, 1e-6);
}

}  // namespace
}  // namespace mien::test
