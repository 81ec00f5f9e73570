#pragma once

#include <string>
#include <vector>

#include "readout/doc/document.h"
#include "readout/store/sqlite.h"

namespace readout {

/// What lists show of a document without reading it: who said, raised and promised what, by its places.
struct Listed {
  Document doc;  ///< actors, rules, turns, quotes, issues and commitments alone, without text and map
  std::vector<SourceSpan> rules, turns, quotes, issues, commitments;  ///< where they stand in the source
};

/// In the order of `doc_ids`; one scan of each table for all of them.
std::vector<Listed> read_listed(Database& db, const std::vector<int64_t>& doc_ids);

}  // namespace readout
