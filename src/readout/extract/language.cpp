#include "readout/extract/language.h"

#include <algorithm>
#include <array>

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr uint32_t kMostTokens = 500;  // of the text that are looked at
constexpr size_t kMostBytes = 4000;
constexpr uint32_t kFewest = 3;  // function words that tell a language

/// Scripts that one language alone uses, or that tell it among those of data/.
struct Script {
  char32_t first, last;
  const char* language;
};
constexpr Script kScripts[] = {{0x370, 0x3FF, "el"},   {0x530, 0x58F, "hy"},   {0x590, 0x5FF, "he"},   {0x900, 0x97F, "hi"},
                               {0x980, 0x9FF, "bn"},   {0xB80, 0xBFF, "ta"},   {0xE00, 0xE7F, "th"},   {0x1000, 0x109F, "my"},
                               {0x10A0, 0x10FF, "ka"}, {0x1200, 0x137F, "am"}, {0x1780, 0x17FF, "km"}, {0x3040, 0x30FF, "ja"},
                               {0x4E00, 0x9FFF, "zh"}, {0xAC00, 0xD7AF, "ko"}};

std::string by_script(std::string_view text) {
  std::array<uint32_t, std::size(kScripts)> counts{};
  uint32_t letters = 0;
  const size_t last = std::min(text.size(), kMostBytes);
  for (size_t i = 0; i < last;) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      letters += is_ascii_letter(text[i++]);
      continue;
    }
    const Utf8Char c = utf8_at(text, i);
    i += c.size;
    letters += is_letter(c.code);
    for (size_t s = 0; s < counts.size(); ++s) counts[s] += c.code >= kScripts[s].first && c.code <= kScripts[s].last;
  }
  const size_t japanese = 11, chinese = 12;
  if (counts[japanese] * 10 > counts[chinese]) counts[japanese] += counts[chinese], counts[chinese] = 0;
  const size_t best = static_cast<size_t>(std::ranges::max_element(counts) - counts.begin());
  return counts[best] >= 5 && counts[best] * 3 > letters ? kScripts[best].language : "";
}

}  // namespace

std::string language_of(const Document& doc, const Lexicons& lex) {
  if (std::string language = by_script(doc.text); !language.empty()) return language;
  std::vector<uint32_t> counts(lex.languages.rows.size() + 2);
  const auto last = static_cast<uint32_t>(std::min<size_t>(doc.tokens.size(), kMostTokens));
  uint32_t words = 0;
  for (uint32_t i = 0; i < last; ++i) {
    if (doc.tokens[i].kind != TokenKind::word) continue;
    ++words;
    lex.languages.phrases.each_at(doc, lex.words, i, [&](PhraseMatch match) { ++counts[match.value]; });
  }
  const auto best = std::ranges::max_element(counts);
  uint32_t second = 0;
  for (auto at = counts.begin(); at != counts.end(); ++at)
    if (at != best) second = std::max(second, *at);
  const bool clear = *best >= kFewest && *best * 12 >= words && *best * 8 >= second * 9;
  return clear ? std::string(lex.languages.cell(static_cast<uint32_t>(best - counts.begin()), "id")) : "";
}

}  // namespace readout
