#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/data/motion_code.h"
#include "core/data/names.h"
#include "core/nn/adam_learner.h"
#include "core/nn/adversarial.h"
#include "core/nn/losses.h"
#include "core/nn/mixed.h"
#include "core/nn/recipes.h"
#include "core/nn/teacher.h"
#include "models/landmarkgan/net_translator.h"

#include <torch/torch.h>

#include <sstream>

namespace mien::nn {
namespace {

namespace F = torch::nn::functional;

/// N x C x H x W, N x 1 x H x W  ->  N: the mean over the marked pixels.
torch::Tensor mean_where(const torch::Tensor& values, const torch::Tensor& where)
{
    return (values.mean(1, true) * where).sum({1, 2, 3}) / where.sum({1, 2, 3}).clamp_min(1.0);
}

/// Squared error at every scale down to 16 pixels, each picture's own tone left out, since two photos of one person
/// differ in it. The mean, not the median, of what people's skin does: creases differ in place, and a median of them is
/// none.
torch::Tensor skin_error(const torch::Tensor& made, const torch::Tensor& wanted, const torch::Tensor& where)
{
    auto error = made - wanted, weight = where;
    const auto tone = (error * weight).sum({2, 3}, true) / weight.sum({2, 3}, true).clamp_min(1.0);
    error = (error - tone) * weight;
    torch::Tensor sum = mean_where(error.square(), weight);
    while (error.size(2) > 16) {
        error = torch::avg_pool2d(error, 2), weight = torch::avg_pool2d(weight, 2);
        sum = sum + mean_where(error.square(), weight);
    }
    return sum;
}

constexpr std::int64_t one_photo = 0, whole_way = 1, part_of_the_way = 2, no_truth = 3;  // the pack's field "real"

/// Learns what the landmark warp cannot know: creases, cheeks, lids, and the light in a mouth. The samples and where
/// they come from: core/engine/translation_pack.h. Photos are the truth where there are some; expressions that nobody
/// photographed are taught, if they have a weight, by a critic that knows photos and by a trained recognizer.
class LandmarkGanLearner : public AdamLearner<LandmarkTranslator> {
public:
    LandmarkGanLearner() : AdamLearner(1e-3, 1e-3, 5.0) {}

    void describe(Fields& fields) override
    {
        AdamLearner::describe(fields);
        fields.add("width", width_, 8, 128, "channels of the first level");
        fields.add("half", half_, "mixed precision (bf16)");
        fields.add("skin", skin_, 0.0, 1000.0, "weight of the skin, where there are two photos");
        fields.add("mouth", mouth_, 0.0, 10.0, "weight of the mouth's inside");
        fields.add("still", still_, 0.0, 10.0, "weight of a pixel's further motion");
        fields.add("keep", keep_, 0.0, 1.0, "share of samples that ask for no change");
        fields.add("untold", untold_, 0.0, 1.0, "share of samples that do not say the category");
        fields.add("adversary", adversary_, 0.0, 1000.0, "weight of the critic's word");
        fields.add("critic_rate", critic_rate_, 1e-6, 1.0, "the critic's step size");
        fields.add("classes", classes_, 0.0, 1000.0,
                   "weight of a recognizer's word on expressions nobody photographed");
        fields.add(
            "teacher", teachers_named_, {},
            "which recognizers, with commas: they cannot judge this editor afterwards; id:file for other weights");
        fields.add("glance", glance_, 0.0, 0.5, "how far a picture is changed at random before they see it");
        fields.add("fine", fine_, "let the critic see the picture at its full size, too, not at half of it alone");
        fields.add("calm", calm_, 0.0, 1000.0, "weight of what is painted on expressions nobody photographed");
    }

    void build() override
    {
        AdamLearner::build();
        critic_ = LandmarkCritic();
        critic_adam_ = adversarial_adam(*critic_, critic_rate_);
    }

    std::map<std::string, std::shared_ptr<torch::nn::Module>> modules() override
    {
        return {{"net", net_.ptr()}, {"critic", critic_.ptr()}};
    }
    std::map<std::string, torch::optim::Optimizer*> optimizers() override
    {
        auto all = AdamLearner::optimizers();
        all["critic"] = critic_adam_.get();
        return all;
    }

    /// What no sample asks for says nothing, instead of something random.
    void prepare(const Batch& train) override
    {
        const torch::NoGradGuard no_grad;
        const auto asked = train.at("code").abs().sum(0).gt(0).to(torch::kFloat32);
        net_->named_parameters()["code.0.weight"].mul_(asked);
        if (classes_ > 0.0) teachers_ = trained_teachers(teachers_named_);
    }

