#pragma once

#include <vector>

#include "readout/extract/clauses.h"
#include "readout/extract/quote_marks.h"
#include "readout/extract/sentence_tree.h"

namespace readout {

/// Sentences that quotation marks hold together, or the inside of one quoted passage.
struct ReadPassage {
  TokenRange range;
  int32_t quoted = -1;  ///< the quoted passage it is the inside of; -1 for none
};

/// A word that may ascribe something to somebody, with both.
struct Cue {
  TokenRange range;   ///< the verb with its particles, auxiliaries and negation
  uint32_t head = 0;  ///< its first word that the tree hangs by: "point" of "did not point out"
  const ReportingWord* word = nullptr;
  uint64_t lemma = 0;  ///< a hash of it
  std::optional<TokenRange> source;
  std::vector<TokenRange> content;
  bool passive = false;
  bool negated = false, future = false, may = false, infinitive = false;
};

/// The text as cues are read in it: words, and which quoted passage a token is in.
struct QuoteContext {
  const Document& doc;
  const Lexicons& lex;
  const Clauses& words;
  const TreeRelations& relations;
  const std::vector<Quoted>& quoted;
  const std::vector<int32_t>& quoted_of;  ///< by token; -1 for none
};

/// The passages of a document that stand in no other.
std::vector<ReadPassage> passages_of(const QuoteContext& context);
/// What stands between the marks of a quotation, if it is long enough to report something.
std::optional<ReadPassage> inside_of(const QuoteContext& context, int32_t quoted);

/// The cues of a passage from left to right with what they ascribe, and to whom.
///
/// Cost  trees only of the sentences in which a cue may be
std::vector<Cue> find_cues(const QuoteContext& context, const ReadPassage& passage);

}  // namespace readout
