#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The bytes as one gzip member, without a time in it.
std::string gzip(std::string_view bytes);

}  // namespace readout
