#include "core/engine/redraw_editor.h"
#include "core/engine/registry.h"
#include "core/nn/star_painter.h"
#include "models/stargan/net.h"

namespace mien {

void add_stargan(Registry& registry)
{
    const auto make = [](const Registry& engines) {
        return nn::star_editor<RedrawEditor, Redrawn>(nn::star_maker<nn::StarGanGImpl>(),
                                                      engines.store().require("stargan"));
    };
    registry.add("stargan", {make, {}, {}});
}

}  // namespace mien
