#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"

namespace readout {

/// The actor of the document with that id, else that of the lists, which becomes one of the document.
std::optional<Id<Actor>> known_actor(Document& doc, const Lexicons& lex, std::string_view id);

/// Puts in the place of each format that has no organs of its own, as the Quad, its members: they are who meets.
/// A member for whom somebody else of `parties` stands is not added again.
void open_formats(Document& doc, const Lexicons& lex, std::vector<Id<Actor>>& parties);

}  // namespace readout
