#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readout/doc/phrases.h"

namespace readout {

enum class ReportingPart { verb, noun, preposition, idiom };
template <>
inline constexpr auto kNames<ReportingPart> = std::to_array<std::string_view>({"verb", "noun", "preposition", "idiom"});

enum class ReportingKind { say, think, plan, promise, ask, discuss, judge };
template <>
inline constexpr auto kNames<ReportingKind> = std::to_array<std::string_view>({"say", "think", "plan", "promise", "ask", "discuss",
                                                                               "judge"});

/// What may follow a reporting word and hold what is reported; see the head of data/reporting_words.tsv.
enum class Takes {
  clause,
  bare,
  quote,
  np,
  to,
  obj,
  objto,
  about,
  as,
  call,
  to_whom,
  attribute,
  for_,
  of,
  against,
  on,
  with,
  to_prep,
  passive
};
template <>
inline constexpr auto kNames<Takes> = std::to_array<std::string_view>({"clause", "bare", "quote", "np", "to", "obj", "objto", "about", "as",
                                                                       "call", "to_whom", "attribute", "for", "of", "against", "on", "with",
                                                                       "to_prep", "passive"});

/// The forms of a verb, in the order in which the list gives them.
enum class VerbForm { base, present, past, participle, gerund };

/// A row of data/reporting_words.tsv.
struct ReportingWord {
  ReportingPart part = ReportingPart::verb;
  ReportingKind kind = ReportingKind::say;
  uint32_t takes_bits = 0;

  bool takes(Takes what) const { return takes_bits >> static_cast<unsigned>(what) & 1; }
};

/// What a phrase of the list may be: forms of one verb, a noun, a preposition or an idiom that reports nothing.
struct ReportingForm {
  std::optional<uint32_t> verb, other;  ///< places in ReportingWords::words
  uint32_t form_bits = 0;               ///< of the verb

  bool is(VerbForm form) const { return form_bits >> static_cast<unsigned>(form) & 1; }
};

class Table;

/// The words that ascribe words, thoughts and intentions to somebody, and their phrases; values are places in `forms`.
struct ReportingWords {
  std::vector<ReportingWord> words;
  std::vector<ReportingForm> forms;
  PhraseTable phrases;

  void load(Vocabulary& vocabulary, const Table& table);
};

}  // namespace readout
