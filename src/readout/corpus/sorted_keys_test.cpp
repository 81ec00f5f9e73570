#include "readout/corpus/sorted_keys.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace readout {
namespace {

TEST(SortedKeys, AreThoseOfAnyOtherSort) {
  std::mt19937_64 random(7);
  for (const uint64_t mask : {~uint64_t{0}, key_of(0x1FFF, 0x1FFF), key_of(0, 0xFFFF), key_of(3, 0), uint64_t{0}})
    for (const size_t size : {0, 1, 2, 5000}) {
      std::vector<uint64_t> keys(size);
      for (uint64_t& key : keys) key = random() & mask;
      std::vector<uint64_t> all = keys, by_half = keys;
      sort_keys(all);
      sort_by_high_half(by_half);
      std::ranges::stable_sort(keys, {}, high_of);
      EXPECT_EQ(by_half, keys);
      std::ranges::sort(keys);
      EXPECT_EQ(all, keys);
    }
}

TEST(SortedKeys, HaveRuns) {
  std::vector<std::pair<size_t, size_t>> runs;
  each_run({key_of(1, 5), key_of(1, 6), key_of(2, 0)}, high_of, [&](size_t first, size_t last) { runs.emplace_back(first, last); });
  EXPECT_EQ(runs, (std::vector<std::pair<size_t, size_t>>{{0, 2}, {2, 3}}));
}

}  // namespace
}  // namespace readout
