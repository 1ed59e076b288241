#pragma once

#include <ATen/Parallel.h>

#include <cstdlib>
#include <thread>

namespace mien::nn {

/// Lets LibTorch work on every core, or on as many threads as the variable OMP_NUM_THREADS says. Its threads wait for
/// each other spinning: beside other work, give it fewer.
inline void use_all_cores()
{
    const char* wanted = std::getenv("OMP_NUM_THREADS");
    const int threads = wanted ? std::atoi(wanted) : int(std::thread::hardware_concurrency());
    at::set_num_threads(threads > 0 ? threads : 1);
}

}  // namespace mien::nn
