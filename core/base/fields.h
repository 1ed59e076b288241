#pragma once

#include "core/base/settings.h"

#include <string>
#include <variant>
#include <vector>

namespace mien {

/// One adjustable value of a plain struct: where it lives, what it may be, what it means.
struct Field {
    std::variant<bool*, int*, double*, std::string*> value;
    std::string name;
    std::string help;
    double low = 0.0;
    double high = 0.0;
    std::vector<std::string> choices;  // for text; empty means any
};

/// Describes a struct once, so that a file, the command line and a panel can all fill it.
/// Keeps pointers: the described struct must outlive this object.
class Fields {
public:
    void add(std::string name, bool& value, std::string help);
    void add(std::string name, int& value, int low, int high, std::string help);
    void add(std::string name, double& value, double low, double high, std::string help);
    void add(std::string name, std::string& value, std::vector<std::string> choices, std::string help);

    const std::vector<Field>& all() const& noexcept { return fields_; }
    void all() && = delete;
    void assign(const Settings& settings);  // throws Error on an unknown name or a value out of range
    Settings current() const;
    std::string help() const;

private:
    std::vector<Field> fields_;
};

}  // namespace mien
