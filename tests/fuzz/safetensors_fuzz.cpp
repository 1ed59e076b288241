// Whatever bytes a weights file holds: Safetensors reads it or throws Error, and every tensor lies inside the file.
#include "core/data/safetensors.h"
#include "tests/fuzz/fuzz.h"
#include "tests/nn/checkpoint_bytes.h"

namespace {

using namespace mien;

std::string safetensors(const std::string& header, std::size_t bytes)
{
    return test::raw(std::uint64_t(header.size())) + header + std::string(bytes, '\x3f');
}

volatile unsigned seen = 0;  // so that the reading is not optimised away

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    test::plant(*argc, *argv,
                {safetensors("{}", 0), safetensors(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", 8),
                 safetensors(R"({"__metadata__":{"k":"v"},"a":{"dtype":"F16","shape":[],"data_offsets":[0,2]},)"
                             R"("b":{"dtype":"I64","shape":[0,3],"data_offsets":[2,2]}})",
                             2)});
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const test::MemoryFile file(bytes, size);
    try {
        const auto stored = Safetensors::open(file.path());
        for (const auto& [name, tensor] : stored.tensors())
            for (const std::byte byte : tensor.bytes) seen = seen + unsigned(byte);
    } catch (const Error&) {
    }
    return 0;
}
