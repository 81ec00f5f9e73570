#pragma once

#include <vector>

#include "readout/extract/noun_phrases.h"
#include "readout/extract/quote_marks.h"

namespace readout {

/// Sentences that quotation marks hold together, or the inside of one quoted passage.
struct ReadPassage {
  TokenRange range;
  int32_t quoted = -1;  ///< the quoted passage it is the inside of; -1 for none
};

/// A word that ascribes something to somebody, with both.
struct Cue {
  TokenRange range;  ///< the verb with its particles, auxiliaries and negation
  const ReportingWord* word = nullptr;
  std::optional<TokenRange> source;
  std::vector<TokenRange> content;
  bool passive = false, gerund = false, infinitive = false;
  bool negated = false, future = false, may = false;
  bool bare = false;      ///< the base form without an auxiliary: "(to find,) hold and announce"
  bool inverted = false;  ///< "said Novak"
  bool joined = false;    ///< its source is that of a verb before: "and added"
  bool as = false;        ///< "as Novak said"
  uint32_t from = 0;      ///< the place after the cue, and after its source where that follows
};

/// The text as cues are read in it: words, phrases, and which quoted passage a token is in.
struct QuoteContext {
  const Document& doc;
  const Lexicons& lex;
  const NounPhrases& phrases;
  const std::vector<Quoted>& quoted;
  const std::vector<int32_t>& quoted_of;  ///< by token; -1 for none
};

/// The cues of a passage from left to right, with their sources, without contents.
std::vector<Cue> find_cues(const QuoteContext& context, const ReadPassage& passage);

/// Gives each cue what it ascribes; cues to which nothing can be found are dropped.
void find_contents(const QuoteContext& context, const ReadPassage& passage, std::vector<Cue>& cues);

}  // namespace readout
