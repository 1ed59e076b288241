#pragma once

#include "core/nn/tensor.h"
#include "models/ipdfer/net.h"

#include <filesystem>

namespace mien::nn {

/// IPD-FER upon the program's identity embedding (core/nn/identity_net.h), for the eight categories. Its weights, but
/// for those of the embedding, are random.
IpdFer ipdfer_on_identity(int encoder_width, int decoder_width);
/// Puts trained weights of the embedding into it.
void load_identity(IpdFer& net, const std::filesystem::path& weights);
/// The whole network out of its own weights, of which its widths are read; `where` names them.
IpdFer ipdfer_of(const Tensors& state, const std::string& where);

}  // namespace mien::nn
