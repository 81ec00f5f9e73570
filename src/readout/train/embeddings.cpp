#include "readout/train/embeddings.h"

#include <algorithm>
#include <cmath>

#include "readout/train/lanes.h"
#include "readout/train/treebank.h"

namespace readout {
namespace {

constexpr int kPlaces[] = {-2, -1, 1, 2};
constexpr int kNoiseWords = 4;
constexpr size_t kNoiseTable = 1 << 22;
constexpr double kFrequent = 3e-4;  // words of a greater share are partly skipped
constexpr uint32_t kRare = 5;       // a word seen less often gets no vector
constexpr float kFirstRate = .05f;

double root(double x) { return std::sqrt(x); }  // exact by IEEE 754, on all machines

float logistic(float x) { return 1 / (1 + exponential(-x)); }

void normalise(float* vector) {
  const float length = static_cast<float>(root(dot(vector, vector, Embeddings::kSize)));
  if (length > 0)
    for (size_t i = 0; i < Embeddings::kSize; ++i) vector[i] /= length;
}

}  // namespace

__attribute__((target_clones("avx2", "default"))) void Embeddings::learn(const uint32_t* context, uint32_t word, float rate,
                                                                         uint64_t& random) {
  float* vector = vectors_.data() + word * kSize;
  for (size_t place = 0; place < std::size(kPlaces); ++place) {
    const uint32_t other = context[kPlaces[place]];
    if (other == 0) continue;
    float change[kSize] = {};
    for (int k = 0; k <= kNoiseWords; ++k) {
      uint32_t target = other;
      if (k > 0) {
        random = random * 6364136223846793005 + 1442695040888963407;
        target = noise_[(random >> 32) % noise_.size()];
        if (target == other) continue;
      }
      float* output = outputs_.data() + (place * words() + target) * kSize;
      const float error = rate * ((k == 0 ? 1.f : 0.f) - logistic(dot(vector, output, kSize)));
      add(change, output, error, kSize);
      add(output, vector, error, kSize);
    }
    add(vector, change, 1, kSize);
  }
}

Embeddings::Embeddings(const WordStream& text, size_t words, int rounds)
    : vectors_(words * kSize), outputs_(std::size(kPlaces) * words * kSize) {
  std::vector<uint32_t> counts(words);
  for (uint32_t word : text) ++counts[word];
  counts[0] = 0;
  double total = 0, weights = 0;
  const auto weight = [](uint32_t count) { return root(count) * root(root(count)); };  // count to the 3/4
  for (uint32_t count : counts) total += count, weights += weight(count);
  double reached = 0;
  for (uint32_t word = 1; word < words; ++word) {
    reached += weight(counts[word]);
    while (static_cast<double>(noise_.size()) < reached / weights * static_cast<double>(kNoiseTable)) noise_.push_back(word);
  }
  Dice dice(2);
  for (size_t i = kSize; i < vectors_.size(); ++i)
    vectors_[i] = counts[i / kSize] >= kRare ? (static_cast<float>(dice.below(1 << 20)) / (1 << 20) - .5f) / kSize : 0;
  std::vector<uint32_t> kept(words);  // of 2^16
  for (uint32_t word = 1; word < words; ++word)
    if (counts[word]) kept[word] = static_cast<uint32_t>(65536 * std::min(1., root(kFrequent * total / counts[word])));
  uint64_t random = 3;
  const size_t steps = text.size() * static_cast<size_t>(rounds);
  for (size_t step = 0; step < steps; ++step) {
    const size_t i = step % text.size();
    if (counts[text[i]] < kRare || i < 2 || i + 2 >= text.size()) continue;
    random = random * 6364136223846793005 + 1442695040888963407;
    if ((random >> 48) >= kept[text[i]]) continue;
    learn(&text[i], text[i], kFirstRate * std::max(.0005f, 1 - static_cast<float>(step) / static_cast<float>(steps)), random);
  }
}

__attribute__((target_clones("avx2", "default"))) std::vector<uint16_t> cluster(const Embeddings& embeddings, size_t clusters, int rounds) {
  constexpr size_t kSize = Embeddings::kSize;
  std::vector<uint32_t> used;
  for (uint32_t word = 1; word < embeddings.words(); ++word)
    if (dot(embeddings.of(word), embeddings.of(word), kSize) > 0) used.push_back(word);
  std::vector<float> points(used.size() * kSize), centres(clusters * kSize);
  for (size_t i = 0; i < used.size(); ++i) {
    std::copy_n(embeddings.of(used[i]), kSize, &points[i * kSize]);
    normalise(&points[i * kSize]);
  }
  std::vector<uint16_t> groups(embeddings.words());
  if (used.empty()) return groups;
  Dice dice(4);
  const std::vector<uint32_t> order = shuffled(used.size(), dice);
  for (size_t c = 0; c < clusters; ++c) std::copy_n(&points[order[c % order.size()] * kSize], kSize, &centres[c * kSize]);
  for (int round = 0; round < rounds; ++round) {
    std::vector<float> sums(clusters * kSize);
    for (size_t i = 0; i < used.size(); ++i) {
      size_t best = 0;
      float nearest = -2;
      for (size_t c = 0; c < clusters; ++c)
        if (const float near = dot(&points[i * kSize], &centres[c * kSize], kSize); near > nearest) nearest = near, best = c;
      groups[used[i]] = static_cast<uint16_t>(best + 1);
      add(&sums[best * kSize], &points[i * kSize], 1, kSize);
    }
    for (size_t c = 0; c < clusters; ++c) {
      if (dot(&sums[c * kSize], &sums[c * kSize], kSize) > 0) std::copy_n(&sums[c * kSize], kSize, &centres[c * kSize]);
      normalise(&centres[c * kSize]);
    }
  }
  return groups;
}

}  // namespace readout
