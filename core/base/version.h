#pragma once

namespace mien {

inline constexpr const char* version = "0.1.0";

}  // namespace mien
