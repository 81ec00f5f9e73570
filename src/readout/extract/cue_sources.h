#pragma once

#include "readout/extract/quote_cues.h"

namespace readout {

/// Finds the phrases that may be the source of a cue: the subject before its verb, that of the sentence, the agent of a passive.
class CueSources {
 public:
  CueSources(const QuoteContext& context, const ReadPassage& passage)
      : doc_(context.doc), context_(context), words_(context.phrases.words()), passage_(passage) {}

  /// "a person “with knowledge of the talks” | said"
  std::optional<TokenRange> with_quotation(uint32_t last) const;
  /// Without an auxiliary "claim" needs a subject of several or of the first or second person, "claims" one of the third.
  bool agrees(TokenRange source, const ReportingForm& form, bool says_that) const;
  /// Is the subject of "claims", "states", "projects" surely one: a name, a pronoun or a noun with its article, no adjective?
  bool clear_subject(TokenRange source) const;
  std::optional<TokenRange> subject(uint32_t end) const;
  /// Where a subject may begin at the earliest: after the cue before and the mark before that.
  uint32_t bound(uint32_t end) const;
  const Sentence* sentence_of(uint32_t i) const;
  /// The phrase with which the sentence of token `before` begins, after what leads in to it.
  std::optional<TokenRange> main_subject(uint32_t before) const;
  std::optional<TokenRange> first_after_comma(uint32_t i) const;
  std::optional<TokenRange> agent(uint32_t at) const;

 private:
  bool here(uint32_t i) const { return context_.quoted_of[i] == passage_.quoted; }
  std::string_view str(uint32_t i) const { return i < passage_.range.last ? words_.str(i) : std::string_view(); }
  bool is(uint32_t i, WordClass of) const { return i < passage_.range.last && words_.is(i, of); }
  /// "press reports", "policy plans": a bare noun before is a part of the noun.
  bool clearly_noun(TokenRange source) const;
  bool has_and(TokenRange range) const;
  uint32_t head_of(TokenRange range) const;
  bool is_relative(uint32_t i) const;

  const Document& doc_;
  const QuoteContext& context_;
  const Clauses& words_;
  ReadPassage passage_;
};

}  // namespace readout