    Numbers step(const Batch& batch) override
    {
        net_->train();
        Pair pair = pair_of(batch);
        changed(pair);
        // a face that already is where it should be stays as it is
        const auto truth = pair.truth(), each = truth.view({-1, 1, 1});
        const auto same = torch::rand({pair.input.size(0), 1, 1}).lt(keep_).to(device()).logical_and(each);
        pair.source = torch::where(same, pair.target, pair.source);
        pair.input = torch::where(same.unsqueeze(3), pair.wanted, pair.input);
        pair.cover = torch::where(same.unsqueeze(3), torch::zeros_like(pair.cover), pair.cover);
        const auto category = pair.code.argmax(1);
        const auto untold = torch::rand({pair.code.size(0), 1}).lt(untold_).to(device());
        pair.code = pair.code * untold.logical_and(truth.unsqueeze(1)).logical_not();
        const auto made = forward(pair);
        const auto errors = errors_of(made.image, pair);
        const auto motion = made.flow.abs().mean({1, 2, 3});
        const auto has_truth = truth.to(torch::kFloat32), asked = 1.0 - has_truth;
        // a repainted photo has its creases already: it teaches the mouth alone
        const auto two_photos = pair.real.ne(one_photo).logical_or(same.flatten()).to(torch::kFloat32) * has_truth;
        const auto skin = errors.skin * two_photos, mouth = errors.mouth * has_truth;
        const auto paint = (made.mask * made.residual).square().mean({1, 2, 3});
        auto loss = (skin_ * skin + mouth_ * mouth + still_ * motion + calm_ * paint * asked).mean();
        Numbers numbers;
        if (adversary_ > 0.0) {
            numbers["critic"] = teach_critic(pair, made.image.detach());
            auto real = torch::zeros({}, device());
            for (const auto& word : judged(made.image, pair.target)) real = real + least_squares_generator_loss(word);
            loss = loss + adversary_ * real;
            numbers["adversary"] = real.item<double>();
        }
        if (classes_ > 0.0) {
            const auto doubt = doubted(glanced({made.image, pair.target}), category);
            loss = loss + classes_ * (doubt * asked).mean();
            numbers["doubt"] = mean_of(doubt, asked);
        }
        numbers.merge(descend(loss));
        numbers["skin"] = mean_of(skin, two_photos);
        numbers["mouth"] = mean_of(mouth, has_truth);
        numbers["motion"] = motion.mean().item<double>();
        return numbers;
    }

    /// Mean error on people never seen, of the translation and of the warp alone: of smiles put on and taken off (the
    /// skin's, squared), and of the light in the mouth. Of expressions that nobody photographed what the teachers then
    /// recognise, if there are some; whoever learns from it or from a critic is not chosen by these errors.
    Numbers evaluate(const Batch& samples) override
    {
        const torch::NoGradGuard no_grad;
        net_->eval();
        std::map<std::string, std::vector<torch::Tensor>> found;
        const std::int64_t count = samples.at("split").size(0);
        for (std::int64_t start = 0; start < count; start += 32) {
            Batch part;
            for (const auto& [name, field] : samples)
                part[name] = field.slice(0, start, std::min(start + 32, count)).to(device());
            const Pair pair = pair_of(part);
            const auto image = forward(pair).image;
            const auto made = errors_of(image, pair), moved = errors_of(pair.input, pair);
            const auto real = pair.real.eq(whole_way);
            const auto smiles = part.at("code").select(1, int(Emotion::happiness)).gt(0);
            const auto truth = pair.truth();
            const auto add = [&](const std::string& name, const torch::Tensor& which, const torch::Tensor& error,
                                 const torch::Tensor& rival) {
                found[name].push_back(error.masked_select(which));
                found[name + "_warp"].push_back(rival.masked_select(which));
            };
            add("smile", real.logical_and(smiles), made.skin, moved.skin);
            add("neutralised", real.logical_and(smiles.logical_not()), made.skin, moved.skin);
            add("mouth", pair.cover.sum({1, 2, 3}).gt(1.0).logical_and(truth), made.mouth, moved.mouth);
            const auto recognised = [&](const torch::Tensor& pictures) {
                return said({pictures, pair.target}).argmax(1).eq(pair.code.argmax(1)).to(torch::kFloat32);
            };
            if (!teachers_.empty()) add("recognised", truth.logical_not(), recognised(image), recognised(pair.input));
        }
        Numbers numbers;
        for (const auto& [name, parts] : found)
            if (const auto all = torch::cat(parts); all.numel() > 0) numbers[name] = all.mean().item<double>();
        if (adversary_ > 0.0 || classes_ > 0.0) return numbers;
        numbers["score"] = 0.0;
        for (const char* name : {"smile", "neutralised", "mouth"})
            numbers["score"] -= numbers[name] / std::max(numbers[std::string(name) + "_warp"], 1e-6);
        return numbers;
    }

private:
    LandmarkTranslator make() override { return LandmarkTranslator(motion_code_size, width_); }

