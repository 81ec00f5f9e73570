#pragma once

#include <bit>
#include <cstdint>
#include <cstring>

namespace readout {

// Eight bytes of a text at a time, for loops that skip what needs no look. A mask has the highest bit of each byte that fits.

inline constexpr uint64_t kEachByte = 0x0101010101010101, kHighBits = 0x8080808080808080;

/// The bytes at `at`, the first one lowest, on every machine.
inline uint64_t eight_at(const char* at) {
  uint64_t bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

inline uint64_t bytes_equal(uint64_t bytes, char c) {
  const uint64_t zero = bytes ^ kEachByte * static_cast<unsigned char>(c);
  return ~(((zero & ~kHighBits) + ~kHighBits) | zero) & kHighBits;
}

/// Which bytes are ASCII and below `limit`, which is ASCII?
inline uint64_t bytes_below(uint64_t bytes, char limit) {
  return ~((bytes & ~kHighBits) + kEachByte * static_cast<unsigned char>(0x80 - limit)) & ~bytes & kHighBits;
}

/// Which bytes are letters of ASCII?
inline uint64_t ascii_letters(uint64_t bytes) {
  const uint64_t small = (bytes | kEachByte * 0x20) & ~kHighBits;
  return (small + kEachByte * (0x80 - 'a')) & ~(small + kEachByte * (0x7F - 'z')) & ~bytes & kHighBits;
}

/// The place of the first byte in a mask; 8 for an empty one.
inline uint32_t first_in(uint64_t mask) { return static_cast<uint32_t>(std::countr_zero(mask)) / 8; }

}  // namespace readout
