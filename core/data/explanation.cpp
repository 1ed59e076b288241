#include "core/data/explanation.h"

#include "core/base/error.h"

#include <algorithm>

namespace mien {

const CamMethod& cam_method(std::string_view name)
{
    const auto found = std::ranges::find(cam_methods, name, &CamMethod::name);
    if (found != cam_methods.end()) return *found;
    std::string known;
    for (const auto& each : cam_methods) known += (known.empty() ? "" : ", ") + std::string(each.name);
    throw Error(Error::Kind::invalid, "there is no method '" + std::string(name) + "'; there are " + known);
}

}  // namespace mien
