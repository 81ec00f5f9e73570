#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "readout/language/name_tagger.h"
#include "readout/train/treebank.h"

namespace readout {

/// A stretch of a sentence, ready for training.
struct ChainStretch {
  static constexpr uint16_t kAnyLabel = (1u << kNameLabels) - 1;

  std::vector<std::vector<uint32_t>> rows;  ///< the features of each word
  std::vector<uint16_t> allowed;            ///< the labels that each word may have, as bits
  float weight = 1;
};

/// A linear chain over the labels of names (a conditional random field), with a row
/// of weights for each feature, in floats. Sums run in a fixed order.
class NameChain {
 public:
  static constexpr size_t kRow = NameTagger::kRow;

  NameChain();

  /// Learns from all stretches, `rounds` times, by AdaGrad. Most features are left out at
  /// random each time, so that none is relied on; those that are seen once only never count.
  void learn(std::span<const ChainStretch* const> stretches, int rounds, Dice& dice);

  /// Adds the weights of `other`, `share` of each.
  void add(const NameChain& other, float share);

  /// The likeliest labels of a stretch, and how likely each word's is.
  struct Guess {
    std::vector<uint8_t> labels;
    std::vector<float> shares;
  };
  Guess guess(const ChainStretch& stretch) const;

  /// Adds the tables of NameTagger to `model`.
  void write(ModelWriter& model) const;

 private:
  struct Labels {
    float of[kNameLabels] = {};
  };
  using Steps = Labels[kNameLabels];

  void learn(const ChainStretch& stretch, const std::vector<bool>& known, Dice& dice);
  void score(const std::vector<uint32_t>& rows, Labels& scores) const;
  bool shares(std::span<const Labels> scores, std::span<const uint16_t> allowed, std::vector<Labels>& of_words, Steps& of_steps) const;

  std::vector<float> weights_, squares_;
  Steps steps_{}, step_squares_{};
};

}  // namespace readout
