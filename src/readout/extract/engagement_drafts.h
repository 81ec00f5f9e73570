#pragma once

#include <string>
#include <vector>

#include "readout/doc/wanders.h"
#include "readout/extract/contacts.h"

namespace readout {

/// Kinds that words of contact may stand for together, as bits: "the conversation" may be a call or a meeting.
enum Family : unsigned { kCall = 1, kMeeting = 2, kTalks = 4, kSummit = 8, kVisit = 16, kPress = 32, kChannel = 64, kOther = 128 };
unsigned family_of(const ContactWord& word);

/// An engagement that is being put together from its mentions.
struct Draft {
  Engagement fact;
  unsigned family = 0;
  bool held = false, loose = false;
  bool named = false;     ///< the passage names a party; not "they", not nobody
  bool self = false;      ///< the press call that the transcript records
  std::string event;      ///< of a meeting of many: the body that holds it
  uint32_t sentence = 0;  ///< first token of the sentence that names it first
  uint32_t latest = 0;    ///< of the one that names it last
};

/// The state that an actor serves or is; the body for those of bodies of several states.
std::string_view state_of(const Actor& actor);

constexpr uint32_t kFarReach = 300;  ///< tokens between the sentences of words that name nobody and of what they may refer to

/// Makes drafts from passages: who the parties are, at which level, whom "they" stands for.
class DraftMaker {
 public:
  DraftMaker(Document& doc, const Clauses& at);

  Draft make(const Contact& contact, const Participants& who, TokenRange around);
  /// Adds whom "the two leaders", "their", "both sides" stand for, and the other side of "his counterpart".
  void add_pair(Participants& who, const Contact& contact, const std::vector<Draft>& drafts);
  /// The day of the document: held, else published; empty if it tells none.
  const std::string& day() const { return day_; }

 private:
  const Actor& actor(Id<Actor> of) const { return doc_[of]; }
  Level level_of(Id<Actor> party, std::string_view day) const;
  Level level_of(const Contact& contact, const Engagement& fact) const;
  void set_parties(Engagement& fact, const Participants& who);
  void add_members(Engagement& fact, const Contact& contact);
  bool fits(const Draft& draft, PairOf pair, const std::vector<Id<Actor>>& known) const;
  std::vector<Id<Actor>> last_of(PairOf pair, const std::vector<Id<Actor>>& known, const std::vector<Draft>& drafts, uint32_t from) const;
  std::vector<Id<Actor>> two_leaders(uint32_t before, uint32_t from) const;
  std::optional<Id<Actor>> known_actor(std::string_view id);
  void read_titles();

  Document& doc_;
  const Clauses& at_;
  std::string day_;
  std::vector<Level> titled_;  ///< by actor: the level of the office in whose title a mention names it
  std::vector<Id<Actor>> last_pair_;
  uint32_t last_pair_in_ = 0;  ///< first token of the sentence of `last_pair_`
};

}  // namespace readout
