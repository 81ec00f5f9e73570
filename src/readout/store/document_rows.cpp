#include "readout/store/document_rows.h"

#include "readout/base/sha256.h"
#include "readout/base/varint.h"
#include "readout/store/codec.h"
#include "readout/store/compress.h"
#include "readout/store/fact_rows.h"

namespace readout {
namespace {

std::string pack_sentences(const std::vector<Sentence>& sentences) {
  std::string out;
  uint32_t last = 0;
  for (const Sentence& sentence : sentences) {
    put_signed_varint(out, int64_t{sentence.span.begin} - last);
    put_varint(out, sentence.span.size());
    last = sentence.span.end;
  }
  return out;
}

std::vector<Sentence> unpack_sentences(std::string_view packed) {
  std::vector<Sentence> sentences;
  int64_t last = 0;
  while (!packed.empty()) {
    const auto gap = take_signed_varint(packed);
    const auto size = take_varint(packed);
    if (!gap || !size) fail_damaged();
    const auto begin = narrow<uint32_t>(last + *gap), end = narrow<uint32_t>(int64_t{begin} + static_cast<int64_t>(*size));
    sentences.push_back({{begin, end}});
    last = end;
  }
  return sentences;
}

/// Collects cells as bytes that no two different rows share.
class Canon {
 public:
  void enter(std::string_view) {}
  void leave() {}
  void null(std::string_view) { bytes_ += 'n'; }
  void cell(std::string_view, int64_t value) { put_signed_varint(bytes_ += 'i', value); }
  void cell(std::string_view, std::string_view text) {
    put_varint(bytes_ += 't', text.size());
    bytes_ += text;
  }
  void cell(std::string_view name, std::string&& text) { cell(name, std::string_view(text)); }
  std::string digest() const { return sha256(bytes_); }

