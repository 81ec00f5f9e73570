#include <array>
#include <cstring>

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/text/text.h"

namespace readout {

namespace {

/// The numbers of words, each looked up once in a document: most of its tokens are words that came before.
class WordNumbers {
 public:
  explicit WordNumbers(const Vocabulary& words) : words_(words), seen_(kSlots) {}

  uint32_t of(std::string_view text, const Token& token) {
    if (token.joined && token.letters == Case::none) return Vocabulary::kPossessive;  // the ' of "leaders'"
    const std::string_view word = slice(text, token.span);
    Slot slot;
    if (word.size() > kShort || !set_key(slot, text, token.span)) return look_up(word);
    Slot& seen = seen_[(slot.low * 0x9E3779B97F4A7C15u ^ slot.high * 0xC2B2AE3D27D4EB4Fu) >> (64 - kSlotBits)];
    if (seen.low != slot.low || seen.high != slot.high) {
      slot.number = look_up(word);
      seen = slot;
    }
    return seen.number;
  }

 private:
  static constexpr size_t kShort = 16, kSlotBits = 11, kSlots = 1 << kSlotBits;
  struct Slot {
    uint64_t low = 0, high = 0;  // the bytes of the key, with zeros behind it; no token has such a byte
    uint32_t number = 0;
  };

  /// Writes the key of an ASCII word of up to 16 bytes; false for any other.
  static bool set_key(Slot& slot, std::string_view text, Span at) {
    std::array<char, kShort> key{};
    if (at.begin + kShort <= text.size())
      std::memcpy(key.data(), text.data() + at.begin, kShort);
    else
      std::memcpy(key.data(), text.data() + at.begin, at.size());
    for (char& c : key) c = static_cast<char>(c + ((c >= 'A' && c <= 'Z') ? 32 : 0));
    std::memcpy(&slot.low, key.data(), 8);
    std::memcpy(&slot.high, key.data() + 8, 8);
    if (at.size() < 8) slot.low &= (uint64_t{1} << 8 * at.size()) - 1;
    if (at.size() <= 8)
      slot.high = 0;
    else if (at.size() < 16)
      slot.high &= (uint64_t{1} << 8 * (at.size() - 8)) - 1;
    return ((slot.low | slot.high) & 0x8080808080808080u) == 0;
  }

  uint32_t look_up(std::string_view word) {
    key_.clear();
    append_word_key(key_, word);
    return words_.find(key_);
  }

  const Vocabulary& words_;
  std::vector<Slot> seen_;
  std::string key_;
};

}  // namespace

void split_tokens(Document& doc, const Lexicons& lex) {
  constexpr size_t kBytesPerToken = 5;  // of English press text, for the first allocation
  doc.tokens.reserve(doc.text.size() / kBytesPerToken);
  WordNumbers numbers(lex.words);
  for (uint32_t pos = skip_blanks(doc.text, 0); pos < doc.text.size(); pos = skip_blanks(doc.text, pos)) {
    Token token = scan_token(doc.text, pos, lex.words.parts);
    token.word = numbers.of(doc.text, token);
    doc.tokens.push_back(token);
    pos = token.span.end;
  }
}

}  // namespace readout
