#include "readout/store/record.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "readout/base/error.h"
#include "readout/store/document_rows.h"

namespace readout {
namespace {

constexpr int64_t kApplication = 1380209748;  // as in schema.sql
constexpr int64_t kVersion = 1;

void check_version(Database& db) {
  if (db.number("PRAGMA application_id") != kApplication) throw Error(db.path() + " is no record of Readout");
  const int64_t version = db.number("PRAGMA user_version");
  if (version != kVersion)
    throw Error("the record " + db.path() + " has version " + std::to_string(version) + " of the schema; this program knows version " +
                std::to_string(kVersion) + (version > kVersion ? ": a newer readout made it" : ""));
}

bool is_new(Database& db) { return db.number("SELECT count(*) FROM sqlite_schema") == 0 && db.number("PRAGMA application_id") == 0; }

}  // namespace

Database open_record(const std::string& path) {
  if (access(path.c_str(), F_OK) != 0) throw Error("there is no record " + path);
  Database db(path, Database::Access::read);
  check_version(db);
  return db;
}

RecordFile::RecordFile(const std::string& path) : lock_(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (lock_ < 0) throw Error("cannot write the record " + path + ": " + std::strerror(errno));
  if (flock(lock_, LOCK_EX | LOCK_NB) != 0) {
    close(lock_);
    lock_ = -1;
    throw Error("another program builds the record " + path + " at this moment");
  }
  try {
    db_ = std::make_unique<Database>(path, Database::Access::write);
    if (is_new(*db_)) {
      db_->run("PRAGMA page_size = 16384; PRAGMA journal_mode = WAL;");
      Transaction whole(*db_);
      db_->run(kSchema);
      whole.commit();
    }
    check_version(*db_);
    db_->run(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = 0; PRAGMA wal_autocheckpoint = 4000;"
        "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;");
  } catch (...) {
    db_.reset();
    close(lock_);
    throw;
  }
}

RecordFile::~RecordFile() {
  db_.reset();  // first: closing any descriptor of the file drops the locks that SQLite holds
  if (lock_ >= 0) close(lock_);
}

RecordFile::RecordFile(RecordFile&& other) noexcept : lock_(std::exchange(other.lock_, -1)), db_(std::move(other.db_)) {}

void RecordFile::settle() {
  try {
    db_->run("PRAGMA journal_mode = DELETE");
  } catch (const Error&) {  // somebody reads: the log stays, and is taken in by the next program that opens the record
  }
}

int64_t engine_row(Database& db, const Engine& engine) {
  db.prepare("INSERT OR IGNORE INTO engines (version, stages, data) VALUES (?, ?, ?)")
      .with(engine.version, engine.stages, engine.data)
      .run();
  Statement find = db.prepare("SELECT engine_id FROM engines WHERE version = ? AND stages = ? AND data = ?");
  find.with(engine.version, engine.stages, engine.data).step();
  return find.integer(0);
}

Engine engine_at(Database& db, int64_t engine_id) {
  Statement find = db.prepare("SELECT version, stages, data FROM engines WHERE engine_id = ?");
  if (!find.with(engine_id).step()) return {};
  return {std::string(find.text(0)), std::string(find.text(1)), std::string(find.text(2))};
}

std::string meta_value(Database& db, std::string_view key) {
  Statement find = db.prepare("SELECT value FROM meta WHERE key = ?");
  return find.with(key).step() ? std::string(find.text(0)) : std::string();
}

void set_meta(Database& db, std::string_view key, std::string_view value) {
  db.prepare("INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value").with(key, value).run();
}

void set_meta_blob(Database& db, std::string_view key, std::string_view bytes) {
  Statement put = db.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)");
  put.bind(1, key);
  put.bind_blob(2, bytes);
  put.run();
}

int64_t drop_pathless(Database& db) {
  db.run("CREATE TEMP TABLE pathless AS SELECT doc_id FROM documents WHERE doc_id NOT IN (SELECT doc_id FROM paths)");
  const int64_t count = db.number("SELECT count(*) FROM pathless");
  for (const std::string& table : document_tables())
    if (count) db.run("DELETE FROM " + table + " WHERE doc_id IN (SELECT doc_id FROM pathless)");
  db.run("DROP TABLE pathless; DELETE FROM engines WHERE engine_id NOT IN (SELECT engine_id FROM documents)");
  return count;
}

}  // namespace readout
