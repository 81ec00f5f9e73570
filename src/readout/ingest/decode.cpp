#include <unicode/ucnv.h>

#include <array>

#include "readout/base/lanes.h"
#include "readout/base/text_builder.h"
#include "readout/base/utf8.h"
#include "readout/doc/document.h"
#include "readout/ingest/charset.h"
#include "readout/ingest/ingest.h"

namespace readout {
namespace {

constexpr size_t kMostProblems = 50;  // of one document's bytes; the last one says that there are more

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v') || (c >= 0x7F && c < 0xA0 && c != 0x85);
}

/// A half of a surrogate pair is none; UTF-7 can spell one.
bool is_scalar_value(char32_t c) { return c < 0xD800 || (c >= 0xE000 && c <= 0x10FFFF); }

/// Writes the decoded text; control characters are left out, runs of flaws become one problem each.
class Decoder {
 public:
  explicit Decoder(Document& doc) : doc_(doc), bytes_(doc.source), out_(bytes_) {}

  void utf8(uint32_t from) {
    uint32_t run = from;
    for (uint32_t i = from; i < bytes_.size();) {
      i = skip_plain(i);
      if (i >= bytes_.size()) break;
      const auto byte = static_cast<unsigned char>(bytes_[i]);
      if ((byte >= 0x20 && byte < 0x7F) || byte == '\n') {
        ++i;
        continue;
      }
      if (i + 3 <= bytes_.size() && is_three_bytes(bytes_.data() + i)) {
        i += 3;
        continue;
      }
      const Utf8Char c = utf8_at(bytes_, i);
      const bool invalid = c.code == 0xFFFD && c.size == 1;
      if (invalid || is_control(c.code)) {
        out_.copy({run, i});
        flaw({i, i + c.size}, invalid);
        run = i + c.size;
      }
      i += c.size;
    }
    out_.copy({run, static_cast<uint32_t>(bytes_.size())});
  }

  void transcode(const Charset& charset) {
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(charset.name.c_str(), &error);
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
    if (ucnv_getMaxCharSize(converter) == 1)
      single_bytes(converter, charset.mark);
    else
      characters(converter, charset.mark);
    ucnv_close(converter);
  }

  void finish() {
    report();
    doc_.text = out_.take_text();
    doc_.origin = out_.take_map();
  }

 private:
  static constexpr char32_t kNone = 0xFFFFFFFF;

  /// The next place at or after `i` that may have anything but a printed character of ASCII or a line break.
  uint32_t skip_plain(uint32_t i) const {
    for (; i + kLanes <= bytes_.size(); i += kLanes) {
      const Lanes bytes = lanes_at(bytes_.data() + i);
      const uint32_t odd = first_in((bytes >= 0x7F) | ((bytes < ' ') & (bytes != '\n')));
      if (odd < kLanes) return i + odd;
    }
    return i;
  }

  /// The next character of [from, end) and its end; kNone if the bytes are none.
  static char32_t next(UConverter* converter, const char*& from, const char* end) {
    const char* begin = from;
    UErrorCode error = U_ZERO_ERROR;
    const UChar32 c = ucnv_getNextUChar(converter, &from, end, &error);
    if (from == begin) from = error == U_INDEX_OUTOFBOUNDS_ERROR ? end : from + 1;
    if (error == U_INDEX_OUTOFBOUNDS_ERROR) from = end;
    return U_SUCCESS(error) && is_scalar_value(static_cast<char32_t>(c)) ? static_cast<char32_t>(c) : kNone;
  }

  void single_bytes(UConverter* converter, uint32_t from) {
    std::array<char32_t, 256> table{};
    for (unsigned b = 0; b < 256; ++b) {
      const char byte = static_cast<char>(b);
      const char* at = &byte;
      ucnv_resetToUnicode(converter);
      table[b] = next(converter, at, &byte + 1);
    }
    for (uint32_t i = from; i < bytes_.size(); ++i) put({i, i + 1}, table[static_cast<unsigned char>(bytes_[i])]);
  }

  void characters(UConverter* converter, uint32_t from) {
    const char* const begin = bytes_.data();
    const char* const end = begin + bytes_.size();
    for (const char* at = begin + from; at < end;) {
      const auto first = static_cast<uint32_t>(at - begin);
      const char32_t c = next(converter, at, end);
      put({first, static_cast<uint32_t>(at - begin)}, c);
    }
  }

  void put(SourceSpan from, char32_t c) {
    if (c == kNone || is_control(c))
      flaw(from, c == kNone);
    else if (c < 0x80 && from.size() == 1 && bytes_[from.begin] == static_cast<char>(c))
      out_.copy(from);
    else
      out_.replace(from, to_utf8(c));
  }

  void flaw(SourceSpan from, bool invalid) {
    if (invalid) out_.replace(from, "\xEF\xBF\xBD");
    if (!flaw_.empty() && flaw_.end == from.begin && flaw_invalid_ == invalid) {
      flaw_.end = from.end;
      return;
    }
    report();
    flaw_ = from;
    flaw_invalid_ = invalid;
  }

  void report() {
    if (flaw_.empty() || ++problems_ > kMostProblems) return;
    if (problems_ == kMostProblems)
      doc_.problems.push_back({"decode", "more", "further bytes that are no text", flaw_});
    else if (flaw_invalid_)
      doc_.problems.push_back({"decode", "invalid_bytes", "bytes that are no text in this charset", flaw_});
    else
      doc_.problems.push_back({"decode", "control_character", "control characters were left out", flaw_});
    flaw_ = {};
  }

  Document& doc_;
  std::string_view bytes_;
  TextBuilder out_;
  SourceSpan flaw_;
  bool flaw_invalid_ = false;
  size_t problems_ = 0;
};

}  // namespace

void decode(Document& doc, const Lexicons&) {
  const Charset charset = find_charset(doc.source, doc.envelope.charset);
  Decoder decoder(doc);
  if (charset.name == "UTF-8")
    decoder.utf8(charset.mark);
  else
    decoder.transcode(charset);
  decoder.finish();
}

}  // namespace readout
