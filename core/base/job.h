#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace mien {

/// Thrown by Job::step when the person asked to stop. Engines let it pass.
struct Cancelled {};

struct Progress {
    double done = 0.0;  // 0..1
    std::string stage;
};

/// What long work holds while it runs: how to tell progress, and how to learn that it must stop.
class Job {
public:
    using Report = std::function<void(const Progress&)>;

    Job() = default;  // reports to nobody and never stops: for tests and scripts
    Job(std::stop_token stop, Report report) : stop_(std::move(stop)), report_(std::move(report)) {}

    /// The only call long work makes. Throws Cancelled.
    void step(double done, std::string_view stage = {});

    /// The job of a part of this work: its 0..1 is this job's from..to.
    Job part(double from, double to) const;

private:
    std::stop_token stop_;
    Report report_;
    double from_ = 0.0;
    double to_ = 1.0;
};

}  // namespace mien
