#pragma once

#include <array>

namespace mien {

/// A line through consecutive points of the iBUG scheme.
struct Contour {
    int first = 0;
    int last = 0;  // included
    bool closed = false;
};

/// Jaw, brows, nose, eyes, lips.
inline constexpr std::array<Contour, 9> face_contours{{{0, 16, false},
                                                       {17, 21, false},
                                                       {22, 26, false},
                                                       {27, 30, false},
                                                       {31, 35, false},
                                                       {36, 41, true},
                                                       {42, 47, true},
                                                       {48, 59, true},
                                                       {60, 67, true}}};

}  // namespace mien
