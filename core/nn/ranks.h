#pragma once

#include <torch/types.h>

#include <memory>
#include <string>
#include <vector>

namespace mien::nn {

/// The processes that train one network together: each learns from its own share of every batch, and all take the same
/// step. By LibTorch's c10d over Gloo, so gradients travel through the processor's memory, from a GPU too. Every
/// process makes the same calls in the same order.
class Ranks {
public:
    /// One process alone.
    Ranks() = default;
    /// Waits until all `count` have come. `meet`: a file that all of them see and that is new or empty, or host:port,
    /// where the first one listens. Throws Error if they do not meet within half an hour or this build has no Gloo.
    Ranks(int rank, int count, const std::string& meet);

    int rank() const noexcept { return rank_; }
    int count() const noexcept { return count_; }
    bool is_first() const noexcept { return rank_ == 0; }

    /// Makes each tensor, in place, the mean over the processes, in which this one counts `share` (1 for an equal one).
    void average(const std::vector<torch::Tensor>& tensors, double share = 1.0) const;
    /// Makes each tensor that of the first process.
    void follow_first(const std::vector<torch::Tensor>& tensors) const;

private:
    struct Group;
    int rank_ = 0, count_ = 1;
    std::shared_ptr<Group> group_;
};

/// Starts this program again, with the same words and rank=1, rank=2 ... behind them, and waits for the copies in the
/// end.
class Copies {
public:
    Copies(int count, const std::vector<std::string>& further_words);
    /// Ends them if they still run.
    ~Copies();
    Copies(const Copies&) = delete;
    Copies& operator=(const Copies&) = delete;
    /// Throws Error where one of them failed.
    void wait();

private:
    std::vector<int> processes_;
};

}  // namespace mien::nn
