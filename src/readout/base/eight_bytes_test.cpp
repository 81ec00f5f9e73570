#include "readout/base/eight_bytes.h"

#include <gtest/gtest.h>

#include <string>

#include "readout/base/utf8.h"

namespace readout {
namespace {

/// One byte a time, the places in a mask as a string of 0 and 1.
std::string places(uint64_t mask) {
  std::string out;
  for (int i = 0; i < 8; ++i) out += mask >> (8 * i + 7) & 1 ? '1' : '0';
  return out;
}

TEST(EightBytes, MasksAreThoseOfALoopOverBytes) {
  for (int first = 0; first < 256; ++first) {
    std::string text(8, '\0');
    for (int i = 0; i < 8; ++i) text[static_cast<size_t>(i)] = static_cast<char>(first + i * (first % 3));
    std::string equal, below, letters;
    for (char c : text) {
      equal += c == '"' ? '1' : '0';
      below += static_cast<unsigned char>(c) < ' ' ? '1' : '0';
      letters += is_ascii_letter(c) ? '1' : '0';
    }
    const uint64_t bytes = eight_at(text.data());
    EXPECT_EQ(places(bytes_equal(bytes, '"')), equal);
    EXPECT_EQ(places(bytes_below(bytes, ' ')), below);
    EXPECT_EQ(places(ascii_letters(bytes)), letters);
  }
}

TEST(EightBytes, TheFirstInAMask) {
  EXPECT_EQ(first_in(bytes_equal(eight_at("ab\"cd\"ef"), '"')), 2u);
  EXPECT_EQ(first_in(0), 8u);
}

}  // namespace
}  // namespace readout
