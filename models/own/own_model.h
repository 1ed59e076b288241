#pragma once

#include "core/engine/registry.h"

namespace mien {

/// A recognizer that a person brought: a TorchScript module, or weights (.safetensors) of a network of `mien net`. A
/// JSON file of the same name beside it says how to feed it:
///   {"classes": ["neutral", ...], "input": 224, "mean": [0.485, 0.456, 0.406], "std": [0.229, 0.224, 0.225],
///    "margin": 1.3, "layer": "features", "net": "apvit.raf7_112"}
/// classes and input must be given; mean and std are 0.5, margin 1.3, layer the last map; net is for weights. A net
/// that also looks at the scene around the face (glamornet.96_112) wants a wide margin, about 3. Throws Error for files
/// that are missing, or that do not fit together.
Guest own_model(const std::filesystem::path& file);

}  // namespace mien
