#pragma once

#include <array>
#include <cstdint>

namespace readout {

/// What a byte may be in a word; for the scanner of tokens.
enum ByteClass : uint8_t {
  kLower = 1,
  kUpper = 2,
  kDigit = 4,
  kHigh = 8,
  kGoesOn = 16,  // after a word: may belong to it
  kAlone = 32,   // a mark that is a token by itself, whatever stands beside it
  kLetter = kLower | kUpper,
  kWord = kLetter | kDigit,
};

constexpr std::array<uint8_t, 256> byte_classes() {
  std::array<uint8_t, 256> classes{};
  for (unsigned c = 'a'; c <= 'z'; ++c) classes[c] = kLower;
  for (unsigned c = 'A'; c <= 'Z'; ++c) classes[c] = kUpper;
  for (unsigned c = '0'; c <= '9'; ++c) classes[c] = kDigit;
  for (unsigned c = 0x80; c <= 0xFF; ++c) classes[c] = kHigh;
  for (unsigned char c : {'.', '\'', '`', '@', '-', '&', '$', ':'}) classes[c] = kGoesOn;
  for (unsigned char c : {',', ')', '"', '[', ']'}) classes[c] = kAlone;
  classes['_'] = kDigit;
  return classes;
}
inline constexpr std::array<uint8_t, 256> kByteClasses = byte_classes();

inline uint8_t class_of(char c) { return kByteClasses[static_cast<unsigned char>(c)]; }

}  // namespace readout
