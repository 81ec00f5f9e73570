#pragma once

#include <string>
#include <string_view>

namespace readout {

/// A character reference at the head of a text, decoded; size 0 if there is none.
struct Entity {
  uint32_t size = 0;
  std::string text;
};

/// `text` begins with "&".
Entity entity_at(std::string_view text);
/// `text` with its character references decoded.
std::string decode_entities(std::string_view text);

}  // namespace readout
