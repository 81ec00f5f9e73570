#include "readout/train/parser_net.h"

#include <algorithm>

#include "readout/train/lanes.h"

namespace readout {
namespace {

constexpr float kDrop = .25f;
constexpr size_t kWord = ParserShape::kWord, kHidden = ParserShape::kHidden, kMargin = WordLayer::kMargin;
static_assert(kWord == WordLayer::kSize && kMargin == ParserShape::kWide);

}  // namespace

ParserNet::ParserNet(std::vector<float> text_vectors, Dice& dice)
    : layer(std::move(text_vectors), Shape::kPropertyRows, Shape::kProperties, dice),
      wide(Shape::kWideIn, kWord),
      wide_bias(1, kWord),
      narrow(Shape::kNarrowIn, kWord),
      narrow_bias(1, kWord),
      slots(ParseState::kWordSlots * kWord, kHidden),
      atoms(ParseAtoms::kRows, kHidden),
      moves(kHidden, kMoveOuts),
      moves_bias(1, kMoveOuts) {
  wide.start(dice, .12f);
  narrow.start(dice, .15f);
  slots.start(dice, .09f);
  atoms.start(dice, .05f);
  moves.start(dice, .1f);
  for (Weights& rows : relation_rows) (rows = Weights(kHidden, Shape::kRelations)).start(dice, .1f);
  for (Weights& bias : relation_bias) bias = Weights(1, Shape::kRelations);
}

void ParserNet::words(std::span<const NetWord> sentence, Dice* dropout) {
  layer.read(sentence, dropout);
  size_ = sentence.size();
  first_.assign((size_ + 2 * kMargin) * kWord, 0);
  second_.assign(size_ * kWord, 0);
  slot_values_.assign(size_ * ParseState::kWordSlots * kHidden, 0);
  slot_slopes_.assign(slot_values_.size(), 0);
  slot_touched_.assign(size_ * ParseState::kWordSlots, 0);
  for (size_t i = 0; i < size_; ++i) {
    float* first = &first_[(i + kMargin) * kWord];
    std::copy_n(wide_bias.row(0), kWord, first);
    forward(layer.of(i) - kMargin * kWord, Shape::kWideIn, wide, 0, first);
    for (size_t k = 0; k < kWord; ++k) first[k] = std::max(0.f, first[k]);
  }
  for (size_t i = 0; i < size_; ++i) {
    float* second = &second_[i * kWord];
    std::copy_n(narrow_bias.row(0), kWord, second);
    forward(&first_[(i + kMargin - Shape::kNarrow) * kWord], Shape::kNarrowIn, narrow, 0, second);
    for (size_t k = 0; k < kWord; ++k) second[k] = std::max(0.f, second[k]) + first_[(i + kMargin) * kWord + k];
    for (size_t slot = 0; slot < ParseState::kWordSlots; ++slot)
      forward(second, kWord, slots, slot * kWord, &slot_values_[(i * ParseState::kWordSlots + slot) * kHidden]);
  }
}

const float* ParserNet::state(const ParseState& state, Dice* dropout) {
  state.slots(slot_words_);
  atom_rows_.clear();
  each_atom(state, slot_words_, [&](uint32_t row) { atom_rows_.push_back(row); });
  std::fill_n(hidden_, kHidden, 0.f);
  for (size_t slot = 0; slot < ParseState::kWordSlots; ++slot)
    if (slot_words_[slot] != ParseState::kNone)
      add(hidden_, &slot_values_[(slot_words_[slot] * ParseState::kWordSlots + slot) * kHidden], 1, kHidden);
  for (uint32_t row : atom_rows_) add(hidden_, atoms.row(row), 1, kHidden);
  for (size_t k = 0; k < kHidden; ++k) hidden_[k] = std::max(0.f, hidden_[k]) * (hidden_mask_[k] = dropped(dropout, kDrop));
  std::fill_n(hidden_slope_, kHidden, 0.f);
  std::copy_n(moves_bias.row(0), kMoveOuts, move_scores_);
  forward(hidden_, kHidden, moves, 0, move_scores_);
  return move_scores_;
}

const float* ParserNet::relations(bool left) {
  std::copy_n(relation_bias[left].row(0), Shape::kRelations, relation_scores_);
  forward(hidden_, kHidden, relation_rows[left], 0, relation_scores_);
  return relation_scores_;
}

void ParserNet::learn_moves(const float* slopes) {
  add(moves_bias.slope_of(0), slopes, 1, kMoveOuts);
  back(hidden_, kHidden, moves, 0, slopes, hidden_slope_);
}

void ParserNet::learn_relations(bool left, const float* slopes) {
  add(relation_bias[left].slope_of(0), slopes, 1, Shape::kRelations);
  back(hidden_, kHidden, relation_rows[left], 0, slopes, hidden_slope_);
}

void ParserNet::finish_state() {
  for (size_t k = 0; k < kHidden; ++k) hidden_slope_[k] = hidden_[k] > 0 ? hidden_slope_[k] * hidden_mask_[k] : 0;
  for (size_t slot = 0; slot < ParseState::kWordSlots; ++slot) {
    if (slot_words_[slot] == ParseState::kNone) continue;
    const size_t place = slot_words_[slot] * ParseState::kWordSlots + slot;
    add(&slot_slopes_[place * kHidden], hidden_slope_, 1, kHidden);
    slot_touched_[place] = 1;
  }
  for (uint32_t row : atom_rows_) add(atoms.slope_of(row), hidden_slope_, 1, kHidden);
}

void ParserNet::backward() {
  first_slope_.assign(first_.size(), 0);
  for (size_t i = 0; i < size_; ++i) {
    float slope[kWord] = {};
    const float* second = &second_[i * kWord];
    for (size_t slot = 0; slot < ParseState::kWordSlots; ++slot)
      if (const size_t place = i * ParseState::kWordSlots + slot; slot_touched_[place])
        back(second, kWord, slots, slot * kWord, &slot_slopes_[place * kHidden], slope);
    const float* first = &first_[(i + kMargin) * kWord];
    add(&first_slope_[(i + kMargin) * kWord], slope, 1, kWord);
    for (size_t k = 0; k < kWord; ++k)
      if (second[k] <= first[k]) slope[k] = 0;
    add(narrow_bias.slope_of(0), slope, 1, kWord);
    const size_t from = (i + kMargin - Shape::kNarrow) * kWord;
    back(&first_[from], Shape::kNarrowIn, narrow, 0, slope, &first_slope_[from]);
  }
  for (size_t i = 0; i < size_; ++i) {
    float* slope = &first_slope_[(i + kMargin) * kWord];
    for (size_t k = 0; k < kWord; ++k)
      if (first_[(i + kMargin) * kWord + k] <= 0) slope[k] = 0;
    add(wide_bias.slope_of(0), slope, 1, kWord);
    back(layer.of(i) - kMargin * kWord, Shape::kWideIn, wide, 0, slope, layer.slope_of(i) - kMargin * kWord);
  }
  layer.backward();
}

void ParserNet::step(float rate) {
  adam_.next_step(rate);
  layer.step(adam_);
  for (Weights* all : {&wide, &wide_bias, &narrow, &narrow_bias, &slots, &atoms, &moves, &moves_bias, &relation_rows[0], &relation_rows[1],
                       &relation_bias[0], &relation_bias[1]})
    adam_.move(*all);
}

}  // namespace readout
