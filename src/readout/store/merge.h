#pragma once

#include <string>
#include <vector>

#include "readout/store/derive.h"

namespace readout {

/// Makes `output` the union of `records` by document hash, derived anew, with the
/// earliest time at which one of them learned of each document. Throws Error when
/// they were read by different engines or with different data, when one is
/// unfinished, or when `output` is there already; then no file is left.
void merge_records(const std::vector<std::string>& records, const std::string& output, const Deriver& deriver);

}  // namespace readout
