#include "core/nn/recipes.h"

#include "core/base/error.h"
#include "core/nn/pack.h"
#include "core/nn/ranks.h"
#include "core/nn/training.h"

#include <fstream>
#include <optional>

namespace mien::nn {
namespace {

struct Described {
    TrainPlan plan;
    Fields fields;

    explicit Described(Learner& learner)
    {
        plan.describe(fields);
        learner.describe(fields);
    }
};

}  // namespace

Recipes::Make Recipes::find(const std::string& id) const
{
    const auto maker = makers_.find(id);
    if (maker != makers_.end()) return maker->second;
    std::string known;
    for (const auto& [name, make] : makers_) known += (known.empty() ? "" : ", ") + name;
    throw Error(Error::Kind::not_found, "there is no recipe called '" + id + "'; choose from " + known);
}

void Recipes::train(const std::string& id, const Settings& settings, const std::filesystem::path& pack,
                    const std::filesystem::path& run, Job& job) const
{
    const auto learner = find(id)();
    Described described(*learner);
    described.fields.assign(settings);
    std::filesystem::create_directories(run);
    if (described.plan.rank <= 0)
        std::ofstream(run / "settings.txt") << "recipe = " << id << '\n' << described.fields.current().text();
    std::optional<Copies> copies;
    if (described.plan.ranks > 1 && described.plan.rank < 0) {
        if (described.plan.meet.empty()) described.plan.meet = std::filesystem::absolute(run / "meeting").string();
        std::filesystem::remove(described.plan.meet);
        copies.emplace(described.plan.ranks, std::vector{"meet=" + described.plan.meet});
    }
    nn::train(*learner, read_pack(pack), described.plan, run, job);
    if (copies) copies->wait();
}

std::map<std::string, double> Recipes::evaluate(const std::string& id, const Settings& settings,
                                                const std::filesystem::path& pack,
                                                const std::filesystem::path& weights) const
{
    const auto learner = trained(id, settings, weights);
    const Batch samples = learner->chosen(rows_of(read_pack(pack), Split::test));
    if (samples.begin()->second.size(0) == 0)
        throw Error(Error::Kind::invalid, "the pack holds no test people to measure on");
    return learner->evaluate(samples);
}

std::shared_ptr<Learner> Recipes::trained(const std::string& id, const Settings& settings,
                                          const std::filesystem::path& weights) const
{
    const auto learner = find(id)();
    Described described(*learner);
    described.fields.assign(settings);
    learner->build();
    load_state(*learner->product(), read_tensors(weights), weights.string());
    return learner;
}

std::string Recipes::help(const std::string& id) const
{
    const auto learner = find(id)();
    return Described(*learner).fields.help();
}

}  // namespace mien::nn
