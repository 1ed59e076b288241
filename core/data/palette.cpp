#include "core/data/palette.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace mien {
namespace {

// evenly spaced, 0xRRGGBB; between them the colour runs straight
constexpr std::array<std::uint32_t, 9> viridis{0x440154, 0x472c7a, 0x3b518b, 0x2c718e, 0x21908d,
                                               0x27ad81, 0x5cc863, 0xaadc32, 0xfde725};
constexpr std::array<std::uint32_t, 10> cividis{0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173,
                                                0x8a8678, 0xa59c74, 0xc3b369, 0xe1cc55, 0xfee838};
constexpr std::array<std::uint32_t, 10> magma{0x000004, 0x180f3d, 0x440f76, 0x721f81, 0x9e2f7f,
                                              0xcd4071, 0xf1605d, 0xfd9668, 0xfeca8d, 0xfcfdbf};
constexpr std::array<std::uint32_t, 7> diverging{0x2166ac, 0x67a9cf, 0xd1e5f0, 0xffffff, 0xfddbc7, 0xef8a62, 0xb2182b};

std::span<const std::uint32_t> anchors(Palette palette)
{
    switch (palette) {
        case Palette::viridis:
            return viridis;
        case Palette::cividis:
            return cividis;
        case Palette::magma:
            return magma;
        case Palette::diverging:
            return diverging;
    }
    return viridis;
}

}  // namespace

std::array<std::array<float, 3>, palette_steps> colours(Palette palette)
{
    const auto fixed = anchors(palette);
    std::array<std::array<float, 3>, palette_steps> table{};
    for (std::size_t i = 0; i < palette_steps; ++i) {
        const float at = float(i) / float(palette_steps - 1) * float(fixed.size() - 1);
        const std::size_t first = std::min(std::size_t(at), fixed.size() - 2);
        for (std::size_t c = 0; c < 3; ++c) {
            const auto channel = [&](std::uint32_t colour) { return float(colour >> (16 - 8 * c) & 255u) / 255.0f; };
            const float from = channel(fixed[first]), to = channel(fixed[first + 1]);
            table[i][c] = from + (at - float(first)) * (to - from);
        }
    }
    return table;
}

}  // namespace mien
