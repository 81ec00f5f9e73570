#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "readout/store/sqlite.h"

namespace readout {

/// Where a document was found.
struct PathRow {
  std::string root, path;
  int64_t doc_id = 0;
  uint64_t stamp = 0;  ///< of the file, or of the container, when it was read; 0: unknown. See FileState

  auto key() const { return std::tie(root, path, doc_id); }
};

/// All rows of the record, sorted by their keys. They have no stamps where another program wrote paths since the last were noted.
std::vector<PathRow> read_paths(Database& db);

/// Notes the stamps of all rows of the record, sorted by their keys. Not a transaction of its own.
void write_stamps(Database& db, const std::vector<PathRow>& rows);

}  // namespace readout
