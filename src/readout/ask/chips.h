#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "readout/ask/asked.h"

namespace readout {

/// The names of chips: what a document, or a passage of it, must have beside the words that are searched for.
inline constexpr std::array<std::string_view, 12> kChips = {"speaker", "actor", "side",  "issue",  "level",  "attr",
                                                            "outlet",  "genre", "after", "before", "origin", "document"};

/// The chips of a search, with the filters of its question, ready to be asked of each document and line.
class Chips {
 public:
  /// Throws BadQuestion for a value that a chip cannot have.
  Chips(Asked& asked, const Question& question, const std::vector<SearchChip>& chips);

  const Bits& documents() const { return documents_; }  ///< that pass
  /// The lines that pass those that are about passages; null where there are none.
  const Bits* lines() const { return lines_ ? &*lines_ : nullptr; }
  /// Must some fact stand in a line?
  bool want_passages() const { return !places_.empty(); }
  /// What stands in a line of that which they are about, from the line's first byte on, in order and apart from each other.
  std::vector<Span> places(DocumentAt document, Span line) const;

 private:
  /// The facts that one chip speaks of: those of a column with some values.
  struct Facts {
    const FactColumn& column;
    Bits values;
  };
  static Facts facts_of(Asked& asked, const SearchChip& chip);
  void add_passages(Asked& asked, const std::vector<const SearchChip*>& group);

  Bits documents_;
  std::optional<Bits> lines_;
  std::vector<Facts> places_;  ///< of chips that want some
};

}  // namespace readout
