#include "readout/base/terminal_text.h"

#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

bool drives_terminal(char32_t c) {
  const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
  const bool direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x61C;
  return control || direction;
}

}  // namespace

std::string harmless(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const Utf8Char c = utf8_at(text, i);
    if (drives_terminal(c.code))
      out += kReplacement;
    else
      out.append(text, i, c.size);
    i += c.size;
  }
  return out;
}

std::string clip(std::string_view text, unsigned columns) {
  std::string out;
  unsigned used = 0;
  for (size_t i = 0; i < text.size(); ++used) {
    const Utf8Char c = utf8_at(text, i);
    if (used + 1 >= columns && i + c.size < text.size()) return out + "…";
    const bool odd = drives_terminal(c.code);
    if (c.code == '\n' || c.code == '\t')
      out += ' ';
    else
      out.append(odd ? kReplacement : text.substr(i, c.size));
    i += c.size;
  }
  return out;
}

}  // namespace readout
