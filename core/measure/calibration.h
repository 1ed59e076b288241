#pragma once

#include <vector>

namespace mien {

/// A prediction: the probability given to the class that was named, and whether it was the true one.
struct Claim {
    double confidence;  // 0..1
    bool right;
};

/// Predictions of like confidence.
struct CalibrationBin {
    int claims = 0;
    double confidence = 0.0, accuracy = 0.0;  // means; 0 without claims
};
/// In bins of equal width by confidence.
std::vector<CalibrationBin> calibration_bins(const std::vector<Claim>& claims, int bins = 15);

/// Expected calibration error (Naeini et al. 2015), 0..1: how far confidence and accuracy lie apart, over bins of equal
/// width by confidence, each counting as its claims. 0 without claims.
double calibration_error(const std::vector<Claim>& claims, int bins = 15);

}  // namespace mien
