#pragma once

#include "core/data/image.h"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace mien {

struct Colour {
    std::uint8_t red = 0, green = 0, blue = 0;
    bool operator==(const Colour&) const = default;
};

/// Colours for the numbers of a map, told apart also by people who see few colours. A diverging one has its lightest
/// colour in the middle, where zero lies.
struct Palette {
    std::string_view name;
    bool is_diverging = false;
    std::span<const Colour> stops;  // at even distances, straight lines between them

    Colour operator()(double share) const;  // share: 0..1, beyond it the colour at the end
};

/// viridis, cividis, magma and the diverging one.
std::span<const Palette> palettes();
/// Throws Error naming those there are.
const Palette& palette_named(std::string_view name);

/// A palette's colours, sRGB 0..1, at even places from 0 to 1: for reading many.
inline constexpr int palette_steps = 256;
using PaletteTable = std::array<std::array<float, 3>, palette_steps>;
PaletteTable palette_table(const Palette& palette);

/// The numbers at both ends of a palette.
struct MapRange {
    double low = 0.0, high = 0.0;

    double share(double value) const { return high > low ? (value - low) / (high - low) : 0.0; }
};

/// The greatest distance of a map's values from 0, at least 1e-12: what to divide by so that maps can be compared.
float greatest_magnitude(const Plane& map);
/// The usual palette of a map: diverging where it has values below 0, else viridis.
const Palette& palette_for(const Plane& map);
/// The range that shows all of a map: from its least (0 where it has nothing below) to its greatest; for a diverging
/// palette as far on both sides of 0.
MapRange range_of(const Plane& map, const Palette& palette);

}  // namespace mien
