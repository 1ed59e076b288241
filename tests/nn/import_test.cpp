#include "core/nn/import.h"

#include "core/base/error.h"
#include "core/data/safetensors.h"
#include "core/nn/tensor.h"
#include "tests/nn/checkpoint_bytes.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace mien::nn {
namespace {

namespace fs = std::filesystem;

NetInfo linear(const std::string& name, int in, int out)
{
    return {name, {{"x", {1, in}}}, {{"y", {1, out}}}, false, [in, out] {
                torch::nn::Linear net(in, out);
                return NetUse{net.ptr(), [net](const Tensors& x) mutable { return Tensors{{"y", net(x.at("x"))}}; }};
            }};
}

struct Import : testing::Test {
    Import()
    {
        nets.add(linear("toy.small", 3, 2));
        nets.add(linear("toy.wide", 4, 2));
        fs::remove_all(out.parent_path());
    }
    ~Import() override { fs::remove_all(out.parent_path()); }

    /// A checkpoint of a 2 x `in` weight and a bias, keys as DataParallel writes them.
    static std::string checkpoint(int in)
    {
        const std::vector<float> weight(std::size_t(2 * in), 0.5f);
        const auto state =
            test::ordered_dict({{"module.weight", test::tensor({.key = "0", .count = 2 * in}, 0, {2, in}, {in, 1})},
                                {"module.bias", test::tensor({.key = "1", .count = 2}, 0, {2}, {1})}});
        return test::zip_checkpoint(test::dict({{"state_dict", state}}),
                                    {{"0", test::raw_floats(weight)}, {"1", test::raw_floats({1.0f, -1.0f})}});
    }
    std::string fault(const std::string& name, const std::string& bytes)
    {
        const test::TemporaryFile file(bytes);
        try {
            import_weights(nets, name, file.path(), "", out, {});
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    }

    Nets nets;
    fs::path out = fs::path(testing::TempDir()) / "mien_import" / "toy.safetensors";
};

TEST_F(Import, writes_the_values_and_where_they_come_from)
{
    const test::TemporaryFile file(checkpoint(3));
    const auto imported = import_weights(nets, "toy.small", file.path(), "", out, {{"licence", "MIT"}});
    EXPECT_EQ(imported.network, "toy.small");
    EXPECT_EQ(imported.tensors, 2);
    const auto weights = read_tensors(out);
    EXPECT_TRUE(weights.at("weight").equal(torch::full({2, 3}, 0.5f)));
    EXPECT_TRUE(weights.at("bias").equal(torch::tensor({1.0f, -1.0f})));
    const auto stored = Safetensors::open(out);
    EXPECT_EQ(stored.metadata().at("licence"), "MIT");
    EXPECT_EQ(stored.metadata().at("network"), "toy.small");
}

TEST_F(Import, finds_the_variant_that_fits)
{
    const test::TemporaryFile file(checkpoint(4));
    EXPECT_EQ(import_weights(nets, "toy", file.path(), "", out, {}).network, "toy.wide");
}

TEST_F(Import, names_what_does_not_fit_and_writes_nothing)
{
    const auto told = fault("toy", checkpoint(5));
    EXPECT_NE(told.find("weight has shape [2, 5], wanted [2, 3]"), std::string::npos) << told;
    const auto state = test::ordered_dict(
        {{"bias", test::tensor({.count = 2}, 0, {2}, {1})}, {"extra", test::tensor({.count = 2}, 0, {2}, {1})}});
    const auto named = fault("toy.small", test::zip_checkpoint(state, {{"0", test::raw_floats({1, 2})}}));
    EXPECT_NE(named.find("missing: weight"), std::string::npos) << named;
    EXPECT_NE(named.find("unknown: extra"), std::string::npos) << named;
    EXPECT_FALSE(fs::exists(out));
}

TEST_F(Import, refuses_code_and_unknown_networks)
{
    const auto code = test::zip_checkpoint(test::call(test::global("os", "system"), {test::text("true")}), {});
    EXPECT_NE(fault("toy", code).find("os.system"), std::string::npos);
    EXPECT_NE(fault("nobody", checkpoint(3)).find("nobody"), std::string::npos);
    EXPECT_FALSE(fs::exists(out));
}

}  // namespace
}  // namespace mien::nn
