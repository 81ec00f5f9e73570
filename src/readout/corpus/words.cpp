#include "readout/corpus/words.h"

#include <algorithm>
#include <array>

namespace readout {
namespace {

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }

/// What a byte in a word counts as: a letter of ASCII in lower case, a digit or a byte beyond ASCII itself; 0 for all others.
constexpr std::array<unsigned char, 256> kPlain = [] {
  std::array<unsigned char, 256> plain{};
  for (unsigned c = 0; c < 256; ++c) {
    const bool upper = c >= 'A' && c <= 'Z', other = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
    plain[c] = static_cast<unsigned char>(upper ? c + 32 : other ? c : 0);
  }
  return plain;
}();

/// How many bytes of marks, dashes, quotation marks or blanks beyond ASCII stand at `i`: U+00A0 to U+00BF and U+2000 to U+206F.
size_t wide_mark(std::string_view text, size_t i) {
  const auto at = [&](size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0; };
  if (at(i) == 0xC2 && at(i + 1) >= 0xA0 && at(i + 1) <= 0xBF) return 2;
  return at(i) == 0xE2 && (at(i + 1) == 0x80 || at(i + 1) == 0x81) ? 3 : 0;
}

bool in_word(std::string_view text, size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  return kPlain[c] != 0 && (c < 0x80 || wide_mark(text, i) == 0);
}

/// Is the dot at `i` one of "U.S."? `letters` were read before it.
bool joins_letters(std::string_view text, size_t i, size_t letters) {
  return text[i] == '.' && letters == 1 && i + 2 < text.size() && is_upper(static_cast<unsigned char>(text[i + 1])) &&
         !in_word(text, i + 2);
}

}  // namespace

std::vector<PlainWord> plain_words(std::string_view text) {
  std::vector<PlainWord> words;
  words.reserve(text.size() / 6);
  for (size_t i = 0; i < text.size();) {
    if (!in_word(text, i)) {
      i += std::max<size_t>(wide_mark(text, i), 1);
      continue;
    }
    PlainWord word{2166136261u, {static_cast<uint32_t>(i), 0}, is_upper(static_cast<unsigned char>(text[i]))};
    for (size_t letters = 0; i < text.size() && (in_word(text, i) || joins_letters(text, i, letters)); ++i) {
      const auto c = static_cast<unsigned char>(text[i]);
      letters = c == '.' ? 0 : letters + 1;
      word.value |= is_digit(c);
      if (c != '.') word.hash = (word.hash ^ kPlain[c]) * 16777619u;
    }
    word.span.end = static_cast<uint32_t>(i);
    words.push_back(word);
  }
  return words;
}

}  // namespace readout
