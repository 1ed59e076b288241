#pragma once

#include <ATen/autocast_mode.h>
#include <torch/cuda.h>
#include <torch/types.h>
#include <torch/version.h>

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

/// How LibTorch is told what to compute in half precision: one interface for all devices came with 2.4.
#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)
inline bool computes_in_halves(at::DeviceType device) { return at::autocast::is_autocast_enabled(device); }
inline void compute_in_halves(at::DeviceType device, bool on)
{
    at::autocast::set_autocast_dtype(device, at::kBFloat16);
    at::autocast::set_autocast_enabled(device, on);
}
#else
inline bool computes_in_halves(at::DeviceType device)
{
    return device == at::kCPU ? at::autocast::is_cpu_enabled() : at::autocast::is_enabled();
}
inline void compute_in_halves(at::DeviceType device, bool on)
{
    if (device == at::kCPU) {
        at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
        at::autocast::set_cpu_enabled(on);
    } else {
        at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
        at::autocast::set_enabled(on);
    }
}
#endif

/// Mixed precision while it lives, where the machine is the faster for it: convolutions and matrix products of fp32
/// networks run in bf16, which needs no loss scaling. Wraps the forward pass only; the backward pass follows in the
/// same types.
class Mixed {
public:
    explicit Mixed(bool on) : cpu_(computes_in_halves(at::kCPU)), cuda_(computes_in_halves(at::kCUDA))
    {
        at::autocast::increment_nesting();
        compute_in_halves(at::kCPU, on && processor_has_bf16());
        compute_in_halves(at::kCUDA, on && torch::cuda::is_available());
    }
    ~Mixed()
    {
        if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
        compute_in_halves(at::kCPU, cpu_);
        compute_in_halves(at::kCUDA, cuda_);
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
