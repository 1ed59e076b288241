#include "core/nn/parity_rule.h"

#include <fnmatch.h>
#include <torch/torch.h>

#include <cmath>

namespace mien::nn {
namespace {

/// The numbers of one tensor before they are stretched and moved: a hash of name and seed, mixed with the index.
class Sequence {
public:
    Sequence(const std::string& name, std::uint32_t seed)
    {
        for (const char letter : name) start_ = (start_ ^ std::uint8_t(letter)) * 16777619u;  // FNV-1a
        start_ += seed * 40503u;
    }

    // all arithmetic is modulo 2^32
    double operator()(std::uint64_t index) const
    {
        std::uint32_t u = start_ + std::uint32_t(index) * 2654435761u;
        u ^= u >> 16;
        u *= 0x85ebca6bu;
        u ^= u >> 13;
        u *= 0xc2b2ae35u;
        u ^= u >> 16;
        return double(u) / 2147483648.0 - 1.0;
    }

private:
    std::uint32_t start_ = 2166136261u;
};

bool matches(const std::string& pattern, const std::string& name)
{
    return ::fnmatch(pattern.c_str(), name.c_str(), 0) == 0;
}

// value(v) of every element, in double precision, rounded once.
template <typename Value>
torch::Tensor fill(const std::string& name, const Shape& shape, std::uint32_t seed, Value value)
{
    auto tensor = torch::empty(shape, torch::kFloat32);
    auto* out = tensor.template data_ptr<float>();
    const Sequence sequence(name, seed);
    for (std::int64_t i = 0; i < tensor.numel(); ++i) out[i] = float(value(sequence(std::uint64_t(i))));
    return tensor;
}

double length(const std::string& name, std::int64_t count, std::uint32_t seed)
{
    const Sequence sequence(name, seed);
    double squares = 0.0;
    for (std::int64_t i = 0; i < count; ++i) squares += std::pow(sequence(std::uint64_t(i)), 2);
    return std::sqrt(squares);
}

torch::Tensor weight(const std::string& source, const Shape& shape, std::uint32_t seed,
                     const std::map<std::string, Shape>& all)
{
    if (shape.empty()) return torch::zeros({}, torch::kInt64);
    const auto filled = [&](auto value) { return fill(source, shape, seed, value); };
    const std::string last = source.substr(source.rfind('.') + 1);
    const std::string bias_beside = source.substr(0, source.size() - last.size()) + "bias";
    if (source.ends_with("running_mean")) return filled([](double v) { return 0.1 * v; });
    if (source.ends_with("running_var")) return filled([](double v) { return 1.0 + 0.5 * std::abs(v); });
    if (shape.size() == 1 && (last == "weight_u" || last == "weight_v"))  // of spectral norm
        return filled([norm = length(source, shape[0], seed)](double v) { return v / norm; });
    if (shape.size() >= 2) {
        double count = 1.0;
        for (const std::int64_t side : shape) count *= double(side);
        return filled([scale = std::sqrt(3.0 * double(shape[0]) / count)](double v) { return v * scale; });
    }
    if (last.starts_with("bias")) return filled([](double v) { return 0.1 * v; });
    if (last == "weight" && !all.contains(bias_beside))
        return filled([](double v) { return 0.25 + 0.1 * v; });  // PReLU
    return filled([](double v) { return 1.0 + 0.1 * v; });
}

std::string source_of(const std::string& name, const ParityRule& rule)
{
    std::string source = name;
    for (const auto& alias : rule.aliases) {
        if (!matches(alias.match, name)) continue;
        source = name;
        for (std::size_t at = 0; (at = source.find(alias.from, at)) != std::string::npos; at += alias.to.size())
            source.replace(at, alias.from.size(), alias.to);
    }
    return source;
}

torch::Tensor input_of(const ParityInput& input, std::uint32_t seed)
{
    const auto type = input.whole_numbers ? torch::kInt64 : torch::kFloat32;
    if (!input.values.empty()) return torch::tensor(input.values, torch::kFloat64).to(type).reshape(input.shape);
    if (!input.planes.empty()) {
        Shape one_a_channel(input.shape.size(), 1);
        one_a_channel[1] = -1;
        const auto planes = torch::tensor(input.planes, torch::kFloat64).to(type).reshape(one_a_channel);
        return planes.expand(input.shape).contiguous();
    }
    return fill("input." + input.name, input.shape, seed, [&](double v) { return v * input.scale + input.offset; });
}

}  // namespace

double parity_value(const std::string& name, std::uint64_t index, std::uint32_t seed)
{
    return Sequence(name, seed)(index);
}

Tensors parity_weights(const std::map<std::string, Shape>& shapes, const ParityRule& rule)
{
    Tensors weights;
    for (const auto& [name, shape] : shapes) {
        auto values = weight(source_of(name, rule), shape, rule.seed, shapes);
        for (const auto& change : rule.overrides)
            if (matches(change.match, name)) values.fill_(change.value);
        for (const auto& change : rule.factors)
            if (matches(change.match, name) && shape.size() >= change.fewest_dimensions)
                values = (values.to(torch::kFloat64) * change.factor).to(values.scalar_type());
        weights[name] = values;
    }
    return weights;
}

Tensors parity_inputs(const std::vector<ParityInput>& inputs, std::uint32_t seed)
{
    Tensors tensors;
    for (const ParityInput& input : inputs) tensors[input.name] = input_of(input, seed);
    return tensors;
}

}  // namespace mien::nn
