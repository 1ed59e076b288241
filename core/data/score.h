#pragma once

#include <string>
#include <vector>

namespace mien {

/// One measured quantity.
struct Reading {
    std::string name;  // "happiness", "valence", "AU12"
    double value = 0.0;
    double low = 0.0;
    double high = 1.0;
};

/// What an analyzer says about a face.
struct Score {
    std::vector<Reading> readings;  // its classes, which sum to 1
    std::vector<Reading> more{};    // what else it measures: valence, action units
};

}  // namespace mien
