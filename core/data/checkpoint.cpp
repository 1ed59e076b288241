#include "core/data/checkpoint.h"

#include "core/base/error.h"
#include "core/data/pickle.h"
#include "core/data/safetensors.h"
#include "core/data/stored_zip.h"

#include <algorithm>
#include <cstring>

namespace mien {
namespace {

using Bytes = std::span<const std::byte>;
using Kind = PickleValue::Kind;
using Storages = std::map<std::string, StridedTensor>;  // by key, one-dimensional

constexpr const char* rebuild_tensor = "torch._utils._rebuild_tensor";
constexpr const char* rebuild_tensor_v2 = "torch._utils._rebuild_tensor_v2";
constexpr const char* rebuild_parameter = "torch._utils._rebuild_parameter";
constexpr const char* torch_size = "torch.Size";

// what opens a file of the old form: LONG1 of 0x1950a86a20f9469cfc6c, then the protocol 1001
constexpr unsigned char legacy_magic[] = {0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20, 0x6a, 0xa8, 0x50, 0x19};
constexpr std::int64_t legacy_protocol = 1001;
constexpr unsigned char zip_magic[] = {'P', 'K', 3, 4};

constexpr std::int64_t largest_empty = 1 << 30;  // product of the other lengths of a tensor without elements
constexpr int deepest = 64;                      // containers within containers
constexpr int most_values = 10'000'000;          // visited; a small file can name the same list again and again

const std::map<std::string, std::string>& storage_types()
{
    static const std::map<std::string, std::string> table = [] {
        const std::pair<const char*, const char*> names[] = {
            {"Float", "F32"}, {"Double", "F64"}, {"Half", "F16"}, {"Long", "I64"}, {"BFloat16", "BF16"},
            {"Int", "I32"},   {"Short", "I16"},  {"Char", "I8"},  {"Byte", "U8"},  {"Bool", "BOOL"}};
        std::map<std::string, std::string> made;
        for (const char* module : {"torch.", "torch.cuda."})
            for (const auto& [name, type] : names) made[std::string(module) + name + "Storage"] = type;
        return made;
    }();
    return table;
}

const std::set<std::string>& known_globals()
{
    static const std::set<std::string> names = [] {
        std::set<std::string> made{rebuild_tensor, rebuild_tensor_v2, rebuild_parameter, torch_size};
        for (const auto& [name, type] : storage_types()) made.insert(name);
        return made;
    }();
    return names;
}

/// A persistent id: ('storage', type, key, device, element count[, view]).
struct StorageName {
    std::string type;
    std::string key;
    std::int64_t count;
    std::int64_t offset = 0;  // of a view, in elements
};

class Reader {
public:
    explicit Reader(std::string where) : where_(std::move(where)) {}

    StoredCheckpoint read(Bytes bytes)
    {
        if (starts_with(bytes, zip_magic)) return read_zip(bytes);
        if (bytes.size() > 4 + sizeof legacy_magic && starts_with(bytes.subspan(4), legacy_magic))
            return read_legacy(bytes);
        throw Error(Error::Kind::unsupported, where_ + " is not a file of torch.save");
    }

private:
    [[noreturn]] void damaged(const std::string& why) const
    {
        throw Error(Error::Kind::damaged, where_ + " is not a sound checkpoint: " + why);
    }

    template <std::size_t count>
    static bool starts_with(Bytes bytes, const unsigned char (&magic)[count])
    {
        return bytes.size() >= count && std::memcmp(bytes.data(), magic, count) == 0;
    }

