#include "core/measure/calibration.h"

#include <algorithm>
#include <cmath>

namespace mien {

std::vector<CalibrationBin> calibration_bins(const std::vector<Claim>& claims, int bins)
{
    std::vector<CalibrationBin> found(std::size_t(bins), CalibrationBin{});
    for (const Claim& claim : claims) {
        auto& bin = found[std::size_t(std::min(bins - 1, int(claim.confidence * bins)))];
        ++bin.claims;
        bin.confidence += claim.confidence;  // sums first
        bin.accuracy += claim.right ? 1.0 : 0.0;
    }
    for (auto& bin : found) {
        if (bin.claims == 0) continue;
        bin.confidence /= bin.claims;
        bin.accuracy /= bin.claims;
    }
    return found;
}

double calibration_error(const std::vector<Claim>& claims, int bins)
{
    double sum = 0.0;
    for (const auto& bin : calibration_bins(claims, bins)) sum += bin.claims * std::abs(bin.confidence - bin.accuracy);
    return claims.empty() ? 0.0 : sum / double(claims.size());
}

}  // namespace mien
