#include "core/engine/redraw_editor.h"
#include "core/engine/registry.h"
#include "core/nn/star_painter.h"
#include "models/usgan/net.h"

namespace mien {

void add_usgan(Registry& registry)
{
    const auto make = [](const Registry& engines) {
        return nn::star_editor<RedrawEditor, Redrawn>(nn::star_maker<nn::UsGanGImpl>(),
                                                      engines.store().require("usgan"));
    };
    registry.add("usgan", {make, {}, {}});
}

}  // namespace mien
