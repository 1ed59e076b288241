#include "models/dvgface/net_fsiad.h"

#include "core/base/error.h"

#include <torch/torch.h>

#include <numeric>
#include <utility>

namespace mien::nn {
namespace {

// N x 3 x H x W  ->  N x 1 x H x W, by the weights of ITU-R BT.601
torch::Tensor grey(const torch::Tensor& x)
{
    const auto weights = torch::tensor({0.299, 0.587, 0.114}, x.options()).view({1, 3, 1, 1});
    return (weights * x).sum(1, true);
}

torch::Tensor cosine(const torch::Tensor& a, const torch::Tensor& b) { return torch::cosine_similarity(a, b, 1, 1e-8); }

// of each imagined pair the picture in the modality that is asked for
torch::Tensor in_modality(const FacePair& pair, const torch::Tensor& infrared)
{
    return torch::where(infrared.view({-1, 1, 1, 1}), pair.nir, pair.vis);
}

}  // namespace

FsiadImpl::FsiadImpl()
    : recognizer(register_module("recognizer", LightCnn())),
      encoder(register_module("encoder", DvgEncoder())),
      decoder(register_module("decoder", DvgDecoder()))
{
    for (auto& parameter : recognizer->parameters()) parameter.requires_grad_(false);
}

FaceParts FsiadImpl::forward(const torch::Tensor& x) { return {recognizer(grey(x)), encoder(x)}; }

torch::Tensor derangement(int count, Random& random)
{
    expect(count > 1, "two are needed to swap");
    std::vector<std::int64_t> order(std::size_t(count), 0);
    std::iota(order.begin(), order.end(), 0);
    // Sattolo 1986: a single cycle through all, since nobody is swapped with oneself
    for (int last = count - 1; last > 0; --last)
        std::swap(order[std::size_t(last)], order[std::size_t(random.below(last))]);
    return torch::tensor(order, torch::kLong);
}

FaceParts swapped_identities(const FaceParts& parts, const torch::Tensor& order)
{
    return {parts.identity.index_select(0, order.to(parts.identity.device())), parts.attribute};
}

torch::Tensor decorrelation_loss(const torch::Tensor& identity, const torch::Tensor& attribute)
{
    return cosine(identity, attribute).abs().mean();
}

FsiadLosses fsiad_losses(Fsiad& net, const torch::Tensor& faces, const torch::Tensor& infrared, Random& random)
{
    const auto parts = net(faces);
    const auto returned = in_modality(net->synthesized(parts), infrared);
    const auto wanted = swapped_identities(parts, derangement(int(faces.size(0)), random));
    const auto seen = net(in_modality(net->synthesized(wanted), infrared));
    return {decorrelation_loss(parts.identity, parts.attribute.z), (returned - faces).abs().mean(),
            (1 - cosine(seen.identity, wanted.identity)).mean(),
            (1 - cosine(seen.attribute.z, parts.attribute.z.detach())).mean()};
}

}  // namespace mien::nn
