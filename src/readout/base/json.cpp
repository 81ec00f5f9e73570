#include "readout/base/json.h"

#include <charconv>

#include "readout/base/utf8.h"

namespace readout {

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
  out_ += '"';
  for (size_t i = 0, plain = 0; i <= text.size();) {
    const unsigned char c = i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
    const Utf8Char wide = c >= 0x80 ? utf8_at(text, i) : Utf8Char{c, 1};
    const bool as_is = i < text.size() && c >= 0x20 && c != '"' && c != '\\' && (c < 0x80 || wide.size > 1);
    if (as_is) {
      i += wide.size;
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
