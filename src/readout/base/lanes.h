#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace readout {

// Sixteen bytes of a text at a time, for loops that skip what needs no look: `bytes == ','` and the like give a mask.

using Lanes = uint8_t __attribute__((vector_size(16)));
using LaneMask = decltype(Lanes{} == Lanes{1});
inline constexpr uint32_t kLanes = sizeof(Lanes);

inline Lanes lanes_at(const char* at) {
  Lanes bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  return bytes;
}

/// The place of the first byte in a mask; kLanes for an empty one.
inline uint32_t first_in(LaneMask mask) {
  uint64_t halves[2];
  std::memcpy(halves, &mask, sizeof halves);
  const auto first = [](uint64_t half) {
    return static_cast<uint32_t>(std::endian::native == std::endian::big ? std::countl_zero(half) : std::countr_zero(half)) / 8;
  };
  return halves[0] ? first(halves[0]) : first(halves[1]) + 8;
}

/// Does a character from U+1000 to U+CFFF begin at `at`, as dashes and most quotation marks? Three bytes must be there.
inline bool is_three_bytes(const char* at) {
  const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
  return byte(0) >= 0xE1 && byte(0) <= 0xEC && (byte(1) & 0xC0) == 0x80 && (byte(2) & 0xC0) == 0x80;
}

}  // namespace readout
