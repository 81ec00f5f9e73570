#pragma once

#include <optional>

#include "readout/extract/clauses.h"

namespace readout {

/// Finds noun phrases by their edges, from closed classes, mentions and times: with what stands before
/// the head, "of the ministry" after it, appositions and restrictive "who …".
class NounPhrases {
 public:
  NounPhrases(const Document& doc, const Lexicons& lex) : words_(doc, lex) {}

  const Clauses& words() const { return words_; }

  /// The phrase whose last word is token `end - 1`, not left of `first`; an apposition between commas is a part of it.
  std::optional<TokenRange> ending_at(uint32_t first, uint32_t end) const;
  /// The phrase that begins at token `i`, not beyond `limit`, without what follows a comma.
  /// `all_links`: also with what follows "in", "by", "on" and "with".
  std::optional<TokenRange> beginning_at(uint32_t i, uint32_t limit, bool all_links = false) const;
  /// As beginning_at, with an apposition: "X, the minister for trade".
  std::optional<TokenRange> with_apposition(uint32_t i, uint32_t limit) const;

  /// May token `i` stand inside a noun phrase, after its determiner?
  bool nominal(uint32_t i) const;
  bool determiner(uint32_t i) const;
  /// "he", "we", "it", "who": a phrase of one word.
  bool pronoun(uint32_t i) const;
  /// An auxiliary, or a form that the lists know as a verb in the past.
  bool verb(uint32_t i) const;

 private:
  std::optional<TokenRange> simple_ending_at(uint32_t first, uint32_t end) const;
  std::optional<TokenRange> joined_left(uint32_t first, TokenRange phrase) const;
  bool modifies(uint32_t first, uint32_t i) const;
  uint32_t opening(uint32_t first, uint32_t close) const;
  uint32_t simple_end(uint32_t i, uint32_t limit) const;
  bool apposition(uint32_t i, uint32_t end) const;
  bool clause_begins(uint32_t first, uint32_t i) const;

  Clauses words_;
};

}  // namespace readout
