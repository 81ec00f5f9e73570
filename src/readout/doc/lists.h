#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// One file of data/: `name` without its folder and ending, and its bytes.
struct DataFile {
  std::string name;
  std::string_view bytes;
};

/// The rows of a data file, by column. Lines that begin with "# " are comments,
/// the first other line names the columns, cells are parted by tabs.
class Table {
 public:
  Table() = default;
  /// Throws Error, with file and line, when a row has more cells than there are columns.
  explicit Table(const DataFile& file);

  size_t size() const { return rows_.size(); }
  /// The cell of a row; empty if the row ends before or there is no such column.
  std::string_view cell(size_t row, std::string_view column) const;
  /// The values of a cell, which are parted by "|"; none for an empty cell.
  std::vector<std::string_view> values(size_t row, std::string_view column) const;

  /// Takes over the rows of `other`: a row with an id (first column) that is here replaces it.
  void add(const Table& other);

 private:
  std::vector<std::string> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// The data files that are part of the program, sorted by name.
std::span<const DataFile> embedded_data();
/// The model that is part of the program: "english" or "attribution". Its place is a multiple of 64.
std::string_view embedded_model(std::string_view name);

}  // namespace readout
