#pragma once

#include <string>
#include <vector>

#include "readout/store/build.h"
#include "readout/store/derive.h"
#include "readout/store/record.h"

namespace readout {

/// What a check of a whole record found.
struct Checkup {
  std::vector<std::string> damage;  ///< empty: the record is what was written
  std::vector<FailedFile> failed;   ///< files that the last build could not read
  std::vector<std::string> notes;   ///< worth knowing: an unfinished build, an older engine
  bool unfinished = false;          ///< no build has ended: there is nothing to ask
  size_t documents = 0;
};

/// Reads every page, every document against its checksum and every derived object
/// against the digest. Throws only when there is no record to check.
Checkup check_record(const std::string& path, const Engine& engine);

}  // namespace readout
