#include <future>

#include "readout/base/parallel.h"
#include "readout/base/varint.h"
#include "readout/store/compress.h"
#include "readout/store/document_rows.h"
#include "readout/store/fact_rows.h"

namespace readout {
namespace {

/// Calls take(span) for each span of a packed list; it takes what else is packed with it.
template <class Take>
void unpack_spans(std::string_view packed, Take&& take) {
  int64_t last = 0;
  while (!packed.empty()) {
    const auto gap = take_signed_varint(packed);
    const auto size = take_varint(packed);
    if (!gap || !size) fail_damaged();
    const auto begin = narrow<uint32_t>(last + *gap), end = narrow<uint32_t>(int64_t{begin} + static_cast<int64_t>(*size));
    take(Span{begin, end}, packed);
    last = end;
  }
}

std::vector<Sentence> unpack_sentences(std::string_view packed) {
  std::vector<Sentence> sentences;
  unpack_spans(packed, [&](Span span, std::string_view&) { sentences.push_back({span}); });
  return sentences;
}

std::vector<Block> unpack_blocks(std::string_view packed) {
  std::vector<Block> blocks;
  unpack_spans(packed, [&](Span span, std::string_view& rest) {
    const auto kind = take_varint(rest);
    if (!kind || *kind >= kNames<BlockKind>.size()) fail_damaged();
    blocks.push_back({span, static_cast<BlockKind>(*kind)});
  });
  return blocks;
}

constexpr std::string_view kDocumentColumns = "SELECT hash, media_type, metadata, sketch FROM documents WHERE doc_id = ?";

Document read_head(const Statement& row, std::string* sketch) {
  Document doc;
  doc.id = row.text(0);
  doc.media_type = parse_name<MediaType>(row.text(1));
  if (sketch) *sketch = row.text(3);
  return doc;
}

void read_metadata(Document& doc, const ReadContext& context, std::string_view json) {
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

/// Runs two jobs, side by side if they may.
template <class One, class Other>
void both(bool side_by_side, One&& one, Other&& other) {
  std::future<void> beside = std::async(side_by_side ? std::launch::async : std::launch::deferred, other);
  one();
  beside.get();
}

constexpr std::string_view kActorColumns = "id, name, kind, state, gender, known";

}  // namespace

DocumentReader::DocumentReader(Database& db)
    : document_(db.prepare(kDocumentColumns)),
      text_(db.prepare("SELECT text, map, sentences, blocks FROM texts WHERE doc_id = ?")),
      actor_(db.prepare("SELECT " + std::string(kActorColumns) + " FROM actors WHERE doc_id = ? ORDER BY ordinal")),
      cut_(db.prepare("SELECT source_begin, source_end, kind, rule FROM cuts WHERE doc_id = ? ORDER BY ordinal")),
      problem_(db.prepare("SELECT source_begin, source_end, stage, code, message FROM problems WHERE doc_id = ? ORDER BY ordinal")) {
  each_row_layer(Document{}, [&]<class Fact>(std::string_view layer, const std::vector<Fact>&) {
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
  doc.blocks = unpack_blocks(text_.text(3));
  for (actor_.with(doc_id); actor_.step();) doc.actors.push_back(read_actor(actor_, 0));
  const ReadContext context(doc);
  read_metadata(doc, context, document_.text(2));
  auto range = [](const Statement& row) { return SourceSpan{narrow<uint32_t>(row.integer(0)), narrow<uint32_t>(row.integer(1))}; };
  for (cut_.with(doc_id); cut_.step();) doc.cut.push_back({range(cut_), parse_name<CutKind>(cut_.text(2)), std::string(cut_.text(3))});
  for (problem_.with(doc_id); problem_.step();)
    doc.problems.push_back({kept_text(problem_.text(2)), kept_text(problem_.text(3)), std::string(problem_.text(4)), range(problem_)});
  each_row_layer(doc, [&](std::string_view layer, const auto& facts) {
    Statement& rows = facts_.at(layer);
    for (rows.with(doc_id); rows.step();) read_fact(rows, 0, context, doc, filled(facts).emplace_back());
    rows.reset();
  });
  document_.reset();
  text_.reset();
  check_facts(doc, false);
  return doc;
}

Document DocumentReader::head(int64_t doc_id) {
  if (!document_.with(doc_id).step()) fail_damaged();
  Document doc = read_head(document_, nullptr);
  for (actor_.with(doc_id); actor_.step();) doc.actors.push_back(read_actor(actor_, 0));
  read_metadata(doc, ReadContext(doc), document_.text(2));
  document_.reset();
  return doc;
}

std::string DocumentReader::packed_text(int64_t doc_id) {
  if (!text_.with(doc_id).step()) fail_damaged();
  std::string packed(text_.text(0));
  text_.reset();
  return packed;
}

std::string DocumentReader::text(int64_t doc_id) { return decompress(packed_text(doc_id)); }

/// `doc` has its actors, as far as the facts name any.
template <class Fact>
void DocumentReader::read_layer(int64_t doc_id, std::string_view layer, Document& doc, std::vector<Fact>& facts) {
  const ReadContext context(doc);
  Statement& rows = facts_.at(layer);
  for (rows.with(doc_id); rows.step();) read_fact(rows, 0, context, doc, facts.emplace_back());
  rows.reset();
}

OffsetMap DocumentReader::map(int64_t doc_id) {
  if (!text_.with(doc_id).step()) fail_damaged();
  OffsetMap map = read_map(text_.text(1));
  text_.reset();
  return map;
}

Document DocumentReader::passages(int64_t doc_id) {
  if (!text_.with(doc_id).step()) fail_damaged();
  Document doc;
  doc.text = decompress(text_.text(0));
  doc.origin = read_map(text_.text(1));
  text_.reset();
  if (doc.origin.size() != doc.text.size()) fail_damaged();
  return doc;
}

std::vector<Time> DocumentReader::times(int64_t doc_id) {
  Document doc;
  doc.origin = map(doc_id);
  read_layer(doc_id, "times", doc, doc.times);
  check_facts(doc, true);
  return std::move(doc.times);
}

Document DocumentReader::sayings(int64_t doc_id) {
  Document doc;
  doc.origin = map(doc_id);
  for (actor_.with(doc_id); actor_.step();) doc.actors.push_back(read_actor(actor_, 0));
  actor_.reset();
  read_layer(doc_id, "turns", doc, doc.turns);
  read_layer(doc_id, "quotes", doc, doc.quotes);
  check_facts(doc, true);
  return doc;
}

std::vector<std::string> document_tables() {
  std::vector<std::string> tables = {"texts", "sources", "actors", "cuts", "problems"};
  each_row_layer(Document{}, [&](std::string_view layer, const auto&) { tables.emplace_back(layer); });
  tables.emplace_back("documents");
  return tables;
}

PackedDocument compact(PackedDocument packed) {
  PackedDocument out;
  out.doc.id = std::move(packed.doc.id);
  out.doc.media_type = packed.doc.media_type;
  out.doc.meta = std::move(packed.doc.meta);
  out.doc.origin = std::move(packed.doc.origin);
  out.doc.actors = std::move(packed.doc.actors);
  out.doc.engagements = std::move(packed.doc.engagements);
  out.doc.commitments = std::move(packed.doc.commitments);
  out.doc.claims = std::move(packed.doc.claims);
  out.sketch = std::move(packed.sketch);
  return out;
}

CompactDocuments read_compact(Database& db, const std::vector<int64_t>& doc_ids, KeptDocuments kept, Database* beside) {
  CompactDocuments out;
  out.documents.resize(doc_ids.size());
  out.sketches.resize(doc_ids.size());
  std::unordered_map<int64_t, size_t> place;  // of those that are to be read
  for (size_t i = 0; i < doc_ids.size(); ++i) {
    if (auto known = kept.find(doc_ids[i]); known != kept.end()) {
      out.documents[i] = std::move(known->second.doc);
      out.sketches[i] = std::move(known->second.sketch);
    } else {
      place.emplace(doc_ids[i], i);
    }
  }
  if (place.empty()) return out;
  /// Calls take(document's place) for each row of a table that belongs to one of the documents.
  auto scan = [&](Database& from, const std::string& columns, std::string_view table, auto&& take) {
    Statement rows = from.prepare("SELECT doc_id, " + columns + " FROM " + std::string(table) + " ORDER BY doc_id, ordinal");
    while (rows.step())
      if (auto at = place.find(rows.integer(0)); at != place.end()) take(rows, at->second);
  };
  std::vector<std::string> metadata(doc_ids.size()), maps(doc_ids.size());
  std::vector<std::vector<Actor>> actors(doc_ids.size());
  both(
      beside != nullptr,
      [&] {
        Statement head = db.prepare(kDocumentColumns), map = db.prepare("SELECT map FROM texts WHERE doc_id = ?");
        const std::map<int64_t, size_t> in_order(place.begin(), place.end());
        for (const auto& [doc_id, at] : in_order) {
          if (!head.with(doc_id).step() || !map.with(doc_id).step()) fail_damaged();
          out.documents[at] = read_head(head, &out.sketches[at]);
          maps[at] = map.text(0);
          metadata[at] = head.text(2);
        }
      },
      [&] {
        scan(beside ? *beside : db, std::string(kActorColumns), "actors",
             [&](const Statement& row, size_t at) { actors[at].push_back(read_actor(row, 1)); });
      });
  std::vector<std::optional<ReadContext>> contexts(doc_ids.size());
  in_parallel(doc_ids.size(), [&](size_t i) {
    if (!place.contains(doc_ids[i])) return;
    out.documents[i].actors = std::move(actors[i]);
    out.documents[i].origin = read_map(maps[i]);
    contexts[i].emplace(out.documents[i]);
    read_metadata(out.documents[i], *contexts[i], metadata[i]);
  });
  auto read_layers = [&](Database& from, auto wanted) {
    each_row_layer(Document{}, [&]<class Fact>(std::string_view layer, const std::vector<Fact>&) {
      if constexpr (kForPasses<Fact>)
        if (wanted(layer))
          scan(from, fact_columns<Fact>(), layer, [&](const Statement& row, size_t at) {
            out.documents[at].each_layer([&]<class Other>(std::string_view, const std::vector<Other>& facts) {
              if constexpr (std::same_as<Fact, Other>) read_fact(row, 1, *contexts[at], out.documents[at], filled(facts).emplace_back());
            });
          });
    });
  };
  both(
      beside != nullptr, [&] { read_layers(db, [](std::string_view layer) { return layer == "commitments"; }); },
      [&] { read_layers(beside ? *beside : db, [](std::string_view layer) { return layer != "commitments"; }); });
  for (const Document& doc : out.documents) check_facts(doc, true);
  return out;
}

}  // namespace readout
