#include <algorithm>
#include <atomic>
#include <future>
#include <span>

#include "readout/base/parallel.h"
#include "readout/store/document_columns.h"
#include "readout/store/document_rows.h"

namespace readout {
namespace {

constexpr size_t kAtOnce = 512;  // documents that one thread reads, table by table

/// Reads compact documents through one connection, table by table, in the order of their rows.
class CompactReader {
 public:
  /// A row of `documents`, and where in `out` it belongs; sorted.
  using Rows = std::span<const std::pair<int64_t, size_t>>;

  CompactReader(Database& db, CompactDocuments& out) : db_(db), out_(out) {}

  void read(Rows rows) {
    rows_ = rows;
    std::vector<std::string> metadata(rows_.size()), maps(rows_.size());
    Statement head = db_.prepare(kDocumentColumns), map = db_.prepare("SELECT map FROM texts WHERE doc_id = ?");
    for (size_t i = 0; i < rows_.size(); ++i) {
      if (!head.with(rows_[i].first).step() || !map.with(rows_[i].first).step()) fail_damaged();
      document(i) = read_head(head, &out_.sketches[rows_[i].second]);
      metadata[i] = head.text(2);
      maps[i] = map.text(0);
    }
    scan(std::string(kActorColumns), "actors", [&](const Statement& row, size_t i) { document(i).actors.push_back(read_actor(row, 1)); });
    std::vector<std::optional<ReadContext>> contexts(rows_.size());
    in_parallel(rows_.size(), [&](size_t i) {
      document(i).origin = read_map(maps[i]);
      contexts[i].emplace(document(i));
      read_metadata(document(i), *contexts[i], metadata[i]);
    });
    each_row_layer(Document{}, [&]<class Fact>(std::string_view layer, const std::vector<Fact>&) {
      if constexpr (kForPasses<Fact>)
        scan(fact_columns<Fact>(), layer, [&](const Statement& row, size_t i) {
          document(i).each_layer([&]<class Other>(std::string_view, const std::vector<Other>& facts) {
            if constexpr (std::same_as<Fact, Other>) read_fact(row, 1, *contexts[i], document(i), filled(facts).emplace_back());
          });
        });
    });
    for (size_t i = 0; i < rows_.size(); ++i) check_facts(document(i), true);
  }

 private:
  Document& document(size_t i) { return out_.documents[rows_[i].second]; }

  /// Calls take(row, i) for each row of a table that belongs to the i-th document.
  template <class Take>
  void scan(const std::string& columns, std::string_view table, Take&& take) {
    Statement rows =
        db_.prepare("SELECT doc_id, " + columns + " FROM " + std::string(table) + " WHERE doc_id BETWEEN ? AND ? ORDER BY doc_id, ordinal");
    size_t i = 0;
    for (rows.with(rows_.front().first, rows_.back().first); rows.step();) {
      while (rows_[i].first < rows.integer(0)) ++i;
      if (rows_[i].first == rows.integer(0)) take(rows, i);
    }
  }

  Database& db_;
  Rows rows_;
  CompactDocuments& out_;
};

}  // namespace

KeptDocument compact(PackedDocument packed) {
  KeptDocument out;
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
  std::vector<std::pair<int64_t, size_t>> unread;
  for (size_t i = 0; i < doc_ids.size(); ++i) {
    if (auto known = kept.find(doc_ids[i]); known != kept.end()) {
      out.documents[i] = std::move(known->second.doc);
      out.sketches[i] = std::move(known->second.sketch);
    } else {
      unread.emplace_back(doc_ids[i], i);
    }
  }
  std::ranges::sort(unread);
  std::atomic<size_t> next{0};
  auto read = [&](Database& from) {
    CompactReader reader(from, out);
    for (size_t first; (first = next.fetch_add(kAtOnce)) < unread.size();)
      reader.read(std::span(unread).subspan(first, std::min(kAtOnce, unread.size() - first)));
  };
  std::future<void> other;
  if (beside) other = std::async(std::launch::async, [&] { read(*beside); });
  read(db);
  if (other.valid()) other.get();
  return out;
}

}  // namespace readout
