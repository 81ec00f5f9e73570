#pragma once

#include <memory>
#include <string>
#include <vector>

#include "readout/base/offset_map.h"
#include "readout/store/search_hits.h"
#include "readout/store/sqlite.h"

namespace readout {

/// A line by the number of its document and its first byte.
struct IndexedLine {
  int64_t document = 0;
  uint32_t begin = 0;
};

/// What is shown of a line, and the map of its document.
struct ShownLine {
  std::string text;
  OffsetMap origin;
};

/// The row of a line: its document's number and, below, its first byte.
int64_t row_of(const IndexedLine& line);

/// A connection to the index of words that reads. For one thread at a time.
class IndexReader {
 public:
  explicit IndexReader(Database db);

  /// The lines in which a phrase of FTS5 stands (`"port fees"`, `"sanction" *`), in order.
  std::vector<IndexedLine> find(const std::string& phrase);
  /// Throws Error if the index has no such line.
  ShownLine show(const IndexedLine& line);
  /// Finds the words in lines.
  std::unique_ptr<SearchHits> hits(const SearchWords& words) { return std::make_unique<SearchHits>(db, words); }

  Database db;

 private:
  Statement find_, text_, map_;
};

}  // namespace readout
