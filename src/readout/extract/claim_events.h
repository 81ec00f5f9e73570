#pragma once

#include <unordered_map>

#include "readout/extract/contacts.h"

namespace readout {

/// Tells of a contact what it is and between whom: from its engagement, its sentence,
/// the sentences before, and whom the document is about.
class ClaimEvents {
 public:
  explicit ClaimEvents(const Clauses& at);

  /// Empty where the contact is among people of one state, or with nobody that the text shows.
  /// `subject`: words that also tell who takes part, as in "the first minister of Chile to visit".
  std::optional<ClaimEvent> of(const Contact& contact, TokenRange subject) const;

  /// The state whose text it is, or the one that is named most.
  const std::string& side() const { return side_; }

  /// The first engagement that is mentioned in `span`.
  std::optional<Id<Engagement>> engagement_in(Span span) const;

 private:
  std::optional<Id<Engagement>> antecedent_of(const Contact& contact) const;
  std::string_view state_of(Id<Actor> of) const;
  bool is_foreign(Id<Actor> of) const { return !state_of(of).empty() && state_of(of) != side_; }
  bool is_label(const Mention& m) const;
  bool first_person(const Contact& contact) const;
  bool is_abroad(const std::vector<Id<Actor>>& parties) const;
  void add(std::vector<Id<Actor>>& parties, Id<Actor> actor) const;
  void add_bodies(const Contact& contact, std::vector<Id<Actor>>& parties) const;
  void add_members(uint32_t series, std::vector<Id<Actor>>& parties) const;
  void add_own(const Contact& contact, std::vector<Id<Actor>>& parties) const;
  std::optional<Id<Actor>> counterpart_near(const Contact& contact) const;
  bool names_own_partner(const Contact& contact, const Participants& who) const;
  bool sounds_foreign(const Contact& contact) const;
  Mode mode_of(const Contact& contact) const;
  Level level_in_words(const Contact& contact) const;
  Level level_of(const ClaimEvent& event) const;

  const Clauses& at_;
  const Document& doc_;
  std::vector<std::pair<Span, uint32_t>> by_mention_;  // mentions of engagements, sorted
  std::string side_;                                   // state of the side, or the state that is named most
  std::optional<Id<Actor>> own_, other_;               // who of the side, and of another state, is named most
};

}  // namespace readout
