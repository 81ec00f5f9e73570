#pragma once

#include <string>
#include <vector>

#include "readout/store/sqlite.h"

namespace readout {

/// A document of the record: one that a path leads to.
struct Member {
  int64_t doc_id = 0, engine_id = 0;
  std::string hash, checksum;
  std::string learned_at;
  std::vector<std::string> paths;  ///< sorted, each once
};

/// All documents of the record, sorted by hash.
std::vector<Member> members_of(Database& db);

}  // namespace readout
