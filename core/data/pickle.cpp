#include "core/data/pickle.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <map>

namespace mien {
namespace {

static_assert(std::endian::native == std::endian::little, "pickles are little-endian");

using Kind = PickleValue::Kind;
using Ref = PickleValue*;

constexpr const char* ordered_dict = "collections.OrderedDict";
constexpr int newest_protocol = 5;

/// The opcodes of pickletools that tensors and plain containers need.
enum class Op : std::uint8_t {
    mark = '(',
    stop = '.',
    pop = '0',
    pop_mark = '1',
    dup = '2',
    none = 'N',
    binint = 'J',
    binint1 = 'K',
    binint2 = 'M',
    binfloat = 'G',
    binstring = 'T',
    short_binstring = 'U',
    binunicode = 'X',
    binbytes = 'B',
    short_binbytes = 'C',
    binpersid = 'Q',
    reduce = 'R',
    append = 'a',
    build = 'b',
    global = 'c',
    dict = 'd',
    empty_dict = '}',
    appends = 'e',
    binget = 'h',
    long_binget = 'j',
    list = 'l',
    empty_list = ']',
    binput = 'q',
    long_binput = 'r',
    setitem = 's',
    tuple = 't',
    empty_tuple = ')',
    setitems = 'u',
    proto = 0x80,
    newobj = 0x81,
    tuple1 = 0x85,
    tuple2 = 0x86,
    tuple3 = 0x87,
    newtrue = 0x88,
    newfalse = 0x89,
    long1 = 0x8a,
    long4 = 0x8b,
    short_binunicode = 0x8c,
    binunicode8 = 0x8d,
    binbytes8 = 0x8e,
    stack_global = 0x93,
    memoize = 0x94,
    frame = 0x95
};

/// The stack machine of the pickle format, without its power to call anything.
class Machine {
public:
    Machine(std::span<const std::byte> bytes, const std::set<std::string>& globals, const std::string& where,
            std::deque<PickleValue>& values)
        : bytes_(bytes), globals_(globals), where_(where), values_(values)
    {
    }

    // ->  the value at STOP
    Ref run()
    {
        for (;;) {
            const Op op = Op(number<std::uint8_t>());
            if (op == Op::stop) return pop();
            if (!frames(op) && !makes_number(op) && !makes_text(op) && !remembers(op) && !makes_container(op) &&
                !fills_container(op) && !calls(op))
                throw Error(Error::Kind::unsupported, where_ + " uses the pickle operation " + std::to_string(int(op)) +
                                                          ", which no tensor needs");
        }
    }

    std::size_t position() const noexcept { return at_; }

private:
    [[noreturn]] void damaged(const std::string& why) const
    {
        throw Error(Error::Kind::damaged, where_ + " is not a sound pickle: " + why);
    }

    std::span<const std::byte> take(std::uint64_t count)
    {
        if (count > bytes_.size() - at_) damaged("it ends too early");
        const auto taken = bytes_.subspan(at_, std::size_t(count));
        at_ += std::size_t(count);
        return taken;
    }

    template <typename Number>
    Number number()
    {
        Number value;
        std::memcpy(&value, take(sizeof value).data(), sizeof value);
        return value;
    }

    std::string text(std::uint64_t count)
    {
        const auto taken = take(count);
        return {reinterpret_cast<const char*>(taken.data()), taken.size()};
    }

    std::string line()
    {
        const auto rest = bytes_.subspan(at_);
        const auto end = std::find(rest.begin(), rest.end(), std::byte('\n'));
        if (end == rest.end()) damaged("a name has no end");
        const auto found = text(std::uint64_t(end - rest.begin()));
        take(1);
        return found;
    }

    // --- the stack ---

    Ref push(PickleValue value)
    {
        values_.push_back(std::move(value));
        stack_.push_back(&values_.back());
        return stack_.back();
    }

    void push(Kind kind, std::vector<const PickleValue*> items)
    {
        PickleValue value;
        value.kind = kind;
        value.items = std::move(items);
        push(std::move(value));
    }

    Ref top() const
    {
        if (stack_.size() <= floor()) damaged("its stack is empty");
        return stack_.back();
    }

    Ref pop()
    {
        const Ref value = top();
        stack_.pop_back();
        return value;
    }

    std::size_t floor() const { return marks_.empty() ? 0 : marks_.back(); }

    std::vector<const PickleValue*> pop_items(std::size_t count)
    {
        if (stack_.size() - floor() < count) damaged("its stack is empty");
        std::vector<const PickleValue*> items(stack_.end() - std::ptrdiff_t(count), stack_.end());
        stack_.resize(stack_.size() - count);
        return items;
    }

