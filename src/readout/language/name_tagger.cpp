#include "readout/language/name_tagger.h"

#include <algorithm>
#include <bit>

#include "readout/base/error.h"
#include "readout/language/tag_set.h"
#include "readout/language/whole_numbers.h"

namespace readout {
namespace {

constexpr int kMostStep = 1 << 12;
constexpr size_t kMostFeatures = 250;
constexpr int32_t kNever = -(1 << 28);

/// Adds up the weights of `count` features, at most kMostFeatures, so that no sum leaves its type.
READOUT_WHOLE_NUMBERS void add_up(const uint64_t* known, const uint32_t* before, const int8_t* weights, const uint32_t* features,
                                  size_t count, int32_t* scores) {
  int16_t sums[NameTagger::kRow] = {};
  for (size_t i = 0; i < count; ++i) {
    const uint32_t feature = features[i];
    const uint64_t bits = known[feature / 64], bit = uint64_t{1} << feature % 64;
    if (bits & bit) add<NameTagger::kRow>(sums, weights + (before[feature / 64] + std::popcount(bits & (bit - 1))) * NameTagger::kRow);
  }
  scores[0] = 0;
  for (size_t l = 0; l < NameTagger::kRow; ++l) scores[l + 1] = sums[l];
}

}  // namespace

NameTagger::NameTagger(const ModelFile& model, const TagSet& tags)
    : proper_(tags),
      lists_(model),
      known_(model.table<uint64_t>("names.known", kFeatures / 64)),
      before_(model.table<uint32_t>("names.before", kFeatures / 64)),
      weights_(model.table<int8_t>("names.weights")),
      steps_(model.table<int16_t>("names.steps", kNameLabels * kNameLabels)) {
  size_t count = 0;
  bool sound = within(steps_, kMostStep);
  for (size_t k = 0; k < known_.size(); ++k) {
    sound &= before_[k] == count;
    count += static_cast<size_t>(std::popcount(known_[k]));
  }
  if (!sound || weights_.size() != count * kRow) throw Error("the model's names are malformed");
}

const std::vector<FoundSpan>& NameTagger::Run::find(const TaggerInput& words, const uint8_t* tags) {
  names_.clear();
  sentence_.read(words, tags, tagger_.proper_, tagger_.lists_);
  for (const NameSentence::Stretch& stretch : sentence_.stretches()) {
    label(stretch);
    for (uint32_t i = stretch.first; i < stretch.last; ++i) {
      const uint32_t label = labels_[i - stretch.first];
      if (label % 2 == 1)
        names_.push_back({i, i + 1, static_cast<NameKind>((label - 1) / 2)});
      else if (label != 0)
        names_.back().last = i + 1;
    }
  }
  return names_;
}

/// The best labels of the words of a stretch (Viterbi).
void NameTagger::Run::label(NameSentence::Stretch stretch) {
  const uint32_t size = stretch.last - stretch.first;
  before_.resize(size);
  labels_.resize(size);
  int32_t best[kNameLabels], next[kNameLabels], scores[kNameLabels];
  const auto step = [&](uint32_t from, uint32_t to) { return tagger_.steps_[from * kNameLabels + to]; };
  std::fill(std::begin(best), std::end(best), kNever);
  best[0] = 0;
  for (uint32_t i = 0; i < size; ++i) {
    sentence_.features(stretch.first + i, rows_);
    add_up(tagger_.known_.data(), tagger_.before_.data(), tagger_.weights_.data(), rows_.data(), std::min(rows_.size(), kMostFeatures),
           scores);
    for (uint32_t to = 0; to < kNameLabels; ++to) {
      next[to] = kNever;
      before_[i][to] = 0;
      for (uint32_t from = 0; from < kNameLabels; ++from)
        if (may_follow(from, to) && best[from] + step(from, to) > next[to])
          next[to] = best[from] + step(from, to), before_[i][to] = static_cast<uint8_t>(from);
      next[to] = std::max(next[to] + scores[to], kNever);
    }
    // Only differences count: they are kept small, so that a sentence of any length fits.
    const int32_t most = *std::max_element(std::begin(next), std::end(next));
    for (uint32_t l = 0; l < kNameLabels; ++l) best[l] = std::max(next[l] - most, kNever);
  }
  uint32_t last = 0;
  for (uint32_t l = 1; l < kNameLabels; ++l)
    if (best[l] + step(l, 0) > best[last] + step(last, 0)) last = l;
  for (uint32_t i = size; i-- > 0;) {
    labels_[i] = static_cast<uint8_t>(last);
    last = before_[i][last];
  }
}

}  // namespace readout