    struct Pair {
        torch::Tensor input, wanted;   // N x 3 x H x W, -1..1
        torch::Tensor mask, cover;     // N x 1 x H x W, 0..1
        torch::Tensor source, target;  // N x 68 x 2, -1..1
        torch::Tensor code;
        torch::Tensor real;  // N

        /// N: whether `wanted` is what the sample should look like.
        torch::Tensor truth() const { return real.ne(no_truth); }
    };
    struct Errors {
        torch::Tensor skin, mouth;  // N
    };

    static Pair pair_of(const Batch& batch)
    {
        const double side = double(batch.at("input").size(2));
        const auto plane = [](const torch::Tensor& bytes) { return bytes.unsqueeze(1).to(torch::kFloat32).div(255.0); };
        const auto points = [side](const torch::Tensor& pixels) { return pixels.mul(2.0 / side).sub(1.0); };
        return {unit_pictures(batch.at("input")).mul(2.0).sub(1.0),
                unit_pictures(batch.at("wanted")).mul(2.0).sub(1.0),
                plane(batch.at("mask")),
                plane(batch.at("cover")),
                points(batch.at("source")),
                points(batch.at("target")),
                batch.at("code"),
                batch.at("real")};
    }

    /// The same change of light, colour and side for what goes in and what is wanted.
    static void changed(Pair& pair)
    {
        const std::int64_t n = pair.input.size(0);
        const auto device = pair.input.device();
        const auto around = [&](std::int64_t channels, double reach) {
            return torch::rand({n, channels, 1, 1}).mul(2.0 * reach).add(1.0 - reach).to(device);
        };
        const auto gamma = around(1, 0.3), gain = around(1, 0.25) * around(3, 0.1);
        const auto lit = [&](const torch::Tensor& x) {
            return x.add(1.0).div(2.0).clamp(1e-3, 1.0).pow(gamma).mul(gain).clamp(0.0, 1.0).mul(2.0).sub(1.0);
        };
        pair.input = lit(pair.input), pair.wanted = lit(pair.wanted);
        const auto turn = torch::rand({n, 1, 1}).lt(0.5).to(device);
        for (auto* picture : {&pair.input, &pair.wanted, &pair.mask, &pair.cover})
            *picture = torch::where(turn.unsqueeze(3), picture->flip({3}), *picture);
        for (auto* points : {&pair.source, &pair.target})
            *points = torch::where(turn, mirrored_points(*points), *points);
    }

    LandmarkTranslation forward(const Pair& pair)
    {
        const Mixed precision(half_);
        const auto photo = pair.input.contiguous(torch::MemoryFormat::ChannelsLast);
        auto made = net_(photo, pair.source, pair.target, pair.code);
        made.image = made.image.to(torch::kFloat32);
        made.flow = made.flow.to(torch::kFloat32);
        // what nobody photographed is painted, not moved: no photo would say where to
        const auto painted = pair.input + (made.mask * made.residual).to(torch::kFloat32);
        made.image = torch::where(pair.truth().view({-1, 1, 1, 1}), made.image, painted);
        return made;
    }

    static Errors errors_of(const torch::Tensor& made, const Pair& pair)
    {
        const auto skin = pair.mask * (1.0 - pair.cover);
        return {skin_error(made, pair.wanted, skin),
                mean_where((through_soft_lens(made) - through_soft_lens(pair.wanted)).abs(), pair.cover)};
    }

    /// The mean of the marked.
    static double mean_of(const torch::Tensor& values, const torch::Tensor& marks)
    {
        return (values * marks).sum().item<double>() / std::max(marks.sum().item<double>(), 1.0);
    }

    static std::vector<std::shared_ptr<Learner>> trained_teachers(const std::string& names)
    {
        Recipes recipes;
        add_all_recipes(recipes);
        std::vector<std::shared_ptr<Learner>> teachers;
        std::istringstream words(names);
        for (std::string word; std::getline(words, word, ',');) {
            const auto colon = word.find(':');
            const std::string id = word.substr(0, colon);
            const auto file = colon == std::string::npos ? models_folder() / id / "weights.safetensors"
                                                         : std::filesystem::path(word.substr(colon + 1));
            const auto teacher = recipes.trained(id, {}, file);
            if (!dynamic_cast<Teacher*>(teacher.get()))
                throw Error(Error::Kind::invalid, id + " is no recognizer of this program");
            for (const auto& parameter : teacher->product()->parameters()) parameter.set_requires_grad(false);
            teachers.push_back(teacher);
        }
        if (teachers.empty()) throw Error(Error::Kind::invalid, "classes has a weight, but no teacher is named");
        return teachers;
    }

