#include "core/nn/star_learner.h"

#include "core/base/error.h"
#include "core/data/names.h"
#include "core/nn/adversarial.h"
#include "core/nn/losses.h"
#include "core/nn/mixed.h"

#include <torch/torch.h>

#include <algorithm>

namespace mien::nn {
namespace {

constexpr std::int64_t most_judged = 128;

/// At most `most_judged` of n, evenly.
torch::Tensor judged_of(std::int64_t n)
{
    const auto count = std::min(n, most_judged);
    return torch::arange(count).mul(n).floor_divide(std::max<std::int64_t>(count, 1));
}

/// N x C x H x W, -1..1  ->  the mean absolute difference of pictures of 0..1
double difference(const torch::Tensor& a, const torch::Tensor& b) { return (a - b).abs().mean().item<double>() / 2.0; }

}  // namespace

void StarLearner::describe(Fields& fields)
{
    choice_.describe(fields);
    fields.add("width", width_, 1, 256, "channels of the translator's first layer");
    fields.add("critic_width", critic_width_, 1, 256, "channels of the critic's first layer");
    fields.add("size", size_, 64, 512, "pixels a side of the pictures, a multiple of 64");
    fields.add("critic_steps", critic_steps_, 1, 100, "parts of a batch: the critic's steps for one of the translator");
    fields.add("learning_rate", learning_rate_, 1e-6, 1.0, "Adam's step size");
    fields.add("adversary", adversary_, 0.0, 1000.0, "weight of the critic's word");
    fields.add("classes", classes_, 0.0, 1000.0, "weight of the categories");
    fields.add("reconstruction", reconstruction_, 0.0, 1000.0, "weight of the way back");
    fields.add("penalty", penalty_, 0.0, 1000.0, "weight of the critic's gradient penalty");
    fields.add("pairs", pairs_, 0.0, 1000.0, "weight of people photographed in two categories; 0 as published");
    fields.add("change", change_, 0.0, 1000.0, "as pairs, of what changes between the two; 0 as published");
    fields.add("keep", keep_, 0.0, 1.0, "share of these pairs that ask for no change");
    fields.add("light", light_, 0.0, 0.9, "how far a photo's light is changed at random; 0 as published");
    fields.add("half", half_, "the translator learns in mixed precision (bf16); no as published");
}

void StarLearner::build()
{
    if (size_ % 64 != 0)
        throw Error(Error::Kind::invalid, "size is " + std::to_string(size_) + "; choose a multiple of 64");
    if (!asks_critic() && reconstruction_ == 0.0 && !learns_pairs())
        throw Error(Error::Kind::invalid,
                    "nothing has a weight; choose one for adversary, classes, reconstruction or pairs");
    translator_ = make_(emotion_count, width_);
    critic_ = StarCritic(size_, emotion_count, critic_width_);
    translator_adam_ = adversarial_adam(*translator_, learning_rate_);
    critic_adam_ = adversarial_adam(*critic_, learning_rate_);
}

std::map<std::string, std::shared_ptr<torch::nn::Module>> StarLearner::modules()
{
    return {{"net", translator_}, {"critic", critic_.ptr()}};
}

std::map<std::string, torch::optim::Optimizer*> StarLearner::optimizers()
{
    return {{"translator", translator_adam_.get()}, {"critic", critic_adam_.get()}};
}

void StarLearner::prepare(const Batch& train)
{
    translator_->teach_only(torch::bincount(train.at("expression"), {}, emotion_count).gt(0));
    train_pairs_ = expression_pairs(train);
    if (learns_pairs() && train_pairs_.size(0) == 0)
        throw Error(Error::Kind::invalid,
                    "the pack shows nobody in two categories; train with pairs = 0 and change = 0");
    train_ = train;
}

torch::Tensor StarLearner::translated(const torch::Tensor& x, const torch::Tensor& category)
{
    const auto wanted = torch::one_hot(category, emotion_count).to(torch::kFloat32);
    return mixed(half_ && torch::GradMode::is_enabled(), [&] { return translator_->forward(x, wanted); });
}

StarLearner::Part StarLearner::part_of(const Batch& batch, std::int64_t first, std::int64_t last) const
{
    const auto has = batch.at("expression").slice(0, first, last);
    const Look look(last - first, light_, has.device());
    const auto shuffled = torch::randperm(last - first).to(has.device());
    return {look(portraits(batch.at("image").slice(0, first, last), size_)), has, has.index_select(0, shuffled)};
}

Numbers StarLearner::step(const Batch& batch)
{
    translator_->train();
    critic_->train();
    Numbers numbers;
    in_parts(batch.at("image").size(0), critic_steps_, [&](std::int64_t first, std::int64_t last, bool is_last) {
        const Part part = part_of(batch, first, last);
        if (asks_critic()) teach_critic(part, numbers);
        if (is_last) teach_translator(part, numbers);
    });
    return numbers;
}

void StarLearner::teach_critic(const Part& part, Numbers& numbers)
{
    torch::Tensor fake;
    {
        const torch::NoGradGuard no_grad;
        fake = translated(part.real, part.wanted);
    }
    const auto [real_source, real_classes] = critic_(part.real);
    const auto wasserstein = wasserstein_critic_loss(real_source, critic_(fake).first);
    const auto classes = torch::cross_entropy_loss(real_classes, part.has);
    const auto mix = torch::rand({part.real.size(0), 1, 1, 1}).to(part.real.device());
    const auto penalty =
        gradient_penalty([this](const torch::Tensor& x) { return critic_(x).first; }, part.real, fake, mix);
    descend(*critic_adam_, wasserstein + classes_ * classes + penalty_ * penalty);
    numbers["critic.wasserstein"] = wasserstein.item<double>();
    numbers["critic.classes"] = classes.item<double>();
    numbers["critic.penalty"] = penalty.item<double>();
}

void StarLearner::teach_translator(const Part& part, Numbers& numbers)
{
    auto loss = torch::zeros({}, part.real.device());
    const auto weigh = [&](const char* name, double weight, const torch::Tensor& error) {
        loss = loss + weight * error;
        numbers[name] = error.item<double>();
    };
    if (asks_critic() || reconstruction_ > 0.0) {
        const auto fake = translated(part.real, part.wanted);
        if (asks_critic()) {
            const auto [source, named] = critic_(fake);
            weigh("wasserstein", adversary_, wasserstein_generator_loss(source));
            weigh("classes", classes_, torch::cross_entropy_loss(named, part.wanted));
        }
        if (reconstruction_ > 0.0)
            weigh("returned", reconstruction_, cycle_loss(part.real, translated(fake, part.has)));
    }
    if (learns_pairs()) weigh("pair", 1.0, pair_error(part.real.size(0)));
    descend(*translator_adam_, loss);
    if (numbers.contains("returned")) numbers["returned"] /= 2.0;  // of pictures of 0..1
    numbers["loss"] = loss.item<double>();
}

torch::Tensor StarLearner::pair_error(std::int64_t n)
{
    auto rows = train_pairs_.index_select(0, torch::randint(train_pairs_.size(0), {n}, torch::kLong));
    const auto from = rows.slice(1, 0, 1);
    rows = torch::where(torch::rand({n, 1}).lt(keep_), from, rows);
    const Look look(n, light_, device());
    const auto picture = [&](int column) {
        const auto bytes = train_.at("image").index_select(0, rows.select(1, column));
        return look(portraits(bytes.to(device()), size_));
    };
    const auto category = [&](int column) {
        return train_.at("expression").index_select(0, rows.select(1, column)).to(device());
    };
    const auto here = picture(0), there = picture(1), made = translated(here, category(1));
    auto error = pairs_ * torch::mse_loss(made, there);
    if (change_ > 0.0) error = error + change_ * torch::mse_loss(made - translated(here, category(0)), there - here);
    return error;
}

Numbers StarLearner::evaluate(const Batch& samples)
{
    const torch::NoGradGuard no_grad;
    translator_->train();  // as published: each picture's own statistics
    const auto taught = translator_->taught();
    std::map<std::string, std::pair<double, double>> sums;
    const auto add = [&](const std::string& name, double value, std::int64_t count) {
        sums[name].first += value * double(count), sums[name].second += double(count);
    };
    const auto expression = samples.at("expression").to(device());
    const auto picture = [&](const torch::Tensor& row) {
        return portraits(samples.at("image").index_select(0, row.cpu()).to(device()), size_);
    };
    const auto judged = judged_of(expression.size(0));
    for (int wanted = 0; wanted < emotion_count; ++wanted) {
        if (!taught[std::size_t(wanted)]) continue;
        for (std::int64_t first = 0; first < judged.size(0); first += 32) {
            const auto chosen = judged.slice(0, first, first + 32);
            const auto x = picture(chosen);
            const auto has = expression.index_select(0, chosen.to(device()));
            for (const bool own : {true, false}) {
                const auto rows = has.eq(wanted).eq(own).nonzero().flatten();
                if (rows.size(0) == 0) continue;
                const auto real = x.index_select(0, rows);
                const auto made = translated(real, torch::full_like(rows, wanted));
                add(own ? "own" : "changed", difference(made, real), rows.size(0));
                if (!own) add("returned", difference(translated(made, has.index_select(0, rows)), real), rows.size(0));
            }
        }
    }
    const auto all_pairs = expression_pairs(samples);
    const auto pairs = all_pairs.index_select(0, judged_of(all_pairs.size(0))).to(device());
    for (std::int64_t i = 0; i < pairs.size(0); ++i) {
        const auto from = pairs[i].slice(0, 0, 1), to = pairs[i].slice(0, 1, 2);
        const auto has = expression.index_select(0, from), wanted = expression.index_select(0, to);
        if (!taught[std::size_t(wanted.item<std::int64_t>())]) continue;
        const auto here = picture(from), there = picture(to);
        const auto made = translated(here, wanted), change = made - translated(here, has);
        add("drawn", difference(made, there), 1);
        add("pair", difference((here + change).clamp(-1.0, 1.0), there), 1);
        add("pair_copy", difference(here, there), 1);
    }
    Numbers numbers;
    for (const auto& [name, sum] : sums) numbers[name] = sum.first / sum.second;
    return numbers;
}

}  // namespace mien::nn
