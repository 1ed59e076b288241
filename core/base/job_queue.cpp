#include "core/base/job_queue.h"

namespace mien {

JobQueue::JobQueue(PostHome post_home)
    : post_home_(std::move(post_home)), worker_([this](std::stop_token stop) { work(std::move(stop)); })
{
}

JobQueue::~JobQueue() = default;

void JobQueue::push(Closure closure)
{
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(closure));
    }
    changed_.notify_one();
}

void JobQueue::work(std::stop_token stop)
{
    while (true) {
        Closure closure;
        {
            std::unique_lock lock(mutex_);
            if (!changed_.wait(lock, stop, [this] { return !waiting_.empty(); })) return;
            closure = std::move(waiting_.front());
            waiting_.pop_front();
        }
        closure();
    }
}

}  // namespace mien
