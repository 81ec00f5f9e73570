#include "readout/store/search_index.h"

#include <algorithm>
#include <utility>

#include "readout/base/error.h"
#include "readout/base/varint.h"

namespace readout {
namespace {

constexpr int64_t kVersion = 2;  // of the tables and of what mask() leaves of a text; goes up with either
constexpr int kLineBits = 32;    // a row of `words` is a document's number and, below, its line's first byte

constexpr const char* kTables =
    "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;"
    "CREATE TABLE IF NOT EXISTS indexed (number INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, lines BLOB NOT NULL);"
    "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (line, content = '', tokenize = 'unicode61 remove_diacritics 2');";

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
        db.run("DROP TABLE IF EXISTS indexed; DROP TABLE IF EXISTS words; PRAGMA user_version = " + std::to_string(kVersion));
      db.run(kTables);
      return db;
    } catch (const Error&) {  // a folder that may not be written, a file that is something else
    }
  Database db(":memory:", Database::Access::write);
  db.run(kTables);
  return db;
}

}  // namespace

SearchIndex::SearchIndex(const std::string& path) : db_(open_index(path)) {}

std::vector<int64_t> SearchIndex::fill(const std::vector<std::string>& keys, size_t whole, const std::function<std::string(size_t)>& text) {
  Statement find = db_.prepare("SELECT number FROM indexed WHERE key = ?");
  auto number_of = [&](const std::string& key) { return find.with(key).step() ? find.integer(0) : 0; };
  std::vector<int64_t> numbers;
  for (const std::string& key : keys) numbers.push_back(number_of(key));
  find.reset();
  if (std::ranges::find(numbers, 0) == numbers.end()) return numbers;

  Transaction all(db_);
  if (db_.number("SELECT count(*) FROM indexed") > 2 * static_cast<int64_t>(whole) + 64) {
    db_.run("INSERT INTO words (words) VALUES ('delete-all'); DELETE FROM indexed");
    numbers.assign(keys.size(), 0);
  }
  for (size_t i = 0; i < keys.size(); ++i)
    if (numbers[i] == 0 && (numbers[i] = number_of(keys[i])) == 0) {
      find.reset();
      add(keys[i], text(i));
      numbers[i] = number_of(keys[i]);
    }
  find.reset();
  all.commit();
  return numbers;
}

void SearchIndex::add(const std::string& key, std::string_view text) {
  std::string lines;  // how far each line begins after the one before
  uint32_t last = 0;
  each_line(text, [&](uint32_t begin, std::string_view) { put_varint(lines, begin - std::exchange(last, begin)); });
  Statement indexed = db_.prepare("INSERT INTO indexed (key, lines) VALUES (?, ?)");
  indexed.bind(1, key);
  indexed.bind_blob(2, lines);
  indexed.run();
  const int64_t row = db_.last_row() << kLineBits;
  Statement insert = db_.prepare("INSERT INTO words (rowid, line) VALUES (?, ?)");
  each_line(text, [&](uint32_t begin, std::string_view line) {
    insert.bind(1, row + int64_t{begin});
    insert.bind_static(2, line);
    insert.run();
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

std::vector<SearchIndex::Line> SearchIndex::find(const std::string& phrase) {
  std::vector<Line> lines;
  Statement rows = db_.prepare("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid");
  for (rows.with(phrase); rows.step();)
    lines.push_back({rows.integer(0) >> kLineBits, static_cast<uint32_t>(rows.integer(0) & ((int64_t{1} << kLineBits) - 1))});
  return lines;
}

}  // namespace readout
