#pragma once

#include <cstddef>

namespace readout {

/// Sums of floats in a fixed order of eight lanes: the same bits on all machines,
/// whatever vectors these have. `size` is a multiple of eight.
inline float dot(const float* a, const float* b, size_t size) {
  float lanes[8] = {};
  for (size_t i = 0; i < size; i += 8)
    for (size_t lane = 0; lane < 8; ++lane) lanes[lane] += a[i + lane] * b[i + lane];
  return ((lanes[0] + lanes[4]) + (lanes[1] + lanes[5])) + ((lanes[2] + lanes[6]) + (lanes[3] + lanes[7]));
}

/// a += factor * b
inline void add(float* a, const float* b, float factor, size_t size) {
  for (size_t i = 0; i < size; ++i) a[i] += factor * b[i];
}

/// e to the `x`, by plain arithmetic: a library's may differ from machine to machine.
inline float exponential(float x) {
  if (x < -80) return 0;
  if (x > 80) x = 80;
  float halvings = 1;
  double y = x;
  while (y > .5 || y < -.5) y *= .5, halvings *= 2;
  double power = 1 + y * (1 + y / 2 * (1 + y / 3 * (1 + y / 4 * (1 + y / 5 * (1 + y / 6 * (1 + y / 7))))));
  for (; halvings > 1; halvings *= .5f) power *= power;
  return static_cast<float>(power);
}

}  // namespace readout
