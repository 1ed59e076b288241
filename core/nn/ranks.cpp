#include "core/nn/ranks.h"

#include "core/base/error.h"

#include <torch/torch.h>

#ifdef USE_C10D_GLOO
#include <torch/csrc/distributed/c10d/FileStore.hpp>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#endif

#include <chrono>
#include <csignal>
#include <fstream>
#include <iterator>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace mien::nn {

#ifdef USE_C10D_GLOO

struct Ranks::Group {
    c10::intrusive_ptr<c10d::Store> store;
    std::unique_ptr<c10d::ProcessGroupGloo> processes;
};

namespace {

constexpr std::chrono::milliseconds patience = std::chrono::minutes(30);  // the first one measures while others wait

c10::intrusive_ptr<c10d::Store> store_at(const std::string& meet, bool first, int count)
{
    const auto colon = meet.rfind(':');
    if (colon == std::string::npos || meet.find('/') != std::string::npos)
        return c10::make_intrusive<c10d::FileStore>(meet, count);
    c10d::TCPStoreOptions options;
    options.port = std::uint16_t(std::stoi(meet.substr(colon + 1)));
    options.isServer = first;
    options.numWorkers = std::size_t(count);
    options.timeout = patience;
    return c10::make_intrusive<c10d::TCPStore>(meet.substr(0, colon), options);
}

}  // namespace

Ranks::Ranks(int rank, int count, const std::string& meet) : rank_(rank), count_(count)
{
    if (rank < 0 || rank >= count) throw Error(Error::Kind::invalid, "rank must be below the number of ranks");
    if (count == 1) return;
    try {
        group_ = std::make_shared<Group>();
        group_->store = store_at(meet, is_first(), count);
        const auto options = c10d::ProcessGroupGloo::Options::create(patience);
        const bool here = meet.find(':') == std::string::npos;
        options->devices.push_back(here ? c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1")
                                        : c10d::ProcessGroupGloo::createDefaultDevice());
        group_->processes = std::make_unique<c10d::ProcessGroupGloo>(group_->store, rank, count, options);
    } catch (const std::exception& error) {
        throw Error(Error::Kind::device, "the other ranks were not met at " + meet + ": " + sentence_of(error));
    }
}

void Ranks::average(const std::vector<torch::Tensor>& tensors, double share) const
{
    if (count_ == 1 || tensors.empty()) return;
    const torch::NoGradGuard no_grad;
    std::vector<torch::Tensor> flat;
    for (const auto& tensor : tensors) flat.push_back(tensor.to(torch::kCPU, torch::kFloat32).flatten());
    std::vector<torch::Tensor> sum{torch::cat(flat).mul_(share / count_)};
    group_->processes->allreduce(sum)->wait();
    std::int64_t at = 0;
    for (const auto& tensor : tensors) {
        tensor.copy_(sum[0].slice(0, at, at + tensor.numel()).view(tensor.sizes()));
        at += tensor.numel();
    }
}

void Ranks::follow_first(const std::vector<torch::Tensor>& tensors) const
{
    if (count_ == 1) return;
    const torch::NoGradGuard no_grad;
    for (const auto& tensor : tensors) {
        std::vector<torch::Tensor> sent{tensor.to(torch::kCPU).contiguous()};
        group_->processes->broadcast(sent)->wait();
        tensor.copy_(sent[0]);
    }
}

#else

struct Ranks::Group {};

Ranks::Ranks(int, int count, const std::string&)
{
    if (count > 1)
        throw Error(Error::Kind::unsupported, "this build trains in one process alone: Gloo's headers were not found");
}

void Ranks::average(const std::vector<torch::Tensor>&, double) const {}
void Ranks::follow_first(const std::vector<torch::Tensor>&) const {}

#endif

Copies::Copies(int count, const std::vector<std::string>& further_words)
{
    std::ifstream in("/proc/self/cmdline", std::ios::binary);
    const std::string line{std::istreambuf_iterator<char>(in), {}};
    for (int rank = 1; rank < count; ++rank) {
        std::vector<std::string> words;
        for (std::size_t from = 0; from < line.size(); from = line.find('\0', from) + 1)
            words.emplace_back(line.c_str() + from);
        words.insert(words.end(), further_words.begin(), further_words.end());
        words.push_back("rank=" + std::to_string(rank));
        std::vector<char*> pointers;
        for (std::string& word : words) pointers.push_back(word.data());
        pointers.push_back(nullptr);
        pid_t process = 0;
        if (posix_spawn(&process, "/proc/self/exe", nullptr, nullptr, pointers.data(), environ) != 0)
            throw Error(Error::Kind::device, "rank " + std::to_string(rank) + " could not be started");
        processes_.push_back(process);
    }
}

Copies::~Copies()
{
    for (const int process : processes_) {
        kill(process, SIGTERM);
        waitpid(process, nullptr, 0);
    }
}

void Copies::wait()
{
    bool failed = false;
    for (const int process : processes_) {
        int status = 0;
        waitpid(process, &status, 0);
        failed = failed || status != 0;
    }
    processes_.clear();
    if (failed) throw Error(Error::Kind::device, "another rank failed; its own words tell why");
}

}  // namespace mien::nn
