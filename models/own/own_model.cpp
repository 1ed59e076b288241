#include "models/own/own_model.h"

#include "core/base/error.h"
#include "core/engine/explain.h"
#include "core/nn/explained.h"
#include "core/nn/nets.h"
#include "core/nn/scripted.h"
#include "core/nn/tensor.h"

#include <torch/torch.h>
#include <nlohmann/json.hpp>

#include <array>
#include <fstream>

namespace mien {
namespace {

namespace fs = std::filesystem;

nlohmann::json description_of(const fs::path& model)
{
    const fs::path file = fs::path(model).replace_extension(".json");
    std::ifstream in(file);
    if (!in)
        throw Error(Error::Kind::not_found,
                    "write " + file.string() +
                        R"(, for example {"classes": ["neutral", "happiness"], )"
                        R"("input": 224, "mean": [0.5, 0.5, 0.5], "std": [0.5, 0.5, 0.5], "margin": 1.3})");
    const auto json = nlohmann::json::parse(in, nullptr, false);
    if (json.is_discarded() || !json.is_object() || !json.contains("classes") || !json.contains("input"))
        throw Error(Error::Kind::damaged, file.string() + " must be a JSON object with classes and input");
    return json;
}

namespace F = torch::nn::functional;

torch::Tensor resized(const torch::Tensor& pictures, std::int64_t side)
{
    return F::interpolate(pictures, F::InterpolateFuncOptions()
                                        .size(std::vector<std::int64_t>{side, side})
                                        .mode(torch::kBilinear)
                                        .align_corners(false));
}

/// How a crop is fed to a network: whole, or, to one that looks at the scene too (GLAMOR-Net), as the face in its
/// middle and as what is around it, the face blacked out.
struct Feeding {
    std::map<std::string, std::vector<std::int64_t>> inputs;  // shapes
    double margin = 1.0;                                      // sides of the crop per side of the face
    torch::Tensor black;                                      // 1 x 3 x 1 x 1, as the network sees it

    nn::Tensors operator()(const torch::Tensor& pictures) const
    {
        if (inputs.size() == 1) return {{inputs.begin()->first, pictures}};
        const auto side = pictures.size(3), face = std::int64_t(double(side) / margin), first = (side - face) / 2;
        const auto middle = [&](const torch::Tensor& x) {
            return x.slice(2, first, first + face).slice(3, first, first + face);
        };
        const auto scene = pictures.clone();
        middle(scene).copy_(black.expand_as(middle(scene)));
        return {{"face", resized(middle(pictures), inputs.at("face").back())},
                {"context", resized(scene, inputs.at("context").back())}};
    }
};

bool looks_at_pictures(const nn::NetInfo& net)
{
    const bool looks_around = net.inputs.size() == 2 && net.inputs.contains("face") && net.inputs.contains("context");
    return (net.inputs.size() == 1 || looks_around) && net.outputs.contains("logits");
}

/// A network of this program under weights of the person's.
std::shared_ptr<const nn::Network> published(const std::string& name, const fs::path& weights, Feeding feeding)
{
    nn::Nets nets;
    nn::add_all_nets(nets);
    const auto found = nets.all().find(name);
    if (found == nets.all().end() || !looks_at_pictures(found->second))
        throw Error(Error::Kind::invalid,
                    "\"net\" must name a recognizer of pictures in `mien net list`, not '" + name + "'");
    feeding.inputs = found->second.inputs;
    const nn::NetUse net = found->second.make();
    nn::load_state(*net.module, nn::read_tensors(weights), weights.string());
    net.module->eval();
    return std::make_shared<nn::WatchedNetwork>(*net.module, [net, feeding](const torch::Tensor& pictures) {
        return net.forward(feeding(pictures)).at("logits");
    });
}

/// The last place that holds a map.
std::string last_map(const std::vector<Layer>& layers)
{
    std::string last;
    for (const Layer& layer : layers) {
        if (layer.is_map) last = layer.name;
        if (const auto within = last_map(layer.children); !within.empty() && !layer.is_map) last = within;
    }
    return last;
}

class OwnModel final : public Analyzer, public nn::Explained<Explainable> {
public:
    explicit OwnModel(const fs::path& file);

    const Card& card() const& noexcept { return card_; }
    void card() && = delete;
    const std::vector<std::string>& classes() const& noexcept { return classes_; }
    void classes() && = delete;
    Score analyze(const AlignedFace& face, Job& job) override;

private:
    nn::Subject subject(const AlignedFace& face) override;
    torch::Tensor normalized(const torch::Tensor& pictures) const;  // as the network takes them, of 0..1

    Card card_;
    std::vector<std::string> classes_;
    std::array<float, 3> mean_{0.5F, 0.5F, 0.5F}, deviation_{0.5F, 0.5F, 0.5F};
    std::string usual_layer_;
    std::shared_ptr<const nn::Network> network_;
};

OwnModel::OwnModel(const fs::path& file)
{
    const auto json = description_of(file);
    try {
        classes_ = json.at("classes").get<std::vector<std::string>>();
        mean_ = json.value("mean", mean_);
        deviation_ = json.value("std", deviation_);
        usual_layer_ = json.value("layer", "");
        card_.id = card_.title = file.stem().string();
        card_.face_size = json.at("input").get<int>();
        card_.margin = json.value("margin", 1.3);
    } catch (const nlohmann::json::exception& error) {
        throw Error(Error::Kind::damaged, "the JSON beside " + file.string() + " does not fit: " + error.what());
    }
    if (card_.face_size < 8 || card_.face_size > 2048 || card_.margin <= 0.0 || classes_.empty())
        throw Error(Error::Kind::invalid, "input must be 8 to 2048 pixels, margin above 0, and classes not empty");
    if (file.extension() == ".safetensors")
        network_ = published(json.value("net", ""), file, {{}, card_.margin, normalized(torch::zeros({1, 3, 1, 1}))});
    else
        network_ = std::make_shared<nn::ScriptedNetwork>(file);
    const nn::Subject trial = subject(nn::mean_face());
    if (const auto count = nn::logits_of(trial).size(1); count != std::int64_t(classes_.size()))
        throw Error(Error::Kind::invalid, "the model tells " + std::to_string(count) +
                                              " classes apart, its JSON names " + std::to_string(classes_.size()));
    if (usual_layer_.empty()) usual_layer_ = last_map(nn::layers_of(trial));
}

Score OwnModel::analyze(const AlignedFace& face, Job&)
{
    const auto probabilities = nn::logits_of(subject(face)).softmax(1);
    Score score;
    for (std::size_t i = 0; i < classes_.size(); ++i)
        score.readings.push_back({classes_[i], probabilities[0][std::int64_t(i)].item<double>()});
    return score;
}

nn::Subject OwnModel::subject(const AlignedFace& face)
{
    auto picture = nn::to_tensor(face.image);
    if (face.image.width() != card_.face_size) picture = resized(picture, card_.face_size);
    return {{{network_, normalized(picture), {}, false}}, usual_layer_};
}

torch::Tensor OwnModel::normalized(const torch::Tensor& pictures) const
{
    const auto channels = [](const std::array<float, 3>& values) {
        return torch::tensor({values[0], values[1], values[2]}).view({1, 3, 1, 1});
    };
    return (pictures - channels(mean_)) / channels(deviation_);
}

}  // namespace

Guest own_model(const fs::path& file)
{
    auto model = std::make_unique<OwnModel>(file);
    Card card = model->card();
    auto classes = model->classes();
    return {std::move(model), std::move(card), std::move(classes)};
}

}  // namespace mien
