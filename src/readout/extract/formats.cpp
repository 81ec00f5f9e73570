#include "readout/extract/formats.h"

#include <algorithm>

namespace readout {

std::optional<Id<Actor>> known_actor(Document& doc, const Lexicons& lex, std::string_view id) {
  for (uint32_t a = 0; a < doc.actors.size(); ++a)
    if (doc.actors[a].id == id) return Id<Actor>{a};
  const auto row = lex.actors.find(id);
  if (!row) return {};
  const KnownActor& known = lex.actors.all[*row];
  doc.actors.push_back({known.id, known.name, known.kind, known.state, known.gender, static_cast<int32_t>(*row)});
  return Id<Actor>{static_cast<uint32_t>(doc.actors.size() - 1)};
}

void open_formats(Document& doc, const Lexicons& lex, std::vector<Id<Actor>>& parties) {
  for (size_t i = 0; i < parties.size(); ++i) {
    if (doc[parties[i]].known < 0) continue;
    const std::vector<std::string>& members = lex.actors.all[static_cast<uint32_t>(doc[parties[i]].known)].members;
    if (members.empty()) continue;
    parties.erase(parties.begin() + static_cast<ptrdiff_t>(i--));
    for (const std::string& member : members) {
      const bool there = std::ranges::any_of(parties, [&](Id<Actor> p) { return doc[p].state == member || doc[p].id == member; });
      if (const auto actor = there ? std::nullopt : known_actor(doc, lex, member)) parties.push_back(*actor);
    }
  }
}

}  // namespace readout
