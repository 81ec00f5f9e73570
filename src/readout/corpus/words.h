#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "readout/base/span.h"

namespace readout {

/// A word of a text as copies are compared by: letters and digits alone, in lower
/// case, "U.S." as one word.
struct PlainWord {
  uint32_t hash = 0;
  Span span;
  bool value = false;  ///< begins with a capital or holds a digit: a name, a number or a date, as a form is filled with
};

std::vector<PlainWord> plain_words(std::string_view text);

inline constexpr size_t kShingle = 5;  ///< words

/// Calls visit(position, hash) for each run of kSize words; a text with fewer words has none.
template <size_t kSize = kShingle, class Visit>
void each_shingle(std::span<const PlainWord> words, Visit&& visit) {
  for (size_t i = 0; i + kSize <= words.size(); ++i) {
    uint64_t hash = 0x9E3779B97F4A7C15;
    for (size_t k = 0; k < kSize; ++k) hash = (hash ^ words[i + k].hash) * 0xFF51AFD7ED558CCD, hash ^= hash >> 29;
    hash *= 0xC4CEB9FE1A85EC53;
    visit(i, hash ^ (hash >> 33));
  }
}

}  // namespace readout
