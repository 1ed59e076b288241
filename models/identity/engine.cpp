#include "core/engine/registry.h"
#include "core/nn/augment.h"
#include "core/nn/identity_net.h"
#include "core/nn/tensor.h"

#include <torch/torch.h>

namespace mien {
namespace {

/// The embedding of a face, the mean of the face and its mirror image.
class Identity : public Identifier {
public:
    explicit Identity(const std::filesystem::path& weights)
    {
        nn::load_state(*net_, nn::read_tensors(weights), weights.string());
        net_->eval();
    }

    std::vector<float> embed(const AlignedFace& face) override
    {
        const torch::InferenceMode inference;
        const auto x = nn::plain(nn::to_tensor(face.image), nn::identity_face_size);
        const auto vector = net_->of_both_sides(x).contiguous();
        return {vector.data_ptr<float>(), vector.data_ptr<float>() + vector.numel()};
    }

private:
    nn::IdentityNet net_;
};

}  // namespace

void add_identity(Registry& registry)
{
    registry.add("identity", {{}, {}, [](const ModelStore& store) {
                                  return std::make_unique<Identity>(store.require("identity"));
                              }});
}

}  // namespace mien
