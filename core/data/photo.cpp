#include "core/data/photo.h"

namespace mien {

int Photo::width() const
{
    return std::visit([](const auto& raster) { return raster.width(); }, pixels);
}

int Photo::height() const
{
    return std::visit([](const auto& raster) { return raster.height(); }, pixels);
}

int Photo::channels() const
{
    return std::visit([](const auto& raster) { return raster.channels(); }, pixels);
}

}  // namespace mien
