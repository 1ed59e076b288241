#pragma once

#include "core/base/error.h"
#include "core/base/job.h"

#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>

namespace mien {

/// How a job ended.
template <class T>
using Outcome = std::variant<T, Error, Cancelled>;

/// Keeps a job wanted. Dropping the ticket cancels the job, and its callbacks never run.
/// Drop it on the home thread.
class Ticket {
public:
    Ticket() = default;
    ~Ticket() { cancel(); }
    Ticket(Ticket&& other) noexcept : wanted_(std::move(other.wanted_)), stop_(std::move(other.stop_)) {}
    Ticket& operator=(Ticket&& other) noexcept
    {
        if (this != &other) {
            cancel();
            wanted_ = std::move(other.wanted_);
            stop_ = std::move(other.stop_);
        }
        return *this;
    }

    void cancel()
    {
        if (!wanted_) return;
        stop_.request_stop();
        wanted_.reset();
    }

private:
    friend class JobQueue;
    std::shared_ptr<int> wanted_;
    std::stop_source stop_{std::nostopstate};
};

/// One worker thread and the jobs waiting for it. Everything it calls back runs on the home thread.
class JobQueue {
public:
    using Closure = std::function<void()>;
    using PostHome = std::function<void(Closure)>;  // the home thread's mailbox, given by the caller

    explicit JobQueue(PostHome post_home);
    ~JobQueue();

    template <class T>
    [[nodiscard]] Ticket run(std::function<T(Job&)> work, std::function<void(Outcome<T>)> done,
                             Job::Report progress = {})
    {
        Ticket ticket;
        ticket.wanted_ = std::make_shared<int>();
        ticket.stop_ = std::stop_source{};
        const auto home = [this, wanted = std::weak_ptr(ticket.wanted_)](Closure closure) {
            post_home_([wanted, closure = std::move(closure)] {
                if (!wanted.expired()) closure();
            });
        };
        push([=, stop = ticket.stop_.get_token()] {
            Job job(stop, [=](const Progress& now) {
                if (progress) home([=] { progress(now); });
            });
            Outcome<T> outcome = Cancelled{};
            try {
                job.step(0.0);
                outcome = work(job);
            } catch (const Cancelled&) {
            } catch (const Error& error) {
                outcome = error;
            } catch (const std::exception& error) {  // a library's own exception
                outcome = Error(Error::Kind::device, sentence_of(error));
            }
            home([done, outcome = std::move(outcome)] { done(outcome); });
        });
        return ticket;
    }

private:
    void push(Closure closure);
    void work(std::stop_token stop);

    PostHome post_home_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Closure> waiting_;
    std::jthread worker_;
};

}  // namespace mien
