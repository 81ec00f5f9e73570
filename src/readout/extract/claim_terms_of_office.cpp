#include "readout/extract/claim_terms_of_office.h"

#include <algorithm>

namespace readout {
namespace {

/// "took office", "came into power", "was sworn in", "became President", "his inauguration".
bool tells_of_office(const Clauses& at, TokenRange words) {
  static const WordSet kTakes = {"took",     "taking", "taken",  "assumed", "assuming",   "entered",
                                 "entering", "came",   "coming", "been",    "assumption", "got"};
  bool takes = false;
  for (uint32_t i = words.first; i < words.last; ++i) {
    const std::string_view word = at.str(i);
    if (word == "inauguration" || word == "inaugurated" || word == "Inauguration") return true;
    if (word == "sworn" && i + 1 < words.last && at.str(i + 1) == "in") return true;
    if (word == "became" || word == "becoming")
      for (uint32_t k = i + 1; k < std::min(i + 4, words.last); ++k)
        if (at.lex().actors.titles.longest_at(at.doc(), at.lex().words, k)) return true;
    takes |= kTakes.contains(word);
    if (takes && (word == "office" || word == "power") && !at.is(i - 1, WordClass::article)) return true;
  }
  return false;
}

/// The first day of the term at the highest office that the person held on `day`; empty where two offices of that rank began on two days.
std::string term_begin(const Actors& actors, uint32_t person, std::string_view day) {
  std::string from;
  Level best = Level::other;
  for (const Term& term : actors.terms_of(person)) {
    const Level level = actors.offices[term.office].level;
    if (day.empty() || !term.covers(day) || term.from.empty() || level > best) continue;
    if (level == best && !from.empty() && from != term.from) return {};
    from = term.from;
    best = level;
  }
  return from;
}

}  // namespace

std::string office_began(const Clauses& at, TokenRange words, const std::vector<Id<Actor>>& parties, std::string_view state) {
  const Document& doc = at.doc();
  if (!tells_of_office(at, words)) return {};
  const auto is_known = [&](Id<Actor> actor) { return doc[actor].kind == ActorKind::person && doc[actor].known >= 0; };
  std::optional<Id<Actor>> who;
  for (uint32_t i = words.first; i < words.last && !who; ++i)
    if (const Mention* m = at.mention(i); m && m->actor && is_known(*m->actor)) who = m->actor;
  for (Id<Actor> party : parties)
    if (!who && is_known(party) && doc[party].state == state) who = party;
  return who ? term_begin(at.lex().actors, static_cast<uint32_t>(doc[*who].known), doc.meta.day()) : std::string();
}

}  // namespace readout
