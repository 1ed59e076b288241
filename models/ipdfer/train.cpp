#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/names.h"
#include "core/nn/adam_learner.h"
#include "core/nn/augment.h"
#include "core/nn/portraits.h"
#include "core/nn/poses.h"
#include "core/nn/recipes.h"
#include "models/ipdfer/net_frozen.h"
#include "models/ipdfer/net_losses.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

constexpr double quarter_turn = 90.0;  // degrees that the network calls 1

/// Takes faces apart into identity, pose and expression (Jiang & Deng 2022) and learns to draw them without the last.
/// The identity encoder is the program's own embedding, frozen. People photographed neutral and otherwise teach what
/// their neutral face looks like, beside what is published.
class IpdFerLearner : public AdamLearner<IpdFer> {
public:
    IpdFerLearner() : AdamLearner(1e-4, 1e-4, 5.0) {}

    void describe(Fields& fields) override
    {
        AdamLearner::describe(fields);
        choice_.describe(fields);
        fields.add("encoder", encoder_, 8, 256, "channels of both encoders' first stage, a multiple of 8");
        fields.add("width", width_, 16, 1024, "channels of the decoder's first map, a multiple of 16");
        fields.add("identity", identity_, {}, "weights of the identity embedding; empty: that of the program");
        fields.add("pairs", pairs_, 0.0, 10'000.0, "weight of what changes to people's neutral photos; 0 as published");
        fields.add("points", points_, 0.0, 1000.0, "weight of where the motion takes their points; 0 as published");
        fields.add("drawn", drawn_, "show the drawn pictures to the encoders again; yes as published");
        fields.add("known", known_, "learn only from people whose neutral photo is known; no as published");
        fields.add("light", light_, 0.0, 0.9, "how far a photo's light is changed at random");
        fields.add("place", place_, 0.0, 0.5, "how far a photo is shifted, of its half, and scaled at random");
    }

    void build() override
    {
        for (const auto& [name, value, unit] : {std::tuple{"encoder", encoder_, 8}, {"width", width_, 16}})
            if (value % unit != 0)
                throw Error(Error::Kind::invalid, std::string(name) + " is " + std::to_string(value) +
                                                      "; choose a multiple of " + std::to_string(unit));
        AdamLearner::build();
    }

    /// The pose of each face beside what the pack says of it.
    Batch chosen(const Batch& samples) const override
    {
        Batch result = choice_.of(samples);
        if (known_) {
            const auto rows = rows_of_known(result);
            for (auto& [name, field] : result) field = field.index_select(0, rows);
            result["row"] = torch::arange(rows.size(0));
        }
        result["pose"] = poses_of(result.at("landmarks")) / quarter_turn;
        return result;
    }

    void prepare(const Batch& train) override
    {
        load_identity(net_, identity_.empty() ? models_folder() / "identity" / "weights.safetensors"
                                              : std::filesystem::path(identity_));
        const auto rows = neutral_pairs(train);
        for (std::int64_t i = 0; i < rows.size(0); ++i) {
            const auto neutral = rows[i][1].item<std::int64_t>();
            neutral_of_[rows[i][0].item<std::int64_t>()] = neutral;
            neutral_of_[neutral] = neutral;
        }
        train_ = train;
    }

    Numbers step(const Batch& batch) override
    {
        net_->train(true);
        const std::int64_t count = batch.at("image").size(0);
        const Look look(count, light_, device(), place_);
        const auto x = look(portraits(batch.at("image"), ipdfer_face_size));
        const auto reading = net_(x);
        // a mirrored face has turned the other way
        const auto pose =
            torch::where(look.turned().view({-1, 1}), batch.at("pose") * mirror().to(device()), batch.at("pose"));
        const auto losses =
            ipdfer_losses(net_, x, reading, {batch.at("expression"), pose, int(Emotion::neutral)}, drawn_);
        auto loss = losses.total();
        const auto [pair, points] = pair_errors(batch, x, reading, look);
        if (pairs_ > 0.0) loss = loss + pairs_ * pair;
        if (points_ > 0.0) loss = loss + points_ * points;
        auto numbers = descend(loss);
        numbers["expression"] = losses.expression.item<double>();
        numbers["pose"] = losses.pose.item<double>();
        numbers["reconstruction"] = losses.reconstruction.item<double>();
        numbers["identity"] = losses.identity.item<double>();
        numbers["neutral"] = losses.neutral.item<double>();
        numbers["difference"] = losses.difference.item<double>();
        numbers["pair"] = pair.item<double>();
        numbers["points"] = points.item<double>();
        return numbers;
    }

    /// On people never seen: the share of expressions recognised; mean absolute differences of pictures, 0..1, of the
    /// drawn face to the photo (reconstruction), and of photos with an expression, once it is taken off them, to the
    /// same person's neutral photo (neutralised), beside leaving them alone (copy).
    Numbers evaluate(const Batch& samples) override
    {
        const torch::NoGradGuard no_grad;
        net_->eval();
        const std::int64_t count = samples.at("image").size(0);
        const auto faces = [&](const torch::Tensor& rows) {
            return portraits(samples.at("image").index_select(0, rows).to(device()), ipdfer_face_size);
        };
        double right = 0.0, drawn = 0.0;
        for (std::int64_t first = 0; first < count; first += 32) {
            const auto rows = torch::arange(first, std::min(first + 32, count));
            const auto x = faces(rows);
            const auto reading = net_(x);
            const auto labels = samples.at("expression").index_select(0, rows);
            right += reading.logits.cpu().argmax(1).eq(labels).sum().item<double>();
            drawn += (reading.reconstruction - x).abs().mean({1, 2, 3}).sum().item<double>() / 2.0;
        }
        Numbers numbers{{"accuracy", right / double(count)}, {"reconstruction", drawn / double(count)}};
        const auto pairs = neutral_pairs(samples);
        double neutralised = 0.0, copied = 0.0;
        for (std::int64_t i = 0; i < pairs.size(0); ++i) {
            const auto x = faces(pairs[i].slice(0, 0, 1)), wanted = faces(pairs[i].slice(0, 1, 2));
            neutralised += (net_(x).neutralised(x) - wanted).abs().mean().item<double>() / 2.0;
            copied += (x - wanted).abs().mean().item<double>() / 2.0;
        }
        if (pairs.size(0) == 0) return numbers;
        numbers["neutralised"] = neutralised / double(pairs.size(0));
        numbers["copy"] = copied / double(pairs.size(0));
        return numbers;
    }

private:
    IpdFer make() override { return ipdfer_on_identity(encoder_, width_); }

    static torch::Tensor mirror() { return torch::tensor({-1.0f, 1.0f, -1.0f}); }  // of yaw, pitch, roll

    /// The samples of people of whom there is a neutral photo and another.
    static torch::Tensor rows_of_known(const Batch& samples)
    {
        const auto pairs = neutral_pairs(samples);
        return std::get<0>(at::_unique(pairs.flatten()));
    }

    /// Rows of one person, the second neutral: photographed so, if there is such a photo.
    static torch::Tensor neutral_pairs(const Batch& samples)
    {
        const auto neutral = samples.at("expression").eq(std::int64_t(Emotion::neutral));
        const auto photographed = neutral.logical_and(samples.at("imagined").eq(0));
        const auto people = samples.at("identity");
        const auto imagined_alone = torch::isin(people, people.masked_select(photographed)).logical_not();
        const auto best = neutral.logical_and(photographed.logical_or(imagined_alone));
        const auto pairs = expression_pairs(samples);
        return pairs.index_select(0, best.index_select(0, pairs.select(1, 1)).nonzero().flatten());
    }

    struct PairErrors {
        torch::Tensor picture, points;
    };
    /// How far a face without its expression is from the person's neutral photo, where there is one: the picture, and
    /// the points in pixels. Squared: the absolute error of a picture is best pleased with changing nothing.
    PairErrors pair_errors(const Batch& batch, const torch::Tensor& x, const IpdFerReading& reading,
                           const Look& look) const
    {
        const auto rows = batch.at("row").cpu();
        auto others = torch::zeros_like(rows), known = torch::zeros({rows.size(0), 1, 1, 1});
        for (std::int64_t i = 0; i < rows.size(0); ++i)
            if (const auto found = neutral_of_.find(rows[i].item<std::int64_t>()); found != neutral_of_.end())
                others[i] = found->second, known[i] = 1.0f;
        known = known.to(x.device());
        const auto of_others = [&](const char* field) {
            return train_.at(field).index_select(0, others).to(x.device());
        };
        const auto wanted = look(portraits(of_others("image"), ipdfer_face_size));
        const double side = double(batch.at("image").size(1));
        const auto from = look.points(across(batch.at("landmarks"), side));
        const auto to = look.points(across(of_others("landmarks"), side));
        // the motion at the neutral points leads to those of the photo
        const auto motion = torch::nn::functional::grid_sample(
            reading.motion, to.unsqueeze(1),
            torch::nn::functional::GridSampleFuncOptions().padding_mode(torch::kBorder).align_corners(false));
        const auto way = (from - to).mul(0.5 * ipdfer_face_size).transpose(1, 2).unsqueeze(2);  // N x 2 x 1 x 68
        return {mean_of_paired((reading.neutralised(x) - wanted).square(), known),
                mean_of_paired((motion - way).abs(), known)};
    }

    PortraitChoice choice_;
    int encoder_ = IpdFerSizes{}.encoder_width, width_ = IpdFerSizes{}.decoder_width;
    double pairs_ = 0.0, points_ = 0.0, light_ = 0.0, place_ = 0.0;
    bool drawn_ = true, known_ = false;
    std::string identity_;
    Batch train_;
    std::map<std::int64_t, std::int64_t> neutral_of_;  // training rows
};

}  // namespace

void add_ipdfer(Recipes& recipes)
{
    recipes.add("ipdfer", [] { return std::make_shared<IpdFerLearner>(); });
}

}  // namespace mien::nn
