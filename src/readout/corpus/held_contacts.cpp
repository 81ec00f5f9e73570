#include "readout/corpus/held_contacts.h"

#include <algorithm>
#include <set>

#include "readout/base/join.h"
#include "readout/corpus/published.h"
#include "readout/doc/actor_ids.h"

namespace readout {
namespace {

bool is_state(const std::string& actor) { return actor.find('.') == std::string::npos; }

/// "cn us": empty where not two sides are named.
std::string sides_of(const std::vector<std::string>& parties) {
  std::set<std::string_view> states;
  for (const std::string& party : parties) states.insert(state_of(party));
  if (states.size() < 2) return {};
  std::string key;
  for (const std::string_view state : states) key.append(key.empty() ? "" : " ").append(state);
  return key;
}

bool over_a_line(const LinkedEngagement& engagement) {
  return engagement.kind == EngagementKind::call || engagement.mode == Mode::phone || engagement.mode == Mode::video;
}

bool no_line(const LinkedEngagement& engagement) {
  const bool meets = engagement.kind == EngagementKind::meeting || engagement.kind == EngagementKind::visit ||
                     engagement.kind == EngagementKind::summit || engagement.kind == EngagementKind::talks;
  return meets && !over_a_line(engagement);
}

/// Are all parties of the scope there? A state is there with any of its persons.
bool has_parties(const LinkedEngagement& engagement, const Scope& scope) {
  return std::ranges::all_of(scope.parties, [&](const std::string& party) {
    return std::ranges::any_of(engagement.parties,
                               [&](const std::string& there) { return there == party || (is_state(party) && state_of(there) == party); });
  });
}

/// A contact of which not even the month is known stands before or after nothing.
bool is_dated(DayRange range) {
  constexpr int kLongest = 31;  // days
  return (range.last - range.first).count() < kLongest;
}

bool took_place(const LinkedEngagement& engagement) {
  return engagement.status == Status::held || engagement.status == Status::ongoing || engagement.status == Status::resumed;
}

int64_t length(DayRange range) { return (range.last - range.first).count(); }

uint64_t key_of(DocumentAt document, uint32_t ordinal) { return uint64_t{document.index} << 32 | ordinal; }

/// Who it was with, and when.
std::string key_of(const LinkedEngagement& engagement) { return join(engagement.parties, " ") + '\n' + engagement.when.value; }

}  // namespace

std::string describe(const Scope& scope) {
  std::string out = scope.calls && scope.meetings ? "calls and meetings" : scope.calls ? "calls" : "meetings in person";
  if (scope.kind) out = scope.kind == EngagementKind::talks ? "talks" : std::string(name_of(*scope.kind)) + 's';
  if (scope.series) out += " of the series " + *scope.series;
  if (scope.level == Level::leader)
    out += " of leaders";
  else if (scope.level != Level::unspecified && scope.level != Level::other)
    out.append(", level ").append(name_of(scope.level));
  return out;
}

HeldContacts::HeldContacts(const Corpus& corpus, const Derived& derived, std::span<const uint32_t> origin_of)
    : corpus_(corpus), origin_of_(origin_of) {
  for (const LinkedEngagement& engagement : derived.engagements) {
    if (const std::string key = sides_of(engagement.parties); !key.empty()) by_sides_[key].push_back(&engagement);
    if (over_a_line(engagement) && took_place(engagement)) over_a_line_.insert(key_of(engagement));
    for (const FactAt& fact : engagement.facts) by_fact_.emplace(key_of(fact.document, fact.ordinal), &engagement);
  }
}

/// Does the record know that they were in one place? Where another passage has them meet over a line that day, a place alone does not say
/// so.
bool HeldContacts::is_in_person(const LinkedEngagement& engagement) const {
  if (engagement.mode == Mode::in_person) return true;
  return (engagement.kind == EngagementKind::visit || engagement.place) && !over_a_line_.contains(key_of(engagement));
}

bool HeldContacts::is_firm(const LinkedEngagement& engagement, DayRange range) const {
  if (length(range) > 0) return false;
  std::set<uint32_t> origins;
  for (const FactAt& fact : engagement.facts) {
    const Document& doc = corpus_.documents[fact.document.index];
    const std::optional<Day> day = day_of(doc);
    if (doc.meta.genre == Genre::readout && day && *day >= range.first && *day <= range.first + std::chrono::days{1}) return true;
    origins.insert(origin_of_[fact.document.index]);
  }
  return origins.size() > 1;
}

std::vector<HeldContact> HeldContacts::find(const Scope& scope, const LinkedEngagement* except) const {
  std::vector<HeldContact> found;
  const auto list = by_sides_.find(sides_of(scope.parties));
  if (list == by_sides_.end()) return found;
  for (const LinkedEngagement* engagement : list->second) {
    if (engagement == except || !took_place(*engagement)) continue;
    if (!(scope.calls && over_a_line(*engagement)) && !(scope.meetings && no_line(*engagement))) continue;
    if (scope.level != Level::unspecified && scope.level != Level::other && engagement->level != scope.level) continue;
    if (scope.kind && engagement->kind != scope.kind) continue;
    if (scope.series && engagement->series != scope.series) continue;
    if (!has_parties(*engagement, scope)) continue;
    const std::optional<DayRange> range = day_range(engagement->when.value);
    if (!range || !is_dated(*range)) continue;
    const bool as_said = !scope.said_in_person || is_in_person(*engagement);
    found.push_back({engagement, *range, as_said && is_firm(*engagement, *range)});
  }
  std::ranges::sort(found, {}, [](const HeldContact& contact) {
    return std::tuple{contact.range.first, length(contact.range), std::string_view(contact.engagement->id)};
  });
  const std::vector<HeldContact> all = found;
  std::erase_if(found, [&](const HeldContact& vague) {  // "in November" where the record has one of November
    if (length(vague.range) == 0) return false;
    auto at = std::ranges::lower_bound(all, vague.range.first, {}, [](const HeldContact& contact) { return contact.range.first; });
    for (; at != all.end() && at->range.first <= vague.range.last; ++at)
      if (vague.range.contains(at->range) && length(at->range) < length(vague.range)) return true;
    return false;
  });
  return found;
}

const Coverage& HeldContacts::coverage(const Scope& scope) const {
  std::lock_guard lock(counting_);
  const auto [known, fresh] = coverage_.try_emplace(sides_of(scope.parties));
  Coverage& coverage = known->second;
  if (!fresh) return coverage;
  const auto list = by_sides_.find(known->first);
  if (list == by_sides_.end()) return coverage;
  std::set<uint32_t> documents, origins;
  for (const LinkedEngagement* engagement : list->second) {
    ++coverage.engagements;
    for (const FactAt& fact : engagement->facts) {
      documents.insert(fact.document.index);
      origins.insert(origin_of_[fact.document.index]);
    }
    const std::string month = engagement->when.value.substr(0, 7);
    if (!day_range(month)) continue;
    if (coverage.first.empty() || month < coverage.first) coverage.first = month;
    if (month > coverage.last) coverage.last = month;
  }
  coverage.documents = static_cast<uint32_t>(documents.size());
  coverage.origins = static_cast<uint32_t>(origins.size());
  return coverage;
}

const LinkedEngagement* HeldContacts::of(DocumentAt document, uint32_t ordinal) const {
  const auto at = by_fact_.find(key_of(document, ordinal));
  return at == by_fact_.end() ? nullptr : at->second;
}

}  // namespace readout
