#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace readout {

// Keys of two halves, sorted in linear time.

inline uint64_t key_of(uint32_t high, uint32_t low) { return uint64_t{high} << 32 | low; }
inline uint32_t high_of(uint64_t key) { return static_cast<uint32_t>(key >> 32); }
inline uint32_t low_of(uint64_t key) { return static_cast<uint32_t>(key); }

void sort_keys(std::vector<uint64_t>& keys);

/// Leaves keys of one high half in their order.
void sort_by_high_half(std::vector<uint64_t>& keys);

/// Calls visit(first, last) for each run of sorted keys that have the same value of `part`.
template <class Part, class Visit>
void each_run(const std::vector<uint64_t>& sorted, Part part, Visit&& visit) {
  for (size_t first = 0, last = 0; first < sorted.size(); first = last) {
    while (last < sorted.size() && part(sorted[last]) == part(sorted[first])) ++last;
    visit(first, last);
  }
}

}  // namespace readout
