#pragma once

#include "readout/serve/routes.h"
#include "readout/store/codec.h"

namespace readout {

/// Documents by their ids, and passages with their words.
struct WithWords {
  Asked& asked;
  void put(JsonWriter& out, DocumentAt document) const { out.value(std::string_view(asked.heads()[document.index].id)); }
  void put_own(JsonWriter& out, const Passage& passage) const;
};

/// A key with a text; null for an empty one.
void put_or_null(JsonWriter& out, std::string_view key, std::string_view text);

/// What lists show of a document: its id, day, outlet, title, genre, side and path.
void put_head(JsonWriter& out, const Document& head);

/// The lines that were searched for, in the documents that the filters want.
std::vector<FoundLine> found_lines(Call& call);

/// "seen": what the answer rests on.
void put_seen(JsonWriter& out, const Asked& asked);

}  // namespace readout
