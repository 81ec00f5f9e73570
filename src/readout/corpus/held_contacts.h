#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/doc/timex.h"
#include "readout/store/derive.h"

namespace readout {

/// An engagement of the record that took place, with its days.
struct HeldContact {
  const LinkedEngagement* engagement = nullptr;
  DayRange range;
};

/// Which contacts a claim speaks of.
struct Scope {
  std::vector<std::string> parties;  ///< actor ids; a person stands for nobody else
  Level level = Level::unspecified;
  bool calls = false, meetings = false;  ///< over a line; in person
  std::optional<std::string> series;
};

/// "calls and meetings of leaders"
std::string describe(const Scope& scope);

/// The contacts of the record between states, to be asked by scope.
class HeldContacts {
 public:
  explicit HeldContacts(const Derived& derived);

  /// Those in the scope, by their first days; not `except`. What may be the same as one of a nearer date is left out.
  std::vector<HeldContact> find(const Scope& scope, const LinkedEngagement* except) const;

  /// All of the two sides, of whatever kind and level, and the documents that speak of them.
  const Coverage& coverage(const Scope& scope, const std::vector<uint32_t>& origin_of);

  /// The engagement of a fact of a document; nullptr where there is none.
  const LinkedEngagement* of(DocumentAt document, uint32_t ordinal) const;

 private:
  std::unordered_map<std::string, std::vector<const LinkedEngagement*>> by_sides_;
  std::unordered_map<std::string, Coverage> coverage_;
  std::unordered_map<uint64_t, const LinkedEngagement*> by_fact_;
};

}  // namespace readout
