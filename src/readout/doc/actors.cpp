#include "readout/doc/actors.h"

#include <algorithm>

#include "readout/base/error.h"
#include "readout/doc/lists.h"

namespace readout {
namespace {

/// Fills an Actors from the tables of data/.
class Loader {
 public:
  explicit Loader(Vocabulary& words) : words_(words) {}

  uint32_t add_actor(KnownActor actor) {
    const auto row = static_cast<uint32_t>(actors_.all.size());
    actors_.by_id.emplace(actor.id, row);
    actors_.all.push_back(std::move(actor));
    return row;
  }

  void add_name(std::string_view name, NameEntry entry) {
    if (name.starts_with('?')) {
      entry.careful = true;
      name.remove_prefix(1);
    }
    actors_.phrases.add(words_, name, static_cast<uint32_t>(actors_.names.size()), PhraseTable::Letters::as_given);
    actors_.names.push_back(entry);
  }

  void add_names(const Table& table, size_t row, std::string_view column, NameEntry entry) {
    for (std::string_view name : table.values(row, column)) add_name(name, entry);
  }

  void states(const Table& table) {
    using What = NameEntry::What;
    for (size_t r = 0; r < table.size(); ++r) {
      const std::string id(table.cell(r, "id"));
      std::string_view name = table.cell(r, "name");
      const uint32_t row = add_actor({id, std::string(name.starts_with('?') ? name.substr(1) : name), ActorKind::state, id, {}, {}, {}});
      add_name(name, {What::state, row, false, true});
      add_names(table, r, "aliases", {What::state, row});
      add_names(table, r, "demonyms", {What::demonym, row});
      add_names(table, r, "seats", {What::seat, row});
    }
  }

  void institutions(const Table& table) {
    for (size_t r = 0; r < table.size(); ++r) {
      const ActorKind kind = from_name(table.cell(r, "kind"), ActorKind::organisation);
      const std::vector<std::string_view> states = table.values(r, "state");
      KnownActor body{std::string(table.cell(r, "id")), std::string(table.cell(r, "name")), kind, {}, {}, {}, {}};
      if (states.size() == 1) body.state = states[0];
      if (states.size() > 1) body.members.assign(states.begin(), states.end());
      const uint32_t row = add_actor(std::move(body));
      add_name(table.cell(r, "name"), {NameEntry::What::institution, row, false, true});
      add_names(table, r, "aliases", {NameEntry::What::institution, row});
    }
  }

  /// "Anna" of "Anna Novak"; a name that begins with the family ("Xi Jinping") gives none.
  void add_given_name(const KnownActor& person) {
    const std::string first = person.name.substr(0, person.name.find(' '));
    if (first.size() == person.name.size() ||
        std::ranges::any_of(person.families, [&](const auto& family) { return family.starts_with(first); }))
      return;
    std::string key;
    append_word_key(key, first);
    actors_.given_names.insert(std::move(key));
  }

  void persons(const Table& table) {
    for (size_t r = 0; r < table.size(); ++r) {
      KnownActor person{std::string(table.cell(r, "id")),
                        std::string(table.cell(r, "name")),
                        ActorKind::person,
                        {},
                        from_name(table.cell(r, "gender"), Gender::unknown),
                        {},
                        {}};
      person.state = person.id.substr(0, person.id.find('.'));
      for (std::string_view family : table.values(r, "family")) person.families.emplace_back(family);
      const uint32_t row = add_actor(std::move(person));
      add_name(table.cell(r, "name"), {NameEntry::What::person, row, false, true});
      add_names(table, r, "aliases", {NameEntry::What::person, row});
      add_names(table, r, "family", {NameEntry::What::family, row});
      add_given_name(actors_.all[row]);
    }
  }

  /// Outlets that are institutions (a government's own site) stay the institution.
  void outlets(const Table& table) {
    for (size_t r = 0; r < table.size(); ++r) {
      const std::string id(table.cell(r, "id"));
      if (actors_.by_id.contains(id)) continue;
      const uint32_t row = add_actor({id, std::string(table.cell(r, "name")), ActorKind::organisation, {}, {}, {}, {}});
      add_name(table.cell(r, "name"), {NameEntry::What::outlet, row, false, true});
      add_names(table, r, "aliases", {NameEntry::What::outlet, row});
    }
  }

