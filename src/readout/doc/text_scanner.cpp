#include <bit>
#include <cstring>

#include "readout/doc/byte_classes.h"
#include "readout/doc/token_scanner.h"

namespace readout {
namespace {

constexpr uint64_t kEachByte = 0x0101010101010101, kHighBits = 0x80 * kEachByte;

/// The eight bytes at `at`, the first one lowest, on every machine.
uint64_t eight_at(const char* at) {
  uint64_t bytes;
  std::memcpy(&bytes, at, sizeof bytes);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
  return bytes;
}

/// The highest bit of each of eight bytes that is a letter of ASCII.
uint64_t ascii_letters(uint64_t bytes) {
  const uint64_t small = (bytes | kEachByte * 0x20) & ~kHighBits;
  return (small + kEachByte * (0x80 - 'a')) & ~(small + kEachByte * (0x7F - 'z')) & ~bytes & kHighBits;
}

/// Reads the tokens of a text one after the other. Most are words of plain letters with a blank or a usual mark behind them, which
/// are read here, eight bytes at a time; scan_token() reads all others, and would give the same for these.
class TextScanner {
 public:
  TextScanner(const std::string& text, const WordParts& parts) : text_(text), parts_(parts) {}

  Token token_at(uint32_t pos) const {
    const uint8_t first = class_of(text_[pos]);
    const bool plain = first & kLetter ? pos == 0 || !(class_of(text_[pos - 1]) & kLetter) : first & kAlone || is_full_stop(pos);
    if (!plain) return scan_token(text_, pos, parts_);
    if (!(first & kLetter)) return {{pos, pos + 1}, 0, TokenKind::punctuation, Case::none};
    const Word word = word_at(pos);
    const std::string_view letters(text_.data() + pos, word.end - pos);
    if (!ends_at(word.end, letters) || parts_.may_be_contraction.may_have(letters)) return scan_token(text_, pos, parts_);
    return {{pos, word.end}, 0, TokenKind::word, word.letters};
  }

 private:
  struct Word {
    uint32_t end = 0;
    Case letters = Case::none;
  };

  char byte(uint32_t pos) const { return pos < text_.size() ? text_[pos] : '\0'; }

  /// One stop, that begins no number and no run of stops.
  bool is_full_stop(uint32_t pos) const { return text_[pos] == '.' && text_[pos + 1] != '.' && class_of(text_[pos + 1]) != kDigit; }

  /// The letters of ASCII from `pos` on, and how they are written.
  Word word_at(uint32_t pos) const {
    uint32_t end = pos;
    uint64_t upper = 0, lower = 0;  // of all letters but the first
    uint64_t others = ~uint64_t{0xFF};
    for (;;) {
      const uint64_t bytes = end + 8 <= text_.size() ? eight_at(text_.data() + end) : last_bytes(end);
      const uint64_t after = ~ascii_letters(bytes) & kHighBits;
      const uint64_t inside = (after & -after) - 1;  // below the first byte that is no letter; all, if there is none
      const uint64_t small = bytes << 2 & kHighBits;
      lower |= small & inside & others;
      upper |= ~small & inside & others & kHighBits;
      end += static_cast<uint32_t>(std::countr_zero(after)) / 8;
      if (after) break;
      others = ~uint64_t{0};
    }
    return {end, letters_of(class_of(text_[pos]) & kUpper, lower, upper)};
  }

  static Case letters_of(bool first_upper, bool lower, bool upper) {
    constexpr Case kCases[] = {Case::lower, Case::mixed, Case::lower,   Case::mixed,  // no jumps to guess
                               Case::upper, Case::upper, Case::initial, Case::mixed};
    return kCases[first_upper * 4 + lower * 2 + upper];
  }

  /// The bytes from `pos` to the end of the text, with zeros behind them.
  uint64_t last_bytes(uint32_t pos) const {
    char bytes[8] = {};
    if (pos < text_.size()) text_.copy(bytes, sizeof bytes, pos);
    return eight_at(bytes);
  }

  /// Does the word surely end where its letters do?
  bool ends_at(uint32_t end, std::string_view letters) const {
    if (!(class_of(text_[end]) & (kGoesOn | kHigh | kDigit))) return true;
    const char next = byte(end + 1);
    const bool stop = text_[end] == '.' && (next == ' ' || next == '\n' || next == '\0');
    return stop && letters.size() > 1 && letters != "www" && !parts_.may_be_abbreviation.may_have(letters);
  }

  const std::string& text_;  // a string: the byte after its last one is 0
  const WordParts& parts_;
};

}  // namespace

void scan_tokens(const std::string& text, const WordParts& parts, std::vector<Token>& tokens) {
  constexpr size_t kBytesPerToken = 4;  // of English press text there are more: one allocation
  tokens.reserve(tokens.size() + text.size() / kBytesPerToken);
  const TextScanner scanner(text, parts);
  for (uint32_t pos = 0;;) {
    while (text[pos] == ' ' || text[pos] == '\n') ++pos;
    if (pos >= text.size()) return;
    pos = tokens.emplace_back(scanner.token_at(pos)).span.end;
  }
}

}  // namespace readout
