#pragma once

#include <span>
#include <vector>

#include "readout/language/parser_shape.h"
#include "readout/train/network.h"

namespace readout {

/// The parser's network in floats, one sentence at a time: words() once, then
/// state() and learn() for each step, at last backward(). Sums run in a fixed order.
class ParserNet {
 public:
  using Shape = ParserShape;
  static constexpr size_t kMoveOuts = 8;  ///< of which kMoves are used

  ParserNet(std::vector<float> text_vectors, Dice& dice);

  void words(std::span<const NetWord> sentence, Dice* dropout);
  /// Scores of the moves in `state`.
  const float* state(const ParseState& state, Dice* dropout);
  /// Scores of the relations of an arc that the state of the last call gets.
  const float* relations(bool left);
  /// Takes in the slopes of the loss for the scores of the last state().
  void learn_moves(const float* slopes);
  void learn_relations(bool left, const float* slopes);
  /// To be called when all is learned of the last state().
  void finish_state();
  void backward();
  /// Moves all weights by Adam and clears the gradients.
  void step(float rate);

  WordLayer layer;
  Weights wide, wide_bias, narrow, narrow_bias, slots, atoms, moves, moves_bias, relation_rows[2], relation_bias[2];

 private:
  size_t size_ = 0;                                  // of the sentence
  std::vector<float> first_, second_, slot_values_;  // by word
  std::vector<float> first_slope_, slot_slopes_;     // by word
  std::vector<uint8_t> slot_touched_;
  uint32_t slot_words_[ParseState::kWordSlots] = {};
  std::vector<uint32_t> atom_rows_;
  float hidden_[Shape::kHidden], hidden_mask_[Shape::kHidden], hidden_slope_[Shape::kHidden];
  float move_scores_[kMoveOuts], relation_scores_[Shape::kRelations];
  Adam adam_;
};

}  // namespace readout
