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
#include <span>

namespace mien {
namespace {

namespace F = torch::nn::functional;

constexpr int seen_side = 128;                       // pixels of what the translator sees,
constexpr double margin = 1.75, seen_margin = 1.15;  // which is the middle of the warp's crop

constexpr double least_gain = 0.6, greatest_gain = 1.35;  // of the light in a painted mouth
constexpr double most_guessed = 1.5;                      // times the paint of an expression nobody photographed

torch::Tensor resized(const torch::Tensor& x, int side)
{
    if (x.size(2) <= side) return nn::bilinear(x, side, side);
    const std::vector<std::int64_t> size{side, side};
    return F::interpolate(x, F::InterpolateFuncOptions().size(size).mode(torch::kArea));
}

/// How much of what nobody photographed is painted where: all of it from the brows down, nothing on the forehead, by
/// the strength of each side.  ->  1 x 1 x seen_side x seen_side
torch::Tensor guessed_places(const Landmarks& face, const EmotionTarget& asked, int edge, int seen)
{
    constexpr double begins = 0.05, ends = 0.2;  // inter-ocular distances above the brows
    const std::span brows(face.begin() + 17, face.begin() + 27);
    const double scale = std::max(inter_ocular(face), 1.0);
    const double strength = std::min(strength_of(asked), most_guessed);
    auto result = torch::empty({1, 1, seen_side, seen_side});
    auto at = result.accessor<float, 4>();
    for (int x = 0; x < seen_side; ++x) {
        const double column = edge + (x + 0.5) * seen / seen_side;
        const auto right = std::ranges::lower_bound(brows, column, {}, &Point::x);
        const Point& to = right == brows.end() ? brows.back() : *right;
        const Point& from = right == brows.begin() ? to : *std::prev(right);
        const double way = to.x > from.x ? std::clamp((column - from.x) / (to.x - from.x), 0.0, 1.0) : 0.0;
        const double brow = from.y + way * (to.y - from.y);
        const double amount = strength * amount_at(column, face, asked.sides);
        for (int y = 0; y < seen_side; ++y) {
            const double above = (brow - edge - (y + 0.5) * seen / seen_side) / scale;
            at[0][0][y][x] = float(amount * std::clamp((ends - above) / (ends - begins), 0.0, 1.0));
        }
    }
    return result;
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
        // only smiles were photographed coming and going, all the way and in part; of the others it knows what a
        // recognizer and a critic taught it: no motion, creases as if at full strength, and arcs on the forehead
        const double known = shares[std::size_t(Emotion::neutral)] + shares[std::size_t(Emotion::happiness)];
        const auto places = guessed_places(edit.landmarks, asked, edge, seen).mul(1.0 - known).add(known);
        const auto paint = made.residual * places * (0.5 * paint_);
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
        // inside a painted mouth the light changes, not what is there: gaps and throat stay dark; what a neutral face
        // has painted is shut lips, and they stay as they are
        const double opened = 1.0 - shares[std::size_t(Emotion::neutral)];
        const auto light = placed(gain(photo, paint).sub(1.0).mul(opened)).add(1.0);
        const auto skin = moved + placed(paint);
        edit.image = nn::to_image((skin + cover * (moved * light - skin)).clamp(0.0, 1.0));
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
