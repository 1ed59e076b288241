#include "core/data/names.h"
#include "core/nn/adversarial.h"
#include "core/nn/losses.h"
#include "core/nn/portraits.h"
#include "core/nn/recipes.h"
#include "core/nn/recognition.h"
#include "models/fersnet/net.h"

#include <torch/torch.h>

#include <algorithm>

namespace mien::nn {
namespace {

/// N x 3 x H x W, BGR  ->  N x 1 x H x W
torch::Tensor grey(const torch::Tensor& bgr)
{
    const auto weights = torch::tensor({0.114f, 0.587f, 0.299f}, bgr.options()).view({1, 3, 1, 1});
    return (bgr * weights).sum(1, true);
}

/// Recognition and synthesis together (Zhao et al. 2020, train.py): cross-entropy, the grey picture's distance to the
/// person's photo of the wanted category, LSGAN, and the way back. The features of a face recognizer that the published
/// loss compares beside grey levels are left out: their weights are not published. People without a second photo teach
/// recognition, realism and the way back. Beyond what is published, recognition weighs labels by their trust and
/// rarity, what changes between the drawings of two categories may be compared with what changes between two photos,
/// and some faces may be drawn as they are.
///
/// One step teaches the critic on each of `critic_steps` parts of the batch, then the network on the last; without the
/// critic's word, the network alone.
class FersNetLearner : public Learner {
public:
    void describe(Fields& fields) override
    {
        choice_.describe(fields);
        fields.add("width", width_, 1, 128, "channels of the stem");
        fields.add("critic_steps", critic_steps_, 1, 100,
                   "parts of a batch: the critic's steps for one of the network");
        fields.add("learning_rate", learning_rate_, 1e-6, 1.0, "Adam's step size");
        fields.add("weight_decay", weight_decay_, 0.0, 1.0, "Adam's weight decay");
        fields.add("balance", balance_, 0.0, 1.0, "how far rare classes are lifted; 0 as published");
        fields.add("drawing", drawing_, 0.0, 1000.0, "weight of the other photo's grey levels");
        fields.add("change", change_, 0.0, 10'000.0, "weight of what changes to the other photo; 0 as published");
        fields.add("keep", keep_, 0.0, 1.0, "share of samples that ask for no change; 0 as published");
        fields.add("adversary", adversary_, 0.0, 1000.0, "weight of the critic's word");
        fields.add("cycle", cycle_, 0.0, 1000.0, "weight of the way back");
        fields.add("light", light_, 0.0, 0.9, "how far a photo's light is changed at random; 0 as published");
    }

    void build() override
    {
        const FersNetSizes sizes{width_, emotion_count};
        net_ = FersNet(sizes);
        critic_ = FersCritic(sizes);
        net_adam_ = adversarial_adam(*net_, learning_rate_, weight_decay_);
        critic_adam_ = adversarial_adam(*critic_, learning_rate_, weight_decay_);
    }

    Batch chosen(const Batch& samples) const override { return choice_.of(samples); }

    void prepare(const Batch& train) override
    {
        net_->teach_only(torch::bincount(train.at("expression"), {}, emotion_count).gt(0));
        weights_ = class_weights(train, emotion_count, balance_);
        train_ = train;
        partners_ = Partners(train);
    }

    Numbers step(const Batch& batch) override
    {
        net_->train();
        critic_->train();
        Numbers numbers;
        in_parts(batch.at("image").size(0), critic_steps_, [&](std::int64_t first, std::int64_t last, bool is_last) {
            if (!is_last && adversary_ == 0.0) return;
            const Part part = part_of(batch, first, last);
            const auto made = drawn(part.faces, part.wanted);
            if (adversary_ > 0.0) teach_critic(part, made.image.detach(), numbers);
            if (is_last) teach_network(part, made, numbers);
        });
        return numbers;
    }

    /// On people never seen: what is told of every recognizer, and of people photographed in two categories the mean
    /// difference, 0..1, to the other photo of the photo that the drawn change is put on (pair) and of the one left
    /// alone (pair_copy), and of grey levels, of the drawing itself (drawn) and the photo left alone (drawn_copy).
    Numbers evaluate(const Batch& samples) override
    {
        const torch::NoGradGuard no_grad;
        net_->eval();
        const auto pictures = [&](const torch::Tensor& rows) { return faces_of(samples.at("image"), rows); };
        const auto label = [&](const torch::Tensor& rows) { return samples.at("expression").index_select(0, rows); };
        Numbers numbers = measured(logits_of(samples), samples);
        const auto pairs = expression_pairs(samples);
        const auto apart = [](const torch::Tensor& a, const torch::Tensor& b) {
            return (a - b).abs().mean().item<double>();
        };
        for (std::int64_t i = 0; i < pairs.size(0); ++i) {
            const auto from = pairs[i].slice(0, 0, 1), to = pairs[i].slice(0, 1, 2);
            const auto face = pictures(from), other = pictures(to);
            const auto made = drawn(face, label(to)).image, change = made - drawn(face, label(from)).image;
            numbers["pair"] += apart((face + change).clamp(0.0, 1.0), other) / double(pairs.size(0));
            numbers["pair_copy"] += apart(face, other) / double(pairs.size(0));
            numbers["drawn"] += apart(grey(made.clamp(0.0, 1.0)), grey(other)) / double(pairs.size(0));
            numbers["drawn_copy"] += apart(grey(face), grey(other)) / double(pairs.size(0));
        }
        return numbers;
    }

    /// Temperature scaling, as every recognizer's.
    void settle(const Batch& unseen) override
    {
        const torch::NoGradGuard no_grad;
        net_->eval();
        const double temperature = best_temperature(logits_of(unseen), unseen);
        for (auto& tensor : net_->classifier->classifier->parameters()) tensor.div_(temperature);
    }

    std::shared_ptr<torch::nn::Module> product() const override { return net_.ptr(); }
    std::map<std::string, std::shared_ptr<torch::nn::Module>> modules() override
    {
        return {{"net", net_.ptr()}, {"critic", critic_.ptr()}};
    }
    std::map<std::string, torch::optim::Optimizer*> optimizers() override
    {
        return {{"net", net_adam_.get()}, {"critic", critic_adam_.get()}};
    }

private:
    struct Part {
        torch::Tensor faces;        // N x 3 x 96 x 96, BGR, 0..1
        torch::Tensor has, wanted;  // N, categories
        torch::Tensor trust;        // N, in `has`
        torch::Tensor paired;       // N x 1 x 1 x 1: 1 where `others` is the same person's photo of the wanted category
        torch::Tensor others;       // as faces
    };

    static torch::Tensor as_bgr(const torch::Tensor& pictures) { return pictures.flip({1}).add(1.0).div(2.0); }
    static torch::Tensor one_hot(const torch::Tensor& categories)
    {
        return torch::one_hot(categories, emotion_count).to(torch::kFloat32);
    }
    torch::Tensor faces_of(const torch::Tensor& bytes, const torch::Tensor& rows) const
    {
        return as_bgr(portraits(bytes.index_select(0, rows).to(device()), fersnet_size));
    }
    /// N x 8, of the faces and their mirror images.
    torch::Tensor logits_of(const Batch& samples)
    {
        std::vector<torch::Tensor> logits;
        const std::int64_t count = samples.at("image").size(0);
        for (std::int64_t first = 0; first < count; first += 32) {
            const auto faces = faces_of(samples.at("image"), torch::arange(first, std::min(first + 32, count)));
            logits.push_back((net_->recognise(faces) + net_->recognise(faces.flip({3}))).mul(0.5).cpu());
        }
        return torch::cat(logits);
    }
    FersNetImpl::Result drawn(const torch::Tensor& faces, const torch::Tensor& categories)
    {
        return net_(faces, one_hot(categories.to(faces.device())));
    }
    torch::Tensor judged(const torch::Tensor& faces, const torch::Tensor& categories)
    {
        const auto maps = one_hot(categories).unsqueeze(2).unsqueeze(3);
        return critic_(faces, maps.expand({faces.size(0), emotion_count, fersnet_size, fersnet_size}));
    }

    Part part_of(const Batch& batch, std::int64_t first, std::int64_t last) const
    {
        const Look look(last - first, light_, device());
        const auto pictures = [&](const torch::Tensor& bytes) {
            return as_bgr(look(portraits(bytes.to(device()), fersnet_size)));
        };
        const auto bytes = batch.at("image").slice(0, first, last);
        const auto has = batch.at("expression").slice(0, first, last);
        const auto own = batch.at("row").slice(0, first, last).cpu();
        const auto partner = torch::where(torch::rand({last - first}).lt(keep_), own, partners_.drawn(own));
        const auto paired = partner.ge(0);
        const auto rows = partner.clamp_min(0);
        const auto theirs = train_.at("expression").index_select(0, rows);
        const auto anyone = has.cpu().index_select(0, torch::randperm(last - first));
        return {pictures(bytes),
                has,
                torch::where(paired, theirs, anyone).to(device()),
                batch.at("trust").slice(0, first, last),
                paired.to(torch::kFloat32).view({-1, 1, 1, 1}).to(device()),
                pictures(train_.at("image").index_select(0, rows))};
    }

    void teach_critic(const Part& part, const torch::Tensor& fake, Numbers& numbers)
    {
        const auto loss = least_squares_critic_loss(judged(part.faces, part.has), judged(fake, part.wanted));
        descend(*critic_adam_, loss);
        numbers["critic"] = loss.item<double>();
    }

    void teach_network(const Part& part, const FersNetImpl::Result& made, Numbers& numbers)
    {
        auto loss = torch::zeros({}, device());
        const auto weigh = [&](const char* name, double weight, const torch::Tensor& error) {
            loss = loss + weight * error;
            numbers[name] = error.item<double>();
        };
        weigh("recognition", 1.0, trusted_cross_entropy(made.logits, part.has, part.trust, weights_.to(device()), 0.0));
        weigh("drawing", drawing_, mean_of_paired((grey(made.image) - grey(part.others)).abs(), part.paired));
        if (change_ > 0.0) {  // squared: the absolute error is best pleased with changing nothing
            const auto change = made.image - drawn(part.faces, part.has).image;
            weigh("change", change_, mean_of_paired((change - (part.others - part.faces)).square(), part.paired));
        }
        if (adversary_ > 0.0)
            weigh("adversary", adversary_, least_squares_generator_loss(judged(made.image, part.wanted)));
        if (cycle_ > 0.0) weigh("cycle", cycle_, torch::mse_loss(drawn(made.image, part.has).image, part.faces));
        descend(*net_adam_, loss);
        numbers["loss"] = loss.item<double>();
    }

    PortraitChoice choice_;
    int width_ = FersNetSizes{}.width, critic_steps_ = 3;
    double learning_rate_ = 1e-4, weight_decay_ = 5e-4, light_ = 0.0, balance_ = 0.7, keep_ = 0.0;
    double drawing_ = 1.0, change_ = 0.0, adversary_ = 0.3, cycle_ = 0.5;

    FersNet net_{nullptr};
    FersCritic critic_{nullptr};
    std::unique_ptr<torch::optim::Adam> net_adam_, critic_adam_;
    torch::Tensor weights_;  // of the classes
    Batch train_;
    Partners partners_;
};

}  // namespace

void add_fersnet(Recipes& recipes)
{
    recipes.add("fersnet", [] { return std::make_shared<FersNetLearner>(); });
}

}  // namespace mien::nn
