#pragma once

#include <map>
#include <set>

#include "readout/ask/brief.h"
#include "readout/doc/timex.h"

namespace readout {

/// "ministerial_strategic" as "ministerial strategic"
std::string plain(std::string_view id);

/// What the parts of a brief are made of.
class BriefMaker {
 public:
  BriefMaker(Asked& asked, const BriefOptions& options);

  Brief take();

 private:
  using Contacts = std::vector<const LinkedEngagement*>;

  // brief.cpp
  std::string state_of(const std::string& wanted) const;
  bool is_of_pair(const LinkedEngagement& engagement) const;
  std::string head_line() const;
  BriefSection contacts();
  BriefSection to_come();
  BriefSection commitments();
  // brief_issues.cpp
  BriefSection issues();
  BriefSection readouts();
  BriefSection formulas();
  BriefSection claims();

  size_t note(DocumentAt document, Span span);
  std::vector<size_t> notes_of(const LinkedEngagement& engagement, size_t most);
  std::string name(size_t side) const { return asked_.name_of_actor(states_[side]); }
  int64_t days_ago(Day day) const { return (today_ - day).count(); }
  std::string ago(const DayRange& days) const;  ///< "217 days ago", "201 to 231 days ago"

  Asked& asked_;
  std::string states_[2], since_;
  Day today_;
  Contacts held_, planned_;  ///< of the pair: held ones with a day, in the order of time; those to come
  Brief brief_;
};

/// Lanes by level, a mark a contact; `first` and `last` are the ends of the axis.
struct LaneMark {
  std::string lane;
  DayRange days;
  bool call = false;
};
std::string picture_of_contacts(const std::vector<LaneMark>& marks, Day first, Day last);

/// Bars to the left and to the right of the names between them.
struct MirroredBar {
  std::string name;
  size_t left = 0, right = 0;
};
std::string picture_of_issues(const std::vector<MirroredBar>& bars, std::string_view left, std::string_view right);

}  // namespace readout
