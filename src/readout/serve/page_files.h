#pragma once

#include <span>
#include <string_view>

namespace readout {

/// A file of web/dist, as it is. `path` begins with a slash: "/assets/page.js".
struct PageFile {
  std::string_view path, bytes;
};

/// All of them; written by the build (CMakeLists.txt).
std::span<const PageFile> page_files();

}  // namespace readout
