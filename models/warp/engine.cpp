#include "core/engine/registry.h"
#include "models/warp/engine_warp.h"

namespace mien {

void add_warp(Registry& registry)
{
    registry.add("warp", {[](const Registry& engines) {
                              const ModelStore& store = engines.store();
                              return std::make_unique<Warp>(store.require("warp"), store.root() / "warp");
                          },
                          {},
                          {}});
}

}  // namespace mien
