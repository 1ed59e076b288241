#pragma once

#include "core/nn/blocks_stargan.h"
#include "core/nn/learner.h"
#include "core/nn/portraits.h"

#include <torch/optim/adam.h>

namespace mien::nn {

/// StarGAN's training (Choi et al. 2018), which US-GAN (Akram & Khan 2023) shares, with the published weights as
/// defaults: a critic under WGAN-GP that also names the categories, and a translator that must please it, show the
/// wanted category, and find its way back. Learns the categories that the photographs show.
///
/// One step teaches the critic on each of `critic_steps` parts of the batch, then the translator on the last. What has
/// no weight is not computed: people seen twice can teach alone first (pairs).
class StarLearner : public Learner {
public:
    /// reconstruction: the published weight of the way back
    StarLearner(MakeStarTranslator make, double reconstruction)
        : make_(std::move(make)), reconstruction_(reconstruction)
    {
    }

    void describe(Fields& fields) override;
    void build() override;
    Batch chosen(const Batch& samples) const override { return choice_.of(samples); }
    void prepare(const Batch& train) override;
    Numbers step(const Batch& batch) override;
    /// Mean absolute differences of pictures, 0..1, on people never seen, of many samples and pairs 128, evenly chosen:
    /// how far a face changes when another category is asked for (changed), or its own (own), and after the way there
    /// and back (returned); of people seen in two categories, from the other photo to what is drawn (drawn) and to
    /// the first with the drawn change put on it (pair), beside what leaving the face alone gives (pair_copy).
    Numbers evaluate(const Batch& samples) override;
    std::shared_ptr<torch::nn::Module> product() const override { return translator_; }
    std::map<std::string, std::shared_ptr<torch::nn::Module>> modules() override;
    std::map<std::string, torch::optim::Optimizer*> optimizers() override;

private:
    struct Part {
        torch::Tensor real;         // N x 3 x size x size
        torch::Tensor has, wanted;  // N, categories
    };
    torch::Tensor translated(const torch::Tensor& x, const torch::Tensor& category);
    Part part_of(const Batch& batch, std::int64_t first, std::int64_t last) const;
    bool asks_critic() const { return adversary_ > 0.0 || classes_ > 0.0; }
    bool learns_pairs() const { return pairs_ > 0.0 || change_ > 0.0; }
    void teach_critic(const Part& part, Numbers& numbers);
    void teach_translator(const Part& part, Numbers& numbers);
    /// The weighted loss. Squared: an expression changes few pixels, so that the absolute error is best pleased with
    /// changing none.
    torch::Tensor pair_error(std::int64_t n);

    MakeStarTranslator make_;
    PortraitChoice choice_;
    bool half_ = false;
    int width_ = star_width, critic_width_ = star_width, size_ = 128, critic_steps_ = 5;
    double learning_rate_ = 1e-4, adversary_ = 1.0, classes_ = 1.0, reconstruction_, penalty_ = 10.0, pairs_ = 0.0,
           change_ = 0.0, keep_ = 0.0, light_ = 0.0;

    std::shared_ptr<StarTranslatorImpl> translator_;
    StarCritic critic_{nullptr};
    std::unique_ptr<torch::optim::Adam> translator_adam_, critic_adam_;
    Batch train_;  // the photographs of `train_pairs_`
    torch::Tensor train_pairs_;
};

}  // namespace mien::nn
