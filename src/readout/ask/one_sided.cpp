#include "readout/ask/one_sided.h"

#include <algorithm>
#include <map>
#include <set>

#include "readout/doc/actor_ids.h"
#include "readout/doc/timex.h"

namespace readout {
namespace {

constexpr int kSoon = 3;  // days from a contact to its readout, which may cross the date line and a weekend

/// The two states whose people met; empty where it were not two, or bodies of several states.
std::set<std::string, std::less<>> states_of(const LinkedEngagement& engagement) {
  std::set<std::string, std::less<>> states;
  for (const std::string& party : engagement.parties) states.emplace(state_of(party));
  const bool both = states.size() == 2 && std::ranges::all_of(states, [](const std::string& state) { return state.size() == 2; });
  return both ? states : std::set<std::string, std::less<>>();
}

bool took_place(const LinkedEngagement& engagement) {
  const bool contact = engagement.kind == EngagementKind::call || engagement.kind == EngagementKind::meeting ||
                       engagement.kind == EngagementKind::talks || engagement.kind == EngagementKind::visit ||
                       engagement.kind == EngagementKind::summit;
  return contact && engagement.status == Status::held;
}

/// Does a government tell of a contact in it, as a readout does?
bool is_readout(const Document& head) {
  return head.meta.side &&
         (head.meta.genre == Genre::readout || head.meta.genre == Genre::press_release || head.meta.genre == Genre::statement);
}

bool is_soon_after(const Document& head, DayRange contact) {
  const std::optional<Meta>& day = head.meta.published ? head.meta.published : head.meta.held.start;
  const std::optional<Day> published = day ? parse_day(day->value) : std::nullopt;
  return published && *published >= contact.first - std::chrono::days{1} && *published <= contact.last + std::chrono::days{kSoon};
}

}  // namespace

std::map<std::string, DocumentAt, std::less<>> readouts_of(const LinkedEngagement& engagement, const std::vector<Document>& heads) {
  std::map<std::string, DocumentAt, std::less<>> told;
  const std::optional<DayRange> day = day_range(engagement.when.value);
  const auto states = states_of(engagement);
  if (!day || day->first != day->last || states.empty() || !took_place(engagement)) return told;
  for (const FactAt& fact : engagement.facts) {
    const Document& head = heads[fact.document.index];
    if (!is_readout(head) || !is_soon_after(head, *day)) continue;
    const std::string_view side = state_of(head[*head.meta.side].id);
    if (states.contains(side)) told.try_emplace(std::string(side), fact.document);
  }
  return told;
}

std::vector<OneSided> one_sided(const std::vector<LinkedEngagement>& engagements, const std::vector<Document>& heads) {
  std::vector<OneSided> found;
  for (const LinkedEngagement& engagement : engagements) {
    const auto told = readouts_of(engagement, heads);
    if (told.size() != 1) continue;
    const auto states = states_of(engagement);
    const std::string& lacks = *states.begin() == told.begin()->first ? *states.rbegin() : *states.begin();
    found.push_back({&engagement, told.begin()->second, lacks});
  }
  return found;
}

}  // namespace readout
