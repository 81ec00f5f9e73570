#pragma once

#include <algorithm>
#include <vector>

#include "readout/language/whole_numbers.h"
#include "readout/train/network.h"

namespace readout {

/// A number of training as a whole number.
template <class Number>
Number whole(float value, int scale, int most) {
  const float scaled = std::clamp(value * static_cast<float>(scale), static_cast<float>(-most), static_cast<float>(most));
  return static_cast<Number>(scaled < 0 ? scaled - .5f : scaled + .5f);
}

/// The first `used` numbers of each row.
template <class Number>
std::vector<Number> whole_rows(const Weights& weights, size_t used, int scale, int most) {
  std::vector<Number> out;
  for (size_t row = 0; row < weights.rows(); ++row)
    for (size_t k = 0; k < used; ++k) out.push_back(whole<Number>(weights.row(row)[k], scale, most));
  return out;
}

inline constexpr int kMostBias = 1 << 24;

/// Weights with a row for each input, from row `first` on, as rows for each output.
inline std::vector<int16_t> whole_turned(const Weights& weights, size_t first, size_t ins, size_t outs) {
  std::vector<int16_t> out;
  for (size_t o = 0; o < outs; ++o)
    for (size_t k = 0; k < ins; ++k) out.push_back(whole<int16_t>(weights.row(first + k)[o], Scale::kWeight, Scale::kMostWeight));
  return out;
}

}  // namespace readout
