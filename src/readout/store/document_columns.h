#pragma once

#include "readout/base/error.h"
#include "readout/store/codec.h"
#include "readout/store/fact_rows.h"

namespace readout {

// What a document has beside facts, from the columns of its rows.

inline constexpr std::string_view kDocumentColumns = "SELECT hash, media_type, metadata, sketch FROM documents WHERE doc_id = ?";

inline Document read_head(const Statement& row, std::string* sketch) {
  Document doc;
  doc.id = row.text(0);
  doc.media_type = parse_name<MediaType>(row.text(1));
  if (sketch) *sketch = row.text(3);
  return doc;
}

inline void read_metadata(Document& doc, const ReadContext& context, std::string_view json) {
  JsonReader in(json);
  get_json(in, context, doc.meta);
  if (!in.at_end()) fail_damaged();
}

inline constexpr std::string_view kActorColumns = "id, name, kind, state, gender, known";

inline Actor read_actor(const Statement& row, int at) {
  Actor actor;
  actor.id = row.text(at);
  actor.name = row.text(at + 1);
  actor.kind = parse_name<ActorKind>(row.text(at + 2));
  actor.state = row.text(at + 3);
  actor.gender = parse_name<Gender>(row.text(at + 4));
  actor.known = narrow<int32_t>(row.integer(at + 5));
  return actor;
}

inline OffsetMap read_map(std::string_view packed) {
  std::optional<OffsetMap> map = OffsetMap::unpack(packed);
  if (!map) fail_damaged();
  return std::move(*map);
}

}  // namespace readout
