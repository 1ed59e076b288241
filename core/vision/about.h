#pragma once

#include <map>
#include <string>

namespace mien {

/// Names and versions of the libraries photos and faces go through: for bug reports.
std::map<std::string, std::string> library_versions();

}  // namespace mien
