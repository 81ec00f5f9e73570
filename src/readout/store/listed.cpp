#include "readout/store/listed.h"

#include <unordered_map>

#include "readout/store/fact_rows.h"

namespace readout {

std::vector<Listed> read_listed(Database& db, const std::vector<int64_t>& doc_ids) {
  std::vector<Listed> out(doc_ids.size());
  std::unordered_map<int64_t, size_t> places;
  for (size_t i = 0; i < doc_ids.size(); ++i) places.emplace(doc_ids[i], i);
  /// Calls take(row, document's place) for each row of a table that belongs to one of the documents.
  const auto scan = [&](const std::string& columns, const std::string& table, auto&& take) {
    Statement rows = db.prepare("SELECT doc_id, " + columns + " FROM " + table + " ORDER BY doc_id, ordinal");
    int64_t last = -1;
    auto place = places.end();
    while (rows.step()) {
      if (const int64_t doc_id = rows.integer(0); doc_id != last) place = places.find(last = doc_id);
      if (place != places.end()) take(rows, place->second);
    }
  };
  scan("id, name", "actors", [&](const Statement& row, size_t at) {
    Actor& actor = out[at].doc.actors.emplace_back();
    actor.id = row.text(1);
    actor.name = row.text(2);
  });
  std::vector<ReadContext> contexts;
  contexts.reserve(out.size());
  for (const Listed& one : out) contexts.emplace_back(one.doc);
  const auto facts = [&]<class Fact>(const std::string& table, std::vector<Fact> Document::*list,
                                     std::vector<SourceSpan> Listed::*sources) {
    scan(fact_columns<Fact>(), table, [&](const Statement& row, size_t at) {
      const SourceSpan source = read_fact_alone(row, 1, contexts[at], (out[at].doc.*list).emplace_back());
      (out[at].*sources).push_back(source);
    });
  };
  facts("rules", &Document::rules, &Listed::rules);
  facts("turns", &Document::turns, &Listed::turns);
  facts("quotes", &Document::quotes, &Listed::quotes);
  facts("issues", &Document::issues, &Listed::issues);
  facts("commitments", &Document::commitments, &Listed::commitments);
  return out;
}

}  // namespace readout
