#include "core/data/safetensors.h"

#include "core/base/error.h"
#include "core/base/whole_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

namespace mien {
namespace {

static_assert(std::endian::native == std::endian::little, "safetensors are little-endian");

constexpr std::uint64_t largest_header = 100'000'000;

[[noreturn]] void damaged(const std::filesystem::path& file, const std::string& why)
{
    throw Error(Error::Kind::damaged, file.string() + " is not a sound safetensors file: " + why);
}

/// The file's bytes, mapped read-only for as long as the pointer lives.
std::pair<std::shared_ptr<const void>, std::span<const std::byte>> map_file(const std::filesystem::path& file)
{
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) throw Error(Error::Kind::not_found, "cannot open " + file.string());
    struct stat status = {};
    const bool regular = ::fstat(handle, &status) == 0 && S_ISREG(status.st_mode);
    const std::size_t size = regular ? std::size_t(status.st_size) : 0;
    void* address = size >= 8 ? ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, handle, 0) : MAP_FAILED;
    ::close(handle);
    if (address == MAP_FAILED) damaged(file, "it is shorter than its own header");
    std::shared_ptr<const void> mapping(address, [size](const void* p) { ::munmap(const_cast<void*>(p), size); });
    return {mapping, {static_cast<const std::byte*>(address), size}};
}

/// Elements of a shape, or an Error where a length is negative or the product does not fit.
std::uint64_t element_count(const std::filesystem::path& file, const std::string& name,
                            const std::vector<std::int64_t>& shape)
{
    std::uint64_t count = 1;
    for (const std::int64_t length : shape) {
        if (length < 0) damaged(file, "the tensor '" + name + "' has a negative length");
        if (length != 0 && count > std::numeric_limits<std::uint64_t>::max() / 16 / std::uint64_t(length))
            damaged(file, "the tensor '" + name + "' is impossibly large");
        count *= std::uint64_t(length);
    }
    return count;
}

struct Placed {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
};

Placed read_entry(const std::filesystem::path& file, const std::string& name, const nlohmann::json& entry,
                  std::span<const std::byte> data, Tensor& tensor)
{
    tensor.type = entry.at("dtype").get<std::string>();
    tensor.shape = entry.at("shape").get<std::vector<std::int64_t>>();
    const auto offsets = entry.at("data_offsets").get<std::vector<std::uint64_t>>();
    const std::size_t element = tensor_element_size(tensor.type);
    if (element == 0) damaged(file, "the tensor '" + name + "' has the unknown type " + tensor.type);
    if (offsets.size() != 2 || offsets[0] > offsets[1] || offsets[1] > data.size())
        damaged(file, "the tensor '" + name + "' lies outside the file");
    if (offsets[1] - offsets[0] != element_count(file, name, tensor.shape) * element)
        damaged(file, "the tensor '" + name + "' has another size than its shape says");
    tensor.bytes = data.subspan(offsets[0], offsets[1] - offsets[0]);
    return {offsets[0], offsets[1]};
}

void check_no_overlap(const std::filesystem::path& file, std::vector<Placed> places, std::uint64_t size)
{
    std::ranges::sort(places, {}, [](const Placed& p) { return std::pair(p.begin, p.end); });
    std::uint64_t at = 0;
    for (const Placed& place : places) {
        if (place.begin != at)
            damaged(file, place.begin < at ? "its tensors overlap" : "there are gaps between its tensors");
        at = place.end;
    }
    if (at != size) damaged(file, "there are bytes behind its last tensor");
}

}  // namespace

std::int64_t Tensor::count() const
{
    std::int64_t count = 1;
    for (const std::int64_t length : shape) count *= length;
    return count;
}

std::size_t tensor_element_size(const std::string& type)
{
    static const std::map<std::string, std::size_t> sizes{{"BOOL", 1}, {"U8", 1},   {"I8", 1},  {"I16", 2}, {"U16", 2},
                                                          {"F16", 2},  {"BF16", 2}, {"I32", 4}, {"U32", 4}, {"F32", 4},
                                                          {"F64", 8},  {"I64", 8},  {"U64", 8}};
    const auto found = sizes.find(type);
    return found == sizes.end() ? 0 : found->second;
}

Safetensors Safetensors::open(const std::filesystem::path& file)
{
    Safetensors result;
    result.file_ = file;
    std::span<const std::byte> bytes;
    std::tie(result.mapping_, bytes) = map_file(file);
    std::uint64_t header = 0;
    std::memcpy(&header, bytes.data(), 8);
    if (header > largest_header || header > bytes.size() - 8) damaged(file, "its header is longer than the file");
    const auto* text = reinterpret_cast<const char*>(bytes.data() + 8);
    const auto data = bytes.subspan(8 + header);
    std::vector<Placed> places;
    try {
        const auto json = nlohmann::json::parse(text, text + header);
        if (!json.is_object()) damaged(file, "its header is not an object");
        for (const auto& [name, entry] : json.items()) {
            if (name == "__metadata__")
                result.metadata_ = entry.get<std::map<std::string, std::string>>();
            else
                places.push_back(read_entry(file, name, entry, data, result.tensors_[name]));
        }
    } catch (const nlohmann::json::exception&) {
        damaged(file, "its header is not the JSON it should be");
    }
    check_no_overlap(file, std::move(places), data.size());
    return result;
}

const Tensor& Safetensors::require(const std::string& name) const
{
    const auto found = tensors_.find(name);
    if (found == tensors_.end())
        throw Error(Error::Kind::damaged, file_.string() + " holds no tensor called '" + name + "'");
    return found->second;
}

void write_safetensors(const std::filesystem::path& file, const std::map<std::string, Tensor>& tensors,
                       const std::map<std::string, std::string>& metadata)
{
    auto json = nlohmann::ordered_json::object();
    if (!metadata.empty()) json["__metadata__"] = metadata;
    std::uint64_t at = 0;
    for (const auto& [name, tensor] : tensors) {
        expect(tensor.bytes.size() == std::size_t(tensor.count()) * tensor_element_size(tensor.type),
               "a tensor has as many bytes as its shape says");
        json[name] = {
            {"dtype", tensor.type}, {"shape", tensor.shape}, {"data_offsets", {at, at + tensor.bytes.size()}}};
        at += tensor.bytes.size();
    }
    std::string header = json.dump();
    header.resize((header.size() + 7) / 8 * 8, ' ');
    write_whole(file, [&](std::ostream& out) {
        const std::uint64_t length = header.size();
        out.write(reinterpret_cast<const char*>(&length), 8);
        out << header;
        for (const auto& [name, tensor] : tensors)
            out.write(reinterpret_cast<const char*>(tensor.bytes.data()), std::streamsize(tensor.bytes.size()));
    });
}

}  // namespace mien
