#pragma once

#include "readout/doc/document.h"

namespace readout {

struct Lexicons;

/// What the first and last lines of a text tell about it.
struct TextHead {
  std::optional<Span> title;
  std::optional<Meta> published, modified, outlet;
  std::vector<Meta> authors;
  std::optional<uint32_t> issuer;        ///< row in Actors::all of an institution that stands on a line of its own
  std::optional<uint32_t> spokesperson;  ///< row of the person to whom the release is attributable
  uint32_t body = 0;                     ///< the first block of running text
};

/// Reads titles, date lines, bylines, datelines and credits, and gives their blocks their kinds.
/// `declared_title` is empty where none is declared; a line that says the same is the title.
TextHead read_head(Document& doc, const Lexicons& lex, std::string_view declared_title);

}  // namespace readout
