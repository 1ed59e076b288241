#include "core/nn/cam.h"

#include "core/base/error.h"
#include "core/nn/cam_methods.h"
#include "core/nn/tensor.h"

#include <torch/torch.h>

#include <algorithm>

namespace mien::nn {
namespace {

namespace F = torch::nn::functional;

/// Layers have plain names; values within them do not.
bool is_layer(const Sighting& sighting) { return sighting.name.find(':') == std::string::npos; }
bool is_map(const torch::Tensor& value) { return value.dim() == 4 && value.size(2) * value.size(3) > 1; }

std::vector<Sighting> sightings_of(const Subject& subject)
{
    const torch::NoGradGuard no_grad;
    return subject.sights.at(0).network->sightings(subject.sights[0].picture);
}

Layer& child_of(std::vector<Layer>& siblings, const std::string& name)
{
    const auto found = std::ranges::find(siblings, name, &Layer::name);
    return found != siblings.end() ? *found : siblings.emplace_back(Layer{name, {}, false, false, {}});
}

/// The layer that a name means: itself, or the last map within a group.
std::string layer_named(const std::string& wanted, const std::vector<Sighting>& sightings)
{
    std::string within, known;
    for (const auto& each : sightings) {
        if (!is_layer(each) || !is_map(each.value)) continue;
        if (each.name == wanted) return wanted;
        if (each.name.starts_with(wanted + ".")) within = each.name;
        known += "\n  " + each.name;
    }
    if (!within.empty()) return within;
    throw Error(Error::Kind::invalid, "this network has no map called '" + wanted + "'; it has" + known);
}

// h x w  ->  height x width
torch::Tensor stretched(const torch::Tensor& map, std::int64_t height, std::int64_t width)
{
    return F::interpolate(map.view({1, 1, map.size(0), map.size(1)}),
                          F::InterpolateFuncOptions()
                              .size(std::vector<std::int64_t>{height, width})
                              .mode(torch::kBilinear)
                              .align_corners(false))[0][0];
}

torch::Tensor gradient_map(const std::string& method, const torch::Tensor& activation, const torch::Tensor& gradient)
{
    if (method == "gradcam") return grad_cam(activation, gradient);
    if (method == "gradcam++") return grad_cam_plus_plus(activation, gradient);
    if (method == "hirescam") return hires_cam(activation, gradient);
    if (method == "layercam") return layer_cam(activation, gradient);
    if (method == "xgradcam") return xgrad_cam(activation, gradient);
    expect(method == "eigencam", "every method is told apart");
    return eigen_cam(activation);
}

/// ->  rows x h x w
torch::Tensor layer_map(const std::string& method, const Trial& trial, Job& job)
{
    if (method == "scorecam") return score_cam(trial, job);
    if (method == "ablationcam") return ablation_cam(trial, job);
    const torch::AutoGradMode with_gradients(true);
    const Cut cut = trial.sight.network->cut(trial.sight.picture, trial.layer);
    const auto number = asked(trial.question, cut.logits).sum();
    const auto gradient = folded(torch::autograd::grad({number}, {cut.activation})[0], 1)[0];
    const auto activation = folded(cut.activation.detach(), 1)[0];
    return unfolded(gradient_map(method, activation, gradient), cut.activation.size(0));
}

std::vector<std::string> able_methods(const std::vector<Sighting>& sightings)
{
    const bool maps =
        std::ranges::any_of(sightings, [](const auto& each) { return is_layer(each) && is_map(each.value); });
    std::vector<std::string> names;
    for (const auto& method : cam_methods) {
        const bool works = method.reads_layer           ? maps
                           : method.name == "attention" ? own_attention(sightings).defined()
                           : !method.reads_class        ? has_tokens(sightings)
                                                        : true;
        if (works) names.emplace_back(method.name);
    }
    return names;
}

/// Throws Error for what the network cannot answer.
void check(const CamMethod& method, const MapRequest& request, const std::vector<Sighting>& sightings)
{
    const auto able = able_methods(sightings);
    if (std::ranges::find(able, request.method) == able.end()) {
        std::string known;
        for (const auto& name : able) known += (known.empty() ? "" : ", ") + name;
        throw Error(Error::Kind::unsupported,
                    std::string(method.title) + " does not work on this network; " + known + " do");
    }
    if (request.question.is_difference() && !method.reads_class)
        throw Error(Error::Kind::invalid,
                    std::string(method.title) + " is the same for every class: it has no difference");
}

/// A difference asks both ways, since these methods keep only what speaks for a class.
torch::Tensor for_and_against(const std::string& method, const Trial& trial, Job& job)
{
    if (!trial.question.is_difference()) return layer_map(method, trial, job);
    const Question reversed{trial.question.against, trial.question.shown};
    return layer_map(method, trial, job) - layer_map(method, {trial.sight, trial.layer, reversed}, job);
}

torch::Tensor sight_map(const Sight& sight, const MapRequest& settled, Job& job)
{
    const auto& method = settled.method;
    if (method == "occlusion") return occlusion(sight, settled.question, job);
    if (method == "integrated") return integrated_gradients(sight, settled.question, job);
    if (cam_method(method).reads_layer) {
        const auto map = for_and_against(method, {sight, settled.layer, settled.question}, job);
        return sight.spread ? sight.spread(map) : map[0];
    }
    const auto sightings = sight.network->sightings(sight.picture);
    if (method == "rollout") return token_fate(sightings).rollout;
    if (method == "survivors") return token_fate(sightings).survivors;
    const auto attention = own_attention(sightings);
    return sight.spread ? sight.spread(attention) : attention[0];
}

}  // namespace

Cut WatchedNetwork::cut(const torch::Tensor& pictures, const std::string& layer) const
{
    const torch::NoGradGuard until_the_cut;
    Watch watch(root_);
    watch.cut(layer);
    const auto logits = forward_(pictures);
    return {watch.at(layer), logits};
}

torch::Tensor WatchedNetwork::logits_given(const torch::Tensor& pictures, const std::string& layer,
                                           const torch::Tensor& activation) const
{
    Watch watch(root_);
    watch.replace(layer, activation);
    const auto logits = forward_(pictures);
    watch.at(layer);
    return logits;
}

std::vector<Sighting> WatchedNetwork::sightings(const torch::Tensor& pictures) const
{
    const Watch watch(root_);
    forward_(pictures);
    return watch.sightings();
}

std::vector<torch::Tensor> WatchedNetwork::weights() const { return root_.parameters(); }

torch::Tensor logits_of(const Subject& subject)
{
    const torch::NoGradGuard no_grad;
    torch::Tensor sum;
    for (const auto& sight : subject.sights) {
        const auto logits = sight.network->logits(sight.picture);
        sum = sum.defined() ? sum + logits : logits;
    }
    return sum / double(subject.sights.size());
}

Question settled(const Question& question, const Subject& subject)
{
    const auto logits = logits_of(subject);
    const auto fits = [&](int which, int instead) {
        return which == instead || (which >= 0 && which < logits.size(1));
    };
    if (!fits(question.shown, Question::predicted) || !fits(question.against, Question::none))
        throw Error(Error::Kind::invalid,
                    "this recognizer has " + std::to_string(logits.size(1)) + " classes, counted from 0");
    if (question.shown != Question::predicted) return question;
    return {int(logits.argmax(1).item<std::int64_t>()), question.against};
}

std::vector<Layer> layers_of(const Subject& subject)
{
    std::vector<Layer> tree;
    for (const auto& each : sightings_of(subject)) {
        if (!is_layer(each)) continue;
        auto* siblings = &tree;
        for (auto dot = each.name.find('.'); dot != std::string::npos; dot = each.name.find('.', dot + 1))
            siblings = &child_of(*siblings, each.name.substr(0, dot)).children;
        auto& layer = child_of(*siblings, each.name);
        layer.shape = each.value.sizes().vec();
        layer.is_map = is_map(each.value);
        layer.is_usual = each.name == subject.usual_layer;
    }
    return tree;
}

std::vector<std::string> methods_of(const Subject& subject) { return able_methods(sightings_of(subject)); }

std::vector<Plane> features_of(const Subject& subject, const std::string& layer)
{
    const auto sightings = sightings_of(subject);
    const auto name = layer_named(layer.empty() ? subject.usual_layer : layer, sightings);
    const auto value = std::ranges::find(sightings, name, &Sighting::name)->value;
    std::vector<Plane> planes;
    for (const auto& channel : folded(value, 1)[0].unbind(0))
        planes.push_back(to_image(channel.view({1, 1, channel.size(0), channel.size(1)})));
    return planes;
}

Plane explain(const Subject& subject, const MapRequest& request, int width, int height, Job& job)
{
    const auto& method = cam_method(request.method);
    const auto sightings = sightings_of(subject);
    check(method, request, sightings);
    MapRequest exact{request.method, request.layer.empty() ? subject.usual_layer : request.layer,
                     settled(request.question, subject)};
    if (method.reads_layer) exact.layer = layer_named(exact.layer, sightings);
    auto sum = torch::zeros({height, width});
    for (std::size_t i = 0; i < subject.sights.size(); ++i) {
        const double share = 1.0 / double(subject.sights.size());
        Job looking = job.part(share * double(i), share * double(i + 1));
        const torch::NoGradGuard no_grad;  // the methods that need gradients say so
        const auto map = stretched(sight_map(subject.sights[i], exact, looking), height, width);
        sum += subject.sights[i].mirrored ? map.flip({1}) : map;
    }
    return to_image((sum / double(subject.sights.size())).view({1, 1, height, width}));
}

}  // namespace mien::nn
