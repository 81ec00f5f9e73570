#pragma once

#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "readout/doc/timex.h"
#include "readout/store/derive.h"

namespace readout {

/// An engagement of the record that took place, with its days.
struct HeldContact {
  const LinkedEngagement* engagement = nullptr;
  DayRange range;
  bool firm = false;  ///< its day is known, and a readout is about it or two origins tell of it; that it was in person, where that is asked
};

/// Which contacts a claim speaks of.
struct Scope {
  std::vector<std::string> parties;  ///< actor ids; a person stands for nobody else
  Level level = Level::unspecified;
  bool calls = false, meetings = false;  ///< over a line; in person
  bool said_in_person = false;           ///< by the claim: meetings of unknown mode bear nothing out
  std::optional<EngagementKind> kind;    ///< only such: visits, where the words say so
  std::optional<std::string> series;
};

/// "calls and meetings of leaders"
std::string describe(const Scope& scope);

/// The contacts of the record between states, to be asked by scope.
class HeldContacts {
 public:
  /// `origin_of`: for each document the original of what it tells.
  HeldContacts(const Corpus& corpus, const Derived& derived, std::span<const uint32_t> origin_of);

  /// Those in the scope, by their first days; not `except`. What may be the same as one of a nearer date is left out.
  std::vector<HeldContact> find(const Scope& scope, const LinkedEngagement* except) const;

  bool is_firm(const LinkedEngagement& engagement, DayRange range) const;

  /// All of the two sides, of whatever kind and level, and the documents that speak of them.
  const Coverage& coverage(const Scope& scope) const;

  /// The engagement of a fact of a document; nullptr where there is none.
  const LinkedEngagement* of(DocumentAt document, uint32_t ordinal) const;

 private:
  bool is_in_person(const LinkedEngagement& engagement) const;

  const Corpus& corpus_;
  std::span<const uint32_t> origin_of_;
  std::unordered_map<std::string, std::vector<const LinkedEngagement*>> by_sides_;
  mutable std::mutex counting_;  // several threads may ask
  mutable std::unordered_map<std::string, Coverage> coverage_;
  std::unordered_map<uint64_t, const LinkedEngagement*> by_fact_;
  std::unordered_set<std::string> over_a_line_;  ///< parties and day of calls, and of meetings by video
};

}  // namespace readout
