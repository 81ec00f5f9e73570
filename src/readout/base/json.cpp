#include "readout/base/json.h"

#include <charconv>

#include "readout/base/lanes.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

/// The place of the first byte at or after `pos` that is not printed as it is or is no ASCII.
size_t skip_plain(std::string_view text, size_t pos) {
  for (; pos + kLanes <= text.size(); pos += kLanes) {
    const Lanes bytes = lanes_at(text.data() + pos);
    const uint32_t odd = first_in((bytes >= 0x80) | (bytes < ' ') | (bytes == '"') | (bytes == '\\'));
    if (odd < kLanes) return pos + odd;
  }
  while (pos < text.size() && text[pos] >= ' ' && text[pos] != '"' && text[pos] != '\\') ++pos;
  return pos;
}

}  // namespace

void JsonWriter::separate() {
  if (!first_ && !after_key_) out_ += ',';
  first_ = after_key_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  quote(name);
  out_ += ':';
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  separate();
  quote(text);
}

void JsonWriter::value(int64_t number) {
  separate();
  out_ += std::to_string(number);
}

void JsonWriter::value(double number) {
  separate();
  char digits[64];
  out_.append(digits, std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed, 4).ptr);
}

void JsonWriter::value(bool yes) {
  separate();
  out_ += yes ? "true" : "false";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::json(std::string_view written) {
  separate();
  out_ += written;
}

void JsonWriter::quote(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  out_.reserve(out_.size() + text.size() + 2);
  out_ += '"';
  for (size_t i = 0, plain = 0; i <= text.size();) {
    i = skip_plain(text, i);
    const unsigned char c = i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    if (c >= 0x80 && i + 3 <= text.size() && is_three_bytes(text.data() + i)) {
      i += 3;
      continue;
    }
    if (c >= 0x80)
      if (const uint32_t size = utf8_at(text, i).size; size > 1) {
        i += size;
        continue;
      }
    out_.append(text, plain, i - plain);
    if (i == text.size()) break;
    if (c == '\n')
      out_ += "\\n";
    else if (c == '\t')
      out_ += "\\t";
    else if (c == '\r')
      out_ += "\\r";
    else if (c == '"' || c == '\\')
      (out_ += '\\') += static_cast<char>(c);
    else if (c >= 0x80)
      out_ += "\xEF\xBF\xBD";
    else
      ((out_ += "\\u00") += kHex[c >> 4]) += kHex[c & 15];
    plain = ++i;
  }
  out_ += '"';
}

}  // namespace readout
