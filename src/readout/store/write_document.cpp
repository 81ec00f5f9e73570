#include "readout/store/document_cells.h"
#include "readout/store/document_rows.h"
#include "readout/store/fact_rows.h"

namespace readout {
namespace {

/// The rows of one document in a table of (doc_id, ordinal, …).
template <class List, class Put>
void write_list(Statement& insert, int64_t doc_id, const List& list, Put&& put) {
  int64_t ordinal = 0;
  for (const auto& item : list) {
    Binder binder(insert);
    binder.cell("doc_id", doc_id);
    binder.cell("ordinal", ordinal++);
    put(binder, item);
    insert.run();
  }
}

const std::string* value_of(const std::optional<Meta>& meta) { return meta ? &meta->value : nullptr; }

}  // namespace

DocumentWriter::DocumentWriter(Database& db)
    : db_(db),
      document_(db.prepare("INSERT INTO documents (hash, engine_id, size, media_type, learned_at, title, outlet, url, language, published, "
                           "genre, side, held, metadata, sketch, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      text_(db.prepare("INSERT INTO texts (doc_id, text, map, sentences, blocks) VALUES (?, ?, ?, ?, ?)")),
      source_(db.prepare("INSERT INTO sources (doc_id, bytes) VALUES (?, ?)")),
      actor_(db.prepare("INSERT INTO actors (doc_id, ordinal, id, name, kind, state, gender, known) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")),
      cut_(db.prepare("INSERT INTO cuts (doc_id, ordinal, source_begin, source_end, kind, rule) VALUES (?, ?, ?, ?, ?, ?)")),
      problem_(db.prepare(
          "INSERT INTO problems (doc_id, ordinal, source_begin, source_end, stage, code, message) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
  each_row_layer(Document{}, [&]<class Fact>(std::string_view layer, const std::vector<Fact>&) {
    facts_.emplace(layer, db.prepare(insert_facts<Fact>(layer)));
  });
}

int64_t DocumentWriter::write(const PackedDocument& packed, int64_t engine_id, const std::string& learned_at) {
  const Document& doc = packed.doc;
  const DocumentContext context(doc);
  const std::string metadata = to_json_text(context, doc.meta);
  Binder binder(document_);
  auto optional_cell = [&](const std::string* text) { text ? binder.cell("", std::string_view(*text)) : binder.null(""); };
  binder.cell("hash", std::string_view(doc.id));
  binder.cell("engine_id", engine_id);
  binder.cell("size", static_cast<int64_t>(packed.size));
  binder.cell("media_type", name_of(doc.media_type));
  binder.cell("learned_at", std::string_view(learned_at));
  for (const auto* meta : {&doc.meta.title, &doc.meta.outlet, &doc.meta.url, &doc.meta.language, &doc.meta.published})
    optional_cell(value_of(*meta));
  binder.cell("genre", name_of(doc.meta.genre));
  optional_cell(doc.meta.side ? &doc[*doc.meta.side].id : nullptr);
  optional_cell(value_of(doc.meta.held.start));
  binder.cell("metadata", std::string_view(metadata));
  document_.bind_blob(15, packed.sketch);
  document_.bind_static(16, packed.checksum);
  document_.run();
  const int64_t doc_id = db_.last_row();

  text_.bind(1, doc_id);
  text_.bind_blob(2, packed.text);
  text_.bind_blob(3, packed.map);
  text_.bind_blob(4, packed.sentences);
  text_.bind_blob(5, packed.blocks);
  text_.run();
  if (packed.source) {
    source_.bind(1, doc_id);
    source_.bind_blob(2, *packed.source);
    source_.run();
  }
  write_list(actor_, doc_id, doc.actors, [](Binder& row, const Actor& actor) { put_actor(row, actor); });
  write_list(cut_, doc_id, doc.cut, [](Binder& row, const Cut& cut) { put_cut(row, cut); });
  write_list(problem_, doc_id, doc.problems, [](Binder& row, const Problem& problem) { put_problem(row, problem); });
  each_row_layer(doc, [&](std::string_view layer, const auto& facts) {
    write_list(facts_.at(layer), doc_id, facts, [&](Binder& row, const auto& fact) {
      put_source(row, doc, fact);
      put_fact(row, context, fact);
    });
  });
  return doc_id;
}

}  // namespace readout
