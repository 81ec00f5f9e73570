#pragma once

#include <span>
#include <vector>

#include "readout/language/tagger.h"
#include "readout/train/network.h"

namespace readout {

/// The tagger's network in floats, one sentence at a time.
class TagNet {
 public:
  using Shape = TaggerShape;

  TagNet(std::vector<float> text_vectors, Dice& dice);

  /// Learns the tags of a sentence; a word whose tag is kSure is only read. Returns the loss.
  static constexpr uint8_t kSure = 255;
  float learn(std::span<const NetWord> sentence, std::span<const uint8_t> tags, Dice& dropout);
  void step(float rate);

  WordLayer layer;
  Weights wide, wide_bias, out, out_bias;

 private:
  float learn(size_t i, uint8_t tag, Dice& dropout);

  Adam adam_;
};

}  // namespace readout
