#pragma once

#include "readout/extract/clauses.h"

namespace readout {

/// A passage that may mention a contact: a word of contact with what stands around it.
struct Contact {
  enum class Reference { none, definite, demonstrative, possessive };

  TokenRange words;    ///< the mention: noun phrase or verb group
  TokenRange trigger;  ///< the word of contact itself
  TokenRange sentence;
  const ContactWord* word = nullptr;
  bool verb = false;
  Reference reference = Reference::none;
  bool negated = false;    ///< "have yet to hold a meeting"
  bool general = false;    ///< "meetings like these", "every call"
  bool earlier = false;    ///< "their last call", "previously met"
  bool fresh = false;      ///< "another call", "spoke again": none that was named before
  bool nearest = false;    ///< "that session", "these discussions": what was named last
  bool in_role = false;    ///< after "since", "after", "before": the time of something else
  bool predicate = false;  ///< "this will be the third meeting": what was said before is this
  std::optional<Mode> mode;
  std::optional<Level> level;
  std::optional<Status> status;
  std::optional<uint32_t> series;  ///< row of data/channels.tsv
  std::string event;               ///< of a meeting of many: the id of the body that holds it, or its name
};

/// All passages with a word of contact, sorted by trigger; those that only look like one are left out.
std::vector<Contact> find_contacts(const Clauses& at);

/// Whom words for two stand for: "they", "the two leaders", "the ministers", "both sides".
enum class PairOf : uint8_t { none, anyone, leaders, officials, sides };

/// Who takes part, as far as the sentence tells.
struct Participants {
  std::vector<Id<Actor>> left, right;  ///< subject or possessor; partners
  PairOf pair = PairOf::none;          ///< "the two leaders", "their", "each other"
  bool ours = false;                   ///< "our meeting": who speaks is one of them
  bool counterpart = false;            ///< "with his counterpart": of a state that the clause does not name
  bool reporters = false;              ///< "with reporters"
  std::optional<Span> place;           ///< of a visit: where to
  std::string place_state;
};
Participants participants(const Clauses& at, const Contact& contact);

}  // namespace readout
