#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <set>
#include <span>
#include <string>
#include <vector>

namespace mien {

/// A value of a Python pickle. Its items live as long as the Pickle it comes from, and may contain themselves.
struct PickleValue {
    enum class Kind {
        none,
        boolean,
        integer,
        long_integer,
        real,
        text,
        bytes,
        list,
        tuple,
        dict,
        global,
        object,
        reference
    };

    Kind kind = Kind::none;
    std::int64_t integer = 0;  // also a boolean
    double real = 0.0;
    std::string
        text;  // a text; raw bytes, also those of a long integer; "module.name" of a global or an object's class
    std::vector<const PickleValue*> items;  // of a list or tuple; keys and values in turn; arguments; the persistent id
};

/// One Python pickle (protocols 2 to 5), read as data: nothing is ever executed. Calls become `object`s that only name
/// what would have been called; collections.OrderedDict becomes a dict. Immutable.
class Pickle {
public:
    /// Reads the pickle at the front of `bytes`. Throws Error for damage and for any global besides `globals`, by its
    /// name; `where` names the file.
    Pickle(std::span<const std::byte> bytes, const std::set<std::string>& globals, const std::string& where);
    Pickle(Pickle&&) = default;  // the values stay where they are

    const PickleValue& root() const& noexcept { return *root_; }
    void root() && = delete;
    const std::deque<PickleValue>& values() const& noexcept { return values_; }  // every value that was made
    void values() && = delete;
    std::size_t size() const noexcept { return size_; }  // bytes read

private:
    std::deque<PickleValue> values_;
    const PickleValue* root_ = nullptr;
    std::size_t size_ = 0;
};

}  // namespace mien
