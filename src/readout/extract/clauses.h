#pragma once

#include <vector>

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"

namespace readout {

/// Reads the words around a token without a parser: closed classes, mentions by token, noun phrases, verb groups.
class Clauses {
 public:
  Clauses(const Document& doc, const Lexicons& lex);

  const Document& doc() const { return doc_; }
  const Lexicons& lex() const { return lex_; }
  const Token& token(uint32_t i) const { return doc_.tokens[i]; }
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }
  bool is(uint32_t i, WordClass of) const { return lex_.classes.is(doc_.tokens[i].word, of); }
  bool capital(uint32_t i) const { return token(i).letters != Case::lower && token(i).letters != Case::none; }
  bool mark(uint32_t i) const { return token(i).kind == TokenKind::punctuation && token(i).word != Vocabulary::kHyphen; }
  /// "recently", "formally": an adverb by list or ending.
  bool adverb(uint32_t i) const;
  bool determiner(uint32_t i) const;
  /// "he", "we", "it", "who": a phrase of one word.
  bool pronoun(uint32_t i) const;
  /// May token `i` stand inside a noun phrase, after its determiner?
  bool nominal(uint32_t i) const;

  /// The mention that covers token `i`, and the tokens that it covers.
  const Mention* mention(uint32_t i) const { return mention_of_[i] < 0 ? nullptr : &doc_.mentions[static_cast<size_t>(mention_of_[i])]; }
  TokenRange range_of(const Mention& m) const { return tokens_in(doc_, m.span); }
  /// The time expression that covers token `i`.
  const Time* time(uint32_t i) const { return time_of_[i] < 0 ? nullptr : &doc_.times[static_cast<size_t>(time_of_[i])]; }
  /// May the mention be a party: somebody or a body or state, known by an actor?
  bool acts(const Mention* m) const;

  /// The noun phrase whose head is the words [begin, end): with its premodifiers, determiner or possessor, not left of `first`.
  TokenRange noun_phrase(uint32_t first, uint32_t begin, uint32_t end) const;
  /// The verb group that ends with the words [begin, end): with auxiliaries, adverbs and negation.
  TokenRange verb_group(uint32_t first, uint32_t begin, uint32_t end) const;

 private:
  const Document& doc_;
  const Lexicons& lex_;
  std::vector<int32_t> mention_of_, time_of_;
};

}  // namespace readout
