#include "readout/doc/lists.h"

#include <algorithm>

#include "readout/base/error.h"

namespace readout {
namespace {

std::vector<std::string_view> split(std::string_view line, char at) {
  std::vector<std::string_view> parts;
  for (size_t begin = 0;;) {
    const size_t end = line.find(at, begin);
    parts.push_back(line.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

}  // namespace

Table::Table(const DataFile& file) {
  int line_number = 0;
  for (std::string_view line : split(file.bytes, '\n')) {
    ++line_number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with('#')) continue;
    const auto cells = split(line, '\t');
    if (columns_.empty()) {
      columns_.assign(cells.begin(), cells.end());
      continue;
    }
    if (cells.size() > columns_.size())
      throw Error("data file " + file.name + ".tsv, line " + std::to_string(line_number) + ": more cells than columns");
    rows_.emplace_back(cells.begin(), cells.end());
  }
}

std::string_view Table::cell(size_t row, std::string_view column) const {
  const size_t at = static_cast<size_t>(std::ranges::find(columns_, column) - columns_.begin());
  return at < rows_[row].size() ? std::string_view(rows_[row][at]) : std::string_view();
}

std::vector<std::string_view> Table::values(size_t row, std::string_view column) const {
  const std::string_view text = cell(row, column);
  return text.empty() ? std::vector<std::string_view>() : split(text, '|');
}

void Table::add(const Table& other) {
  if (columns_.empty()) columns_ = other.columns_;
  for (size_t r = 0; r < other.rows_.size(); ++r) {
    std::vector<std::string> row;
    for (const std::string& column : columns_) row.emplace_back(other.cell(r, column));
    auto same = std::ranges::find_if(rows_, [&](const auto& old) { return !old.empty() && old[0] == row[0] && columns_[0] == "id"; });
    if (same != rows_.end())
      *same = std::move(row);
    else
      rows_.push_back(std::move(row));
  }
}

}  // namespace readout
