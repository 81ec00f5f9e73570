#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "readout/train/treebank.h"

namespace readout {

/// Weights with their gradients and the running means of Adam, by rows: a row for each input.
struct Weights {
  Weights() = default;
  Weights(size_t rows, size_t row_size) : size(row_size), value(rows * row_size), slope(value), mean(value), square(value) {}

  const float* row(size_t i) const { return value.data() + i * size; }
  float* row(size_t i) { return value.data() + i * size; }
  float* slope_of(size_t i) { return slope.data() + i * size; }
  size_t rows() const { return value.size() / size; }
  void start(Dice& dice, float reach);  ///< random values between -reach and reach

  size_t size = 0;
  std::vector<float> value, slope, mean, square;
};

/// out += in * weights, of which the rows from `first_row` on are meant.
void forward(const float* in, size_t ins, const Weights& weights, size_t first_row, float* out);
/// Adds to the slopes of weights and inputs what the slopes of the outputs mean for them.
void back(const float* in, size_t ins, Weights& weights, size_t first_row, const float* out_slope, float* in_slope);

/// Turns scores into shares that sum to 1, of those for which `allowed` has a bit.
void to_shares(const float* scores, size_t size, uint64_t allowed, float* shares);

/// 0 for a share of the calls, else what makes up for it; always 1 without dice.
float dropped(Dice* dice, float share);

/// Moves weights against their slopes, by Adam, and clears these.
class Adam {
 public:
  void next_step(float rate);
  void move(Weights& weights);                               ///< all rows
  void move(Weights& weights, std::vector<uint32_t>& rows);  ///< these only; clears `rows`

 private:
  void move_row(Weights& weights, size_t row);

  float rate_ = 0, mean_left_ = 1, square_left_ = 1;
};

/// A word as a network reads it.
struct NetWord {
  static constexpr size_t kMostProperties = 8;

  uint32_t word = 0;   ///< 0: unknown
  uint32_t known = 0;  ///< whose vector of running text it has; 0: none
  uint32_t properties[kMostProperties] = {};
};

/// The numbers of a word alone: the sum of a row of its own, of its vector of
/// running text by weights, and of a row for each of its properties.
class WordLayer {
 public:
  static constexpr size_t kSize = 64, kMargin = 2;

  /// `text_vectors`: a row for each word, which training leaves as they are.
  WordLayer(std::vector<float> text_vectors, size_t property_rows, size_t properties, Dice& dice);

  void read(std::span<const NetWord> sentence, Dice* dropout);
  /// The numbers of word `i`; those of two words on either side lie around them.
  const float* of(size_t i) const { return &values_[(i + kMargin) * kSize]; }
  float* slope_of(size_t i) { return &slopes_[(i + kMargin) * kSize]; }
  void backward();
  void step(Adam& adam);

  /// For each word, what its own row and its vector of running text come to; a
  /// word that `counts` has not seen has the row of unknown ones.
  Weights folded_words(std::span<const uint32_t> counts) const;
  const Weights& properties() const { return property_rows_; }

 private:
  size_t properties_;
  Weights word_rows_, property_rows_, text_weights_;
  std::vector<float> text_vectors_, values_, slopes_, mask_;
  std::span<const NetWord> sentence_;
  std::vector<uint32_t> touched_words_, touched_properties_;
};

}  // namespace readout
