#pragma once

#include <ATen/autocast_mode.h>
#include <torch/cuda.h>
#include <torch/types.h>

namespace mien::nn {

/// Whether this processor multiplies in bf16 itself: one that does not takes several times as long with it as without.
inline bool processor_has_bf16()
{
#ifdef __x86_64__
    return __builtin_cpu_supports("avx512bf16");
#else
    return false;
#endif
}

/// Mixed precision while it lives, where the machine is the faster for it: convolutions and matrix products of fp32
/// networks run in bf16, which needs no loss scaling. Wraps the forward pass only; the backward pass follows in the
/// same types.
class Mixed {
public:
    explicit Mixed(bool on) : cpu_(at::autocast::is_cpu_enabled()), cuda_(at::autocast::is_enabled())
    {
        at::autocast::increment_nesting();
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
        at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
        at::autocast::set_cpu_enabled(on && processor_has_bf16());
        at::autocast::set_enabled(on && torch::cuda::is_available());
    }
    ~Mixed()
    {
        if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
        at::autocast::set_cpu_enabled(cpu_);
        at::autocast::set_enabled(cuda_);
    }
    Mixed(const Mixed&) = delete;
    Mixed& operator=(const Mixed&) = delete;

private:
    bool cpu_, cuda_;
};

/// What `forward` returns, computed in mixed precision and given back in fp32.
template <class Forward>
torch::Tensor mixed(bool on, Forward&& forward)
{
    const Mixed precision(on);
    return forward().to(torch::kFloat32);
}

}  // namespace mien::nn
