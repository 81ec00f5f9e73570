#include "readout/doc/token_marks.h"

#include <algorithm>

#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr uint32_t kLongestMail = 80;     // bytes before the @ of an address
constexpr uint32_t kLongestNumber = 100;  // bytes with marks in them

char at(std::string_view text, size_t pos) { return pos < text.size() ? text[pos] : '\0'; }
bool digit_at(std::string_view text, size_t pos) { return is_ascii_digit(at(text, pos)); }
bool letter_at(std::string_view text, size_t pos) { return is_ascii_letter(at(text, pos)); }
bool alnum_at(std::string_view text, size_t pos) { return digit_at(text, pos) || letter_at(text, pos); }
bool lower_at(std::string_view text, size_t pos) { return at(text, pos) >= 'a' && at(text, pos) <= 'z'; }
bool upper_at(std::string_view text, size_t pos) { return at(text, pos) >= 'A' && at(text, pos) <= 'Z'; }

uint32_t digits_end(std::string_view text, uint32_t pos) {
  while (digit_at(text, pos)) ++pos;
  return pos;
}

/// The end of ":-)" or the like at `pos`; 0 if none stands there by itself.
uint32_t emoticon_end(std::string_view text, uint32_t pos) {
  static constexpr std::string_view kFaces[] = {":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":'(", "^_^", "-_-", ":)",
                                                ":(",  ";)",  ":D",  ":P",  ":O",  ":/",  "=)",  "=(",  "(:",  "<3"};
  if (std::string_view(":;-^=(<").find(text[pos]) == std::string_view::npos) return 0;
  if (pos > 0 && (alnum_at(text, pos - 1) || (at(text, pos - 1) & 0x80))) return 0;
  for (std::string_view face : kFaces)
    if (text.substr(pos, face.size()) == face) {
      const uint32_t end = pos + static_cast<uint32_t>(face.size());
      const char next = at(text, end);
      return alnum_at(text, end) || next == '/' || (next & 0x80) ? 0 : end;
    }
  return 0;
}

uint32_t path_end(std::string_view text, uint32_t begin) {
  uint32_t end = begin;
  while (end < text.size() && static_cast<unsigned char>(text[end]) > ' ' &&
         std::string_view("<>\"").find(text[end]) == std::string_view::npos)
    ++end;
  while (end > begin + 1 && std::string_view(".,;:!?)]'").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

/// Does the word of [begin, end) go on over the dot at `end`? "un.org", "PLAN.DOC"; not "the end.Then".
bool goes_on_over_dot(std::string_view text, uint32_t begin, uint32_t end) {
  if (lower_at(text, end + 1) && lower_at(text, end + 2)) return end - begin > 1;
  if (digit_at(text, end + 1)) return lower_at(text, end - 1) || digit_at(text, end - 1);
  return end - begin > 1 && upper_at(text, end - 1) && upper_at(text, end - 2) && upper_at(text, end + 1) && upper_at(text, end + 2);
}

}  // namespace

Token scan_mark(std::string_view text, uint32_t pos) {
  const Utf8Char first = utf8_at(text, pos);
  auto token = [&](uint32_t end, TokenKind kind) { return Token{{pos, end}, 0, kind, Case::none}; };
  if (first.code < 0x80)
    if (const uint32_t face = emoticon_end(text, pos)) return token(face, TokenKind::symbol);
  uint32_t end = pos + first.size;
  if (first.code == '!' || first.code == '?')
    while (at(text, end) == '!' || at(text, end) == '?') ++end;
  if (first.code < 0x80 && std::string_view(".-_*=~+#<>'`|").find(text[pos]) != std::string_view::npos)
    while (at(text, end) == text[pos]) ++end;
  const bool symbol = first.code == '$' || first.code == '%' || first.code == '+' || first.code == '=' || first.code == '<' ||
                      first.code == '>' || first.code == '#' || first.code == '@' || first.code == 0x20AC || first.code == 0xA3 ||
                      first.code == 0xA5 || first.code == 0xFFFD;
  return token(end, symbol ? TokenKind::symbol : TokenKind::punctuation);
}

uint32_t number_end(std::string_view text, uint32_t pos) {
  const uint32_t begin = pos, limit = pos + kLongestNumber;
  for (pos = digits_end(text, pos); pos < limit && digit_at(text, pos + 1); pos = digits_end(text, pos + 1)) {
    const char mark = at(text, pos);
    const uint32_t size = digits_end(text, pos + 1) - (pos + 1);
    if (mark == '.' || mark == ':' || (mark == ',' && size == 3)) continue;
    const uint32_t before = pos - begin;
    if (mark == '/' && before <= 10 && size <= 4) continue;
    const bool goes_on = at(text, pos + 1 + size) == '-' && digit_at(text, pos + 2 + size);  // a second hyphen
    const bool number_of_phone = (before == 3 && size == 4) || (before == 5 && size == 4) || before > 5;
    const bool earlier = std::ranges::count(text.substr(begin, before), '-') > 0;
    if (mark == '-' && (goes_on || earlier || number_of_phone)) continue;
    break;
  }
  return pos;
}

uint32_t mail_end(std::string_view text, uint32_t begin, uint32_t end) {
  const uint32_t limit = std::min(static_cast<uint32_t>(text.size()), begin + kLongestMail);
  while (end < limit && (alnum_at(text, end) || text[end] == '.' || text[end] == '-' || text[end] == '_' || text[end] == '+')) ++end;
  if (at(text, end) != '@' || !alnum_at(text, end + 1)) return 0;
  ++end;
  while (alnum_at(text, end) || ((at(text, end) == '.' || at(text, end) == '-' || at(text, end) == '_') && alnum_at(text, end + 1))) ++end;
  return end;
}

uint32_t address_end(std::string_view text, uint32_t begin, uint32_t end) {
  if (at(text, end) == ':') return text.substr(end, 3) == "://" ? path_end(text, begin) : 0;
  if (const uint32_t mail = mail_end(text, begin, end)) return mail;
  if (at(text, end) != '.') return 0;
  if (text.substr(begin, 4) == "www.") return path_end(text, begin);
  uint32_t pos = end;
  for (uint32_t from = begin; at(text, pos) == '.' && goes_on_over_dot(text, from, pos);) {
    from = ++pos;
    while (alnum_at(text, pos) || at(text, pos) == '_' || (at(text, pos) == '-' && alnum_at(text, pos + 1))) ++pos;
  }
  if (pos == end) return 0;
  return at(text, pos) == '/' && alnum_at(text, pos + 1) ? path_end(text, pos) : pos;
}

}  // namespace readout
