#pragma once

#include <string>
#include <string_view>

namespace readout {

std::string compress(std::string_view bytes);    ///< as one zstd frame
std::string decompress(std::string_view frame);  ///< throws Damaged when it is none

}  // namespace readout
