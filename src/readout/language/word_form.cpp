#include "readout/language/word_form.h"

#include <algorithm>
#include <cstring>

#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr size_t kLongest = 64;  // bytes; of a longer word the rest is not looked at

/// Letters and marks of a word, as bits of its shape.
enum : uint8_t { kHyphen = 1, kDot = 2, kDigit = 4 };
enum : uint8_t { kNoLetters, kLower, kInitial, kUpper, kMixed, kOneCapital };  // times 8

struct Letters {
  bool first_upper = false, any_lower = false, later_upper = false, any = false;
  uint8_t marks = 0;

  void see(bool letter, bool upper) {
    if (!letter) return;
    if (!any)
      first_upper = upper;
    else
      later_upper |= upper;
    any_lower |= !upper;
    any = true;
  }
  uint8_t shape(size_t size) const {
    uint8_t letters = kNoLetters;
    if (any && !first_upper) letters = later_upper ? kMixed : kLower;
    if (any && first_upper)
      letters = !later_upper ? (any_lower ? kInitial : (size == 1 ? kOneCapital : kUpper)) : any_lower ? kMixed : kUpper;
    return static_cast<uint8_t>(letters * 8 + marks);
  }
};

/// Appends the character at `pos` in the form in which words are compared; returns its size.
uint32_t fold(std::string_view word, size_t pos, char* out, size_t& size, Letters& letters) {
  const unsigned char c = static_cast<unsigned char>(word[pos]);
  if (c < 0x80) {
    const bool upper = c >= 'A' && c <= 'Z', digit = c >= '0' && c <= '9';
    letters.see(upper || (c >= 'a' && c <= 'z'), upper);
    if (digit) letters.marks |= kDigit;
    if (c == '-') letters.marks |= kHyphen;
    if (c == '.') letters.marks |= kDot;
    out[size++] = static_cast<char>(upper ? c + 32 : digit ? '0' : c);
    return 1;
  }
  const Utf8Char wide = utf8_at(word, pos);
  letters.see(is_letter(wide.code), is_upper(wide.code));
  if (wide.code == 0x2019 || wide.code == 0x2BC) {
    out[size++] = '\'';
  } else {
    const std::string folded = to_utf8(lower(wide.code));
    for (char byte : folded) out[size++] = byte;
  }
  return wide.size;
}

}  // namespace

WordForm word_form(std::string_view word) {
  char folded[kLongest + 16] = {};
  size_t size = 0;
  Letters letters;
  for (size_t pos = 0; pos < word.size() && size < kLongest; pos += fold(word, pos, folded, size, letters)) {
  }
  WordForm form;
  form.key = size;
  for (size_t at = 0; at < size; at += 8) {
    uint64_t eight;
    std::memcpy(&eight, folded + at, 8);  // zero bytes follow the last
    form.key = mix(form.key, eight);
  }
  std::memcpy(&form.head, folded, 4);
  for (size_t back = 0; back < std::min<size_t>(size, 4); ++back)
    form.tail |= static_cast<uint32_t>(static_cast<unsigned char>(folded[size - 1 - back])) << (8 * back);
  form.shape = letters.shape(word.size());
  return form;
}

}  // namespace readout
