#include "core/gpu/device.h"
#include "core/base/error.h"
#include "core/gpu/devices.h"

#include <gtest/gtest.h>

#include <string>

namespace mien {
namespace {

TEST(GpuDevices, are_chosen_by_place_and_by_a_part_of_the_name)
{
    const auto names = vulkan_devices();
    ASSERT_FALSE(names.empty());
    for (std::size_t i = 0; i < names.size(); ++i) EXPECT_EQ(GpuDevice(std::to_string(i)).name(), names[i]);
    std::string part = names[0].substr(0, 5);
    part[0] = char(std::toupper(part[0]));
    EXPECT_EQ(GpuDevice(part).name(), names[0]);
}

TEST(GpuDevices, that_are_not_there_are_refused_with_a_list)
{
    try {
        const GpuDevice none("no such card");
        FAIL();
    } catch (const Error& error) {
        const std::string sentence = error.what();
        EXPECT_EQ(error.kind(), Error::Kind::not_found);
        EXPECT_NE(sentence.find("no such card"), std::string::npos);
        EXPECT_NE(sentence.find("0: " + vulkan_devices()[0]), std::string::npos);
    }
}

TEST(GpuDevices, that_compute_on_the_processor_are_never_the_best_card)
{
    for (const std::string& name : vulkan_devices())
        if (!name.ends_with("(CPU)")) GTEST_SKIP() << "this machine has a card";
    EXPECT_THROW(GpuDevice("gpu"), Error);
}

}  // namespace
}  // namespace mien
