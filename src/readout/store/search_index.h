#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "readout/store/search_hits.h"
#include "readout/store/sqlite.h"

namespace readout {

/// Where words stand, for documents known by a key: FTS5 over their lines, in a file that
/// may be deleted at any time. Who questions a record fills it with what may be seen.
class SearchIndex {
 public:
  /// In memory only when `path` is empty or cannot be written.
  explicit SearchIndex(const std::string& path);

  /// Gives each document its number; `text` is asked for those that are not there yet. Begins anew
  /// when most of what is there is of documents that are gone: a record has `whole` of them.
  std::vector<int64_t> fill(const std::vector<std::string>& keys, size_t whole, const std::function<std::string(size_t)>& text);

  /// A line by the number of its document and its first byte.
  struct Line {
    int64_t document = 0;
    uint32_t begin = 0;
  };
  /// The lines in which a phrase of FTS5 stands (`"port fees"`, `"sanction" *`), in order.
  std::vector<Line> find(const std::string& phrase);

  /// Where the lines of documents begin that have anything in them, by their numbers.
  std::unordered_map<int64_t, std::vector<uint32_t>> lines();

  /// Finds the words in lines.
  std::unique_ptr<SearchHits> hits(const SearchWords& words) { return std::make_unique<SearchHits>(db_, words); }

 private:
  void add(const std::string& key, std::string_view text);

  Database db_;
};

}  // namespace readout
