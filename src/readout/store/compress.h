#pragma once

#include <string>
#include <string_view>

namespace readout {

std::string compress(std::string_view bytes);    ///< as one zstd frame
std::string decompress(std::string_view frame);  ///< throws Damaged when it is none

// A note that stands behind a frame: decompress() passes over it.
std::string note_frame(std::string_view note);
std::string_view note_behind(std::string_view frame);  ///< empty where there is none

}  // namespace readout
