#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace readout {

/// Sentences of running text as word numbers from 1 on; 0 parts the sentences.
using WordStream = std::vector<uint32_t>;

/// Learns a vector for each word from the two words on either side (skip-grams
/// with a table for each of the four places). Word 0 gets zeros.
class Embeddings {
 public:
  static constexpr size_t kSize = 64;

  Embeddings(const WordStream& text, size_t words, int rounds);

  const float* of(uint32_t word) const { return vectors_.data() + word * kSize; }
  size_t words() const { return vectors_.size() / kSize; }

 private:
  void learn(const uint32_t* context, uint32_t word, float rate, uint64_t& random);

  std::vector<float> vectors_, outputs_;
  std::vector<uint32_t> noise_;
};

/// Parts the words that have a vector into `clusters` groups of like use: for
/// each word its group from 1 on; 0 for word 0 and for words without a vector.
std::vector<uint16_t> cluster(const Embeddings& embeddings, size_t clusters, int rounds);

}  // namespace readout
