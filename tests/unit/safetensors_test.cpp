#include "core/data/safetensors.h"
#include "core/base/error.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>

namespace mien {
namespace {

namespace fs = std::filesystem;

struct SafetensorsFile : testing::Test {
    fs::path file = fs::path(testing::TempDir()) / "mien_tensors.safetensors";

    /// A file with this header text and this many data bytes.
    void write(const std::string& header, std::size_t bytes)
    {
        std::ofstream out(file, std::ios::binary);
        const std::uint64_t size = header.size();
        out.write(reinterpret_cast<const char*>(&size), 8);
        out << header << std::string(bytes, '\0');
    }
    std::string refusal()
    {
        try {
            Safetensors::open(file);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }
};

TEST_F(SafetensorsFile, comes_back_as_it_was_written)
{
    const std::vector<float> numbers{1.0f, -2.5f, 3.25f, 0.0f, 1e-30f, 7.0f};
    const std::vector<std::uint8_t> bytes{1, 2, 3};
    write_safetensors(file,
                      {{"w", {"F32", {2, 3}, std::as_bytes(std::span(numbers))}},
                       {"b", {"U8", {3}, std::as_bytes(std::span(bytes))}}},
                      {{"seed", "7"}});
    const auto read = Safetensors::open(file);
    ASSERT_EQ(read.tensors().size(), 2u);
    EXPECT_EQ(read.metadata().at("seed"), "7");
    const Tensor& w = read.require("w");
    EXPECT_EQ(w.shape, (std::vector<std::int64_t>{2, 3}));
    ASSERT_EQ(w.bytes.size(), 24u);
    EXPECT_EQ(std::memcmp(w.bytes.data(), numbers.data(), 24), 0);
    EXPECT_THROW(read.require("absent"), Error);
}

TEST_F(SafetensorsFile, survives_the_object_that_opened_it)
{
    const std::vector<float> numbers(1000, 2.0f);
    write_safetensors(file, {{"w", {"F32", {1000}, std::as_bytes(std::span(numbers))}}});
    Safetensors copy = Safetensors::open(file);
    EXPECT_EQ(std::memcmp(copy.require("w").bytes.data(), numbers.data(), 4000), 0);
}

TEST_F(SafetensorsFile, that_is_missing_empty_or_short_is_refused)
{
    fs::remove(file);
    EXPECT_FALSE(refusal().empty());
    std::ofstream(file, std::ios::binary) << "";
    EXPECT_FALSE(refusal().empty());
    std::ofstream(file, std::ios::binary) << "1234567";
    EXPECT_FALSE(refusal().empty());
}

TEST_F(SafetensorsFile, with_a_huge_header_is_refused)
{
    std::ofstream out(file, std::ios::binary);
    const std::uint64_t size = 1ull << 60;
    out.write(reinterpret_cast<const char*>(&size), 8);
    out << "{}";
    out.close();
    EXPECT_FALSE(refusal().empty());
}

struct Wrong {
    const char* what;
    const char* header;
    std::size_t bytes;
};

class WrongHeader : public SafetensorsFile, public testing::WithParamInterface<Wrong> {};

TEST_P(WrongHeader, is_refused_with_a_sentence)
{
    write(GetParam().header, GetParam().bytes);
    const std::string why = refusal();
    EXPECT_NE(why.find(file.string()), std::string::npos) << GetParam().what << ": " << why;
}

INSTANTIATE_TEST_SUITE_P(
    Safetensors, WrongHeader,
    testing::Values(
        Wrong{"not JSON", "{", 0}, Wrong{"an array", "[]", 0},
        Wrong{"unknown type", R"({"w":{"dtype":"F7","shape":[1],"data_offsets":[0,4]}})", 4},
        Wrong{"beyond the file", R"({"w":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})", 8},
        Wrong{"size and shape differ", R"({"w":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8},
        Wrong{"negative size", R"({"w":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})", 8},
        Wrong{"backwards", R"({"w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})", 8},
        Wrong{
            "overlap",
            R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
            12},
        Wrong{
            "a gap",
            R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"b":{"dtype":"F32","shape":[1],"data_offsets":[8,12]}})",
            12},
        Wrong{"overflowing shape", R"({"w":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,0]}})", 0},
        Wrong{"no offsets", R"({"w":{"dtype":"F32","shape":[1]}})", 4},
        Wrong{"text as shape", R"({"w":{"dtype":"F32","shape":"1","data_offsets":[0,4]}})", 4}),
    [](const auto& which) {
        std::string name = which.param.what;
        for (char& c : name)
            if (c == ' ') c = '_';
        return name;
    });

}  // namespace
}  // namespace mien
