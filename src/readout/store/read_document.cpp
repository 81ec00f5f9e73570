#include "readout/base/varint.h"
#include "readout/store/compress.h"
#include "readout/store/document_columns.h"
#include "readout/store/document_rows.h"

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

Document DocumentReader::names(int64_t doc_id) {
  Document doc = passages(doc_id);
  for (actor_.with(doc_id); actor_.step();) doc.actors.push_back(read_actor(actor_, 0));
  actor_.reset();
  read_layer(doc_id, "rules", doc, doc.rules);
  read_layer(doc_id, "mentions", doc, doc.mentions);
  check_facts(doc, true);
  return doc;
}

std::vector<std::string> document_tables() {
  std::vector<std::string> tables = {"texts", "sources", "actors", "cuts", "problems"};
  each_row_layer(Document{}, [&](std::string_view layer, const auto&) { tables.emplace_back(layer); });
  tables.emplace_back("documents");
  return tables;
}

}  // namespace readout
