#pragma once

#include <optional>
#include <vector>

#include "readout/ask/chips.h"

namespace readout {

/// The passages that were searched for, in the order of documents, and what they were found by.
struct Found {
  std::optional<SearchWords> words;
  Chips chips;
  std::vector<FoundLine> lines;
};

/// Finds the words and chips of question.what in the documents that its filters want. Chips without words find each line with a fact that
/// they are about, and where they are about documents alone, the first line of each. Throws BadQuestion.
Found find_passages(Asked& asked, const Question& question);

/// Those with most phrases first, then the newest; as many as are wanted, of all.
std::vector<FoundLine> best_first(const Asked& asked, std::vector<FoundLine> lines, size_t wanted);

}  // namespace readout
