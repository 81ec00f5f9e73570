#include "readout/train/name_chain.h"

#include <algorithm>
#include <cmath>

#include "readout/train/lanes.h"
#include "readout/train/whole.h"

namespace readout {
namespace {

constexpr float kRate = .03f, kLeftOut = .7f, kDecay = 1e-6f, kFirstSquare = 1e-6f;
constexpr float kNoSlope = 1e-4f;
constexpr float kBold = .9f;    // what a name's first word gets, since a chain whose features were left out is shy of names
constexpr uint16_t kOften = 2;  // a feature seen less often never counts

}  // namespace

NameChain::NameChain() : weights_(NameTagger::kFeatures * kRow), squares_(weights_.size(), kFirstSquare) {
  for (Labels& row : step_squares_) std::fill(std::begin(row.of), std::end(row.of), kFirstSquare);
}

void NameChain::score(const std::vector<uint32_t>& rows, Labels& scores) const {
  float sums[kRow] = {};
  for (uint32_t row : rows) readout::add(sums, &weights_[row * kRow], 1, kRow);
  scores.of[0] = 0;
  std::copy_n(sums, kRow, scores.of + 1);
}

/// The share of each label of each word and of each step between labels, over all rows of
/// labels that are allowed (forward and backward). False when none is possible.
bool NameChain::shares(std::span<const Labels> scores, std::span<const uint16_t> allowed, std::vector<Labels>& of_words,
                       Steps& of_steps) const {
  const size_t size = scores.size();
  std::vector<Labels> here(size), forward(size), backward(size);
  Steps step;
  for (uint32_t from = 0; from < kNameLabels; ++from)
    for (uint32_t to = 0; to < kNameLabels; ++to) step[from].of[to] = may_follow(from, to) ? exponential(steps_[from].of[to]) : 0;
  const auto scale = [](Labels& labels) {
    float sum = 0;
    for (float share : labels.of) sum += share;
    if (sum > 0)
      for (float& share : labels.of) share /= sum;
    return sum > 0;
  };
  for (size_t i = 0; i < size; ++i) {
    const float most = *std::max_element(std::begin(scores[i].of), std::end(scores[i].of));
    for (uint32_t l = 0; l < kNameLabels; ++l) here[i].of[l] = allowed[i] >> l & 1 ? exponential(scores[i].of[l] - most) : 0;
    for (uint32_t to = 0; to < kNameLabels; ++to) {
      float sum = i == 0 ? step[0].of[to] : 0;
      for (uint32_t from = 0; i > 0 && from < kNameLabels; ++from) sum += forward[i - 1].of[from] * step[from].of[to];
      forward[i].of[to] = sum * here[i].of[to];
    }
    if (!scale(forward[i])) return false;
  }
  for (size_t i = size; i-- > 0;) {
    for (uint32_t from = 0; from < kNameLabels; ++from) {
      float sum = i + 1 == size ? step[from].of[0] : 0;
      for (uint32_t to = 0; i + 1 < size && to < kNameLabels; ++to) sum += step[from].of[to] * here[i + 1].of[to] * backward[i + 1].of[to];
      backward[i].of[from] = sum;
    }
    if (!scale(backward[i])) return false;
  }
  of_words.assign(size, {});
  for (Labels& row : of_steps) row = {};
  for (size_t i = 0; i < size; ++i) {
    for (uint32_t l = 0; l < kNameLabels; ++l) of_words[i].of[l] = forward[i].of[l] * backward[i].of[l];
    if (!scale(of_words[i])) return false;
  }
  for (uint32_t l = 0; l < kNameLabels; ++l) {
    of_steps[0].of[l] += of_words[0].of[l];
    of_steps[l].of[0] += of_words[size - 1].of[l];
  }
  for (size_t i = 1; i < size; ++i) {
    Steps pairs{};
    float sum = 0;
    for (uint32_t from = 0; from < kNameLabels; ++from)
      for (uint32_t to = 0; to < kNameLabels; ++to)
        sum += pairs[from].of[to] = forward[i - 1].of[from] * step[from].of[to] * here[i].of[to] * backward[i].of[to];
    for (uint32_t from = 0; sum > 0 && from < kNameLabels; ++from)
      for (uint32_t to = 0; to < kNameLabels; ++to) of_steps[from].of[to] += pairs[from].of[to] / sum;
  }
  return true;
}

void NameChain::learn(const ChainStretch& stretch, const std::vector<bool>& known, Dice& dice) {
  const size_t size = stretch.rows.size();
  std::vector<std::vector<uint32_t>> kept(size);
  std::vector<Labels> scores(size), all, wanted;
  for (size_t i = 0; i < size; ++i) {
    for (uint32_t row : stretch.rows[i])
      if (dropped(&dice, kLeftOut) != 0 && known[row]) kept[i].push_back(row);
    score(kept[i], scores[i]);
    for (float& number : scores[i].of) number /= 1 - kLeftOut;
  }
  Steps all_steps, wanted_steps;
  const std::vector<uint16_t> any(size, ChainStretch::kAnyLabel);
  if (!shares(scores, any, all, all_steps) || !shares(scores, stretch.allowed, wanted, wanted_steps)) return;
  for (size_t i = 0; i < size; ++i) {
    float slope[kRow];
    bool flat = true;
    for (size_t l = 0; l < kRow; ++l) {
      slope[l] = stretch.weight * (all[i].of[l + 1] - wanted[i].of[l + 1]) / (1 - kLeftOut);
      flat &= std::fabs(slope[l]) < kNoSlope;
    }
    if (flat) continue;
    for (uint32_t row : kept[i]) {
      float *weights = &weights_[row * kRow], *squares = &squares_[row * kRow];
      for (size_t l = 0; l < kRow; ++l) {
        const float down = slope[l] + kDecay * weights[l];
        squares[l] += down * down;
        weights[l] -= kRate * down / std::sqrt(squares[l]);
      }
    }
  }
  for (uint32_t from = 0; from < kNameLabels; ++from)
    for (uint32_t to = 0; to < kNameLabels; ++to) {
      const float down = stretch.weight * (all_steps[from].of[to] - wanted_steps[from].of[to]);
      step_squares_[from].of[to] += down * down;
      steps_[from].of[to] -= kRate * down / std::sqrt(step_squares_[from].of[to]);
    }
}

void NameChain::learn(std::span<const ChainStretch* const> stretches, int rounds, Dice& dice) {
  std::vector<uint16_t> counts(NameTagger::kFeatures);
  for (const ChainStretch* stretch : stretches)
    for (const auto& rows : stretch->rows)
      for (uint32_t row : rows) counts[row] = static_cast<uint16_t>(std::min(counts[row] + 1, int{kOften}));
  std::vector<bool> known(counts.size());
  for (size_t row = 0; row < counts.size(); ++row) known[row] = counts[row] >= kOften;
  for (int round = 0; round < rounds; ++round)
    for (uint32_t number : shuffled(stretches.size(), dice)) learn(*stretches[number], known, dice);
}

void NameChain::add(const NameChain& other, float share) {
  readout::add(weights_.data(), other.weights_.data(), share, weights_.size());
  for (uint32_t from = 0; from < kNameLabels; ++from) readout::add(steps_[from].of, other.steps_[from].of, share, kNameLabels);
}

NameChain::Guess NameChain::guess(const ChainStretch& stretch) const {
  const size_t size = stretch.rows.size();
  std::vector<Labels> scores(size), best(size), of_words;
  std::vector<std::array<uint8_t, kNameLabels>> before(size);
  constexpr float kNever = -1e9f;
  for (size_t i = 0; i < size; ++i) {
    score(stretch.rows[i], scores[i]);
    for (uint32_t to = 0; to < kNameLabels; ++to) {
      float most = kNever;
      for (uint32_t from = 0; from < (i == 0 ? 1 : kNameLabels); ++from)
        if (const float sum = (i == 0 ? 0 : best[i - 1].of[from]) + steps_[from].of[to]; may_follow(from, to) && sum > most)
          most = sum, before[i][to] = static_cast<uint8_t>(from);
      best[i].of[to] = most + scores[i].of[to];
    }
  }
  uint32_t label = 0;
  for (uint32_t l = 1; l < kNameLabels; ++l)
    if (best[size - 1].of[l] + steps_[l].of[0] > best[size - 1].of[label] + steps_[label].of[0]) label = l;
  Guess guess{std::vector<uint8_t>(size), std::vector<float>(size)};
  Steps unused;
  const std::vector<uint16_t> any(size, ChainStretch::kAnyLabel);
  const bool sound = shares(scores, any, of_words, unused);
  for (size_t i = size; i-- > 0;) {
    guess.labels[i] = static_cast<uint8_t>(label);
    if (sound) guess.shares[i] = of_words[i].of[label];
    label = before[i][label];
  }
  return guess;
}

void NameChain::write(ModelWriter& model) const {
  std::vector<uint64_t> known(NameTagger::kFeatures / 64);
  std::vector<uint32_t> before(known.size());
  std::vector<int8_t> weights;
  for (size_t feature = 0; feature < NameTagger::kFeatures; ++feature) {
    if (feature % 64 == 0) before[feature / 64] = static_cast<uint32_t>(weights.size() / kRow);
    int8_t row[kRow];
    for (size_t l = 0; l < kRow; ++l) row[l] = whole<int8_t>(weights_[feature * kRow + l], NameTagger::kUnit, 127);
    if (std::ranges::all_of(row, [](int8_t weight) { return weight == 0; })) continue;
    known[feature / 64] |= uint64_t{1} << feature % 64;
    weights.insert(weights.end(), std::begin(row), std::end(row));
  }
  model.add("names.known", known);
  model.add("names.before", before);
  model.add("names.weights", weights);
  std::vector<int16_t> steps;
  for (const Labels& row : steps_)
    for (uint32_t to = 0; to < kNameLabels; ++to)
      steps.push_back(whole<int16_t>(row.of[to] + (to % 2 == 1 ? kBold : 0), NameTagger::kUnit, 4095));
  model.add("names.steps", steps);
}

}  // namespace readout