    StoredCheckpoint read_zip(Bytes bytes)
    {
        const auto entries = stored_zip_entries(bytes, where_);
        const auto found = std::find_if(entries.begin(), entries.end(), [](const auto& entry) {
            return entry.first == "data.pkl" || entry.first.ends_with("/data.pkl");
        });
        if (found == entries.end())
            throw Error(Error::Kind::unsupported, where_ + " is a zip archive, but not one of torch.save");
        const std::string folder = found->first.substr(0, found->first.size() - std::strlen("data.pkl"));
        if (const auto order = entries.find(folder + "byteorder"); order != entries.end())
            check_byte_order(order->second);
        const Pickle pickle(found->second, known_globals(), where_);
        for (const auto& name : storage_names(pickle)) {
            const auto data = entries.find(folder + "data/" + name.key);
            if (data == entries.end()) damaged("the values " + name.key + " are missing");
            add_storage(name, data->second);
        }
        return collected(pickle);
    }

    void check_byte_order(Bytes bytes) const
    {
        const std::string order(reinterpret_cast<const char*>(bytes.data()), bytes.size());
        if (order != "little") throw Error(Error::Kind::unsupported, where_ + " was written on a big-endian machine");
    }

    StoredCheckpoint read_legacy(Bytes bytes)
    {
        const auto next = [&] {
            Pickle pickle(bytes, known_globals(), where_);
            bytes = bytes.subspan(pickle.size());
            return pickle;
        };
        next();  // the magic number
        const Pickle protocol = next();
        if (protocol.root().integer != legacy_protocol) damaged("its protocol is unknown");
        next();  // what the writing machine was like
        const Pickle object = next();
        const Pickle keys = next();
        std::map<std::string, StorageName> names;
        for (const auto& name : storage_names(object)) names.emplace(name.key, name);
        for (const auto* key : keys.root().items) {
            const auto name = names.find(key->text);
            if (name == names.end()) damaged("the values " + key->text + " belong to nothing");
            bytes = bytes.subspan(take_storage(name->second, bytes));
        }
        return collected(object);
    }

    // ->  the bytes it took: a count, then the values
    std::size_t take_storage(StorageName name, Bytes bytes)
    {
        if (bytes.size() < sizeof name.count) damaged("it ends too early");
        std::memcpy(&name.count, bytes.data(), sizeof name.count);
        const auto values = bytes.subspan(sizeof name.count);
        const std::size_t element = tensor_element_size(name.type);
        if (name.count < 0 || std::uint64_t(name.count) > values.size() / element) damaged("it ends too early");
        const std::size_t size = std::size_t(name.count) * element;
        add_storage(name, values.first(size));
        return sizeof name.count + size;
    }

    void add_storage(const StorageName& name, Bytes bytes)
    {
        if (storages_.contains(name.key)) return;
        const std::size_t element = tensor_element_size(name.type);
        if (name.count < 0 || std::uint64_t(name.count) > bytes.size() / element)
            damaged("the values " + name.key + " are fewer than promised");
        storages_[name.key] = {name.type, {name.count}, {1}, 0, bytes.first(std::size_t(name.count) * element)};
    }

    std::vector<StorageName> storage_names(const Pickle& pickle) const
    {
        std::vector<StorageName> names;
        for (const auto& value : pickle.values())
            if (value.kind == Kind::reference) names.push_back(storage_name(value));
        return names;
    }

    StorageName storage_name(const PickleValue& reference) const
    {
        const auto& id = *reference.items.at(0);
        if (id.kind != Kind::tuple || id.items.size() < 5 || id.items[0]->text != "storage" ||
            id.items[2]->kind != Kind::text)
            damaged("the name of a storage is not understood");
        const auto type = storage_types().find(id.items[1]->text);
        if (type == storage_types().end()) damaged("a storage has no type");
        StorageName name{type->second, id.items[2]->text, id.items[4]->integer};
        if (id.items.size() > 5 && id.items[5]->kind == Kind::tuple && id.items[5]->items.size() == 3)
            name.offset = id.items[5]->items[1]->integer;
        return name;
    }

    // --- tensors ---

