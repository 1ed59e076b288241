#pragma once

#include <ATen/Parallel.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <cstdlib>
#include <limits>
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

/// For work that takes and gives back the same hundreds of megabytes again and again. Left alone, the allocator maps
/// and unmaps them each time, and clearing fresh pages costs several times the arithmetic.
inline void keep_freed_memory()
{
#ifdef __GLIBC__
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    mallopt(M_TOP_PAD, 256 << 20);
#endif
}

}  // namespace mien::nn
