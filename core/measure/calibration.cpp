#include "core/measure/calibration.h"

#include <algorithm>
#include <cmath>

namespace mien {

double calibration_error(const std::vector<Claim>& claims, int bins)
{
    std::vector<double> excess(std::size_t(bins), 0.0);  // of confidence over truth, summed
    for (const Claim& claim : claims) {
        const int bin = std::min(bins - 1, int(claim.confidence * bins));
        excess[std::size_t(bin)] += claim.confidence - (claim.right ? 1.0 : 0.0);
    }
    double sum = 0.0;
    for (const double bin : excess) sum += std::abs(bin);
    return claims.empty() ? 0.0 : sum / double(claims.size());
}

}  // namespace mien
