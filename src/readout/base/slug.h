#pragma once

#include <string>
#include <string_view>

namespace readout {

/// A name as part of an id: ASCII letters and digits in lower case, accents
/// dropped, words joined by "_": "López Obrador" -> "lopez_obrador".
std::string slug(std::string_view name);

}  // namespace readout
