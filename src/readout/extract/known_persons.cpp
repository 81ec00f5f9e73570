#include "readout/extract/known_persons.h"

#include <algorithm>

namespace readout {

using What = FoundName::What;

void KnownPersons::introduce(const FoundName& name) {
  if (name.what == What::person)
    for (const NameEntry& entry : name.entries) introduced_[entry.row] |= name.entries.size() == 1;
  const bool family = name.what == What::family && (name.office || name.honorific);
  if (family || (name.what == What::person && name.office))
    if (auto row = choose(name)) {
      if (family) introduced_[*row] = true;
      if (name.office) ++called_[*name.office][*row];
    }
  if (!name.state.empty()) states_named_.insert(name.state);
}

/// How well a known person fits a name with its title, its state and the day of the document.
int KnownPersons::fit(uint32_t row, const FoundName& name) const {
  int score = 0;
  if (auto at = introduced_.find(row); at != introduced_.end() && at->second) score += 8;
  if (!name.state.empty()) score += known(row).state == name.state ? 6 : -6;
  int best = 0;
  for (const Term& term : lex_.actors.terms_of(row)) {
    const Office& held = lex_.actors.offices[term.office];
    const bool now = term.covers(day_), high = held.level <= Level::ministerial_strategic;
    best = std::max(best, (now ? 1 + high : 0) + (name.office ? 2 * likeness(held, lex_.actors.offices[*name.office]) : 0));
  }
  return score + best;
}

/// How far the office held is the one that the title says: 2 the same, 1 of its kind ("Secretary", "General"), 0 another.
int KnownPersons::likeness(const Office& held, const Office& said) {
  if (held.id == said.id) return 2;
  const bool part = held.id.starts_with(said.id + "_") || held.id.ends_with("_" + said.id);
  return part || (held.level == Level::military && said.level == Level::military) ? 1 : 0;
}

/// "Mr. Novak" is no woman of that name.
bool KnownPersons::is_other_gender(uint32_t row, const FoundName& name) const {
  static const WordSet kOfMen = {"mr.", "mr", "sir"}, kOfWomen = {"mrs.", "mrs", "ms.", "ms", "madam", "miss"};
  std::string key;
  append_word_key(key, doc_.str(doc_.tokens[name.range.first]));
  return (kOfMen.contains(key) && known(row).gender == Gender::female) || (kOfWomen.contains(key) && known(row).gender == Gender::male);
}

/// Does the text name the person in full or with a title somewhere, or the state served? "Davis" is no prime minister by itself.
bool KnownPersons::expected(uint32_t row) const {
  const auto at = introduced_.find(row);
  return (at != introduced_.end() && at->second) || states_named_.contains(known(row).state) ||
         (doc_.meta.side && doc_[*doc_.meta.side].state == known(row).state);
}

std::optional<uint32_t> KnownPersons::choose(const FoundName& name) const {
  int best = -100;
  std::optional<uint32_t> row;
  const bool bare = name.what == What::family;
  for (const NameEntry& entry : name.entries) {
    if (entry.what != NameEntry::What::person && entry.what != NameEntry::What::family) continue;
    if (bare && !name.office && !expected(entry.row)) continue;
    if (name.honorific && is_other_gender(entry.row, name)) continue;
    const int score = fit(entry.row, name);
    if (score == best && row != entry.row) row.reset();
    if (score > best) best = score, row = entry.row;
  }
  return best < (bare ? 1 : -5) ? std::nullopt : row;
}

std::optional<uint32_t> KnownPersons::called(uint32_t office) {
  const auto [known, fresh] = called_most_.try_emplace(office);
  if (fresh) known->second = most_called(office);
  return known->second;
}

std::optional<uint32_t> KnownPersons::most_called(uint32_t office) const {
  const Office& said = lex_.actors.offices[office];
  std::unordered_map<uint32_t, size_t> times;  // by person
  for (const auto& [title, persons] : called_)
    if (const Office& held = lex_.actors.offices[title]; likeness(held, said) > 0 && held.level == said.level)
      for (const auto& [row, count] : persons) times[row] += count;
  const auto most = std::ranges::max_element(times, {}, [](const auto& entry) { return entry.second; });
  if (most == times.end()) return std::nullopt;
  if (std::ranges::count(times, most->second, [](const auto& entry) { return entry.second; }) > 1) return std::nullopt;
  return most->first;
}

bool KnownPersons::introduced(const FoundName& name) const {
  return std::ranges::any_of(name.entries, [&](const NameEntry& e) {
    auto at = introduced_.find(e.row);
    return at != introduced_.end() && at->second;
  });
}

bool KnownPersons::is_common_word(TokenRange range) const {
  static const WordSet kCommon = {"may",   "long",  "park",  "power", "price", "rice",  "king",   "brown", "day",    "sun",
                                  "key",   "lord",  "major", "ban",   "ping",  "bush",  "cook",   "case",  "grant",  "mark",
                                  "white", "black", "young", "wang",  "best",  "gates", "west",   "north", "field",  "hill",
                                  "wood",  "low",   "law",   "will",  "stone", "fox",   "berry",  "sharp", "bright", "rich",
                                  "moon",  "han",   "he",    "she",   "ma",    "mane",  "sherman"};
  std::string key;
  append_word_key(key, doc_.str(span_of(doc_, range)));
  if (!kCommon.contains(key)) return false;
  return !introduced_family(key);
}

bool KnownPersons::introduced_family(const std::string& key) const {
  return std::ranges::any_of(introduced_, [&](const auto& entry) {
    return entry.second && std::ranges::any_of(known(entry.first).families, [&](const std::string& family) {
             std::string other;
             append_word_key(other, family);
             return other == key;
           });
  });
}

}  // namespace readout
