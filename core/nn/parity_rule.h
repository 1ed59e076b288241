#pragma once

#include "core/nn/tensor.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace mien::nn {

using Shape = std::vector<std::int64_t>;

/// How a network is filled without a file of weights: every value follows from its tensor's name, its index and the
/// seed. Patterns are shell patterns on whole names. Applied in the order of the members.
struct ParityRule {
    struct Alias {
        std::string match, from, to;  // such a tensor has the values of the one with `from` exchanged for `to`
    };
    struct Override {
        std::string match;
        double value = 0.0;
    };
    struct Factor {
        std::string match;
        double factor = 1.0;
        std::size_t fewest_dimensions = 0;
    };
    std::uint32_t seed = 1;
    std::vector<Alias> aliases;
    std::vector<Override> overrides;
    std::vector<Factor> factors;
};

/// An input by the same formula, v * scale + offset, or listed.
struct ParityInput {
    std::string name;
    Shape shape;
    double scale = 1.0;
    double offset = 0.0;
    std::vector<double> values;  // all of them, where the input is small
    std::vector<double> planes;  // or one constant a channel
    bool whole_numbers = false;
};

/// The uniform number v in [-1, 1) of one element.
double parity_value(const std::string& name, std::uint64_t index, std::uint32_t seed);

Tensors parity_weights(const std::map<std::string, Shape>& shapes, const ParityRule& rule);
Tensors parity_inputs(const std::vector<ParityInput>& inputs, std::uint32_t seed);

}  // namespace mien::nn
