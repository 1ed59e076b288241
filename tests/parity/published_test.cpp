#include "core/nn/net_tool.h"
#include "tests/parity/published_run.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <cctype>
#include <thread>

namespace mien::test {
namespace {

constexpr double tolerance = 1e-3;  // in standard deviations of the output
// a deviation beyond what rounding explains passes no more: a wrong epsilon looks like that
constexpr double rounding_margin = 30.0;
constexpr double smallest_limit = 1e-5;

const nn::Nets& nets()
{
    static const nn::Nets all = [] {
        torch::set_num_threads(int(std::max(1u, std::thread::hardware_concurrency())));
        nn::Nets list;
        nn::add_all_nets(list);
        return list;
    }();
    return all;
}

std::map<std::string, PublishedTensor> tensors_of(const torch::nn::Module& module)
{
    std::map<std::string, PublishedTensor> tensors;
    for (const auto& item : module.named_parameters()) tensors[item.key()] = {item.value().sizes().vec(), true};
    for (const auto& item : module.named_buffers()) tensors[item.key()] = {item.value().sizes().vec(), false};
    return tensors;
}

std::string differences(const std::map<std::string, PublishedTensor>& expected,
                        const std::map<std::string, PublishedTensor>& actual)
{
    std::string text;
    for (const auto& [name, tensor] : expected)
        if (!actual.contains(name) || !(actual.at(name) == tensor)) text += "\n  missing or other: " + name;
    for (const auto& [name, tensor] : actual)
        if (!expected.contains(name)) text += "\n  unknown: " + name;
    return text;
}

std::map<std::string, nn::Shape> shapes_of(const PublishedRun& run)
{
    std::map<std::string, nn::Shape> shapes;
    for (const auto& [name, tensor] : run.tensors) shapes[name] = tensor.shape;
    return shapes;
}

// The largest deviation of samples and figures, in standard deviations; not a number where a value is none.
double deviation(const PublishedOutput& expected, const torch::Tensor& values)
{
    std::vector<double> apart{
        values.mean().item<double>() - expected.mean, values.std(false).item<double>() - expected.deviation,
        values.min().item<double>() - expected.lowest, values.max().item<double>() - expected.highest};
    for (const auto& sample : expected.samples) apart.push_back(values[sample.index].item<double>() - sample.value);
    return torch::tensor(apart, torch::kFloat64).abs().max().item<double>() / expected.deviation;
}

void check(const PublishedOutput& expected, const nn::Tensors& actual)
{
    SCOPED_TRACE(expected.name);
    const auto found = actual.find(expected.source);
    if (found == actual.end()) {
        EXPECT_TRUE(expected.optional) << "the network does not compute it";
        return;
    }
    auto values = found->second.to(torch::kFloat64);
    if (expected.is_part) values = values.flatten().slice(0, expected.start, expected.start + expected.shape[0]);
    ASSERT_EQ(values.sizes().vec(), expected.shape);
    values = values.flatten();
    const double limit = std::max(rounding_margin * expected.rounding, smallest_limit);
    EXPECT_LE(deviation(expected, values), std::min(limit, tolerance));
}

class PublishedNet : public testing::TestWithParam<std::string> {};

TEST_P(PublishedNet, computes_the_same_from_the_same_weights)
{
    const PublishedRun run = read_published_run(GetParam());
    const auto found = nets().all().find(run.name);
    ASSERT_NE(found, nets().all().end()) << "no folder of models/ has it";
    const nn::NetInfo& info = found->second;
    const nn::NetUse net = info.make();

    EXPECT_EQ(differences(run.tensors, tensors_of(*net.module)), "");
    EXPECT_EQ(nn::parameters_of(*net.module), run.parameters);
    EXPECT_EQ(info.trains, run.in_train_mode);
    for (const auto& input : run.inputs) EXPECT_EQ(info.inputs.at(input.name), input.shape) << input.name;
    if (HasFailure()) return;

    nn::load_state(*net.module, nn::parity_weights(shapes_of(run), run.rule), run.name);
    const auto outputs = nn::run_net(net, nn::parity_inputs(run.inputs, run.rule.seed), run.in_train_mode);
    for (const auto& output : run.outputs) check(output, outputs);
    for (const auto& [name, values] : outputs) EXPECT_EQ(info.outputs.at(name), values.sizes().vec()) << name;
}

// letters and digits are all that a test's name may have
std::string test_name(const testing::TestParamInfo<std::string>& run)
{
    std::string name = run.param;
    for (char& letter : name)
        if (std::isalnum(static_cast<unsigned char>(letter)) == 0) letter = '_';
    return name;
}

INSTANTIATE_TEST_SUITE_P(All, PublishedNet, testing::ValuesIn(published_names()), test_name);

}  // namespace
}  // namespace mien::test
