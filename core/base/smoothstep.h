#pragma once

#include <algorithm>

namespace mien {

/// 0 at `from`, 1 at `to`, smooth between and constant beyond; `from` may be the larger.
inline double smoothstep(double from, double to, double x)
{
    const double t = std::clamp((x - from) / (to - from), 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

}  // namespace mien
