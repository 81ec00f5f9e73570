#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>

namespace readout {

/// How the networks' numbers stand in a model: what 1.0 of training is, and
/// bounds within which no sum can leave its type.
struct Scale {
  static constexpr int kIn = 64;       ///< of a word alone, int8 a row
  static constexpr int kWeight = 512;  ///< of a weight, int16
  static constexpr int kValue = 128;   ///< of what lies between two layers, int16
  static constexpr int kMostWeight = 2047, kMostValue = 4095, kMostSlot = 1023;
};

inline bool within(std::span<const int16_t> numbers, int most) {
  return std::ranges::all_of(numbers, [&](int16_t number) { return -most <= number && number <= most; });
}

/// Code with this mark is compiled for newer processors too; whole numbers give the same sums on all.
/// Its arguments are pointers: clang 16 does not emit the library's inline functions that only such code calls.
#ifdef __clang__
#define READOUT_WHOLE_NUMBERS __attribute__((target_clones("avx2", "default")))
#else
#define READOUT_WHOLE_NUMBERS __attribute__((target_clones("avx2", "default"), optimize("O3")))
#endif

/// out[o] = biases[o] + in · row o, for rows of `Ins` weights; no biases if null.
/// Four rows at a time, so that no sum waits for another.
template <size_t Ins, size_t Outs>
[[gnu::always_inline]] inline void multiply(const int16_t* in, const int16_t* weights, const int32_t* biases, int32_t* out) {
  constexpr size_t kFours = Outs / 4 * 4;
  for (size_t o = 0; o < kFours; o += 4) {
    const int16_t* rows = weights + o * Ins;
    int32_t a = 0, b = 0, c = 0, d = 0;
    for (size_t k = 0; k < Ins; ++k) {
      a += int32_t{in[k]} * rows[k];
      b += int32_t{in[k]} * rows[Ins + k];
      c += int32_t{in[k]} * rows[2 * Ins + k];
      d += int32_t{in[k]} * rows[3 * Ins + k];
    }
    const int32_t sums[] = {a, b, c, d};
    for (size_t i = 0; i < 4; ++i) out[o + i] = sums[i] + (biases ? biases[o + i] : 0);
  }
  for (size_t o = kFours; o < Outs; ++o) {
    int32_t sum = 0;
    for (size_t k = 0; k < Ins; ++k) sum += int32_t{in[k]} * weights[o * Ins + k];
    out[o] = sum + (biases ? biases[o] : 0);
  }
}

/// sums += row
template <size_t Size, class Number>
[[gnu::always_inline]] inline void add(int16_t* sums, const Number* row) {
  for (size_t k = 0; k < Size; ++k) sums[k] = static_cast<int16_t>(sums[k] + row[k]);
}

}  // namespace readout
