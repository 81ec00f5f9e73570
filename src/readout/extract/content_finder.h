#pragma once

#include "readout/extract/clause_ends.h"

namespace readout {

/// Finds what each cue of one passage ascribes: after it (quote_contents.cpp), or before and around it (contents_before.cpp).
class ContentFinder {
 public:
  ContentFinder(const QuoteContext& context, const ReadPassage& passage, std::vector<Cue>& cues)
      : context_(context), words_(context.phrases.words()), passage_(passage), cues_(cues), ends_(context, passage, cues) {}
  void find();

 private:
  bool here(uint32_t i) const { return context_.quoted_of[i] == passage_.quoted; }
  bool own(const Cue& cue) const;
  bool in_quote(uint32_t i) const { return passage_.quoted < 0 && i < passage_.range.last && context_.quoted_of[i] >= 0; }
  TokenRange quote_at(uint32_t i) const { return context_.quoted[static_cast<size_t>(context_.quoted_of[i])].tokens; }
  std::string_view str(uint32_t i) const { return i < passage_.range.last ? words_.str(i) : std::string_view(); }
  bool is(uint32_t i, WordClass of) const { return i < passage_.range.last && words_.is(i, of); }
  uint32_t last() const { return passage_.range.last; }
  void content(Cue& cue);
  bool after_quotation(const Cue& cue) const;
  void add(Cue& cue, TokenRange range) const;
  bool loose_end(uint32_t i) const;
  static bool opens_clause(std::string_view word);
  static bool topic_word(std::string_view word) { return word == "about" || word == "on" || word == "regarding" || word == "concerning"; }
  TokenRange after(Cue& cue);
  TokenRange direct_or_clause(Cue& cue, uint32_t i);
  bool takes_preposition(const ReportingWord& word, std::string_view here_word) const;
  bool starts_phrase(uint32_t i) const;
  bool begins_clause_later(const ReportingWord& word, uint32_t& i) const;
  TokenRange after_object(Cue& cue, uint32_t i);
  bool has_verb(uint32_t i, uint32_t end) const;
  TokenRange named(uint32_t i) const;
  TokenRange with_as(uint32_t i, const ReportingWord& word) const;
  TokenRange after_noun(Cue& cue);
  void before(Cue& cue) const;
  bool whole(TokenRange quote) const { return quote.size() > 5; }
  bool closed_after(const Cue& cue) const;
  void go_on(Cue& cue) const;
  void around(Cue& cue) const;
  void as_clause(Cue& cue) const;
  void passive(Cue& cue);
  uint32_t clause_end(uint32_t i) const { return ends_.clause(at_, i); }
  uint32_t quote_or_clause(uint32_t i) const { return ends_.quote_or_clause(at_, i); }
  uint32_t sentence_begin(uint32_t i) const { return ends_.sentence_begin(i); }
  const QuoteContext& context_;
  const Clauses& words_;
  ReadPassage passage_;
  std::vector<Cue>& cues_;
  ClauseEnds ends_;
  size_t at_ = 0;  // the cue at hand
};

}  // namespace readout
