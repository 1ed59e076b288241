#include "core/measure/classification.h"
#include "core/nn/adam_learner.h"
#include "core/nn/augment.h"
#include "core/nn/identity_net.h"
#include "core/nn/mixed.h"
#include "core/nn/poses.h"
#include "core/nn/recipes.h"

#include <torch/torch.h>

#include <numeric>
#include <unordered_map>

namespace mien::nn {
namespace {

constexpr double most_frontal_yaw = 15.0;  // degrees

/// Instance discrimination with known identities (NT-Xent, Chen et al. 2020; several positives as in Khosla et al.
/// 2020): two changed views of a photo, and two photos of one person, must meet; all others in the batch must part.
class IdentityLearner : public AdamLearner<IdentityNet> {
public:
    IdentityLearner() : AdamLearner(1e-3, 1e-2, 5.0) {}

    void describe(Fields& fields) override
    {
        AdamLearner::describe(fields);
        fields.add("half", half_, "mixed precision (bf16)");
        fields.add("temperature", temperature_, 0.01, 1.0, "of the similarities");
    }

    void prepare(const Batch& train) override
    {
        train_ = train;
        const auto identity = train.at("identity");
        for (std::int64_t i = 0; i < identity.size(0); ++i) photos_[identity[i].item<std::int64_t>()].push_back(i);
    }

    Numbers step(const Batch& batch) override
    {
        net_->train();
        const auto identity = batch.at("identity").cpu();
        const auto first = batch.at("image");
        const auto second = train_.at("image").index_select(0, partners(identity)).to(device());
        const auto views = augmented(torch::cat({first, second}), identity_face_size, how_);
        const auto vectors = mixed(half_, [&] { return net_(views); });
        const auto who = torch::cat({identity, identity}).to(device());
        const auto self = torch::eye(who.size(0), torch::TensorOptions(torch::kBool).device(device()));
        const auto similar = (vectors.matmul(vectors.t()) / temperature_).masked_fill(self, -1e9);
        const auto same = who.unsqueeze(0).eq(who.unsqueeze(1)).logical_and(self.logical_not()).to(torch::kFloat32);
        const auto logs = torch::log_softmax(similar, 1);
        const auto loss = -((logs * same).sum(1) / same.sum(1).clamp_min(1.0)).mean();
        return descend(loss);
    }

    /// Verification on people never seen, by the mean of a face and its mirror image as in the engine: AUC over all
    /// pairs of photos, and over those of frontal faces (frontal_auc), and the mean cosine of same and different
    /// people.
    Numbers evaluate(const Batch& samples) override
    {
        const torch::NoGradGuard no_grad;
        net_->eval();
        std::vector<torch::Tensor> parts;
        for (const auto& part : samples.at("image").split(128)) {
            const auto x = plain(unit_pictures(part), identity_face_size).to(device());
            parts.push_back(torch::nn::functional::normalize(net_->of_both_sides(x)).cpu());
        }
        const auto photographed = samples.at("imagined").cpu().eq(0).nonzero().flatten();
        const auto vectors = torch::cat(parts).index_select(0, photographed);
        const auto cosines = vectors.matmul(vectors.t()).contiguous();
        const auto identity = samples.at("identity").cpu().index_select(0, photographed);
        const auto source = samples.at("source").cpu().index_select(0, photographed);
        const auto* who = identity.data_ptr<std::int64_t>();
        const auto* where = source.data_ptr<std::int64_t>();
        const auto* cosine = cosines.data_ptr<float>();
        const auto yaw = poses_of(samples.at("landmarks").cpu().index_select(0, photographed)).select(1, 0);
        const auto ahead = yaw.abs().le(most_frontal_yaw).contiguous();
        const auto* is_frontal = ahead.data_ptr<bool>();
        struct Pairs {
            std::vector<double> same, different;
        } all, frontal;
        for (std::int64_t i = 0; i < identity.size(0); ++i)
            for (std::int64_t j = 0; j < i; ++j) {
                if (where[i] != where[j]) continue;  // across collections the camera alone would tell people apart
                const auto add = [&](Pairs& pairs) {
                    (who[i] == who[j] ? pairs.same : pairs.different)
                        .push_back(double(cosine[i * identity.size(0) + j]));
                };
                add(all);
                if (is_frontal[i] && is_frontal[j]) add(frontal);
            }
        const auto mean = [](const std::vector<double>& v) {
            return v.empty() ? 0.0 : std::accumulate(v.begin(), v.end(), 0.0) / double(v.size());
        };
        const double area = auc(all.same, all.different);
        return {{"auc", area},
                {"same_pairs", double(all.same.size())},
                {"cosine_same", mean(all.same)},
                {"cosine_different", mean(all.different)},
                {"frontal_auc", auc(frontal.same, frontal.different)},
                {"frontal_same_pairs", double(frontal.same.size())},
                {"score", area}};
    }

private:
    IdentityNet make() override { return IdentityNet(); }

    /// For each person another of their photos where there is one, else the same.
    torch::Tensor partners(const torch::Tensor& identity)
    {
        std::vector<std::int64_t> rows;
        for (std::int64_t i = 0; i < identity.size(0); ++i) {
            const auto& photos = photos_.at(identity[i].item<std::int64_t>());
            rows.push_back(photos[std::size_t(torch::randint(std::int64_t(photos.size()), {1}).item<std::int64_t>())]);
        }
        return torch::tensor(rows);
    }

    bool half_ = true;
    double temperature_ = 0.1;
    Augmentation how_{};
    Batch train_;
    std::unordered_map<std::int64_t, std::vector<std::int64_t>> photos_;
};

}  // namespace

void add_identity(Recipes& recipes)
{
    recipes.add("identity", [] { return std::make_shared<IdentityLearner>(); });
}

}  // namespace mien::nn
