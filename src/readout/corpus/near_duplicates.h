#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace readout {

/// Two texts that may share a text; `a` < `b`. The shares are estimates from the sketches.
struct NearPair {
  uint32_t a = 0, b = 0;
  double of_a = 0, of_b = 0;  ///< of the words of each that stand in the other, in [0, 1]
  bool same_words = false;
};

/// Pairs of which at least `least` of one stands in the other. Of many texts that
/// all share a passage each is paired with some, so that the pairs still connect them.
///
/// Reads   packed sketches, one for each text
/// Odd     texts with too few words for a sketch are paired only when all their words are the same
/// Cost    n log n in the number of shingles
std::vector<NearPair> find_near_pairs(std::span<const std::string> packed, double least);

}  // namespace readout