    /// The pictures at half their size, which is about what recognizers see: so every pixel has a say.
    static torch::Tensor halved(const torch::Tensor& pictures) { return torch::avg_pool2d(pictures, 2); }

    /// Turned over, moved, enlarged, softened and relit a little, each by chance: what persuades a recognizer only
    /// pixel for pixel persuades no other.
    View glanced(const View& view) const
    {
        const std::int64_t n = view.pictures.size(0);
        const auto device = view.pictures.device();
        const auto by_chance = [&](double reach) { return torch::rand({n}).mul(2.0 * reach).sub(reach).to(device); };
        const auto zoom = 1.0 + by_chance(glance_), dx = by_chance(glance_), dy = by_chance(glance_), none = zoom * 0.0;
        const auto there = torch::stack({zoom, none, dx, none, zoom, dy}, 1).view({n, 2, 3});
        const auto small = halved(view.pictures);
        auto x = F::grid_sample(small, F::affine_grid(there, small.sizes().vec(), false),
                                F::GridSampleFuncOptions().padding_mode(torch::kBorder).align_corners(false));
        const auto flat = [](const torch::Tensor& each) { return each.view({-1, 1, 1, 1}); };
        const auto soft = flat(torch::rand({n}).lt(2.0 * glance_).to(torch::kFloat32).to(device));
        x = x + soft * (torch::avg_pool2d(x, 3, 1, 1) - x);
        x = (x + 1.0) * flat(1.0 + 2.0 * by_chance(glance_)) - 1.0;
        const auto points = (view.points - torch::stack({dx, dy}, 1).unsqueeze(1)) / zoom.view({-1, 1, 1});
        const auto turn = torch::rand({n, 1, 1}).lt(0.5).to(device);
        return {torch::where(turn.unsqueeze(3), x.flip({3}), x), torch::where(turn, mirrored_points(points), points)};
    }

    /// Teachers x N x 8: the logits of each.
    torch::Tensor heard(const View& view) const
    {
        std::vector<torch::Tensor> words;
        for (const auto& teacher : teachers_) {
            teacher->product()->to(view.pictures.device());
            words.push_back(dynamic_cast<Teacher&>(*teacher).says(view));
        }
        return torch::stack(words);
    }

    /// N: how far the teachers, on the mean, doubt the category.
    torch::Tensor doubted(const View& view, const torch::Tensor& category) const
    {
        const auto logs = heard(view).log_softmax(2);
        const auto asked = category.view({1, -1, 1}).expand({logs.size(0), -1, 1});
        return -logs.gather(2, asked).squeeze(2).mean(0);
    }

    /// N x 8: their mean probabilities.
    torch::Tensor said(const View& view) const
    {
        return heard({halved(view.pictures), view.points}).softmax(2).mean(0);
    }

    /// What the critic says of the pictures at half their size, and maybe at their whole.
    std::vector<torch::Tensor> judged(const torch::Tensor& pictures, const torch::Tensor& points)
    {
        std::vector<torch::Tensor> words{mixed(half_, [&] { return critic_(halved(pictures), points); })};
        if (fine_) words.push_back(mixed(half_, [&] { return critic_(pictures, points); }));
        return words;
    }

    /// Photos and their points against what is made; what lies between two photos is neither.
    double teach_critic(const Pair& pair, const torch::Tensor& made)
    {
        const auto photos = pair.real.ne(part_of_the_way).nonzero().flatten();
        if (photos.size(0) == 0) return 0.0;
        const auto points = torch::where(pair.truth().view({-1, 1, 1}), pair.target, pair.source);
        const auto real = judged(pair.wanted.index_select(0, photos), points.index_select(0, photos));
        const auto fake = judged(made, pair.target);
        auto loss = torch::zeros({}, device());
        for (std::size_t i = 0; i < real.size(); ++i) loss = loss + least_squares_critic_loss(real[i], fake[i]);
        Learner::descend(*critic_adam_, loss);
        return loss.item<double>();
    }

    int width_ = landmark_translator_width;
    bool half_ = true;
    double skin_ = 20.0, mouth_ = 0.5, still_ = 0.02, keep_ = 0.1, untold_ = 0.2;
    double adversary_ = 0.0, critic_rate_ = 2e-4, classes_ = 0.0, calm_ = 0.0;
    std::string teachers_named_ = "mtac";
    double glance_ = 0.05;
    bool fine_ = true;
    LandmarkCritic critic_{nullptr};
    std::unique_ptr<torch::optim::Adam> critic_adam_;
    std::vector<std::shared_ptr<Learner>> teachers_;
};

}  // namespace

void add_landmarkgan(Recipes& recipes)
{
    recipes.add("landmarkgan", [] { return std::make_shared<LandmarkGanLearner>(); });
}

}  // namespace mien::nn
