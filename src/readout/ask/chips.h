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

  const std::vector<bool>& documents() const { return documents_; }  ///< that pass
  bool of_passages() const { return !passages_.empty(); }
  /// Must some fact stand in a line?
  bool want_passages() const;
  /// Does a line pass those that are about passages? A line ends where the next begins.
  bool pass(DocumentAt document, Span line) const;
  /// What stands in a line of that which they are about, from the line's first byte on, in order and apart from each other.
  std::vector<Span> places(DocumentAt document, Span line) const;

 private:
  /// The places that one chip, or several of one name, speak of, by document.
  struct Places {
    bool without = false;
    std::vector<std::vector<Span>> spans;
  };

  std::vector<bool> documents_;
  std::vector<Places> passages_;
};

}  // namespace readout
