#include "readout/ingest/charset.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>

#include "readout/base/lanes.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr size_t kHeadSize = 4096;      // bytes of a page in which its charset may be declared
constexpr size_t kGuessSize = 1 << 16;  // bytes that a charset is guessed from

bool starts(std::string_view bytes, std::string_view mark) { return bytes.substr(0, mark.size()) == mark; }

/// The name of a charset as the web means it: Latin-1 and ASCII are windows-1252. Empty if nobody knows it.
std::string known_charset(std::string_view name) {
  const std::string label = lower(name);
  for (std::string_view latin : {"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii", "ansi", "cp1252"})
    if (label == latin) return "windows-1252";
  if (label == "utf8" || label == "utf-8" || label == "unicode-1-1-utf-8") return "UTF-8";
  if (label == "gb2312" || label == "gbk") return "gb18030";
  if (label.empty() || label.size() > 40) return {};
  UErrorCode error = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(label.c_str(), &error);
  if (U_FAILURE(error)) return {};
  ucnv_close(converter);
  return label;
}

/// What stands after `key` and an optional quotation mark: charset="utf-8".
std::string_view value_after(std::string_view head, std::string_view key) {
  const size_t at = head.find(key);
  if (at == std::string_view::npos) return {};
  const size_t begin = head.find_first_not_of("\"' =", at + key.size());
  if (begin == std::string_view::npos) return {};
  return head.substr(begin, head.find_first_of("\"' ;/>?\n\r", begin) - begin);
}

std::string charset_in_head(std::string_view bytes) {
  const std::string head = lower(bytes.substr(0, kHeadSize));
  if (starts(head, "<?xml"))
    if (std::string name = known_charset(value_after(head.substr(0, head.find("?>")), "encoding")); !name.empty()) return name;
  for (std::string_view sign : {"<html", "<!doctype", "<head", "<meta"})
    if (head.find(sign) != std::string::npos) return known_charset(value_after(head, "charset"));
  return {};
}

/// How many characters beyond ASCII are valid UTF-8, and how many bytes are none.
struct Utf8Count {
  size_t wide = 0, invalid = 0;
};

Utf8Count count_utf8(std::string_view bytes) {
  Utf8Count count;
  for (size_t i = 0; i < bytes.size();) {
    if (i + kLanes <= bytes.size()) {
      const uint32_t plain = first_in(lanes_at(bytes.data() + i) >= 0x80);
      i += plain;
      if (plain == kLanes) continue;
    }
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    if (i + 3 <= bytes.size() && is_three_bytes(bytes.data() + i)) {
      ++count.wide;
      i += 3;
      continue;
    }
    const Utf8Char c = utf8_at(bytes, i);
    const bool cut_off = c.size == 1 && bytes.size() - i < 4;  // a character that the end of the file cuts
    if (c.size > 1)
      ++count.wide;
    else if (!cut_off)
      ++count.invalid;
    i += c.size;
  }
  return count;
}

std::string guess(std::string_view bytes) {
  const size_t high = first_invalid_utf8(bytes);
  uchardet_t detector = uchardet_new();
  uchardet_handle_data(detector, bytes.data(), std::min(bytes.size(), kGuessSize));
  if (high > kGuessSize) uchardet_handle_data(detector, bytes.data() + high, std::min(bytes.size() - high, kGuessSize));
  uchardet_data_end(detector);
  std::string name = known_charset(uchardet_get_charset(detector));
  uchardet_delete(detector);
  return name == "UTF-8" ? std::string() : name;
}

}  // namespace

Charset find_charset(std::string_view bytes, std::string_view declared) {
  if (starts(bytes, "\xEF\xBB\xBF")) return {"UTF-8", 3};
  if (starts(bytes, std::string_view("\xFF\xFE\0\0", 4))) return {"UTF-32LE", 4};
  if (starts(bytes, std::string_view("\0\0\xFE\xFF", 4))) return {"UTF-32BE", 4};
  if (starts(bytes, "\xFF\xFE")) return {"UTF-16LE", 2};
  if (starts(bytes, "\xFE\xFF")) return {"UTF-16BE", 2};
  if (std::string name = known_charset(declared); !name.empty()) return {std::move(name)};

  constexpr size_t kFewErrors = 10;  // valid characters for one bad byte: then it is UTF-8 with a flaw
  const Utf8Count utf8 = count_utf8(bytes);
  if (utf8.wide >= kFewErrors * utf8.invalid && (utf8.wide > 0 || utf8.invalid == 0)) return {"UTF-8"};
  if (std::string name = charset_in_head(bytes); !name.empty()) return {std::move(name)};
  if (std::string name = guess(bytes); !name.empty()) return {std::move(name)};
  return {"windows-1252"};
}

}  // namespace readout
