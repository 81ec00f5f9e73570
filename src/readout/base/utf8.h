#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

/// One character of a UTF-8 text: its code point and its size in bytes.
/// A byte that starts no valid character gives U+FFFD and size 1.
struct Utf8Char {
  char32_t code = 0;
  uint32_t size = 0;
};

/// The character that begins at `pos`, which lies in `text`.
Utf8Char utf8_at(std::string_view text, size_t pos);

void append_utf8(std::string& out, char32_t code);
std::string to_utf8(char32_t code);

/// The place of the first byte that is not part of valid UTF-8, or the size of `text`.
size_t first_invalid_utf8(std::string_view text);

/// Is `pos` between two characters?
inline bool at_utf8_boundary(std::string_view text, size_t pos) {
  return pos >= text.size() || (static_cast<unsigned char>(text[pos]) & 0xC0) != 0x80;
}

/// Lower case of ASCII, Latin-1 and Latin Extended-A, Greek and Cyrillic capitals; all else stays.
char32_t lower(char32_t code);
std::string lower(std::string_view text);
bool is_upper(char32_t code);   ///< a capital of those scripts
bool is_letter(char32_t code);  ///< ASCII letters, and all above U+00BF that is no punctuation, symbol or space

inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

}  // namespace readout