  void offices(const Table& table) {
    for (size_t r = 0; r < table.size(); ++r) {
      const auto titles = table.values(r, "titles");
      const auto row = static_cast<uint32_t>(actors_.offices.size());
      actors_.offices.push_back({std::string(table.cell(r, "id")), titles.empty() ? "" : std::string(titles[0]),
                                 from_name(table.cell(r, "level"), Level::other)});
      actors_.office_by_id.emplace(actors_.offices[row].id, row);
      for (std::string_view title : titles)
        (title.starts_with('?') ? actors_.loose_titles : actors_.titles).add(words_, title.substr(title.starts_with('?')), row);
    }
  }

  void terms(const Table& table) {
    for (size_t r = 0; r < table.size(); ++r) {
      const auto person = actors_.find(table.cell(r, "person"));
      if (!person) throw Error("data file terms.tsv: no person " + std::string(table.cell(r, "person")) + " in persons.tsv");
      const std::string office_id(table.cell(r, "office"));
      const auto office = actors_.find_office(office_id);
      if (!office) throw Error("data file terms.tsv: no office " + office_id + " in offices.tsv");
      actors_.terms.push_back(
          {*person, *office, std::string(table.cell(r, "state")), std::string(table.cell(r, "from")), std::string(table.cell(r, "to"))});
    }
    std::ranges::stable_sort(actors_.terms, {}, &Term::person);
    for (size_t t = 0; t < actors_.terms.size(); ++t)
      actors_.terms_by_office[actors_.terms[t].state + '/' + actors_.offices[actors_.terms[t].office].id].push_back(
          static_cast<uint32_t>(t));
  }

  void not_names(const Table& table) {
    for (size_t r = 0; r < table.size(); ++r) actors_.not_names.add(words_, table.cell(r, "id"), 0, PhraseTable::Letters::as_given);
  }

  Actors take() { return std::move(actors_); }

 private:
  Vocabulary& words_;
  Actors actors_;
};

}  // namespace

bool Term::covers(std::string_view day) const {
  const size_t first = std::min(day.size(), from.size()), last = std::min(day.size(), to.size());
  return day.substr(0, first) >= std::string_view(from).substr(0, first) &&
         (to.empty() || day.substr(0, last) <= std::string_view(to).substr(0, last));
}

std::optional<uint32_t> Actors::find(std::string_view id) const {
  auto at = by_id.find(id);
  return at == by_id.end() ? std::nullopt : std::optional(at->second);
}

std::optional<uint32_t> Actors::find_office(std::string_view id) const {
  auto at = office_by_id.find(id);
  return at == office_by_id.end() ? std::nullopt : std::optional(at->second);
}

std::span<const Term> Actors::terms_of(uint32_t person) const {
  auto range = std::ranges::equal_range(terms, person, {}, &Term::person);
  return {range.begin(), range.end()};
}

Level Actors::level_on(uint32_t person, std::string_view day) const {
  Level best = Level::unspecified;
  for (const Term& term : terms_of(person))
    if (term.covers(day)) best = std::min(best, offices[term.office].level);
  return best;
}

std::optional<uint32_t> Actors::holder(uint32_t office, std::string_view state, std::string_view day) const {
  auto at = terms_by_office.find(std::string(state) + '/' + offices[office].id);
  if (at == terms_by_office.end()) return {};
  std::optional<uint32_t> found;
  for (uint32_t t : at->second) {
    if (!terms[t].covers(day)) continue;
    if (found && *found != terms[t].person) return {};
    found = terms[t].person;
  }
  return found;
}

Actors load_actors(Vocabulary& words, const ActorTables& tables) {
  Loader loader(words);
  loader.states(tables.states);
  loader.institutions(tables.institutions);
  loader.persons(tables.persons);
  loader.outlets(tables.outlets);
  loader.offices(tables.offices);
  loader.terms(tables.terms);
  loader.not_names(tables.not_names);
  return loader.take();
}

}  // namespace readout
