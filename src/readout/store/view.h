#pragma once

#include <atomic>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/base/bits.h"
#include "readout/store/derive.h"
#include "readout/store/document_rows.h"
#include "readout/store/lines.h"
#include "readout/store/listed.h"
#include "readout/store/record.h"
#include "readout/store/search_index.h"
#include "readout/store/search_words.h"
#include "readout/store/viewpoint.h"

namespace readout {

/// A line of a document in which something was searched and found.
struct FoundLine {
  DocumentAt document;
  uint32_t begin = 0;    ///< of the line in the text
  uint32_t line = 0;     ///< its number among all lines
  uint32_t phrases = 0;  ///< how many of those that were wanted stand in it
};

/// A document that is held back, and until when; empty where the text names no instant.
struct UnderEmbargo {
  std::string path, until;
};

/// A record as it may be seen: the one way for commands to read it. Documents that are
/// published later, under embargo or learned of too late are not there, and what is
/// derived is derived without them. An embargo without an instant holds until its
/// document is released. A document whose day is unknown is shown.
class View {
 public:
  View(const std::string& record, const Viewpoint& from, const Deriver& deriver);

  const std::vector<Member>& documents() const { return members_; }  ///< sorted by hash
  Document read(DocumentAt document);                                ///< with text and all facts
  Document head(DocumentAt document);                                ///< metadata only
  std::string text(DocumentAt document);
  Document passages(DocumentAt document);  ///< with text and map alone
  /// The bytes that it was read from, where the record keeps them; none where names are protected, which may stand there in any coding.
  std::optional<std::string> source(DocumentAt document);
  Engine engine(DocumentAt document) { return engine_at(db_, members_[document.index].engine_id); }
  const Derived& derived();
  const std::vector<Listed>& listed();  ///< what lists show of all documents, masked
  /// What the record's own builds derived, be it by other passes than this program's; and the names and versions of those passes.
  Derived derived_as_built();
  std::string passes();

  /// Documents that would be seen but for their embargo, by path. Nothing else is known of them.
  const std::vector<UnderEmbargo>& under_embargo() const { return under_embargo_; }

  /// Fills the index of words, which the first search does otherwise.
  /// False if it gave way after so many milliseconds (0: never): it goes on when it is called again.
  bool prepare_search(int64_t ms = 0);
  /// Files that the last build could not read, with the reason.
  std::vector<std::pair<std::string, std::string>> failed();

  // Any number of threads may search at once, and beside one that asks something else, when prepare_search() is done.

  /// Of each document that is `wanted` and of which the words are true, the lines that have the most of them; only lines `within`,
  /// if that is given. In the order of documents. Throws TooLong when it takes longer than `limit_ms`; 0: takes its time.
  std::vector<FoundLine> search(const SearchWords& words, const Bits& wanted, const Bits* within = nullptr, int64_t limit_ms = 0);
  const Lines& lines();
  /// What a line says, masked.
  ShownLine show(const FoundLine& line);
  /// Tells where the wanted words stand in lines that were found.
  std::unique_ptr<SearchHits> hits(const SearchWords& words) { return index().take()->hits(words); }

  /// Keeps what is read from now on as it is, whoever writes, until let_go(). False if the record was written
  /// after it was opened: what is known of it here is stale.
  bool hold();
  void let_go();
  /// What is asked from now on throws TooLong when it has taken so long; 0: never.
  void limit_time(int64_t ms) { db_.limit_time(ms); }
  /// All that is asked throws TooLong once `stops` is set, which outlives the view.
  void stop_when(const std::atomic<bool>& stops) { db_.stop_when(stops); }
  /// The first second since 1970 at which more would be seen; only of what is known to come.
  int64_t stands_until() const { return stands_until_; }

  /// Of what is seen: that of the record where nothing is hidden.
  std::string digest();

 private:
  const Protected& names_of(DocumentAt document);
  bool is_whole() const { return complete_ && !from_.show_protected; }  ///< nothing is seen otherwise than it was built
  SearchIndex& index() {
    prepare_search();
    return *index_;
  }

  struct Standing {
    std::vector<uint32_t> lines;  ///< in order
    Bits documents;
  };
  std::shared_ptr<const Standing> standing(const std::string& phrase, IndexReader& reader);

  Database db_;
  Viewpoint from_;
  Deriver deriver_;
  DocumentReader reader_;
  std::vector<Member> members_;
  std::vector<UnderEmbargo> under_embargo_;
  size_t whole_ = 0;  ///< how many documents the record has
  int64_t data_version_ = 0, stands_until_ = INT64_MAX;
  bool complete_ = true;  ///< nothing is hidden
  std::optional<Derived> derived_;
  std::optional<std::vector<Listed>> listed_;
  std::unordered_map<uint32_t, std::optional<Protected>> protected_;  ///< by document, of those that may have any; found when needed
  std::unique_ptr<SearchIndex> index_;
  bool indexed_ = false;             ///< all that is seen is in it
  std::vector<int64_t> numbers_;     ///< in the index, by document, as far as they are in it
  std::vector<uint32_t> documents_;  ///< by their numbers in the index; kNowhere for others
  Lines lines_;
  std::mutex keeping_;                                               ///< holds what is below
  std::map<std::string, std::shared_ptr<const Standing>> standing_;  ///< by phrase, those asked for last
  size_t standing_lines_ = 0;
};

}  // namespace readout
