#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "readout/store/sqlite.h"

namespace readout {

extern const char kSchema[];  ///< schema.sql

/// What reads documents; results of another one are stale.
struct Engine {
  std::string version;  ///< of the program
  std::string stages;   ///< names and versions of the stages
  std::string data;     ///< digest of the data files
  bool operator==(const Engine&) const = default;
};

/// Opens a record for questions. Throws Error when there is none at `path` or when
/// it was made by a newer program, Damaged when the file is no record.
Database open_record(const std::string& path);

/// Opens a record for one writer, or makes it. A second writer gets an Error at once.
class RecordFile {
 public:
  explicit RecordFile(const std::string& path);
  ~RecordFile();
  RecordFile(RecordFile&& other) noexcept;
  Database& db() { return *db_; }

  /// Leaves one plain file, without the log beside it, if nobody reads at the moment.
  void settle();

 private:
  int lock_ = -1;
  std::unique_ptr<Database> db_;
};

int64_t engine_row(Database& db, const Engine& engine);  ///< makes the row if it is not there
Engine engine_at(Database& db, int64_t engine_id);

std::string meta_value(Database& db, std::string_view key);  ///< empty if there is none
void set_meta(Database& db, std::string_view key, std::string_view value);
void set_meta_blob(Database& db, std::string_view key, std::string_view bytes);  ///< what is no text

/// Takes documents that no path leads to out of all tables. Returns how many.
int64_t drop_pathless(Database& db);

}  // namespace readout
