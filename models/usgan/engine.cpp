#include "core/engine/redraw_editor.h"
#include "core/engine/registry.h"
#include "core/nn/star_painter.h"
#include "models/usgan/net.h"

namespace mien {
namespace {

std::unique_ptr<Editor> make(const Registry& engines)
{
    const nn::StarPainter painter(nn::star_maker<nn::UsGanGImpl>(), engines.store().require("usgan"));
    return std::make_unique<RedrawEditor>(painter.taught(), [painter](const Image& face, const EmotionShares& wanted) {
        return Redrawn{face, painter(face, wanted)};
    });
}

}  // namespace

void add_usgan(Registry& registry) { registry.add("usgan", {make, {}, {}}); }

}  // namespace mien
