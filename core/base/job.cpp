#include "core/base/job.h"

namespace mien {

void Job::step(double done, std::string_view stage)
{
    if (stop_.stop_requested()) throw Cancelled{};
    if (report_) report_({from_ + done * (to_ - from_), std::string(stage)});
}

Job Job::part(double from, double to) const
{
    Job job = *this;
    job.from_ = from_ + from * (to_ - from_);
    job.to_ = from_ + to * (to_ - from_);
    return job;
}

}  // namespace mien
