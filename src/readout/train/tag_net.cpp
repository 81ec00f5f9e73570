#include "readout/train/tag_net.h"

#include <algorithm>

#include "readout/train/lanes.h"

namespace readout {
namespace {

constexpr float kDrop = .25f;
constexpr size_t kMargin = TaggerShape::kWide * TaggerShape::kWord;
static_assert(TaggerShape::kWord == WordLayer::kSize && TaggerShape::kWide == WordLayer::kMargin);

}  // namespace

TagNet::TagNet(std::vector<float> text_vectors, Dice& dice)
    : layer(std::move(text_vectors), Shape::kPropertyRows, Shape::kProperties, dice),
      wide(Shape::kWideIn, Shape::kHidden),
      wide_bias(1, Shape::kHidden),
      out(Shape::kHidden, Shape::kTags),
      out_bias(1, Shape::kTags) {
  wide.start(dice, .1f);
  out.start(dice, .12f);
}

float TagNet::learn(std::span<const NetWord> sentence, std::span<const uint8_t> tags, Dice& dropout) {
  layer.read(sentence, &dropout);
  float loss = 0;
  for (size_t i = 0; i < sentence.size(); ++i)
    if (tags[i] != kSure) loss += learn(i, tags[i], dropout);
  layer.backward();
  return loss;
}

float TagNet::learn(size_t i, uint8_t tag, Dice& dropout) {
  float hidden[Shape::kHidden], mask[Shape::kHidden], hidden_slope[Shape::kHidden] = {};
  float scores[Shape::kTags], slopes[Shape::kTags];
  std::copy_n(wide_bias.row(0), Shape::kHidden, hidden);
  forward(layer.of(i) - kMargin, Shape::kWideIn, wide, 0, hidden);
  for (size_t k = 0; k < Shape::kHidden; ++k) hidden[k] = std::max(0.f, hidden[k]) * (mask[k] = dropped(&dropout, kDrop));
  std::copy_n(out_bias.row(0), Shape::kTags, scores);
  forward(hidden, Shape::kHidden, out, 0, scores);
  to_shares(scores, Shape::kTags, ~uint64_t{0}, slopes);
  const float loss = 1 - slopes[tag];
  slopes[tag] -= 1;
  add(out_bias.slope_of(0), slopes, 1, Shape::kTags);
  back(hidden, Shape::kHidden, out, 0, slopes, hidden_slope);
  for (size_t k = 0; k < Shape::kHidden; ++k) hidden_slope[k] = hidden[k] > 0 ? hidden_slope[k] * mask[k] : 0;
  add(wide_bias.slope_of(0), hidden_slope, 1, Shape::kHidden);
  back(layer.of(i) - kMargin, Shape::kWideIn, wide, 0, hidden_slope, layer.slope_of(i) - kMargin);
  return loss;
}

void TagNet::step(float rate) {
  adam_.next_step(rate);
  layer.step(adam_);
  for (Weights* all : {&wide, &wide_bias, &out, &out_bias}) adam_.move(*all);
}

}  // namespace readout
