#include "readout/train/network.h"

#include <algorithm>
#include <cmath>

#include "readout/train/lanes.h"

namespace readout {
namespace {

constexpr float kDrop = .25f;
constexpr float kMeanDecay = .9f, kSquareDecay = .999f, kTiny = 1e-8f;

#define READOUT_VECTORS __attribute__((target_clones("avx2", "default")))

READOUT_VECTORS void move_numbers(float* value, float* slope, float* mean, float* square, float rate, float unbias, size_t size) {
  for (size_t i = 0; i < size; ++i) {
    mean[i] = kMeanDecay * mean[i] + (1 - kMeanDecay) * slope[i];
    square[i] = kSquareDecay * square[i] + (1 - kSquareDecay) * slope[i] * slope[i];
    value[i] -= rate * mean[i] / (std::sqrt(square[i] * unbias) + kTiny);
    slope[i] = 0;
  }
}

}  // namespace

void Weights::start(Dice& dice, float reach) {
  for (float& number : value) number = reach * (static_cast<float>(dice.below(1 << 20)) / (1 << 19) - 1);
}

READOUT_VECTORS void forward(const float* in, size_t ins, const Weights& weights, size_t first_row, float* out) {
  for (size_t k = 0; k < ins; ++k)
    if (in[k] != 0) add(out, weights.row(first_row + k), in[k], weights.size);
}

READOUT_VECTORS void back(const float* in, size_t ins, Weights& weights, size_t first_row, const float* out_slope, float* in_slope) {
  for (size_t k = 0; k < ins; ++k) {
    if (in[k] != 0) add(weights.slope_of(first_row + k), out_slope, in[k], weights.size);
    in_slope[k] += dot(weights.row(first_row + k), out_slope, weights.size);
  }
}

void to_shares(const float* scores, size_t size, uint64_t allowed, float* shares) {
  float most = -1e30f, sum = 0;
  for (size_t i = 0; i < size; ++i)
    if (allowed >> i & 1) most = std::max(most, scores[i]);
  for (size_t i = 0; i < size; ++i) sum += shares[i] = allowed >> i & 1 ? exponential(scores[i] - most) : 0;
  for (size_t i = 0; i < size; ++i) shares[i] /= sum;
}

float dropped(Dice* dice, float share) {
  if (!dice) return 1;
  return static_cast<float>(dice->below(1 << 16)) < share * (1 << 16) ? 0 : 1 / (1 - share);
}

void Adam::next_step(float rate) {
  rate_ = rate;
  mean_left_ *= kMeanDecay;
  square_left_ *= kSquareDecay;
}

void Adam::move(Weights& weights) {
  for (size_t row = 0; row < weights.rows(); ++row) move_row(weights, row);
}

void Adam::move(Weights& weights, std::vector<uint32_t>& rows) {
  std::ranges::sort(rows);
  const auto repeated = std::ranges::unique(rows);
  rows.erase(repeated.begin(), repeated.end());
  for (uint32_t row : rows) move_row(weights, row);
  rows.clear();
}

void Adam::move_row(Weights& weights, size_t row) {
  const size_t at = row * weights.size;
  move_numbers(&weights.value[at], &weights.slope[at], &weights.mean[at], &weights.square[at], rate_ / (1 - mean_left_),
               1 / (1 - square_left_), weights.size);
}

WordLayer::WordLayer(std::vector<float> text_vectors, size_t property_rows, size_t properties, Dice& dice)
    : properties_(properties),
      word_rows_(text_vectors.size() / kSize, kSize),
      property_rows_(property_rows, kSize),
      text_weights_(kSize, kSize),
      text_vectors_(std::move(text_vectors)) {
  word_rows_.start(dice, .05f);
  property_rows_.start(dice, .1f);
  text_weights_.start(dice, .1f);
}

void WordLayer::read(std::span<const NetWord> sentence, Dice* dropout) {
  sentence_ = sentence;
  values_.assign((sentence.size() + 2 * kMargin) * kSize, 0);
  slopes_.assign(values_.size(), 0);
  mask_.resize(sentence.size() * kSize);
  for (size_t i = 0; i < sentence.size(); ++i) {
    float* value = &values_[(i + kMargin) * kSize];
    add(value, word_rows_.row(sentence[i].word), 1, kSize);
    for (size_t p = 0; p < properties_; ++p) add(value, property_rows_.row(sentence[i].properties[p]), 1, kSize);
    if (sentence[i].known) forward(&text_vectors_[sentence[i].known * kSize], kSize, text_weights_, 0, value);
    for (size_t k = 0; k < kSize; ++k) value[k] *= mask_[i * kSize + k] = dropped(dropout, kDrop);
  }
}

void WordLayer::backward() {
  for (size_t i = 0; i < sentence_.size(); ++i) {
    float* slope = slope_of(i);
    for (size_t k = 0; k < kSize; ++k) slope[k] *= mask_[i * kSize + k];
    add(word_rows_.slope_of(sentence_[i].word), slope, 1, kSize);
    touched_words_.push_back(sentence_[i].word);
    for (size_t p = 0; p < properties_; ++p) {
      add(property_rows_.slope_of(sentence_[i].properties[p]), slope, 1, kSize);
      touched_properties_.push_back(sentence_[i].properties[p]);
    }
    float unused[kSize] = {};
    if (sentence_[i].known) back(&text_vectors_[sentence_[i].known * kSize], kSize, text_weights_, 0, slope, unused);
  }
}

void WordLayer::step(Adam& adam) {
  adam.move(text_weights_);
  adam.move(word_rows_, touched_words_);  // rows that were not read stay as they are
  adam.move(property_rows_, touched_properties_);
}

Weights WordLayer::folded_words(std::span<const uint32_t> counts) const {
  Weights folded(word_rows_.rows(), kSize);
  folded.value = word_rows_.value;
  for (size_t word = 1; word < folded.rows(); ++word) {
    if (counts[word] == 0) std::copy_n(word_rows_.row(0), kSize, folded.row(word));
    forward(&text_vectors_[word * kSize], kSize, text_weights_, 0, folded.row(word));
  }
  return folded;
}

}  // namespace readout
