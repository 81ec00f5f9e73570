#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "readout/corpus/alignment.h"
#include "readout/corpus/words.h"
#include "readout/store/derived.h"

namespace readout {

/// A run of words that stands in two texts.
struct SharedRun {
  uint32_t here = 0, there = 0, size = 0;
};

/// The words of a quote, or of what it was taken from, with the text that they stand in.
struct SaidWords {
  std::string_view text;
  std::span<const PlainWord> words;
};

/// The longest run of words that two texts share, then the longest on both sides of it, and so on; in order.
/// Between two runs one word is enough, at the ends a run has three.
/// Cost    words of one times words of the other
std::vector<SharedRun> shared_runs(std::span<const PlainWord> here, std::span<const PlainWord> there);

/// What a quote made of the words of its source.
struct QuoteComparison {
  uint32_t shared = 0;   ///< words
  uint32_t longest = 0;  ///< of them in one run
  uint32_t foreign = 0;  ///< words of the quote that the source has not
  WordRange source;      ///< from the first shared word to past the last
  QuoteChange change = QuoteChange::verbatim;
  std::vector<Difference> differences;  ///< by the words of both
};

/// Verbatim: whole sentences. Trimmed: begins or ends inside a sentence of the source, or shows with "…" or [ ] what was
/// done. Spliced: sentences or pieces set side by side that are apart in the source. Altered: other words, or one left out
/// without a mark. Of a source that is itself a quote, nobody knows what stood around it: `whole` is false.
QuoteComparison compare_quote(const SaidWords& quote, const SaidWords& source, bool whole);

}  // namespace readout
