#pragma once

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace mien::test {

/// A number as its little-endian bytes.
template <typename Number>
std::string raw(Number value)
{
    std::string bytes(sizeof value, '\0');
    std::memcpy(bytes.data(), &value, sizeof value);
    return bytes;
}

inline std::string raw_floats(const std::vector<float>& values)
{
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(float)};
}

// --- pieces of a pickle of protocol 2, as torch.save writes them ---

inline std::string pickled(const std::string& body) { return std::string("\x80\x02") + body + "."; }
inline std::string text(const std::string& value)
{
    return std::string("X") + raw(std::uint32_t(value.size())) + value;
}
inline std::string integer(std::int32_t value) { return std::string("J") + raw(value); }
inline std::string global(const std::string& module, const std::string& name)
{
    return std::string("c") + module + "\n" + name + "\n";
}

inline std::string tuple(const std::vector<std::string>& items)
{
    std::string bytes = "(";
    for (const auto& item : items) bytes += item;
    return bytes + "t";
}

inline std::string integers(const std::vector<int>& values)
{
    std::vector<std::string> items;
    for (const int value : values) items.push_back(integer(value));
    return tuple(items);
}

inline std::string call(const std::string& function, const std::vector<std::string>& arguments)
{
    return function + tuple(arguments) + "R";
}

inline std::string ordered_dict(const std::vector<std::pair<std::string, std::string>>& entries)
{
    std::string bytes = call(global("collections", "OrderedDict"), {}) + "(";
    for (const auto& [key, value] : entries) bytes += text(key) + value;
    // a state_dict carries the versions of its modules as an attribute
    return bytes + "u}" + text("_metadata") + "}sb";
}

inline std::string dict(const std::vector<std::pair<std::string, std::string>>& entries)
{
    std::string bytes = "}(";
    for (const auto& [key, value] : entries) bytes += text(key) + value;
    return bytes + "u";
}

struct StorageBytes {
    std::string type = "FloatStorage";
    std::string key = "0";
    int count = 0;
    std::string view = "";  // of the old form only: "N" or a tuple
};

inline std::string storage(const StorageBytes& of)
{
    std::vector<std::string> id{text("storage"), global("torch", of.type), text(of.key), text("cpu"),
                                integer(of.count)};
    if (!of.view.empty()) id.push_back(of.view);
    return tuple(id) + "Q";
}

inline std::string tensor(const StorageBytes& of, int offset, const std::vector<int>& shape,
                          const std::vector<int>& strides)
{
    return call(global("torch._utils", "_rebuild_tensor_v2"),
                {storage(of), integer(offset), integers(shape), integers(strides), "\x89",
                 call(global("collections", "OrderedDict"), {})});
}

// --- files ---

/// A zip archive of stored entries. `method` 8 claims that they are compressed.
inline std::string zip_archive(const std::map<std::string, std::string>& entries, std::uint16_t method = 0)
{
    std::string bytes, directory;
    for (const auto& [name, content] : entries) {
        const auto at = std::uint32_t(bytes.size()), size = std::uint32_t(content.size());
        const std::string common = raw(std::uint16_t(20)) + raw(std::uint16_t(0)) + raw(method) +
                                   raw(std::uint32_t(0)) + raw(std::uint32_t(0)) + raw(size) + raw(size) +
                                   raw(std::uint16_t(name.size())) + raw(std::uint16_t(0));
        bytes += std::string("PK\x03\x04") + common + name + content;
        directory += std::string("PK\x01\x02") + raw(std::uint16_t(20)) + common + raw(std::uint16_t(0)) +
                     raw(std::uint16_t(0)) + raw(std::uint16_t(0)) + raw(std::uint32_t(0)) + raw(at) + name;
    }
    const auto count = std::uint16_t(entries.size());
    return bytes + directory + "PK\x05\x06" + raw(std::uint32_t(0)) + raw(count) + raw(count) +
           raw(std::uint32_t(directory.size())) + raw(std::uint32_t(bytes.size())) + raw(std::uint16_t(0));
}

/// A checkpoint of the zip form.
inline std::string zip_checkpoint(const std::string& body, const std::map<std::string, std::string>& storages)
{
    std::map<std::string, std::string> entries{{"archive/data.pkl", pickled(body)}, {"archive/version", "3\n"}};
    for (const auto& [key, content] : storages) entries["archive/data/" + key] = content;
    return zip_archive(entries);
}

/// A checkpoint of the form before PyTorch 1.6; the storages are floats.
inline std::string legacy_checkpoint(const std::string& body, const std::map<std::string, std::vector<float>>& storages)
{
    std::string keys = "](", data;
    for (const auto& [key, values] : storages) {
        keys += text(key);
        data += raw(std::int64_t(values.size())) + raw_floats(values);
    }
    const std::string magic = "\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19";
    return pickled(magic) + pickled(std::string("M") + raw(std::uint16_t(1001))) +
           pickled(dict({{"little_endian", "\x88"}})) + pickled(body) + pickled(keys + "e") + data;
}

/// A file that is gone when the test is over.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::string& bytes)
        : path_(std::filesystem::temp_directory_path() / ("mien_checkpoint_" + std::to_string(next()++) + ".pth"))
    {
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TemporaryFile() { std::filesystem::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;

    const std::filesystem::path& path() const& noexcept { return path_; }
    void path() && = delete;

private:
    static int& next()
    {
        static int number = 0;
        return number;
    }
    std::filesystem::path path_;
};

}  // namespace mien::test
