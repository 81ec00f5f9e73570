#include "readout/language/tagger.h"

#include "readout/base/error.h"
#include "readout/language/whole_numbers.h"

namespace readout {
namespace {

using Shape = TaggerShape;

READOUT_WHOLE_NUMBERS void add_rows(int16_t* sums, const int8_t* word, const int8_t* properties, const uint32_t* rows) {
  add<Shape::kWord>(sums, word);
  for (size_t p = 0; p < Shape::kProperties; ++p) add<Shape::kWord>(sums, properties + rows[p] * Shape::kWord);
}
READOUT_WHOLE_NUMBERS void multiply_wide(const int16_t* in, const int16_t* weights, const int32_t* biases, int16_t* hidden) {
  int32_t sums[Shape::kHidden];
  multiply<Shape::kWideIn, Shape::kHidden>(in, weights, biases, sums);
  constexpr int kUnit = Scale::kIn * Scale::kWeight / Scale::kValue;
  for (size_t k = 0; k < Shape::kHidden; ++k)
    hidden[k] = static_cast<int16_t>(std::clamp((sums[k] + kUnit / 2) / kUnit, 0, Scale::kMostValue));
}
READOUT_WHOLE_NUMBERS void multiply_out(const int16_t* hidden, const int16_t* weights, const int32_t* biases, int32_t* scores) {
  multiply<Shape::kHidden, Shape::kTags>(hidden, weights, biases, scores);
}

}  // namespace

Tagger::Tagger(const ModelFile& model)
    : list_(model.table<KnownWord>("words")),
      words_(model.table<int8_t>("tagger.words")),
      properties_(model.table<int8_t>("tagger.properties", Shape::kPropertyRows * Shape::kWord)),
      wide_(model.table<int16_t>("tagger.wide", Shape::kWideIn * Shape::kHidden)),
      out_(model.table<int16_t>("tagger.out", Shape::kHidden * Shape::kTags)),
      wide_bias_(model.table<int32_t>("tagger.wide_bias", Shape::kHidden)),
      out_bias_(model.table<int32_t>("tagger.out_bias", Shape::kTags)) {
  if (!within(wide_, Scale::kMostWeight) || !within(out_, Scale::kMostWeight) || words_.size() < Shape::kWord)
    throw Error("the model's tagger is malformed");
}

void Tagger::tag(const TaggerInput& in, uint8_t* tags) const {
  std::vector<int16_t> values((in.size() + 2 * Shape::kWide) * Shape::kWord);
  for (size_t i = 0; i < in.size(); ++i) {
    uint32_t rows[Shape::kProperties];
    tag_properties(in, i, rows);
    const size_t word = in[i].known.id * Shape::kWord < words_.size() ? in[i].known.id : 0;
    add_rows(&values[(i + Shape::kWide) * Shape::kWord], &words_[word * Shape::kWord], properties_.data(), rows);
  }
  int16_t hidden[Shape::kHidden];
  int32_t scores[Shape::kTags];
  for (size_t i = 0; i < in.size(); ++i) {
    tags[i] = in[i].known.tag;
    if (tags[i] < Shape::kTags) continue;
    multiply_wide(&values[i * Shape::kWord], wide_.data(), wide_bias_.data(), hidden);
    multiply_out(hidden, out_.data(), out_bias_.data(), scores);
    tags[i] = static_cast<uint8_t>(std::max_element(scores, scores + Shape::kTags) - scores);
  }
}

}  // namespace readout
