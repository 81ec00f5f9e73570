#pragma once

#include <string>
#include <string_view>

namespace readout {

/// A charset and how many bytes of byte order mark stand before the text.
struct Charset {
  std::string name;  ///< as ICU knows it; "UTF-8" for the usual case
  uint32_t mark = 0;
};

/// Byte order mark, then the declared charset, then that of a page's head, then
/// what the bytes look like. `declared` may be empty or nonsense.
Charset find_charset(std::string_view bytes, std::string_view declared);

}  // namespace readout
