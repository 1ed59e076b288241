#pragma once

#include "core/base/job.h"
#include "core/data/face.h"
#include "core/data/photo.h"

#include <vector>

namespace mien {

struct Portrait {
    Photo photo;
    Face face;
};

/// A portrait of nobody: the mean shape and colour of several faces (Benson & Perrett 1991), averaged in linear light,
/// put into the first photo, whose hair, surroundings and fine skin detail stay so that it looks photographed.
/// Throws Error unless there are at least two portraits.
Photo average(const std::vector<Portrait>& portraits, Job& job);

}  // namespace mien
