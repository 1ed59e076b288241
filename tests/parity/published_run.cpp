#include "tests/parity/published_run.h"

#include "core/base/error.h"
#include "core/base/paths.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

namespace mien::test {
namespace {

using Json = nlohmann::json;

void flatten(const Json& json, std::vector<double>& values)
{
    if (!json.is_array()) return values.push_back(json.get<double>());
    for (const Json& item : json) flatten(item, values);
}

nn::ParityRule read_rule(const Json& json)
{
    nn::ParityRule rule;
    rule.seed = json.at("seed").get<std::uint32_t>();
    for (const Json& item : json.value("aliases", Json::array()))
        rule.aliases.push_back({item.at("match"), item.at("replace").at(0), item.at("replace").at(1)});
    for (const Json& item : json.value("overrides", Json::array()))
        rule.overrides.push_back({item.at("match"), item.at("value").get<double>()});
    for (const Json& item : json.value("factors", Json::array()))
        rule.factors.push_back(
            {item.at("match"), item.at("factor").get<double>(), item.value("ndim_min", std::size_t(0))});
    return rule;
}

nn::ParityInput read_input(const Json& json)
{
    nn::ParityInput input;
    input.name = json.at("name");
    input.shape = json.at("shape").get<nn::Shape>();
    input.scale = json.value("scale", 1.0);
    input.offset = json.value("offset", 0.0);
    input.whole_numbers = json.value("dtype", std::string()) == "int64";
    if (json.contains("values")) flatten(json.at("values"), input.values);
    if (json.contains("planes")) flatten(json.at("planes"), input.planes);
    return input;
}

PublishedOutput read_output(const Json& json)
{
    PublishedOutput output;
    output.name = json.at("name");
    output.is_part = json.contains("part_of");
    output.source = json.value("part_of", output.name);
    output.start = json.value("start", std::int64_t(0));
    output.shape = json.at("shape").get<nn::Shape>();
    output.mean = json.at("mean").get<double>();
    output.deviation = json.at("std").get<double>();
    output.lowest = json.at("min").get<double>();
    output.highest = json.at("max").get<double>();
    output.rounding = json.at("float32_error_of_std").get<double>();
    output.optional = json.value("optional", false);
    for (const Json& item : json.at("samples"))
        output.samples.push_back({item.at(0).get<std::int64_t>(), item.at(1).get<double>()});
    return output;
}

// "64x3x7x7" or "scalar"
nn::Shape read_shape(const std::string& text)
{
    nn::Shape shape;
    std::istringstream in(text);
    for (std::string length; text != "scalar" && std::getline(in, length, 'x');) shape.push_back(std::stoll(length));
    return shape;
}

// name, tab, shape, tab, "param" or "buffer"
std::map<std::string, PublishedTensor> read_keys(const std::string& list)
{
    std::map<std::string, PublishedTensor> tensors;
    if (list == "none") return tensors;
    const auto file = parity_folder() / "keys" / (list + ".txt");
    std::ifstream in(file);
    expect(bool(in), "every list of tensors lies in tests/parity/keys");
    for (std::string name, shape, kind; in >> name >> shape >> kind;)
        tensors[name] = {read_shape(shape), kind == "param"};
    return tensors;
}

}  // namespace

std::filesystem::path parity_folder() { return models_folder().parent_path() / "tests" / "parity"; }

std::vector<std::string> published_names()
{
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(parity_folder() / "expected"))
        names.push_back(file.path().stem().string());
    std::ranges::sort(names);
    return names;
}

PublishedRun read_published_run(const std::string& name)
{
    std::ifstream in(parity_folder() / "expected" / (name + ".json"));
    const Json json = Json::parse(in);
    PublishedRun run;
    run.name = name;
    run.in_train_mode = json.at("mode") == "train";
    run.parameters = json.at("params").get<std::int64_t>();
    run.tensors = read_keys(json.at("keys"));
    run.rule = read_rule(json);
    for (const Json& item : json.at("inputs")) run.inputs.push_back(read_input(item));
    for (const Json& item : json.at("outputs")) run.outputs.push_back(read_output(item));
    return run;
}

}  // namespace mien::test
