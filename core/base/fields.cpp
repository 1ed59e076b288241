#include "core/base/fields.h"

#include "core/base/error.h"

#include <algorithm>
#include <sstream>

namespace mien {
namespace {

std::string written(const bool* value) { return *value ? "yes" : "no"; }
std::string written(const int* value) { return std::to_string(*value); }
std::string written(const double* value)
{
    std::ostringstream out;
    out << *value;
    return out.str();
}
std::string written(const std::string* value) { return *value; }

template <class T>
T number(const Field& field, const std::string& text)
{
    std::istringstream in(text);
    T value{};
    in >> value;
    if (!in || !(in >> std::ws).eof() || value < field.low || value > field.high) {
        throw Error(Error::Kind::invalid, field.name + " must be a number from " + written(&field.low) + " to " +
                                              written(&field.high) + ", not '" + text + "'");
    }
    return value;
}

void read(const Field& field, bool* value, const std::string& text)
{
    if (text != "yes" && text != "no")
        throw Error(Error::Kind::invalid, field.name + " must be yes or no, not '" + text + "'");
    *value = text == "yes";
}
void read(const Field& field, int* value, const std::string& text) { *value = number<int>(field, text); }
void read(const Field& field, double* value, const std::string& text) { *value = number<double>(field, text); }
void read(const Field& field, std::string* value, const std::string& text)
{
    if (!field.choices.empty() && std::ranges::find(field.choices, text) == field.choices.end())
        throw Error(Error::Kind::invalid, field.name + " cannot be '" + text + "'");
    *value = text;
}

}  // namespace

void Fields::add(std::string name, bool& value, std::string help)
{
    fields_.push_back({&value, std::move(name), std::move(help), 0, 1, {}});
}
void Fields::add(std::string name, int& value, int low, int high, std::string help)
{
    fields_.push_back({&value, std::move(name), std::move(help), double(low), double(high), {}});
}
void Fields::add(std::string name, double& value, double low, double high, std::string help)
{
    fields_.push_back({&value, std::move(name), std::move(help), low, high, {}});
}
void Fields::add(std::string name, std::string& value, std::vector<std::string> choices, std::string help)
{
    fields_.push_back({&value, std::move(name), std::move(help), 0, 0, std::move(choices)});
}

void Fields::assign(const Settings& settings)
{
    for (const auto& [name, text] : settings.values()) {
        const auto field = std::ranges::find(fields_, name, &Field::name);
        if (field == fields_.end())
            throw Error(Error::Kind::invalid, "there is no setting called '" + name + "'\n" + help());
        std::visit([&](auto* value) { read(*field, value, text); }, field->value);
    }
}

Settings Fields::current() const
{
    Settings settings;
    for (const Field& field : fields_)
        settings.set(field.name, std::visit([](auto* value) { return written(value); }, field.value));
    return settings;
}

std::string Fields::help() const
{
    std::string text;
    for (const Field& field : fields_)
        text += "  " + field.name + " = " + std::visit([](auto* value) { return written(value); }, field.value) +
                "   # " + field.help + '\n';
    return text;
}

}  // namespace mien
