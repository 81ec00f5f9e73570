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
    Slot slot;
    if (token.joined || token.span.size() > kShort || !set_key(slot, text, token.span)) return words_.number_of(text, token);
    Slot& seen = seen_[(slot.low * 0x9E3779B97F4A7C15u ^ slot.high * 0xC2B2AE3D27D4EB4Fu) >> (64 - kSlotBits)];
    if (seen.low != slot.low || seen.high != slot.high) {
      slot.number = words_.number_of(text, token);
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

  const Vocabulary& words_;
  std::vector<Slot> seen_;
};

}  // namespace

void number_words(Document& doc, const Lexicons& lex) {
  WordNumbers numbers(lex.words);
  for (Token& token : doc.tokens) token.word = numbers.of(doc.text, token);
}

void number_words(Document& doc, const Lexicons& lex, TokenRange some) {
  for (uint32_t i = some.first; i < some.last; ++i) doc.tokens[i].word = lex.words.number_of(doc.text, doc.tokens[i]);
}

}  // namespace readout
