#pragma once

#include <optional>
#include <vector>

#include "readout/doc/phrases.h"

namespace readout {

class Table;

/// How a word of contact is used in a sentence.
enum class ContactPart {
  noun,      ///< "call", "meeting"
  nouns,     ///< "calls", "meetings": mostly several, or in general
  verb,      ///< "spoke", "met": with a partner after with or to, or of several
  act_on,    ///< "hosted", "telephoned": the partner is the object
  travel,    ///< "visited", "traveled to": the partner is the place
  together,  ///< "discussed": refers back to a contact of several
  tell,      ///< "told reporters"
  modifier,  ///< "in-person", "upcoming": before a noun of contact
  adverb,    ///< "virtually": behind whom it was with
  event,     ///< "G20": a body whose name alone stands for its meeting: "at the G20", "on the margins of"
  refuse,    ///< "call for", "topic of conversation": no contact
};
template <>
inline constexpr auto kNames<ContactPart> = std::to_array<std::string_view>({"noun", "nouns", "verb", "act_on", "travel", "together",
                                                                             "tell", "modifier", "adverb", "event", "refuse"});

/// A row of data/engagement_words.tsv.
struct ContactWord {
  ContactPart part = ContactPart::noun;
  std::optional<EngagementKind> kind;
  std::optional<Mode> mode;
  std::optional<Level> level;
  std::optional<Status> status;
  bool loose = false;  ///< says little by itself ("session", "engagement"): needs a partner or a definite reference
};

/// The words of contact, and their phrases; values are places in `words`.
struct ContactWords {
  std::vector<ContactWord> words;
  PhraseTable phrases;

  void load(Vocabulary& vocabulary, const Table& table);
};

}  // namespace readout
