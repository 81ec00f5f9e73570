#pragma once

#include <optional>
#include <string>

#include "readout/doc/document.h"

namespace readout {

struct Lexicons;

/// What data/roles.tsv tells about a label.
enum class LabelKind {
  letter,  ///< "Q", "A"
  role,    ///< "MODERATOR", "SENIOR ADMINISTRATION OFFICIAL TWO"
  titled,  ///< "MS. PSAKI", "THE PRESIDENT"
  outlet,  ///< "Reuters"
  plain,   ///< "JANE DOE": a name, or anything
  field,   ///< "CONTACT": a line of a form
};

/// A label that may begin a turn.
struct Label {
  Span span;           ///< as printed, without its marks
  uint32_t first = 0;  ///< its first token
  uint32_t after = 0;  ///< the token after its marks: what is said begins there
  std::string key;     ///< in lower case without brackets and numbers: equal for all turns of a speaker
  LabelKind kind = LabelKind::plain;
  Role role = Role::speaker;
  bool capitals = false;  ///< in capitals throughout
  bool marked = true;     ///< with a colon
};

/// The label that begins with token `i`, which begins a line; empty if none does.
/// A label has up to twelve words, no stop and, but for "Q", a colon. Its words get their numbers.
std::optional<Label> label_at(Document& doc, const Lexicons& lex, uint32_t i, uint32_t last);

}  // namespace readout
