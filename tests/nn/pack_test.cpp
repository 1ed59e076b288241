#include "core/nn/pack.h"

#include "core/base/error.h"
#include "core/jpeg/jpeg.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

namespace mien::nn {
namespace {

/// Two pictures, a ramp to the right and one downwards, as a compact pack.
struct CompactPack : testing::Test {
    CompactPack()
    {
        for (int i = 0; i < 2; ++i) {
            auto picture = torch::arange(32).mul(8).to(torch::kUInt8).view({1, 32, 1}).expand({32, 32, 3}).clone();
            if (i == 1) picture = picture.transpose(0, 1).contiguous();
            pictures.push_back(picture);
            const auto* first = picture.data_ptr<std::uint8_t>();
            const auto bytes = jpeg_bytes(Raster<std::uint8_t>(32, 32, 3, {first, first + picture.numel()}), 95);
            jpegs.insert(jpegs.end(), bytes.begin(), bytes.end());
            ends.push_back(std::int64_t(jpegs.size()));
        }
    }
    ~CompactPack() override { std::filesystem::remove(file); }

    Tensors read()
    {
        Tensors tensors{{"image_jpeg", torch::tensor(std::vector<std::uint8_t>(jpegs), torch::kUInt8)},
                        {"image_ends", torch::tensor(ends)},
                        {"trust", torch::tensor({0.5f, 1.0f})}};
        tensors.insert(more.begin(), more.end());
        write_tensors(file, tensors, "");
        return read_pack(file);
    }

    std::filesystem::path file = std::filesystem::path(testing::TempDir()) / "compact.safetensors";
    std::vector<torch::Tensor> pictures;
    std::vector<std::uint8_t> jpegs;
    std::vector<std::int64_t> ends;
    Tensors more;
};

TEST_F(CompactPack, gives_its_pictures_back)
{
    const auto pack = read();
    EXPECT_EQ(pack.size(), 2U);
    EXPECT_TRUE(torch::equal(pack.at("trust"), torch::tensor({0.5f, 1.0f})));
    const auto difference = pack.at("image").to(torch::kFloat32) - torch::stack(pictures).to(torch::kFloat32);
    EXPECT_EQ(pack.at("image").sizes(), (std::vector<std::int64_t>{2, 32, 32, 3}));
    EXPECT_LT(difference.abs().mean().item<float>(), 2.0f);
}

TEST_F(CompactPack, gives_grey_planes_back_beside_its_pictures)
{
    const auto plane = pictures[0].select(2, 0).contiguous();
    const auto* first = plane.data_ptr<std::uint8_t>();
    const auto bytes = jpeg_bytes(Raster<std::uint8_t>(32, 32, 1, {first, first + plane.numel()}), 95);
    more = {{"mask_jpeg", torch::tensor(std::vector<std::uint8_t>(bytes), torch::kUInt8)},
            {"mask_ends", torch::tensor({std::int64_t(bytes.size())})}};
    const auto pack = read();
    EXPECT_EQ(pack.at("image").size(0), 2);
    EXPECT_EQ(pack.at("mask").sizes(), (std::vector<std::int64_t>{1, 32, 32}));
    EXPECT_LT((pack.at("mask")[0].to(torch::kFloat32) - plane).abs().mean().item<float>(), 2.0f);
    more.erase("mask_ends");
    EXPECT_THROW(read(), Error);
}

TEST_F(CompactPack, that_is_cut_short_is_refused)
{
    jpegs.resize(jpegs.size() - 100);
    EXPECT_THROW(read(), Error);
    ends.back() = std::int64_t(jpegs.size());
    EXPECT_THROW(read(), Error);
}

TEST_F(CompactPack, whose_ends_run_backwards_is_refused)
{
    std::swap(ends[0], ends[1]);
    EXPECT_THROW(read(), Error);
}

TEST(WriteTensors, keeps_what_does_not_fit_into_half_precision)
{
    const auto file = std::filesystem::temp_directory_path() / "mien_wide.safetensors";
    const Tensors written{{"variance", torch::tensor({1.0F, 250000.0F})}, {"weight", torch::tensor({0.5F, -2.0F})}};
    write_tensors(file, written, "F16");
    const Tensors read = read_tensors(file);
    std::filesystem::remove(file);
    EXPECT_EQ(read.at("weight").scalar_type(), torch::kFloat16);
    EXPECT_TRUE(torch::equal(read.at("variance"), written.at("variance")));
}

}  // namespace
}  // namespace mien::nn
