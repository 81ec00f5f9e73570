#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/doc/document.h"
#include "readout/store/index_reader.h"

namespace readout {

/// Where words stand, and what the lines say in which they do, for documents known by a key: FTS5 over their lines, in a file that
/// may be deleted at any time. Who questions a record fills it with what may be seen. Filled by one thread, then read by many.
class SearchIndex {
 public:
  /// In memory only when `path` is empty or cannot be written.
  explicit SearchIndex(const std::string& path);

  /// Gives each document its number; `document` is asked for text and map of those that are not there yet. Begins anew
  /// when most of what is there is of documents that are gone: a record has `whole` of them.
  /// False if it gave way after so many milliseconds (0: never): then it is to be called again with the same `numbers`, empty at first.
  bool fill(const std::vector<std::string>& keys, size_t whole, int64_t ms, std::vector<int64_t>& numbers,
            const std::function<Document(size_t)>& document);

  /// Where the lines of documents begin that have anything in them, by their numbers.
  std::unordered_map<int64_t, std::vector<uint32_t>> lines();

  /// Gives a reader back that was taken.
  struct GiveBack {
    SearchIndex* index;
    void operator()(IndexReader* reader) const;
  };
  using Reader = std::unique_ptr<IndexReader, GiveBack>;
  /// One for whoever asks; an index in memory has one for all. Throws TooLong when that takes longer than `limit_ms`, or what is
  /// asked of it then does; 0: no limit. Who has one does not take another.
  Reader take(int64_t limit_ms = 0);

 private:
  void add(const std::string& key, const Document& doc);
  std::unique_ptr<IndexReader> open_another() const;

  std::vector<std::unique_ptr<IndexReader>> free_;
  Database& db_;  ///< of the first reader, which writes, too
  int64_t mark_;  ///< that the file has, and no other one
  std::mutex busy_;
  std::condition_variable given_back_;
};

}  // namespace readout