    std::vector<const PickleValue*> pop_to_mark()
    {
        if (marks_.empty()) damaged("a mark is missing");
        auto items = pop_items(stack_.size() - marks_.back());
        marks_.pop_back();
        return items;
    }

    // --- the operations; each function says whether it knew the operation ---

    bool frames(Op op)
    {
        switch (op) {
            case Op::proto:
                if (number<std::uint8_t>() > newest_protocol)
                    throw Error(Error::Kind::unsupported, where_ + " uses a pickle protocol newer than 5");
                return true;
            case Op::frame:
                number<std::uint64_t>();
                return true;
            case Op::mark:
                marks_.push_back(stack_.size());
                return true;
            case Op::pop:
                pop();
                return true;
            case Op::pop_mark:
                pop_to_mark();
                return true;
            case Op::dup:
                stack_.push_back(top());
                return true;
            default:
                return false;
        }
    }

    bool makes_number(Op op)
    {
        const auto integer = [this](Kind kind, std::int64_t value) {
            PickleValue made;
            made.kind = kind;
            made.integer = value;
            push(std::move(made));
            return true;
        };
        switch (op) {
            case Op::none:
                return integer(Kind::none, 0);
            case Op::newtrue:
                return integer(Kind::boolean, 1);
            case Op::newfalse:
                return integer(Kind::boolean, 0);
            case Op::binint:
                return integer(Kind::integer, number<std::int32_t>());
            case Op::binint1:
                return integer(Kind::integer, number<std::uint8_t>());
            case Op::binint2:
                return integer(Kind::integer, number<std::uint16_t>());
            case Op::long1:
                return push_long(number<std::uint8_t>());
            case Op::long4:
                return push_long(number<std::uint32_t>());
            case Op::binfloat:
                return push_real();
            default:
                return false;
        }
    }

    bool push_long(std::uint64_t count)
    {
        PickleValue made;
        made.text = text(count);
        made.kind = count <= sizeof made.integer ? Kind::integer : Kind::long_integer;
        if (made.kind == Kind::integer && count > 0) {
            made.integer = made.text.back() < 0 ? -1 : 0;  // two's complement: the last byte holds the sign
            std::memcpy(&made.integer, made.text.data(), made.text.size());
        }
        push(std::move(made));
        return true;
    }

    bool push_real()  // big-endian, unlike all else
    {
        auto raw = number<std::array<std::uint8_t, sizeof(double)>>();
        std::reverse(raw.begin(), raw.end());
        PickleValue made;
        made.kind = Kind::real;
        std::memcpy(&made.real, raw.data(), sizeof made.real);
        push(std::move(made));
        return true;
    }

    bool makes_text(Op op)
    {
        const auto piece = [this](Kind kind, std::uint64_t count) {
            PickleValue made;
            made.kind = kind;
            made.text = text(count);
            push(std::move(made));
            return true;
        };
        switch (op) {
            case Op::short_binunicode:
            case Op::short_binstring:
                return piece(Kind::text, number<std::uint8_t>());
            case Op::binunicode:
            case Op::binstring:
                return piece(Kind::text, number<std::uint32_t>());
            case Op::binunicode8:
                return piece(Kind::text, number<std::uint64_t>());
            case Op::short_binbytes:
                return piece(Kind::bytes, number<std::uint8_t>());
            case Op::binbytes:
                return piece(Kind::bytes, number<std::uint32_t>());
            case Op::binbytes8:
                return piece(Kind::bytes, number<std::uint64_t>());
            default:
                return false;
        }
    }

    bool remembers(Op op)
    {
        switch (op) {
            case Op::binput:
                memo_[number<std::uint8_t>()] = top();
                return true;
            case Op::long_binput:
                memo_[number<std::uint32_t>()] = top();
                return true;
            case Op::memoize:
                memo_[std::uint32_t(memo_.size())] = top();
                return true;
            case Op::binget:
                recall(number<std::uint8_t>());
                return true;
            case Op::long_binget:
                recall(number<std::uint32_t>());
                return true;
            default:
                return false;
        }
    }

    void recall(std::uint32_t place)
    {
        const auto found = memo_.find(place);
        if (found == memo_.end()) damaged("it refers to a value that it never had");
        stack_.push_back(found->second);
    }

