#pragma once

#include <compare>
#include <optional>
#include <vector>

#include "readout/corpus/words.h"
#include "readout/store/derived.h"

namespace readout {

/// Words [first, last) of one of two texts.
struct WordRange {
  uint32_t first = 0, last = 0;
  bool empty() const { return first >= last; }
  uint32_t size() const { return empty() ? 0 : last - first; }
  auto operator<=>(const WordRange&) const = default;
};

/// A run of words that only one of two texts has, or that stands in both at the same place in other words.
struct Difference {
  ChangeKind kind = ChangeKind::changed;
  WordRange here, there;  ///< empty: dropped; empty: added
};

/// Which words of two texts are the same, passage by passage.
struct Alignment {
  uint32_t shared = 0;                  ///< words that stand in both
  std::vector<Difference> differences;  ///< those of `here` in order, then what was dropped
};

/// Passages that moved count as shared. A shared passage has kShingle words at least.
/// Cost    n log n in the words
Alignment align(const std::vector<PlainWord>& here, const std::vector<PlainWord>& there);

/// Do two texts fill one form with other names, numbers and dates?
bool is_same_form(const Alignment& alignment, const std::vector<PlainWord>& here, const std::vector<PlainWord>& there);

}  // namespace readout
