#pragma once

#include <future>
#include <string>
#include <unordered_map>
#include <vector>

#include "readout/store/derive.h"
#include "readout/store/document_rows.h"
#include "readout/store/path_rows.h"
#include "readout/store/record.h"

namespace readout {

/// A file that a build found, and the document in it.
struct FoundFile {
  std::string root, path, hash;
  uint64_t stamp = 0;  ///< of the file, or of the container that it is a member of; 0: the next build reads it again
};
struct FailedFile {
  std::string root, path, reason;
};

/// What a build was told to read: folders, as absolute paths, and single files as they were named.
struct GivenPaths {
  std::vector<std::string> roots, files;
};

/// One build's work on a record. Documents are written in batches, and are part of
/// no answer before finish() has given them their paths, all in one transaction: a
/// build that is killed leaves the record as it was, and the next one goes on from
/// what it had read. One thread only.
class RecordBuild {
 public:
  RecordBuild(const std::string& path, const Engine& engine);

  /// The doc_ids of the documents that this engine has read, by hash; those of an unfinished build too.
  const std::unordered_map<std::string, int64_t>& known() const { return known_; }

  /// What the last build found in a file, or in a container and its members, if that file had the same stamp and this engine read
  /// it. Empty: it is to be read.
  std::vector<FoundFile> unchanged(const std::string& root, const std::string& path, uint64_t stamp) const;

  void add(PackedDocument packed);

  /// Makes `found` the paths under the given roots, and of the given files and their members: other paths there go,
  /// with documents that no path leads to any more. What is derived is derived anew if the documents or the passes changed.
  void finish(const GivenPaths& given, const std::vector<FoundFile>& found, const std::vector<FailedFile>& failed, const Deriver& deriver);

  Database& db() { return file_.db(); }

 private:
  void end_batch();
  /// What was found as rows, sorted, and how they differ from those of the record.
  struct Changes {
    std::vector<PathRow> now, gone, fresh;
  };
  Changes compare(const GivenPaths& given, const std::vector<FoundFile>& found) const;
  std::vector<int64_t> documents();  ///< that a path leads to
  void write_paths(const Changes& changes, const std::vector<FoundFile>& found);
  void move_to_this_engine(const std::vector<FoundFile>& found);
  void write_failures(const std::vector<FailedFile>& failed);
  void note_stamps(const std::vector<PathRow>& found);
  std::future<KeptDocuments> read_ahead(const Changes& changes);

  RecordFile file_;
  int64_t engine_id_ = 0;
  std::unordered_map<std::string, int64_t> known_;
  std::unordered_map<int64_t, std::string_view> hashes_;  // of the known ones when the build began
  std::vector<PathRow> paths_;                            // as they were then
  DocumentWriter writer_;
  KeptDocuments kept_;  // those that were added
  std::unique_ptr<Transaction> batch_;
  size_t in_batch_ = 0;
};

/// Derives everything anew and sets digest and passes. `ahead` gives documents that are being read. Not a transaction of its own.
void refresh_derived(Database& db, const Deriver& deriver, KeptDocuments kept = {}, std::future<KeptDocuments> ahead = {});

}  // namespace readout
