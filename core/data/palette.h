#pragma once

#include <array>
#include <string>
#include <vector>

namespace mien {

/// The colours of a heat from 0 to 1. All can be told apart by colour-blind people; `diverging` is white at 0.5.
enum class Palette { viridis, cividis, magma, diverging };

inline constexpr int palette_steps = 256;

/// sRGB 0..1 of evenly spaced heats, the first 0 and the last 1.
std::array<std::array<float, 3>, palette_steps> colours(Palette palette);

}  // namespace mien
