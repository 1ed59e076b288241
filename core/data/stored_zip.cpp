#include "core/data/stored_zip.h"

#include "core/base/error.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace mien {
namespace {

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7 to 4.3.16
constexpr std::uint32_t local_mark = 0x04034b50, entry_mark = 0x02014b50, end_mark = 0x06054b50;
constexpr std::uint32_t end64_mark = 0x06064b50, locator64_mark = 0x07064b50;
constexpr std::uint64_t end_size = 22, locator64_size = 20, entry_size = 46, local_size = 30;
constexpr std::uint64_t longest_comment = 0xffff;
constexpr std::uint16_t encrypted_flag = 1, zip64_field = 1;
constexpr std::uint32_t in_zip64_field = 0xffffffff;

struct Directory {
    std::uint64_t entries = 0, offset = 0;
};

struct Entry {
    std::string name;
    std::uint64_t packed = 0, size = 0, header = 0;
    std::uint64_t length = 0;  // of the entry in the directory
};

class Reader {
public:
    Reader(std::span<const std::byte> bytes, const std::string& where) : bytes_(bytes), where_(where) {}

    Directory directory() const
    {
        const std::uint64_t end = find_end();
        Directory found{number<std::uint16_t>(end + 10), number<std::uint32_t>(end + 16)};
        if (end >= locator64_size && number<std::uint32_t>(end - locator64_size) == locator64_mark) {
            const auto end64 = number<std::uint64_t>(end - locator64_size + 8);
            if (number<std::uint32_t>(end64) != end64_mark) damaged();
            found = {number<std::uint64_t>(end64 + 32), number<std::uint64_t>(end64 + 48)};
        }
        return found;
    }

    Entry entry(std::uint64_t at) const
    {
        if (number<std::uint32_t>(at) != entry_mark) damaged();
        const auto name_length = number<std::uint16_t>(at + 28), extra_length = number<std::uint16_t>(at + 30);
        const auto comment_length = number<std::uint16_t>(at + 32);
        const auto name = part(at + entry_size, name_length);
        Entry found{{reinterpret_cast<const char*>(name.data()), name.size()},
                    number<std::uint32_t>(at + 20),
                    number<std::uint32_t>(at + 24),
                    number<std::uint32_t>(at + 42),
                    entry_size + name_length + extra_length + comment_length};
        widen(found, at + entry_size + name_length, extra_length);
        const bool encrypted = (number<std::uint16_t>(at + 8) & encrypted_flag) != 0;
        if (encrypted || number<std::uint16_t>(at + 10) != 0 || found.packed != found.size)
            throw Error(Error::Kind::unsupported, where_ + ": the entry " + found.name + " is compressed or encrypted");
        return found;
    }

    std::span<const std::byte> content(const Entry& entry) const
    {
        if (number<std::uint32_t>(entry.header) != local_mark) damaged();
        const std::uint64_t names =
            std::uint64_t(number<std::uint16_t>(entry.header + 26)) + number<std::uint16_t>(entry.header + 28);
        return part(entry.header + local_size + names, entry.size);
    }

private:
    [[noreturn]] void damaged() const { throw Error(Error::Kind::damaged, where_ + " is not a sound zip archive"); }

    std::span<const std::byte> part(std::uint64_t at, std::uint64_t count) const
    {
        if (at > bytes_.size() || count > bytes_.size() - at) damaged();
        return bytes_.subspan(std::size_t(at), std::size_t(count));
    }

    template <typename Number>
    Number number(std::uint64_t at) const
    {
        Number value;
        std::memcpy(&value, part(at, sizeof value).data(), sizeof value);
        return value;
    }

    std::uint64_t find_end() const
    {
        if (bytes_.size() < end_size) damaged();
        const std::uint64_t last = bytes_.size() - end_size, first = last - std::min(last, longest_comment);
        for (std::uint64_t at = last + 1; at-- > first;)
            if (number<std::uint32_t>(at) == end_mark) return at;
        damaged();
    }

    // takes from the zip64 field, in this order, those numbers that did not fit their places
    void widen(Entry& entry, std::uint64_t at, std::uint64_t length) const
    {
        const std::uint64_t end = at + length;
        while (at + 4 <= end) {
            const auto id = number<std::uint16_t>(at);
            const std::uint64_t field_end = at + 4 + number<std::uint16_t>(at + 2);
            at += 4;
            if (id == zip64_field)
                for (std::uint64_t* value : {&entry.size, &entry.packed, &entry.header})
                    if (*value == in_zip64_field && at + 8 <= field_end) {
                        *value = number<std::uint64_t>(at);
                        at += 8;
                    }
            at = field_end;
        }
    }

    std::span<const std::byte> bytes_;
    const std::string& where_;
};

}  // namespace

std::map<std::string, std::span<const std::byte>> stored_zip_entries(std::span<const std::byte> archive,
                                                                     const std::string& where)
{
    const Reader reader(archive, where);
    const Directory directory = reader.directory();
    std::map<std::string, std::span<const std::byte>> found;
    std::uint64_t at = directory.offset;
    for (std::uint64_t i = 0; i < directory.entries; ++i) {
        const Entry entry = reader.entry(at);
        found[entry.name] = reader.content(entry);
        at += entry.length;
    }
    return found;
}

}  // namespace mien
