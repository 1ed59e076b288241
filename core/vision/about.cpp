#include "core/vision/about.h"

#include <OpenImageIO/oiioversion.h>
#include <dlib/revision.h>
#include <lcms2.h>
#include <exiv2/exiv2.hpp>
#include <opencv2/core/version.hpp>

namespace mien {

std::map<std::string, std::string> library_versions()
{
    return {{"opencv", CV_VERSION},
            {"openimageio", OIIO_VERSION_STRING},
            {"lcms2", std::to_string(LCMS_VERSION)},
            {"exiv2", Exiv2::versionString()},
            {"dlib", std::to_string(DLIB_MAJOR_VERSION) + '.' + std::to_string(DLIB_MINOR_VERSION)}};
}

}  // namespace mien
