#pragma once

#include "core/base/job.h"
#include "core/base/settings.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace mien::nn {

class Learner;

/// The training recipes of this build, by engine id. Knows nothing of tensors, so listing them is cheap.
class Recipes {
public:
    using Make = std::function<std::shared_ptr<Learner>()>;
    void add(std::string id, Make make) { makers_.emplace(std::move(id), std::move(make)); }
    const std::map<std::string, Make>& all() const& noexcept { return makers_; }
    void all() && = delete;

    /// Trains one system on a pack (a safetensors file made by `mien prepare`). `run` is the run folder; see
    /// training.h.
    void train(const std::string& id, const Settings& settings, const std::filesystem::path& pack,
               const std::filesystem::path& run, Job& job) const;
    /// Measures weights on the pack's test people; the same numbers a card carries.
    std::map<std::string, double> evaluate(const std::string& id, const Settings& settings,
                                           const std::filesystem::path& pack,
                                           const std::filesystem::path& weights) const;
    /// One system's learner with weights, as measured and as another's teacher.
    std::shared_ptr<Learner> trained(const std::string& id, const Settings& settings,
                                     const std::filesystem::path& weights) const;
    std::string help(const std::string& id) const;

private:
    Make find(const std::string& id) const;
    std::map<std::string, Make> makers_;
};

/// Adds every folder of models/ that has a train.cpp. The body is written by CMake.
void add_all_recipes(Recipes& recipes);

}  // namespace mien::nn
