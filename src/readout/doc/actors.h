#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/doc/phrases.h"

namespace readout {

/// An actor of data/: a state, an institution, a person or an outlet.
struct KnownActor {
  std::string id, name;
  ActorKind kind = ActorKind::person;
  std::string state;  ///< id of the state served; empty for bodies of several states
  Gender gender = Gender::unknown;
  std::vector<std::string> families;  ///< of a person: the forms that stand alone
  std::vector<std::string> members;   ///< of a format without organs of its own: the ids of who meets in it
};

/// An office of data/offices.tsv, in general: "president" of any state.
struct Office {
  std::string id, title;
  Level level = Level::other;
};

/// Who held which office of which state. Days are "YYYY", "YYYY-MM" or
/// "YYYY-MM-DD", as far as the list knows; `to` is empty for one who holds it still.
struct Term {
  uint32_t person = 0;  ///< row in Actors::all
  uint32_t office = 0;  ///< row in Actors::offices
  std::string state, from, to;

  /// Does the term cover `day` ("YYYY-MM-DD" or a part of it), as far as the precision of both tells?
  bool covers(std::string_view day) const;
};

/// What a name of data/ stands for.
struct NameEntry {
  enum class What : uint8_t { person, family, state, demonym, seat, institution, outlet };
  What what = What::person;
  uint32_t row = 0;      ///< in Actors::all
  bool careful = false;  ///< is often something else: "Georgia"
  bool main = false;     ///< the name proper, not an alias
};

/// States, institutions, persons with their terms of office, outlets.
struct Actors {
  std::vector<KnownActor> all;
  std::vector<Office> offices;
  std::vector<Term> terms;       ///< sorted by person
  std::vector<NameEntry> names;  ///< the values of `phrases`; several may share a phrase
  PhraseTable phrases;           ///< names as written, capitals as given
  PhraseTable titles;            ///< of offices, in any letters; values are rows of `offices`
  PhraseTable loose_titles;      ///< words that are a title only right before a name: "Secretary"
  PhraseTable not_names;         ///< longer phrases in which a name is none: "Gulf of Mexico"
  WordSet given_names;           ///< of the known persons, as word keys

  std::optional<uint32_t> find(std::string_view id) const;
  std::optional<uint32_t> find_office(std::string_view id) const;
  std::span<const Term> terms_of(uint32_t person) const;
  /// The level of the highest office that `person` held on `day`; unspecified if the list knows none.
  Level level_on(uint32_t person, std::string_view day) const;
  /// Who held `office` of `state` on `day`; empty if nobody or more than one fits.
  std::optional<uint32_t> holder(uint32_t office, std::string_view state, std::string_view day) const;

  std::unordered_map<std::string, uint32_t, StringHash, std::equal_to<>> by_id, office_by_id;
  std::unordered_map<std::string, std::vector<uint32_t>, StringHash, std::equal_to<>> terms_by_office;  ///< "us/president"
};

class Table;
struct ActorTables {
  const Table &states, &institutions, &persons, &terms, &offices, &outlets, &not_names;
};
Actors load_actors(Vocabulary& words, const ActorTables& tables);

}  // namespace readout
