#include "core/data/palette.h"

#include "core/base/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace mien {
namespace {

// every sixteenth colour of viridis and magma (Smith and van der Walt 2015, CC0) and cividis (Nuñez et al. 2018)
// colour
constexpr std::array<Colour, 17> viridis{{{68, 1, 84},
                                          {72, 24, 106},
                                          {71, 45, 123},
                                          {66, 64, 134},
                                          {59, 82, 139},
                                          {51, 99, 141},
                                          {44, 114, 142},
                                          {38, 129, 142},
                                          {33, 144, 140},
                                          {31, 159, 136},
                                          {40, 174, 128},
                                          {62, 188, 116},
                                          {93, 201, 99},
                                          {130, 211, 76},
                                          {171, 220, 50},
                                          {213, 226, 26},
                                          {253, 231, 37}}};
constexpr std::array<Colour, 17> cividis{{{0, 34, 78},
                                          {0, 46, 106},
                                          {26, 56, 111},
                                          {50, 67, 109},
                                          {67, 78, 108},
                                          {82, 89, 109},
                                          {97, 101, 111},
                                          {111, 112, 115},
                                          {124, 123, 120},
                                          {139, 135, 120},
                                          {155, 147, 118},
                                          {171, 160, 114},
                                          {187, 173, 108},
                                          {204, 186, 100},
                                          {221, 201, 88},
                                          {239, 215, 72},
                                          {254, 232, 56}}};
constexpr std::array<Colour, 17> magma{{{0, 0, 4},
                                        {10, 8, 34},
                                        {29, 17, 70},
                                        {54, 16, 106},
                                        {80, 18, 124},
                                        {105, 28, 129},
                                        {130, 38, 129},
                                        {156, 46, 127},
                                        {182, 55, 121},
                                        {207, 65, 112},
                                        {230, 81, 99},
                                        {245, 105, 92},
                                        {251, 135, 97},
                                        {254, 165, 113},
                                        {254, 195, 135},
                                        {253, 224, 162},
                                        {252, 253, 191}}};
// blue against orange: no kind of colour blindness confuses the two
constexpr std::array<Colour, 5> blue_orange{
    {{0, 60, 120}, {90, 150, 210}, {245, 245, 245}, {230, 140, 60}, {130, 50, 0}}};

constexpr std::array<Palette, 4> all{{{"viridis", false, viridis},
                                      {"cividis", false, cividis},
                                      {"magma", false, magma},
                                      {"diverging", true, blue_orange}}};

std::uint8_t between(std::uint8_t from, std::uint8_t to, double share)
{
    return std::uint8_t(std::lround(from + share * (double(to) - from)));
}

}  // namespace

Colour Palette::operator()(double share) const
{
    const double place = std::clamp(share, 0.0, 1.0) * double(stops.size() - 1);
    const auto first = std::min(std::size_t(place), stops.size() - 2);
    const Colour from = stops[first], to = stops[first + 1];
    const double rest = place - double(first);
    return {between(from.red, to.red, rest), between(from.green, to.green, rest), between(from.blue, to.blue, rest)};
}

std::span<const Palette> palettes() { return all; }

const Palette& palette_named(std::string_view name)
{
    const auto found = std::ranges::find(all, name, &Palette::name);
    if (found != all.end()) return *found;
    std::string known;
    for (const auto& each : all) known += (known.empty() ? "" : ", ") + std::string(each.name);
    throw Error(Error::Kind::invalid, "there is no palette '" + std::string(name) + "'; there are " + known);
}

float greatest_magnitude(const Plane& map)
{
    float most = 1e-12f;
    for (const float value : map.pixels()) most = std::max(most, std::abs(value));
    return most;
}

const Palette& palette_for(const Plane& map)
{
    const bool two_sided = !map.empty() && std::ranges::min(map.pixels()) < 0.0f;
    return palette_named(two_sided ? "diverging" : "viridis");
}

MapRange range_of(const Plane& map, const Palette& palette)
{
    if (map.empty()) return {};
    const auto [least, greatest] = std::ranges::minmax(map.pixels());
    const double farthest = std::max(std::abs(least), std::abs(greatest));
    if (palette.is_diverging) return {-farthest, farthest};
    return {std::min(0.0, double(least)), double(greatest)};
}

PaletteTable palette_table(const Palette& palette)
{
    PaletteTable table;
    for (int step = 0; step < palette_steps; ++step) {
        const Colour colour = palette(double(step) / (palette_steps - 1));
        table[std::size_t(step)] = {float(colour.red) / 255.0f, float(colour.green) / 255.0f,
                                    float(colour.blue) / 255.0f};
    }
    return table;
}

}  // namespace mien
