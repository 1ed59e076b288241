#include "core/data/emotion_amount.h"
#include "core/data/motion_code.h"
#include "core/engine/registry.h"
#include "core/nn/augment.h"
#include "core/nn/bilinear.h"
#include "core/nn/flow.h"
#include "core/nn/tensor.h"
#include "core/vision/resample.h"
#include "models/landmarkgan/net_translator.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>

namespace mien {
namespace {

namespace F = torch::nn::functional;

constexpr int seen_side = 256;                       // pixels of what the translator sees,
constexpr double margin = 1.75, seen_margin = 1.15;  // which is the middle of the warp's crop

constexpr double least_gain = 0.6, greatest_gain = 1.35;  // of light that is painted
// the mean of what skin does, which it learned, is fainter than anybody's: creases differ in place
constexpr double vivid = 1.4;

torch::Tensor resized(const torch::Tensor& x, int side)
{
    if (x.size(2) <= side) return nn::bilinear(x, side, side);
    const std::vector<std::int64_t> size{side, side};
    return F::interpolate(x, F::InterpolateFuncOptions().size(size).mode(torch::kArea));
}

/// How much of what nobody photographed is painted in each column: by the strength of its side of the face, at most as
/// much as was learned.
/// ->  1 x 1 x 1 x seen_side
torch::Tensor amounts(const Landmarks& face, const EmotionTarget& asked, int edge, int seen)
{
    const double strength = std::min(strength_of(asked), 1.0);
    std::vector<float> columns;
    for (int x = 0; x < seen_side; ++x)
        columns.push_back(float(strength * amount_at(edge + (x + 0.5) * seen / seen_side, face, asked.sides)));
    return torch::tensor(columns).view({1, 1, 1, seen_side});
}

/// The landmark warp, and upon it what a warp cannot know: creases, cheeks, lids and the light in a mouth.
class LandmarkGan : public Editor {
public:
    LandmarkGan(const std::filesystem::path& weights, std::unique_ptr<Editor> warp) : warp_(std::move(warp))
    {
        nn::load_state(*net_, nn::read_tensors(weights), weights.string());
        net_->eval();
    }

    void describe(Fields& fields) override
    {
        warp_->describe(fields);
        fields.add("paint", paint_, 0.0, 2.0, "multiplies what is painted on the moved face: creases, cheeks");
    }

    bool accepts(const Target& target) const override { return warp_->accepts(target); }