    std::vector<std::int64_t> lengths(const PickleValue& value) const
    {
        const auto& list = value.kind == Kind::object && !value.items.empty() ? *value.items[0] : value;  // torch.Size
        std::vector<std::int64_t> found;
        for (const auto* item : list.items) {
            if (item->kind != Kind::integer || item->integer < 0) damaged("a tensor has no shape");
            found.push_back(item->integer);
        }
        return found;
    }

    StridedTensor tensor(const PickleValue& call, int depth = 0) const
    {
        const auto& arguments = call.items;
        if (call.text == rebuild_parameter && !arguments.empty() && depth == 0) return tensor(*arguments[0], 1);
        const bool rebuilds = call.text == rebuild_tensor || call.text == rebuild_tensor_v2;
        if (!rebuilds || arguments.size() < 4 || arguments[0]->kind != Kind::reference)
            damaged("a tensor is incomplete");
        const StorageName name = storage_name(*arguments[0]);
        const auto shape = lengths(*arguments[2]), strides = lengths(*arguments[3]);
        const auto values = storages_.find(name.key);
        if (values == storages_.end()) damaged("the values " + name.key + " are missing");
        if (values->second.type != name.type) damaged("the values " + name.key + " have two types");
        const std::int64_t available = values->second.shape[0], offset = arguments[1]->integer;
        const bool inside = offset >= 0 && offset <= available && name.offset >= 0 && name.offset <= available;
        if (!inside || !fits(shape, strides, offset + name.offset, available))
            damaged("a tensor reaches beyond its values");
        return {name.type, shape, strides, offset + name.offset, values->second.values};
    }

    static bool fits(const std::vector<std::int64_t>& shape, const std::vector<std::int64_t>& strides,
                     std::int64_t offset, std::int64_t available)
    {
        if (shape.size() != strides.size() || offset < 0 || offset > available) return false;
        const bool empty = std::find(shape.begin(), shape.end(), 0) != shape.end();
        const std::int64_t most = empty ? largest_empty : available;
        std::int64_t count = 1, last = offset;
        for (std::size_t i = 0; i < shape.size(); ++i) {
            const std::int64_t length = std::max<std::int64_t>(shape[i], 1);
            if (length > most / count) return false;
            count *= length;
            if (empty || length == 1) continue;
            if (strides[i] > (available - 1 - last) / (length - 1)) return false;
            last += (length - 1) * strides[i];
        }
        return empty || last < available;
    }

    // --- the way through the containers ---

    StoredCheckpoint collected(const Pickle& pickle)
    {
        collect(pickle.root(), "", "", 0);
        return std::move(found_);
    }

    static std::string joined(const std::string& path, const std::string& name)
    {
        return path.empty() ? name : path + "." + name;
    }

    static std::string text_of(const PickleValue& key)
    {
        return key.kind == Kind::integer ? std::to_string(key.integer) : key.text;
    }

    // value: what stands in the container at `path` under `name`
    void collect(const PickleValue& value, const std::string& path, const std::string& name, int depth)
    {
        if (depth > deepest || ++visited_ > most_values) damaged("its containers never end");
        if (value.kind == Kind::object && value.text != torch_size) {
            found_[path][name] = tensor(value);
            return;
        }
        const std::string own = depth == 0 ? "" : joined(path, name);
        if (value.kind == Kind::dict)
            for (std::size_t i = 0; i + 1 < value.items.size(); i += 2)
                collect(*value.items[i + 1], own, text_of(*value.items[i]), depth + 1);
        if (value.kind == Kind::list || value.kind == Kind::tuple)
            for (std::size_t i = 0; i < value.items.size(); ++i)
                collect(*value.items[i], own, std::to_string(i), depth + 1);
    }

    std::string where_;
    Storages storages_;
    StoredCheckpoint found_;
    int visited_ = 0;
};

}  // namespace

StoredCheckpoint read_checkpoint(std::span<const std::byte> bytes, const std::string& where)
{
    return Reader(where).read(bytes);
}

}  // namespace mien
