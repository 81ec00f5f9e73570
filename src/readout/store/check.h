#pragma once

#include <string>
#include <vector>

#include "readout/store/derive.h"
#include "readout/store/record.h"

namespace readout {

/// What a check of a whole record found.
struct Checkup {
  std::vector<std::string> damage;  ///< empty: the record is what was written
  std::vector<std::string> notes;   ///< worth knowing: files that failed, an unfinished build, an older engine
  size_t documents = 0;
};

/// Reads every page, every document against its checksum and every derived object
/// against the digest. Throws only when there is no record to check.
Checkup check_record(const std::string& path, const Engine& engine);

}  // namespace readout
