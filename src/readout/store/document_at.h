#pragma once

#include <compare>
#include <cstdint>

namespace readout {

/// A document by its place in a list that is sorted by hash; in the record its row.
/// In the export it is two members of the object that it stands in, its id and its
/// path, so that a struct has one at most.
struct DocumentAt {
  uint32_t index = 0;
  auto operator<=>(const DocumentAt&) const = default;
};

}  // namespace readout
