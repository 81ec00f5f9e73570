#pragma once

#include <optional>
#include <vector>

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"

namespace readout {

/// Who does what a verb says.
struct Subject {
  uint32_t first = 0;             ///< the token where its phrase begins
  std::vector<Id<Actor>> actors;  ///< several where they are joined by "and"; none for an unresolved group
  bool group = false;             ///< "the leaders", "both sides"
  bool we = false;                ///< the speaker's side
};

/// Answers questions about the words around a verb, without a parse: what is
/// skipped between subject and verb, where a phrase ends, what is negated.
class Clause {
 public:
  Clause(const Document& doc, const Lexicons& lex, TokenRange sentence) : doc_(doc), lex_(lex), sentence_(sentence) {}

  bool is(uint32_t i, WordClass c) const { return lex_.classes.is(doc_.tokens[i].word, c); }
  bool is_mark(uint32_t i) const { return doc_.tokens[i].kind == TokenKind::punctuation && doc_.tokens[i].word != Vocabulary::kHyphen; }
  bool is_comma(uint32_t i) const { return doc_.str(doc_.tokens[i]) == ","; }
  bool is_finite(uint32_t i) const;
  bool is_adverb(uint32_t i) const;

  /// The place of the first word of the verb group that `verb` ends: "will | also | raise" gives "will".
  uint32_t group_start(uint32_t verb) const;
  /// The subject right before the verb group at `start`; empty if what stands there is none.
  std::optional<Subject> subject_before(uint32_t start) const;
  /// The subject with which the sentence begins.
  std::optional<Subject> main_subject(uint32_t before) const;

  /// The place after the last token of the phrase that `i` is in: it ends before a mark, a
  /// finite verb or a word that begins another clause.
  uint32_t phrase_end(uint32_t i, uint32_t limit) const;
  uint32_t phrase_begin(uint32_t i, uint32_t limit) const;
  /// `range` without function words at its edges that belong to nothing in it.
  TokenRange trimmed(TokenRange range) const;

  /// The mention that covers token `i`.
  const Mention* mention_at(uint32_t i) const;
  const TokenRange& sentence() const { return sentence_; }

 private:
  std::optional<Subject> subject_ending_at(uint32_t last) const;
  bool can_act(const Mention& mention) const;

  const Document& doc_;
  const Lexicons& lex_;
  TokenRange sentence_;
};

}  // namespace readout
