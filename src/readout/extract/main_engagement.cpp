#include "readout/extract/main_engagement.h"

#include <algorithm>

namespace readout {

EngagementIndex::EngagementIndex(const Document& doc) : doc_(doc) {
  for (uint32_t e = 0; e < doc.engagements.size(); ++e) {
    const Engagement& engagement = doc.engagements[e];
    for (Span span : engagement.mentions) places_.push_back({span, {e}});
    const bool contact = engagement.kind != EngagementKind::press && engagement.kind != EngagementKind::statement;
    if (!main_ && contact && engagement.parties.size() >= 2) main_ = Id<Engagement>{e};
  }
  std::ranges::stable_sort(places_, {}, [](const Place& place) { return place.span.begin; });
}

bool EngagementIndex::takes_part(const Engagement& engagement, Id<Actor> actor) const {
  return std::ranges::any_of(engagement.parties, [&](Id<Actor> party) {
    return party == actor || (!doc_[party].state.empty() && doc_[party].state == doc_[actor].state);
  });
}

std::optional<Id<Engagement>> EngagementIndex::at(Span sentence, std::optional<Id<Actor>> by) const {
  const auto here = within(places_, sentence);
  for (const Place& place : here)
    if (!by || takes_part(doc_[place.engagement], *by)) return place.engagement;
  if (main_ && (!by || takes_part(doc_[*main_], *by))) return main_;
  return {};
}

bool EngagementIndex::is_mention(Span span) const {
  const Place* place = covering(places_, span.begin);
  return place && place->span.contains(span);
}

std::optional<Id<Actor>> EngagementIndex::other_party(Id<Engagement> engagement, Id<Actor> by) const {
  const auto& parties = doc_[engagement].parties;
  if (parties.size() != 2) return {};
  for (size_t p = 0; p < 2; ++p)
    if (parties[p] == by ||
        (!doc_[by].state.empty() && doc_[parties[p]].state == doc_[by].state && doc_[parties[1 - p]].state != doc_[by].state))
      return parties[1 - p];
  return {};
}

}  // namespace readout
