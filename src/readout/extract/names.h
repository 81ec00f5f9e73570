#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"

namespace readout {

/// A name, title or description as it stands in the text, before it is resolved.
struct FoundName {
  enum class What : uint8_t { person, family, unknown_person, office, loose_office, entity, group, pronoun, loose };
  What what = What::entity;
  TokenRange range;                ///< with title and nationality
  TokenRange proper;               ///< the name alone; empty for an office, group or pronoun
  std::vector<NameEntry> entries;  ///< what the proper name may stand for
  std::optional<uint32_t> office;  ///< of the title; row in Actors::offices
  std::string state;               ///< of the nationality or "of X" beside it; empty if none
  bool honorific = false;          ///< "Mr.", "Ms."
};

/// All names, titles, groups and pronouns of the document, from left to right, none within another.
/// A capitalised word that only may be a name is `loose`; a `loose_office` is a bare title that is one for whom the text calls so.
std::vector<FoundName> find_names(const Document& doc, const Lexicons& lex);

bool is_honorific(std::string_view key);  ///< "mr.", "madam"

}  // namespace readout
