// Whatever bytes a checkpoint holds: it is read or refused with an Error, and every tensor lies inside its values.
#include "core/data/checkpoint.h"
#include "core/data/safetensors.h"
#include "tests/fuzz/fuzz.h"
#include "tests/nn/checkpoint_bytes.h"

namespace {

using namespace mien;

std::vector<std::string> seeds()
{
    const std::string values = test::raw_floats({1, 2, 3, 4, 5, 6});
    const auto matrix = test::tensor({.count = 6}, 0, {2, 3}, {3, 1});
    const auto turned = test::tensor({.count = 6}, 0, {3, 2}, {1, 3});
    const auto state = test::ordered_dict({{"module.weight", matrix}, {"module.turned", turned}});
    return {test::zip_checkpoint(state, {{"0", values}}),
            test::zip_checkpoint(test::dict({{"state_dict", state}, {"epoch", test::integer(3)}}), {{"0", values}}),
            test::legacy_checkpoint(state, {{"0", {1, 2, 3, 4, 5, 6}}}),
            test::zip_checkpoint(test::call(test::global("os", "system"), {test::text("true")}), {})};
}

volatile unsigned seen = 0;  // so that the reading is not optimised away

/// The first and the last element that the tensor can reach.
void touch_corners(const StridedTensor& tensor)
{
    std::int64_t last = tensor.offset;
    for (std::size_t i = 0; i < tensor.shape.size(); ++i) {
        if (tensor.shape[i] == 0) return;
        last += (tensor.shape[i] - 1) * tensor.strides[i];
    }
    const std::size_t size = tensor_element_size(tensor.type);
    expect(std::size_t(last + 1) * size <= tensor.values.size(), "tensors lie inside their values");
    for (std::size_t i = 0; i < size; ++i)
        seen = seen + unsigned(tensor.values[std::size_t(tensor.offset) * size + i]) +
               unsigned(tensor.values[std::size_t(last) * size + i]);
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    test::plant(*argc, *argv, seeds());
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    // a copy of just these bytes, so that the sanitizer sees a step beyond them
    const std::vector<std::byte> copy(reinterpret_cast<const std::byte*>(bytes),
                                      reinterpret_cast<const std::byte*>(bytes) + size);
    try {
        for (const auto& [part, tensors] : read_checkpoint(copy, "fuzz"))
            for (const auto& [name, tensor] : tensors) touch_corners(tensor);
    } catch (const Error&) {
    }
    return 0;
}
