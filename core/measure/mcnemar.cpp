#include "core/measure/mcnemar.h"

#include <algorithm>
#include <cmath>

namespace mien {

double mcnemar(int first_only, int second_only)
{
    const int all = first_only + second_only;
    double tail = 0.0;  // of a fair coin thrown `all` times
    for (int k = 0; k <= std::min(first_only, second_only); ++k)
        tail +=
            std::exp(std::lgamma(all + 1.0) - std::lgamma(k + 1.0) - std::lgamma(all - k + 1.0) - all * std::log(2.0));
    return std::min(1.0, 2.0 * tail);
}

}  // namespace mien
