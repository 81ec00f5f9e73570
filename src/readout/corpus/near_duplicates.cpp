#include "readout/corpus/near_duplicates.h"

#include <algorithm>
#include <functional>

#include "readout/corpus/sketch.h"
#include "readout/corpus/sorted_keys.h"

namespace readout {
namespace {

constexpr size_t kRareEnough = 6;     // a shingle in more texts than this pairs only neighbours
constexpr size_t kNeighbours = 3;     // of each of them, in the order of the list
constexpr double kSeen = 0.25;        // of the shared shingles at least are not too common to be paired
constexpr uint32_t kLeastShared = 3;  // shingles of the sketch: about 24 words

size_t common(const PackedNumbers& a, const PackedNumbers& b) {
  size_t count = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j])
      ++count, ++i, ++j;
    else if (a[i] < b[j])
      ++i;
    else
      ++j;
  }
  return count;
}

/// Both ways round for each shingle that two texts share; not yet sorted.
std::vector<uint64_t> shared_shingles(const std::vector<SketchView>& sketches) {
  std::vector<uint64_t> index, pairs;
  size_t all = 0;
  for (const SketchView& sketch : sketches) all += sketch.shingles.size();
  index.reserve(all);
  for (uint32_t doc = 0; doc < sketches.size(); ++doc)
    for (size_t i = 0; i < sketches[doc].shingles.size(); ++i) index.push_back(key_of(sketches[doc].shingles[i], doc));
  sort_by_high_half(index);
  each_run(index, high_of, [&](size_t first, size_t last) {
    const size_t reach = last - first <= kRareEnough ? kRareEnough : kNeighbours;
    for (size_t i = first; i < last; ++i)
      for (size_t j = i + 1; j < last && j - i <= reach; ++j) pairs.push_back(key_of(low_of(index[i]), low_of(index[j])));
  });
  return pairs;
}

/// Texts of the same words are neighbours, however short they are.
void pair_equal_texts(const std::vector<SketchView>& sketches, std::vector<NearPair>& found) {
  std::vector<std::pair<uint64_t, uint32_t>> order;
  for (uint32_t doc = 0; doc < sketches.size(); ++doc)
    if (sketches[doc].words > 0) order.push_back({sketches[doc].whole, doc});
  std::ranges::sort(order);
  for (size_t i = 0; i < order.size(); ++i)
    for (size_t j = i + 1; j < order.size() && j - i <= kNeighbours && order[j].first == order[i].first; ++j)
      found.push_back({order[i].second, order[j].second, 1, 1, true});
}

}  // namespace

std::vector<NearPair> find_near_pairs(std::span<const std::string> packed, double least) {
  const std::vector<SketchView> sketches(packed.begin(), packed.end());
  std::vector<NearPair> found;
  pair_equal_texts(sketches, found);
  std::vector<uint64_t> pairs = shared_shingles(sketches);
  sort_keys(pairs);
  each_run(pairs, std::identity(), [&](size_t first, size_t last) {
    if (last - first < kLeastShared) return;
    const uint32_t a = high_of(pairs[first]), b = low_of(pairs[first]);
    const SketchView &one = sketches[a], &other = sketches[b];
    if (one.whole == other.whole && one.words == other.words) return;
    const auto smaller = static_cast<double>(std::min(one.shingles.size(), other.shingles.size()));
    if (static_cast<double>(last - first) < least * smaller * kSeen) return;
    const auto shared = static_cast<double>(common(one.shingles, other.shingles));
    const NearPair pair{a, b, shared / static_cast<double>(one.shingles.size()), shared / static_cast<double>(other.shingles.size())};
    if (std::max(pair.of_a, pair.of_b) >= least) found.push_back(pair);
  });
  std::ranges::sort(found, {}, [](const NearPair& pair) { return key_of(pair.a, pair.b); });
  return found;
}

}  // namespace readout
