#include "core/nn/nets.h"
#include "models/dvgface/net.h"
#include "models/dvgface/net_fsiad.h"

#include <torch/torch.h>

namespace mien::nn {
namespace {

NetUse make_light_cnn()
{
    LightCnn net;
    return {net.ptr(), [net](const Tensors& in) mutable { return Tensors{{"embedding", net(in.at("x"))}}; }};
}

NetUse make_encoder()
{
    DvgEncoder net;
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto variation = net(in.at("x"));
                return Tensors{{"z", variation.z}, {"style", variation.style}};
            }};
}

NetUse make_decoder()
{
    DvgDecoder net;
    return {net.ptr(), [net](const Tensors& in) mutable {
                const auto pair = net(in.at("id"), FaceVariation{in.at("z"), in.at("style")});
                return Tensors{{"nir", pair.nir}, {"vis", pair.vis}};
            }};
}

NetUse make_id_sampler()
{
    DvgIdSampler net;
    return {net.ptr(), [net](const Tensors& in) mutable { return Tensors{{"id", net(in.at("noise"))}}; }};
}

NetUse make_fsiad()
{
    Fsiad net;
    return {
        net.ptr(), [net](const Tensors& in) mutable {
            const auto parts = net(in.at("x"));
            const auto pair = net->synthesized(parts);
            return Tensors{
                {"identity", parts.identity}, {"attribute", parts.attribute.z}, {"nir", pair.nir}, {"vis", pair.vis}};
        }};
}

}  // namespace

void add_dvgface(Nets& nets)
{
    constexpr int size = dvg_face_size;
    for (const char* name : {"lightcnn29v2_embed.128", "lightcnn29v2_embed.128_gain"})
        nets.add({name, {{"x", {2, 1, size, size}}}, {{"embedding", {2, dvg_code_size}}}, false, make_light_cnn});
    nets.add({"dvgface_encoder.128",
              {{"x", {2, 3, size, size}}},
              {{"z", {2, dvg_code_size}}, {"style", {2, dvg_style_size}}},
              false,
              make_encoder});
    nets.add({"dvgface_decoder.128",
              {{"id", {2, dvg_code_size}}, {"z", {2, dvg_code_size}}, {"style", {2, dvg_style_size}}},
              {{"nir", {2, 3, size, size}}, {"vis", {2, 3, size, size}}},
              false,
              make_decoder});
    nets.add({"dvgface_id_sampler.256",
              {{"noise", {4, dvg_code_size}}},
              {{"id", {4, dvg_code_size}}},
              false,
              make_id_sampler});
    nets.add({"fsiad.128",
              {{"x", {2, 3, size, size}}},
              {{"identity", {2, dvg_code_size}},
               {"attribute", {2, dvg_code_size}},
               {"nir", {2, 3, size, size}},
               {"vis", {2, 3, size, size}}},
              false,
              make_fsiad});
}

}  // namespace mien::nn
