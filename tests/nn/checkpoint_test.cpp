#include "core/nn/checkpoint.h"
#include "core/base/error.h"
#include "tests/nn/checkpoint_bytes.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace mien::nn {
namespace {

using namespace mien::test;

Checkpoint read(const std::string& bytes)
{
    const TemporaryFile file(bytes);
    return read_checkpoint(file.path());
}

std::string refusal(const std::string& bytes)
{
    try {
        read(bytes);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

const StorageBytes six_floats{"FloatStorage", "0", 6};
const std::map<std::string, std::string> six_values{{"0", raw_floats({1, 2, 3, 4, 5, 6})}};

TEST(Checkpoint, reads_a_state_dict_of_the_zip_form)
{
    const auto body = ordered_dict(
        {{"conv.weight", tensor(six_floats, 0, {2, 3}, {3, 1})}, {"conv.bias", tensor(six_floats, 4, {2}, {1})}});
    const auto tensors = weights_of(read(zip_checkpoint(body, six_values)), "", "test");
    ASSERT_EQ(tensors.size(), 2u);
    EXPECT_TRUE(tensors.at("conv.weight").equal(torch::tensor({{1.f, 2.f, 3.f}, {4.f, 5.f, 6.f}})));
    EXPECT_TRUE(tensors.at("conv.bias").equal(torch::tensor({5.f, 6.f})));
}

TEST(Checkpoint, reads_a_transposed_tensor)
{
    const auto body = dict({{"w", tensor(six_floats, 0, {3, 2}, {1, 3})}});
    const auto tensors = weights_of(read(zip_checkpoint(body, six_values)), "", "test");
    EXPECT_TRUE(tensors.at("w").equal(torch::tensor({{1.f, 4.f}, {2.f, 5.f}, {3.f, 6.f}})));
}

TEST(Checkpoint, keeps_the_type)
{
    const auto body = dict({{"count", tensor({"LongStorage", "0", 1}, 0, {}, {})},
                            {"half", tensor({"HalfStorage", "1", 2}, 0, {2}, {1})}});
    const std::map<std::string, std::string> values{{"0", raw(std::int64_t(7))}, {"1", raw(std::uint32_t(0x40003c00))}};
    const auto tensors = weights_of(read(zip_checkpoint(body, values)), "", "test");
    EXPECT_EQ(tensors.at("count").item<std::int64_t>(), 7);
    EXPECT_EQ(tensors.at("half").scalar_type(), torch::kFloat16);
    EXPECT_TRUE(tensors.at("half").to(torch::kFloat32).equal(torch::tensor({1.f, 2.f})));
}

TEST(Checkpoint, reads_a_parameter_as_its_tensor)
{
    const auto body =
        dict({{"w", call(global("torch._utils", "_rebuild_parameter"),
                         {tensor(six_floats, 0, {6}, {1}), "\x88", call(global("collections", "OrderedDict"), {})})}});
    EXPECT_EQ(weights_of(read(zip_checkpoint(body, six_values)), "", "test").at("w").numel(), 6);
}

TEST(Checkpoint, drops_the_prefix_of_parallel_training)
{
    const auto inner = ordered_dict({{"module.fc.bias", tensor(six_floats, 0, {2}, {1})}});
    const auto body = dict({{"epoch", integer(3)}, {"state_dict", inner}, {"arch", text("resnet")}});
    const auto tensors = weights_of(read(zip_checkpoint(body, six_values)), "", "test");
    ASSERT_EQ(tensors.size(), 1u);
    EXPECT_TRUE(tensors.contains("fc.bias"));
}

TEST(Checkpoint, keeps_a_name_that_only_some_keys_begin_with)
{
    const auto body = dict({{"module.a", tensor(six_floats, 0, {2}, {1})}, {"b", tensor(six_floats, 0, {2}, {1})}});
    EXPECT_TRUE(weights_of(read(zip_checkpoint(body, six_values)), "", "test").contains("module.a"));
}

TEST(Checkpoint, asks_which_of_several_networks_is_meant)
{
    const auto net = ordered_dict({{"w", tensor(six_floats, 0, {2}, {1})}});
    const auto checkpoint = read(zip_checkpoint(dict({{"generator", net}, {"style_encoder", net}}), six_values));
    EXPECT_EQ(weights_of(checkpoint, "generator", "test").size(), 1u);
    EXPECT_THROW(weights_of(checkpoint, "", "test"), Error);
    EXPECT_THROW(weights_of(checkpoint, "mapping_network", "test"), Error);
}

TEST(Checkpoint, names_the_state_of_an_optimizer_by_its_numbers)
{
    const auto moments = dict({{"exp_avg", tensor(six_floats, 0, {2}, {1})}});
    const auto state = std::string("}(") + integer(0) + moments + "u";  // {0: {...}}
    const auto checkpoint = read(zip_checkpoint(dict({{"optimizer", dict({{"state", state}})}}), six_values));
    EXPECT_TRUE(checkpoint.at("optimizer.state.0").contains("exp_avg"));
}

TEST(Checkpoint, reads_the_form_before_pytorch_1_6)
{
    const auto body = ordered_dict({{"a", tensor({"FloatStorage", "11", 2, "N"}, 0, {2}, {1})},
                                    {"b", tensor({"FloatStorage", "7", 6, "N"}, 2, {2, 2}, {2, 1})}});
    const auto tensors =
        weights_of(read(legacy_checkpoint(body, {{"11", {8, 9}}, {"7", {1, 2, 3, 4, 5, 6}}})), "", "test");
    EXPECT_TRUE(tensors.at("a").equal(torch::tensor({8.f, 9.f})));
    EXPECT_TRUE(tensors.at("b").equal(torch::tensor({{3.f, 4.f}, {5.f, 6.f}})));
}

TEST(Checkpoint, follows_a_view_of_the_old_form)
{
    const StorageBytes view{"FloatStorage", "7", 2, tuple({text("8"), integer(3), integer(2)})};
    const auto body = dict({{"w", tensor(view, 1, {1}, {1})}});
    const auto tensors = weights_of(read(legacy_checkpoint(body, {{"7", {1, 2, 3, 4, 5, 6}}})), "", "test");
    EXPECT_TRUE(tensors.at("w").equal(torch::tensor({5.f})));
}

TEST(Checkpoint, refuses_code_by_its_name)
{
    const TemporaryFile trace("untouched");
    const auto attack = call(global("os", "system"), {text(std::string("rm ") + trace.path().string())});
    EXPECT_NE(refusal(zip_checkpoint(attack, {})).find("os.system"), std::string::npos);
    EXPECT_NE(refusal(legacy_checkpoint(attack, {})).find("os.system"), std::string::npos);
    EXPECT_TRUE(std::filesystem::exists(trace.path()));
}

TEST(Checkpoint, refuses_a_whole_module)
{
    const auto body = global("torch.nn.modules.linear", "Linear") + ")\x81}b";
    EXPECT_NE(refusal(zip_checkpoint(body, {})).find("torch.nn.modules.linear.Linear"), std::string::npos);
}

TEST(Checkpoint, refuses_code_named_on_the_stack)
{
    const auto body = text("builtins") + text("eval") + "\x93";
    EXPECT_NE(refusal(zip_checkpoint(body, {})).find("builtins.eval"), std::string::npos);
}

TEST(Checkpoint, refuses_tensors_that_reach_beyond_their_values)
{
    const std::vector<std::string> greedy{tensor(six_floats, 0, {7}, {1}),       tensor(six_floats, 5, {2}, {1}),
                                          tensor(six_floats, 0, {2, 3}, {4, 1}), tensor(six_floats, -1, {2}, {1}),
                                          tensor(six_floats, 0, {2}, {-1}),      tensor(six_floats, 0, {100}, {0}),
                                          tensor(six_floats, 0, {2}, {1, 1})};
    for (const auto& each : greedy) EXPECT_NE(refusal(zip_checkpoint(dict({{"w", each}}), six_values)), "");
}

TEST(Checkpoint, refuses_values_that_are_missing_or_too_few)
{
    const auto body = dict({{"w", tensor(six_floats, 0, {6}, {1})}});
    EXPECT_NE(refusal(zip_checkpoint(body, {})), "");
    EXPECT_NE(refusal(zip_checkpoint(body, {{"0", raw_floats({1, 2, 3})}})), "");
}

TEST(Checkpoint, survives_a_container_that_holds_itself)
{
    const std::string loop =
        "]q\x01h\x01"
        "a";  // a = []; a.append(a)
    EXPECT_NE(refusal(zip_checkpoint(loop, {})), "");
}

TEST(Checkpoint, survives_every_shortening)
{
    const auto body = ordered_dict({{"w", tensor({"FloatStorage", "0", 2, "N"}, 0, {2}, {1})}});
    for (const auto& whole : {zip_checkpoint(body, six_values), legacy_checkpoint(body, {{"0", {1, 2}}})})
        for (std::size_t size = 1; size < whole.size(); ++size) EXPECT_NE(refusal(whole.substr(0, size)), "") << size;
}

TEST(Checkpoint, refuses_compressed_archives_and_other_files)
{
    EXPECT_NE(refusal(zip_archive({{"archive/data.pkl", pickled("N")}}, 8)).find("compressed"), std::string::npos);
    EXPECT_NE(refusal(zip_archive({{"hello.txt", "hello"}})), "");
    EXPECT_NE(refusal("just some words, and more of them"), "");
    EXPECT_NE(refusal(""), "");
    EXPECT_THROW(read_checkpoint("/nowhere/at/all.pth"), Error);
}

}  // namespace
}  // namespace mien::nn
