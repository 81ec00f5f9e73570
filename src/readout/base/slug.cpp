#include "readout/base/slug.h"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "readout/base/utf8.h"

namespace readout {

std::string slug(std::string_view name) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFKDInstance(error);
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
  if (U_SUCCESS(error)) wide = decompose->normalize(wide, error);
  std::string out;
  bool gap = false;
  for (int32_t i = 0; i < wide.length(); ++i) {
    const char16_t c = wide[i];
    const bool kept = c < 0x80 && (is_ascii_letter(static_cast<char>(c)) || is_ascii_digit(static_cast<char>(c)));
    const bool dropped = (c >= 0x300 && c <= 0x36F) || c == '\'' || c == 0x2019 || c == '.';
    if (kept) {
      if (gap && !out.empty()) out += '_';
      out += static_cast<char>(lower(static_cast<char32_t>(c)));
    }
    if (!dropped) gap = !kept;
  }
  return out;
}

}  // namespace readout
