#include "core/vision/grey.h"

#include <algorithm>

namespace mien {
namespace {

constexpr float rounding = 3.0f / 255.0f;

}  // namespace

bool is_grey(const Image& image)
{
    const auto pixels = image.pixels();
    for (std::size_t i = 0; i + 2 < pixels.size(); i += 3) {
        const auto [low, high] = std::minmax({pixels[i], pixels[i + 1], pixels[i + 2]});
        if (high - low > rounding) return false;
    }
    return true;
}

Image greyed(const Image& image)
{
    std::vector<float> pixels(image.pixels().begin(), image.pixels().end());
    for (std::size_t i = 0; i + 2 < pixels.size(); i += 3)
        std::fill_n(&pixels[i], 3, 0.299f * pixels[i] + 0.587f * pixels[i + 1] + 0.114f * pixels[i + 2]);
    return Image(image.width(), image.height(), 3, std::move(pixels));
}

}  // namespace mien
