#pragma once

#include "core/nn/parity_rule.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace mien::test {

/// An output of a published network: figures of the whole tensor and some of its values.
struct PublishedOutput {
    struct Sample {
        std::int64_t index = 0;  // row-major
        double value = 0.0;
    };
    std::string name;
    std::string source;      // the program's output that holds it; another name where this is a run of elements
    std::int64_t start = 0;  // of the run
    bool is_part = false;
    nn::Shape shape;
    double mean = 0.0, deviation = 1.0, lowest = 0.0, highest = 0.0;
    double rounding = 0.0;  // how far the published code moves from float32 to float64, in deviations
    bool optional = false;
    std::vector<Sample> samples;
};

/// One tensor of a published network's weights.
struct PublishedTensor {
    nn::Shape shape;
    bool trained = false;  // a buffer otherwise

    bool operator==(const PublishedTensor&) const = default;
};

/// One run of a published network as recorded in tests/parity/expected.
struct PublishedRun {
    std::string name;
    bool in_train_mode = false;
    std::int64_t parameters = 0;
    std::map<std::string, PublishedTensor> tensors;
    nn::ParityRule rule;
    std::vector<nn::ParityInput> inputs;
    std::vector<PublishedOutput> outputs;
};

std::filesystem::path parity_folder();
std::vector<std::string> published_names();
PublishedRun read_published_run(const std::string& name);

}  // namespace mien::test
