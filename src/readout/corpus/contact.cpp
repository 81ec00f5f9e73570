#include "readout/corpus/contact.h"

#include <algorithm>

namespace readout {
namespace {

std::vector<Side> sides_of(const Document& doc, const Engagement& fact) {
  std::vector<Side> sides;
  for (const Id<Actor> party : fact.parties) {
    const Actor& actor = doc[party];
    const std::string& state = actor.state.empty() ? actor.id : actor.state;
    auto side = std::ranges::find(sides, state, &Side::state);
    if (side == sides.end()) side = sides.insert(sides.end(), {state, {}});
    if (actor.kind == ActorKind::person) side->persons.push_back(actor.id);
  }
  for (Side& side : sides) std::ranges::sort(side.persons);
  std::ranges::sort(sides, {}, &Side::state);
  return sides;
}

/// What cannot be the same thing by another name.
std::string_view way_of(const Engagement& fact) {
  switch (fact.kind) {
    case EngagementKind::call:
      return "call";
    case EngagementKind::meeting:
    case EngagementKind::talks:
    case EngagementKind::visit:
    case EngagementKind::summit:
      return fact.mode == Mode::phone || fact.mode == Mode::video ? "call" : "meeting";
    default:
      return name_of(fact.kind);
  }
}

bool share_a_person(const Side& a, const Side& b) {
  return std::ranges::any_of(a.persons, [&](const std::string& person) { return std::ranges::binary_search(b.persons, person); });
}

bool levels_agree(Level a, Level b) {
  return a == b || a == Level::unspecified || b == Level::unspecified || a == Level::other || b == Level::other;
}

}  // namespace

std::vector<ToldContact> find_contacts(const Corpus& corpus) {
  std::vector<ToldContact> contacts;
  for (DocumentAt at; at.index < corpus.documents.size(); ++at.index) {
    const Document& doc = corpus.documents[at.index];
    for (uint32_t i = 0; i < doc.engagements.size(); ++i) {
      const Engagement& fact = doc.engagements[i];
      ToldContact contact{at, i, &fact, sides_of(doc, fact), {}, day_range(fact.when.value), parse_open_day(fact.when.value)};
      if (fact.place) contact.place = fact.place->value;
      for (char& c : contact.place)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
      contacts.push_back(std::move(contact));
    }
  }
  return contacts;
}

std::string block_of(const ToldContact& contact) {
  const Engagement& fact = *contact.fact;
  if (contact.sides.empty() || fact.status == Status::hypothetical) return {};
  std::string block(way_of(fact));
  if (fact.status == Status::denied) block += " denied";
  for (const Side& side : contact.sides) block += ' ' + side.state;
  if (contact.sides.size() == 1)  // who briefs, who speaks; a body's own meeting has no persons
    for (const std::string& person : contact.sides[0].persons) block += ' ' + person;
  if (fact.kind == EngagementKind::channel) block.append(" ").append(name_of(fact.level)).append(" ").append(fact.series.value_or(""));
  return block;
}

bool may_be_one(const ToldContact& a, const ToldContact& b) {
  if (!levels_agree(a.fact->level, b.fact->level)) return false;
  if (a.fact->series && b.fact->series && *a.fact->series != *b.fact->series) return false;
  for (size_t i = 0; i < a.sides.size() && i < b.sides.size(); ++i)
    if (!a.sides[i].persons.empty() && !b.sides[i].persons.empty() && !share_a_person(a.sides[i], b.sides[i])) return false;
  return true;
}

bool same_persons(const ToldContact& a, const ToldContact& b) {
  size_t shared = 0;
  for (size_t i = 0; i < a.sides.size() && i < b.sides.size(); ++i) shared += share_a_person(a.sides[i], b.sides[i]);
  return shared >= std::min<size_t>(2, a.sides.size());
}

}  // namespace readout
