#pragma once

#include "readout/extract/quote_cues.h"

namespace readout {

/// Tells where what a cue ascribes ends: with its sentence, or where another cue takes over.
class ClauseEnds {
 public:
  ClauseEnds(const QuoteContext& context, const ReadPassage& passage, const std::vector<Cue>& cues)
      : doc_(context.doc), context_(context), words_(context.phrases.words()), passage_(passage), cues_(cues) {}

  /// The end of the clause at token `i` that belongs to cue number `of`.
  uint32_t clause(size_t of, uint32_t i) const;
  /// As clause(); where a quotation begins at `i` and is a whole saying, its end.
  uint32_t quote_or_clause(size_t of, uint32_t i) const;
  uint32_t sentence_begin(uint32_t i) const;
  uint32_t sentence_end(uint32_t i) const;

 private:
  bool in_quote(uint32_t i) const { return passage_.quoted < 0 && i < passage_.range.last && context_.quoted_of[i] >= 0; }
  TokenRange quote_at(uint32_t i) const { return context_.quoted[static_cast<size_t>(context_.quoted_of[i])].tokens; }
  bool is(uint32_t i, WordClass of) const { return i < passage_.range.last && words_.is(i, of); }
  uint32_t last() const { return passage_.range.last; }
  uint32_t begin_of(const Cue& cue) const;
  bool stops(const Cue& other, uint32_t at, bool nested) const;
  bool begins_sentence(const Cue& cue, const Cue& other, uint32_t at, bool finite) const;
  bool same(TokenRange a, TokenRange b) const;
  bool goes_on(uint32_t at, uint32_t limit) const;
  uint32_t before_link(uint32_t from, uint32_t at) const;

  const Document& doc_;
  const QuoteContext& context_;
  const Clauses& words_;
  ReadPassage passage_;
  const std::vector<Cue>& cues_;
};

}  // namespace readout
