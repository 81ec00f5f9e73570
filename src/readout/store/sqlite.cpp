#include "readout/store/sqlite.h"

#include <sqlite3.h>
#include <unistd.h>

#include <chrono>
#include <cstring>
#include <optional>

#include "readout/base/error.h"

namespace readout {
namespace {

constexpr int kBusyMs = 5000;  // how long to wait for another program that writes

std::string explain(int result, sqlite3* db) {
  switch (result & 0xFF) {
    case SQLITE_FULL:
      return "the disk is full";
    case SQLITE_IOERR:
      if (const int cause = db ? sqlite3_system_errno(db) : 0) return std::string("it cannot be read or written: ") + std::strerror(cause);
      return "it cannot be read or written";
    case SQLITE_CANTOPEN:
      return "it cannot be opened";
    case SQLITE_READONLY:
      return "it may not be written";
    case SQLITE_BUSY:
      return "another program is writing it";
    default:
      return db ? sqlite3_errmsg(db) : sqlite3_errstr(result);
  }
}

}  // namespace

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
void Database::Close::operator()(sqlite3* db) const { sqlite3_close(db); }

Statement::Statement(Database& db, std::string_view sql) : db_(&db) {
  sqlite3_stmt* statement = nullptr;
  check(sqlite3_prepare_v2(db.handle(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

void Statement::check(int result) const {
  if (result != SQLITE_OK) db_->fail(result);
}

void Statement::bind(int at, int64_t value) { check(sqlite3_bind_int64(statement_.get(), at, value)); }
void Statement::bind(int at, double value) { check(sqlite3_bind_double(statement_.get(), at, value)); }
void Statement::bind(int at, std::string_view text) {
  check(sqlite3_bind_text64(statement_.get(), at, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}
void Statement::bind_static(int at, std::string_view text) {
  check(sqlite3_bind_text64(statement_.get(), at, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8));
}
void Statement::bind_blob(int at, std::string_view bytes) {
  check(sqlite3_bind_blob64(statement_.get(), at, bytes.data() ? bytes.data() : "", bytes.size(), SQLITE_STATIC));
}
void Statement::bind_pointer(int at, void* pointer, const char* type) {
  check(sqlite3_bind_pointer(statement_.get(), at, pointer, type, nullptr));
}
void Statement::bind_null(int at) { check(sqlite3_bind_null(statement_.get(), at)); }
int Statement::parameters() const { return sqlite3_bind_parameter_count(statement_.get()); }

bool Statement::step() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) return true;
  if (result != SQLITE_DONE) {
    sqlite3_reset(statement_.get());
    db_->fail(result);
  }
  return false;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() { sqlite3_reset(statement_.get()); }

bool Statement::null(int column) const { return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL; }
int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }
double Statement::real(int column) const { return sqlite3_column_double(statement_.get(), column); }
std::string_view Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  return {bytes ? bytes : "", static_cast<size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

namespace {

/// Did a writer that was killed leave a log beside the record? It is taken in, or rolled back, by who opens the record next.
bool left_open(const std::string& path) {
  return ::access((path + "-journal").c_str(), F_OK) == 0 || ::access((path + "-wal").c_str(), F_OK) == 0;
}

}  // namespace

Database::Database(std::string path, Access access) : path_(std::move(path)) {
  static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);  // no counting of each allocation under a lock
  static_cast<void>(once);
  sqlite3* db = nullptr;
  const int reading = left_open(path_) ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  const int flags = access == Access::read ? reading : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int result = sqlite3_open_v2(path_.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  db_.reset(db);
  if (result != SQLITE_OK) fail(result);
  sqlite3_busy_timeout(db, kBusyMs);
}

struct Database::TimeLimit {
  std::optional<std::chrono::steady_clock::time_point> end;
  const std::atomic<bool>* stops = nullptr;
  bool over() const { return (stops && *stops) || (end && std::chrono::steady_clock::now() > *end); }
};

void Database::FreeLimit::operator()(TimeLimit* limit) const { delete limit; }

Database::TimeLimit& Database::limit() {
  if (!limit_) limit_.reset(new TimeLimit);
  return *limit_;
}

void Database::watch() {
  constexpr int kSteps = 4000;  // of SQLite's machine between two looks at the clock
  const auto over = [](void* limit) { return static_cast<const TimeLimit*>(limit)->over() ? 1 : 0; };
  const bool any = limit().end || limit().stops;
  sqlite3_progress_handler(db_.get(), any ? kSteps : 0, any ? +over : nullptr, limit_.get());
}

void Database::limit_time(int64_t ms) {
  limit().end = std::chrono::steady_clock::now() + std::chrono::milliseconds(ms);
  if (ms == 0) limit().end.reset();
  watch();
}

void Database::stop_when(const std::atomic<bool>& stops) {
  limit().stops = &stops;
  watch();
}

void Database::check_time() const {
  if (limit_ && limit_->over()) throw TooLong("it takes too long");
}

void Database::run(const std::string& sql) {
  const int result = sqlite3_exec(db_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (result != SQLITE_OK) fail(result);
}

int64_t Database::number(std::string_view sql) {
  Statement statement = prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

int64_t Database::last_row() const { return sqlite3_last_insert_rowid(db_.get()); }

void Database::fail(int result) const {
  const int kind = result & 0xFF;
  if (kind == SQLITE_INTERRUPT) throw TooLong("it takes too long");
  if (kind == SQLITE_CORRUPT) throw Damaged("the record " + path_ + " is damaged; `readout doctor` tells where");
  if (kind == SQLITE_NOTADB) throw Damaged(path_ + " is no record of Readout, or its head is damaged");
  throw Error("the record " + path_ + ": " + explain(result, db_.get()));
}

Transaction::~Transaction() {
  if (open_) sqlite3_exec(db_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
  db_.run("COMMIT");
  open_ = false;
}

}  // namespace readout
