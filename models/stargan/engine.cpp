#include "core/engine/redraw_editor.h"
#include "core/engine/registry.h"
#include "core/nn/star_painter.h"
#include "models/stargan/net.h"

namespace mien {
namespace {

std::unique_ptr<Editor> make(const Registry& engines)
{
    const nn::StarPainter painter(nn::star_maker<nn::StarGanGImpl>(), engines.store().require("stargan"));
    return std::make_unique<RedrawEditor>(painter.taught(), [painter](const Image& face, const EmotionShares& wanted) {
        return Redrawn{face, painter(face, wanted)};
    });
}

}  // namespace

void add_stargan(Registry& registry) { registry.add("stargan", {make, {}, {}}); }

}  // namespace mien
