#pragma once

#include "core/base/job.h"
#include "core/nn/nets.h"

#include <functional>
#include <string>
#include <vector>

namespace mien::nn {

/// How fast a network answers at the size its reference was run at, in eval mode, without gradients.
struct NetSpeed {
    std::string name;
    std::int64_t parameters = 0;
    double gflop = 0.0;                  // of convolutions and matrix products, a multiplication and an addition as 2
    double seconds = 0.0;                // weights and pictures in rows (N C H W)
    double seconds_channels_last = 0.0;  // weights and pictures by pixels (N H W C)

    double best_seconds() const { return seconds < seconds_channels_last ? seconds : seconds_channels_last; }
    double gflop_per_second() const { return gflop / best_seconds(); }
};

/// One variant of each network that has weights, the middle of `repeats` runs.
std::vector<NetSpeed> measure_nets(const Nets& nets, int repeats, Job& job);

/// What the machine's convolutions can do at best, in GFLOP/s: 3 x 3, 256 channels, a large picture.
double best_convolution_rate(int repeats);

/// GFLOP of the convolutions and matrix products that `work` runs.
double gflop_of(const std::function<void()>& work);

}  // namespace mien::nn