    bool makes_container(Op op)
    {
        switch (op) {
            case Op::empty_dict:
                push(Kind::dict, {});
                return true;
            case Op::empty_list:
                push(Kind::list, {});
                return true;
            case Op::empty_tuple:
                push(Kind::tuple, {});
                return true;
            case Op::tuple:
                push(Kind::tuple, pop_to_mark());
                return true;
            case Op::tuple1:
                push(Kind::tuple, pop_items(1));
                return true;
            case Op::tuple2:
                push(Kind::tuple, pop_items(2));
                return true;
            case Op::tuple3:
                push(Kind::tuple, pop_items(3));
                return true;
            case Op::list:
                push(Kind::list, pop_to_mark());
                return true;
            case Op::dict:
                push(Kind::dict, {});
                fill(Kind::dict, pop_to_mark_below_top());
                return true;
            default:
                return false;
        }
    }

    std::vector<const PickleValue*> pop_to_mark_below_top()
    {
        const Ref made = pop();
        auto items = pop_to_mark();
        stack_.push_back(made);
        return items;
    }

    bool fills_container(Op op)
    {
        switch (op) {
            case Op::append:
                fill(Kind::list, pop_items(1));
                return true;
            case Op::appends:
                fill(Kind::list, pop_to_mark());
                return true;
            case Op::setitem:
                fill(Kind::dict, pop_items(2));
                return true;
            case Op::setitems:
                fill(Kind::dict, pop_to_mark());
                return true;
            default:
                return false;
        }
    }

    void fill(Kind kind, const std::vector<const PickleValue*>& items)
    {
        const Ref container = top();
        if (container->kind != kind) damaged("it fills what is no container of this kind");
        if (kind == Kind::dict && items.size() % 2 != 0) damaged("a key has no value");
        container->items.insert(container->items.end(), items.begin(), items.end());
    }

    bool calls(Op op)
    {
        switch (op) {
            case Op::global: {
                const auto module = line();
                push_global(module, line());
                return true;
            }
            case Op::stack_global: {
                const auto names = pop_items(2);
                if (names[0]->kind != Kind::text || names[1]->kind != Kind::text) damaged("a global has no name");
                push_global(names[0]->text, names[1]->text);
                return true;
            }
            case Op::reduce:
            case Op::newobj:
                push_call();
                return true;
            case Op::build:
                drop_state();
                return true;
            case Op::binpersid:
                push(Kind::reference, pop_items(1));
                return true;
            default:
                return false;
        }
    }

    void push_global(const std::string& module, const std::string& name)
    {
        PickleValue made;
        made.kind = Kind::global;
        made.text = module + "." + name;
        if (made.text != ordered_dict && !globals_.contains(made.text))
            throw Error(Error::Kind::unsupported,
                        where_ + " asks for '" + made.text +
                            "', which is neither a tensor nor a plain container. Nothing of it was run; save only the "
                            "state_dict and try again");
        push(std::move(made));
    }

    void push_call()
    {
        const auto parts = pop_items(2);
        if (parts[0]->kind != Kind::global || parts[1]->kind != Kind::tuple) damaged("it calls what is no global");
        PickleValue made;
        made.kind = parts[0]->text == ordered_dict ? Kind::dict : Kind::object;
        made.text = parts[0]->text;
        made.items = made.kind == Kind::object ? parts[1]->items : pairs(parts[1]->items);
        push(std::move(made));
    }

    // OrderedDict() or OrderedDict([[key, value], ...])
    std::vector<const PickleValue*> pairs(const std::vector<const PickleValue*>& arguments) const
    {
        std::vector<const PickleValue*> flat;
        if (arguments.empty()) return flat;
        for (const auto* pair : arguments[0]->items) {
            if (pair->items.size() != 2) damaged("a key has no value");
            flat.insert(flat.end(), pair->items.begin(), pair->items.end());
        }
        return flat;
    }

    void drop_state()  // attributes of a dict, such as the module versions of a state_dict
    {
        pop();
        if (top()->kind != Kind::dict) damaged("it sets attributes of what has none");
    }

    std::span<const std::byte> bytes_;
    const std::set<std::string>& globals_;
    const std::string& where_;
    std::deque<PickleValue>& values_;
    std::size_t at_ = 0;
    std::vector<Ref> stack_;
    std::vector<std::size_t> marks_;
    std::map<std::uint32_t, Ref> memo_;
};

}  // namespace

Pickle::Pickle(std::span<const std::byte> bytes, const std::set<std::string>& globals, const std::string& where)
{
    Machine machine(bytes, globals, where, values_);
    root_ = machine.run();
    size_ = machine.position();
}

}  // namespace mien
