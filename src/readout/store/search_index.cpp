#include "readout/store/search_index.h"

#include <algorithm>
#include <chrono>
#include <random>
#include <utility>

#include "readout/base/error.h"
#include "readout/base/varint.h"

namespace readout {
namespace {

constexpr int64_t kVersion = 3;  // of the tables and of what mask() leaves of a text; goes up with either

constexpr const char* kTables =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;"
    "CREATE TABLE IF NOT EXISTS indexed (number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, lines BLOB NOT NULL, map BLOB "
    "NOT NULL);"
    "CREATE TABLE IF NOT EXISTS lines (row INTEGER PRIMARY KEY, text TEXT NOT NULL);"
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (line, content = '', tokenize = 'unicode61 remove_diacritics 2');";

constexpr const char* kMark = "PRAGMA application_id";

/// Calls line(begin, text) for each line that has anything in it.
template <class Line>
void each_line(std::string_view text, Line&& line) {
  for (size_t begin = 0, end; begin < text.size(); begin = end + 1) {
    end = std::min(text.find('\n', begin), text.size());
    if (end > begin) line(static_cast<uint32_t>(begin), text.substr(begin, end - begin));
  }
}

Database open_index(const std::string& path) {
  if (!path.empty()) try {
      Database db(path, Database::Access::write);
      if (db.number("PRAGMA user_version") != kVersion)
        db.run("DROP TABLE IF EXISTS indexed; DROP TABLE IF EXISTS words; DROP TABLE IF EXISTS lines; PRAGMA user_version = " +
               std::to_string(kVersion));
      db.run(kTables);
      if (db.number(kMark) == 0) db.run(kMark + (" = " + std::to_string(std::random_device()() >> 2 | 1)));
      return db;
    } catch (const Error&) {  // a folder that may not be written, a file that is something else
    }
  Database db(":memory:", Database::Access::write);
  db.run(kTables);
  return db;
}

std::vector<std::unique_ptr<IndexReader>> one_reader(const std::string& path) {
  std::vector<std::unique_ptr<IndexReader>> readers;
  readers.push_back(std::make_unique<IndexReader>(open_index(path)));
  return readers;
}

}  // namespace

SearchIndex::SearchIndex(const std::string& path) : free_(one_reader(path)), db_(free_.front()->db), mark_(db_.number(kMark)) {}

bool SearchIndex::fill(const std::vector<std::string>& keys, size_t whole, int64_t ms, std::vector<int64_t>& numbers,
                       const std::function<Document(size_t)>& document) {
  using Clock = std::chrono::steady_clock;
  const auto end = ms == 0 ? Clock::time_point::max() : Clock::now() + std::chrono::milliseconds(ms);
  Statement find = db_.prepare("SELECT number FROM indexed WHERE key = ?");
  auto number_of = [&](const std::string& key) { return find.with(key).step() ? find.integer(0) : 0; };
  if (numbers.empty())
    for (const std::string& key : keys) numbers.push_back(number_of(key));
  find.reset();
  if (std::ranges::find(numbers, 0) == numbers.end()) return true;

  Transaction all(db_);
  if (db_.number("SELECT count(*) FROM indexed") > 2 * static_cast<int64_t>(whole) + 64) {
    db_.run("INSERT INTO words (words) VALUES ('delete-all'); DELETE FROM lines; DELETE FROM indexed");
    numbers.assign(keys.size(), 0);
  }
  bool in_time = true;
  for (size_t i = 0; i < keys.size() && in_time; ++i)
    if (numbers[i] == 0 && (numbers[i] = number_of(keys[i])) == 0) {
      find.reset();
      add(keys[i], document(i));
      numbers[i] = number_of(keys[i]);
      in_time = Clock::now() < end;
    }
  find.reset();
  all.commit();
  return std::ranges::find(numbers, 0) == numbers.end();
}

void SearchIndex::add(const std::string& key, const Document& doc) {
  std::string begins;  // how far each line begins after the one before
  uint32_t last = 0;
  each_line(doc.text, [&](uint32_t begin, std::string_view) { put_varint(begins, begin - std::exchange(last, begin)); });
  Statement indexed = db_.prepare("INSERT INTO indexed (key, lines, map) VALUES (?, ?, ?)");
  indexed.bind(1, key);
  indexed.bind_blob(2, begins);
  const std::string map = doc.origin.pack();
  indexed.bind_blob(3, map);
  indexed.run();
  const int64_t number = db_.last_row();
  Statement insert_words = db_.prepare("INSERT INTO words (rowid, line) VALUES (?, ?)");
  Statement insert_line = db_.prepare("INSERT INTO lines (row, text) VALUES (?, ?)");
  each_line(doc.text, [&](uint32_t begin, std::string_view line) {
    insert_words.bind(1, row_of({number, begin}));
    insert_words.bind_static(2, line);
    insert_words.run();
    insert_line.bind(1, row_of({number, begin}));
    insert_line.bind_static(2, line);
    insert_line.run();
  });
}

std::unordered_map<int64_t, std::vector<uint32_t>> SearchIndex::lines() {
  std::unordered_map<int64_t, std::vector<uint32_t>> lines;
  Statement rows = db_.prepare("SELECT number, lines FROM indexed");
  while (rows.step()) {
    std::vector<uint32_t>& begins = lines[rows.integer(0)];
    std::string_view packed = rows.text(1);
    uint32_t last = 0;
    while (const auto gap = take_varint(packed)) begins.push_back(last += static_cast<uint32_t>(*gap));
  }
  return lines;
}

SearchIndex::Reader SearchIndex::take(int64_t limit_ms) {
  std::unique_lock lock(busy_);
  if (free_.empty())
    if (auto another = open_another()) free_.push_back(std::move(another));
  const auto any_free = [&] { return !free_.empty(); };
  if (limit_ms == 0)
    given_back_.wait(lock, any_free);
  else if (!given_back_.wait_for(lock, std::chrono::milliseconds(limit_ms), any_free))
    throw TooLong("others are searching for longer than that");
  Reader reader(free_.back().release(), {this});
  free_.pop_back();
  lock.unlock();
  reader->db.limit_time(limit_ms);
  return reader;
}

void SearchIndex::GiveBack::operator()(IndexReader* reader) const {
  reader->db.limit_time(0);
  {
    const std::lock_guard lock(index->busy_);
    index->free_.emplace_back(reader);
  }
  index->given_back_.notify_one();
}

/// Null for an index in memory, and for a file that was deleted since: another one numbers documents otherwise.
std::unique_ptr<IndexReader> SearchIndex::open_another() const try {
  if (mark_ == 0) return {};
  auto reader = std::make_unique<IndexReader>(Database(db_.path(), Database::Access::read));
  return reader->db.number(kMark) == mark_ ? std::move(reader) : nullptr;
} catch (const Error&) {
  return {};
}

}  // namespace readout