 private:
  std::string bytes_;
};

template <class Sink>
void put_actor(Sink& sink, const Actor& actor) {
  sink.cell("id", std::string_view(actor.id));
  sink.cell("name", std::string_view(actor.name));
  sink.cell("kind", name_of(actor.kind));
  sink.cell("state", std::string_view(actor.state));
  sink.cell("gender", name_of(actor.gender));
  sink.cell("known", int64_t{actor.known});
}

template <class Sink>
void put_range(Sink& sink, SourceSpan source) {
  sink.cell("source_begin", int64_t{source.begin});
  sink.cell("source_end", int64_t{source.end});
}

template <class Sink>
void put_cut(Sink& sink, const Cut& cut) {
  put_range(sink, cut.source);
  sink.cell("kind", name_of(cut.kind));
  sink.cell("rule", std::string_view(cut.rule));
}

template <class Sink>
void put_problem(Sink& sink, const Problem& problem) {
  put_range(sink, problem.source);
  sink.cell("stage", problem.stage);
  sink.cell("code", problem.code);
  sink.cell("message", std::string_view(problem.message));
}

std::string checksum(const Document& doc, std::string_view sketch, std::string_view map, std::string_view sentences) {
  Canon canon;
  const DocumentContext context(doc);
  for (std::string_view bytes : {std::string_view(doc.id), name_of(doc.media_type), std::string_view(doc.text), map, sentences, sketch})
    canon.cell("", bytes);
  canon.cell("", to_json_text(context, doc.meta));
  for (const Actor& actor : doc.actors) put_actor(canon, actor);
  for (const Cut& cut : doc.cut) put_cut(canon, cut);
  for (const Problem& problem : doc.problems) put_problem(canon, problem);
  doc.each_layer([&](std::string_view layer, const auto& facts) {
    canon.cell("", layer);
    for (const auto& fact : facts) put_fact(canon, context, doc, fact);
  });
  return canon.digest();
}

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

constexpr std::string_view kDocumentColumns = "SELECT hash, media_type, metadata, sketch FROM documents WHERE doc_id = ?";

Document read_head(const Statement& row, std::string* sketch) {
  Document doc;
  doc.id = row.text(0);
  doc.media_type = parse_name<MediaType>(row.text(1));
  if (sketch) *sketch = row.text(3);
  return doc;
}

void read_metadata(Document& doc, const DocumentContext& context, std::string_view json) {
  JsonReader in(json);
  get_json(in, context, doc.meta);
  if (!in.at_end()) fail_damaged();
}

Actor read_actor(const Statement& row, int at) {
  Actor actor;
  actor.id = row.text(at);
  actor.name = row.text(at + 1);
  actor.kind = parse_name<ActorKind>(row.text(at + 2));
  actor.state = row.text(at + 3);
  actor.gender = parse_name<Gender>(row.text(at + 4));
  actor.known = narrow<int32_t>(row.integer(at + 5));
  return actor;
}

OffsetMap read_map(std::string_view packed) {
  std::optional<OffsetMap> map = OffsetMap::unpack(packed);
  if (!map) fail_damaged();
  return std::move(*map);
}

constexpr std::string_view kActorColumns = "id, name, kind, state, gender, known";

}  // namespace

std::string checksum_of(const Document& doc, std::string_view sketch) {
  return checksum(doc, sketch, doc.origin.pack(), pack_sentences(doc.sentences));
}

PackedDocument pack_document(Document doc, std::string sketch, bool keep_source) {
  PackedDocument packed;
  packed.text = compress(doc.text);
  packed.map = doc.origin.pack();
  packed.sentences = pack_sentences(doc.sentences);
  packed.size = doc.source.size();
  if (keep_source) packed.source = compress(doc.source);
  packed.checksum = checksum(doc, sketch, packed.map, packed.sentences);
  packed.sketch = std::move(sketch);
  packed.doc = std::move(doc);
  return packed;
}

DocumentWriter::DocumentWriter(Database& db)
    : db_(db),
      document_(db.prepare("INSERT INTO documents (hash, engine_id, size, media_type, learned_at, title, outlet, url, language, published, "
                           "genre, side, held, metadata, sketch, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
      text_(db.prepare("INSERT INTO texts (doc_id, text, map, sentences) VALUES (?, ?, ?, ?)")),
      source_(db.prepare("INSERT INTO sources (doc_id, bytes) VALUES (?, ?)")),
      actor_(db.prepare("INSERT INTO actors (doc_id, ordinal, id, name, kind, state, gender, known) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")),
      cut_(db.prepare("INSERT INTO cuts (doc_id, ordinal, source_begin, source_end, kind, rule) VALUES (?, ?, ?, ?, ?, ?)")),
      problem_(db.prepare(
          "INSERT INTO problems (doc_id, ordinal, source_begin, source_end, stage, code, message) VALUES (?, ?, ?, ?, ?, ?, ?)")) {
  Document{}.each_layer(
      [&]<class Fact>(std::string_view layer, const std::vector<Fact>&) { facts_.emplace(layer, db.prepare(insert_facts<Fact>(layer))); });
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
  text_.run();
  if (packed.source) {
    source_.bind(1, doc_id);
    source_.bind_blob(2, *packed.source);
    source_.run();
  }
  write_list(actor_, doc_id, doc.actors, [](Binder& row, const Actor& actor) { put_actor(row, actor); });
  write_list(cut_, doc_id, doc.cut, [](Binder& row, const Cut& cut) { put_cut(row, cut); });
  write_list(problem_, doc_id, doc.problems, [](Binder& row, const Problem& problem) { put_problem(row, problem); });
  doc.each_layer([&](std::string_view layer, const auto& facts) {
    write_list(facts_.at(layer), doc_id, facts, [&](Binder& row, const auto& fact) { put_fact(row, context, doc, fact); });
  });
  return doc_id;
}

DocumentReader::DocumentReader(Database& db)
    : document_(db.prepare(kDocumentColumns)),
      text_(db.prepare("SELECT text, map, sentences FROM texts WHERE doc_id = ?")),
      actor_(db.prepare("SELECT " + std::string(kActorColumns) + " FROM actors WHERE doc_id = ? ORDER BY ordinal")),
      cut_(db.prepare("SELECT source_begin, source_end, kind, rule FROM cuts WHERE doc_id = ? ORDER BY ordinal")),
      problem_(db.prepare("SELECT source_begin, source_end, stage, code, message FROM problems WHERE doc_id = ? ORDER BY ordinal")) {
  Document{}.each_layer([&]<class Fact>(std::string_view layer, const std::vector<Fact>&) {
    facts_.emplace(layer,
                   db.prepare("SELECT " + fact_columns<Fact>() + " FROM " + std::string(layer) + " WHERE doc_id = ? ORDER BY ordinal"));
  });
}

Document DocumentReader::read(int64_t doc_id, std::string* sketch) {
  if (!document_.with(doc_id).step() || !text_.with(doc_id).step()) fail_damaged();
  Document doc = read_head(document_, sketch);
  doc.text = decompress(text_.text(0));
  doc.origin = read_map(text_.text(1));
  if (doc.origin.size() != doc.text.size()) fail_damaged();
  doc.sentences = unpack_sentences(text_.text(2));
  for (actor_.with(doc_id); actor_.step();) doc.actors.push_back(read_actor(actor_, 0));
  const DocumentContext context(doc);
  read_metadata(doc, context, document_.text(2));
  auto range = [](const Statement& row) { return SourceSpan{narrow<uint32_t>(row.integer(0)), narrow<uint32_t>(row.integer(1))}; };
  for (cut_.with(doc_id); cut_.step();) doc.cut.push_back({range(cut_), parse_name<CutKind>(cut_.text(2)), std::string(cut_.text(3))});
  for (problem_.with(doc_id); problem_.step();)
    doc.problems.push_back({kept_text(problem_.text(2)), kept_text(problem_.text(3)), std::string(problem_.text(4)), range(problem_)});
  doc.each_layer([&](std::string_view layer, const auto& facts) {
    Statement& rows = facts_.at(layer);
    for (rows.with(doc_id); rows.step();) read_fact(rows, 0, context, filled(facts).emplace_back());
    rows.reset();
  });
  document_.reset();
  text_.reset();
  check_facts(doc);
  return doc;
}

Document DocumentReader::head(int64_t doc_id) {
  if (!document_.with(doc_id).step()) fail_damaged();
  Document doc = read_head(document_, nullptr);
  for (actor_.with(doc_id); actor_.step();) doc.actors.push_back(read_actor(actor_, 0));
  read_metadata(doc, DocumentContext(doc), document_.text(2));
  document_.reset();
  return doc;
}

std::string DocumentReader::text(int64_t doc_id) {
  if (!text_.with(doc_id).step()) fail_damaged();
  std::string text = decompress(text_.text(0));
  text_.reset();
  return text;
}

std::vector<std::string> document_tables() {
  std::vector<std::string> tables = {"texts", "sources", "actors", "cuts", "problems"};
  Document{}.each_layer([&](std::string_view layer, const auto&) { tables.emplace_back(layer); });
  tables.emplace_back("documents");
  return tables;
}

CompactDocuments read_compact(Database& db, const std::vector<int64_t>& doc_ids) {
  CompactDocuments out;
  std::unordered_map<int64_t, size_t> place;
  DocumentReader reader(db);
  Statement head = db.prepare(kDocumentColumns);
  Statement map = db.prepare("SELECT map FROM texts WHERE doc_id = ?");
  std::vector<std::string> metadata;
  for (int64_t doc_id : doc_ids) {
    place.emplace(doc_id, out.documents.size());
    if (!head.with(doc_id).step() || !map.with(doc_id).step()) fail_damaged();
    out.documents.push_back(read_head(head, &out.sketches.emplace_back()));
    out.documents.back().origin = read_map(map.text(0));
    metadata.emplace_back(head.text(2));
  }
  /// Calls take(document's place) for each row of a table that belongs to one of the documents.
  auto scan = [&](const std::string& columns, std::string_view table, auto&& take) {
    Statement rows = db.prepare("SELECT doc_id, " + columns + " FROM " + std::string(table) + " ORDER BY doc_id, ordinal");
    while (rows.step())
      if (auto at = place.find(rows.integer(0)); at != place.end()) take(rows, at->second);
  };
  scan(std::string(kActorColumns), "actors",
       [&](const Statement& row, size_t at) { out.documents[at].actors.push_back(read_actor(row, 1)); });
  std::vector<DocumentContext> contexts;
  contexts.reserve(doc_ids.size());
  for (size_t i = 0; i < doc_ids.size(); ++i) {
    contexts.emplace_back(out.documents[i]);
    read_metadata(out.documents[i], contexts[i], metadata[i]);
  }
  Document{}.each_layer([&]<class Fact>(std::string_view layer, const std::vector<Fact>&) {
    if constexpr (!std::same_as<Fact, Block> && !std::same_as<Fact, Mention>)
      scan(fact_columns<Fact>(), layer, [&](const Statement& row, size_t at) {
        out.documents[at].each_layer([&]<class Other>(std::string_view, const std::vector<Other>& facts) {
          if constexpr (std::same_as<Fact, Other>) read_fact(row, 1, contexts[at], filled(facts).emplace_back());
        });
      });
  });
  for (const Document& doc : out.documents) check_facts(doc);
  return out;
}

}  // namespace readout
