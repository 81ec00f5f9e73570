#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace readout {

class Database;

/// A prepared statement: bind from 1 on, step, read columns from 0 on. What
/// SQLite refuses is thrown as Error; a damaged file as Damaged.
class Statement {
 public:
  Statement(Database& db, std::string_view sql);

  void bind(int at, int64_t value);
  void bind(int at, double value);
  void bind(int at, std::string_view text);         ///< copied
  void bind_static(int at, std::string_view text);  ///< not copied: must live until the next step is done
  void bind_blob(int at, std::string_view bytes);   ///< not copied
  void bind_null(int at);
  void bind_pointer(int at, void* pointer, const char* type);  ///< for functions of SQLite that take one
  int parameters() const;

  bool step();  ///< true: there is a row
  void run();   ///< steps to the end and makes ready for the next values

  template <class... Values>
  Statement& with(const Values&... values) {
    reset();
    int at = 0;
    (bind(++at, values), ...);
    return *this;
  }
  void reset();

  bool null(int column) const;
  int64_t integer(int column) const;
  double real(int column) const;
  std::string_view text(int column) const;  ///< text or blob; valid until the next step

 private:
  void check(int result) const;
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  Database* db_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

/// An open SQLite file.
class Database {
 public:
  enum class Access { read, write };  ///< write creates the file where there is none
  Database(std::string path, Access access);

  void run(const std::string& sql);  ///< any number of statements
  Statement prepare(std::string_view sql) { return Statement(*this, sql); }
  int64_t number(std::string_view sql);  ///< the first column of the first row; 0 without one

  int64_t last_row() const;  ///< the rowid of the latest insertion

  /// What is asked from now on throws TooLong when it has taken so long; 0: never.
  void limit_time(int64_t ms);
  /// All throws TooLong once `stops` is set, which outlives the database.
  void stop_when(const std::atomic<bool>& stops);
  void check_time() const;  ///< throws TooLong when it is over

  const std::string& path() const { return path_; }
  [[noreturn]] void fail(int result) const;
  sqlite3* handle() const { return db_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* db) const;
  };
  struct TimeLimit;
  struct FreeLimit {
    void operator()(TimeLimit* limit) const;
  };
  TimeLimit& limit();
  void watch();
  std::string path_;
  std::unique_ptr<TimeLimit, FreeLimit> limit_;  ///< where SQLite finds it
  std::unique_ptr<sqlite3, Close> db_;
};

/// Everything until commit() or nothing.
class Transaction {
 public:
  explicit Transaction(Database& db) : db_(db) { db_.run("BEGIN IMMEDIATE"); }
  ~Transaction();
  void commit();

 private:
  Database& db_;
  bool open_ = true;
};

}  // namespace readout
