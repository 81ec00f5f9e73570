#include "readout/corpus/sorted_keys.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace readout {
namespace {

/// By the bits from `shift` on, a digit at a time, the lowest first.
void sort_from(std::vector<uint64_t>& keys, unsigned shift) {
  constexpr unsigned kBits = 8;  // as many places to write to as a cache has room for
  std::vector<uint64_t> sorted(keys.size());
  for (; shift < 64; shift += kBits) {
    std::array<size_t, (1u << kBits) + 1> begins{};
    const auto digit = [shift](uint64_t key) { return (key >> shift) & ((1u << kBits) - 1); };
    for (const uint64_t key : keys) ++begins[digit(key) + 1];
    if (std::ranges::find(begins, keys.size()) != begins.end()) continue;  // all have the same
    std::partial_sum(begins.begin(), begins.end(), begins.begin());
    for (const uint64_t key : keys) sorted[begins[digit(key)]++] = key;
    keys.swap(sorted);
  }
}

}  // namespace

void sort_keys(std::vector<uint64_t>& keys) { sort_from(keys, 0); }
void sort_by_high_half(std::vector<uint64_t>& keys) { sort_from(keys, 32); }

}  // namespace readout
