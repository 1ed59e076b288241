#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

namespace mien {

/// Seconds that `work` takes: the middle of `repeats` runs, at least one.
template <class Work>
double median_seconds(int repeats, Work&& work)
{
    std::vector<double> seconds;
    for (int i = 0; i < repeats; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::ranges::sort(seconds);
    return seconds[seconds.size() / 2];
}

}  // namespace mien
