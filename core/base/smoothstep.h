#pragma once

#include <algorithm>

namespace mien {

/// 0 up to low, 1 from high on, and a smooth way between them.
inline double smoothstep(double low, double high, double x)
{
    const double t = std::clamp((x - low) / (high - low), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

}  // namespace mien