    std::vector<FaceEdit> edit(const std::vector<AlignedFace>& faces, const Target& target, Job& job) override
    {
        Job moving = job.part(0.0, 0.7), painting = job.part(0.7, 1.0);
        auto edits = warp_->edit(faces, target, moving);
        for (std::size_t i = 0; i < faces.size(); ++i) {
            painting.step(double(i) / double(faces.size()), "painting creases");
            translate(faces[i], edits[i], target);
        }
        return edits;
    }

private:
    void translate(const AlignedFace& face, FaceEdit& edit, const Target& target)
    {
        const torch::InferenceMode inference;
        const int side = face.image.width();
        const int seen = int(std::lround(side * seen_margin / margin)), edge = (side - seen) / 2;
        const auto points = [&](const Landmarks& landmarks) {
            auto result = torch::empty({1, 68, 2});
            auto at = result.accessor<float, 3>();
            for (int i = 0; i < 68; ++i) {
                at[0][i][0] = float(2.0 * (landmarks[std::size_t(i)].x - edge) / seen - 1.0);
                at[0][i][1] = float(2.0 * (landmarks[std::size_t(i)].y - edge) / seen - 1.0);
            }
            return result;
        };
        const auto middle = nn::to_tensor(edit.image).slice(2, edge, edge + seen).slice(3, edge, edge + seen);
        const auto photo = resized(middle, seen_side);
        // the category says something to the translator, parts of a blend by their share; other targets say nothing
        const auto* emotions = std::get_if<EmotionTarget>(&target);
        const EmotionTarget asked = emotions ? *emotions : EmotionTarget{};
        const EmotionShares shares = shares_of(asked);
        std::vector<float> code(motion_code_size, 0.0f);
        std::ranges::copy(shares, code.begin());
        const auto made = translated(photo.mul(2.0).sub(1.0), points(face.landmarks), points(edit.landmarks),
                                     torch::tensor(code).unsqueeze(0));
        // only smiles were photographed coming and going, all the way and in part; of the others it knows what
        // recognizers and a critic taught it: no motion, and creases as if at full strength; of contempt, which they
        // hardly saw, nothing
        const double known = shares[std::size_t(Emotion::neutral)] + shares[std::size_t(Emotion::happiness)];
        const double guessed = 1.0 - known - shares[std::size_t(Emotion::contempt)];
        const auto amount = amounts(edit.landmarks, asked, edge, seen).mul(guessed).add(vivid * known);
        // what is painted is light and shade, which suit any skin and leave a mouth's dark gaps dark
        const auto light = gain(photo, made.residual * amount * (0.5 * paint_));
        // back to the crop's size; nothing happens where the warp's mask is 0
        const auto mask = nn::to_tensor(edit.mask);
        const auto placed = [&](const torch::Tensor& x) {
            const auto padding = std::vector<std::int64_t>{edge, side - seen - edge, edge, side - seen - edge};
            return F::pad(resized(x, seen), F::PadFuncOptions(padding)).mul(mask);
        };
        const Flow further = nn::to_image(placed(made.flow).mul(known * seen / seen_side));
        const auto moved = nn::to_tensor(resampled(edit.image, further));
        edit.flow = nn::to_image(nn::to_tensor(resampled(edit.flow, further)).add(nn::to_tensor(further)));
        auto cover = torch::zeros_like(mask);
        if (!edit.cover.empty()) {
            edit.cover = resampled(edit.cover, further);
            cover = nn::to_tensor(edit.cover);
        }
        // what a neutral face has painted is shut lips: they stay as they are
        const auto open = 1.0 - cover * shares[std::size_t(Emotion::neutral)];
        edit.image = nn::to_image((moved * (1.0 + placed(light - 1.0) * open)).clamp(0.0, 1.0));
    }

    struct Translation {
        torch::Tensor flow, residual;  // 1 x 2, 1 x 3 x H x W; the residual already masked
    };
    /// The mean of the face and its mirror image: what is no matter of a side is the same on both.
    Translation translated(const torch::Tensor& photo, const torch::Tensor& source, const torch::Tensor& target,
                           const torch::Tensor& code)
    {
        const auto both = [](const torch::Tensor& points) { return torch::cat({points, nn::mirrored_points(points)}); };
        const auto made = net_(torch::cat({photo, photo.flip({3})}), both(source), both(target), code.repeat({2, 1}));
        const auto paint = (made.mask * made.residual).chunk(2), flow = made.flow.chunk(2);
        return {(flow[0] + nn::mirrored_flow(flow[1])).mul(0.5), (paint[0] + paint[1].flip({3})).mul(0.5)};
    }

    /// How many times brighter the paint makes what is seen through a soft lens.
    static torch::Tensor gain(const torch::Tensor& photo, const torch::Tensor& paint)
    {
        const auto soft = nn::through_soft_lens(photo).clamp_min(0.02);
        return ((soft + paint) / soft).clamp(least_gain, greatest_gain);
    }

    std::unique_ptr<Editor> warp_;
    double paint_ = 1.0;
    nn::LandmarkTranslator net_{motion_code_size, nn::landmark_translator_width};
};

}  // namespace

void add_landmarkgan(Registry& registry)
{
    const auto make = [](const Registry& engines) {
        const auto weights = engines.store().require("landmarkgan");
        return std::make_unique<LandmarkGan>(weights, engines.editor("warp"));
    };
    registry.add("landmarkgan", {make, {}, {}});
}

}  // namespace mien
