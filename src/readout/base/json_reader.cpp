#include "readout/base/json_reader.h"

#include <charconv>

#include "readout/base/error.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

[[noreturn]] void fail() { throw Damaged("the record is damaged: a list in it is no JSON of ours; `readout doctor` tells where"); }

}  // namespace

void JsonReader::blanks() {
  while (!rest_.empty() && static_cast<unsigned char>(rest_.front()) <= ' ') rest_.remove_prefix(1);
}

bool JsonReader::take(char mark) {
  blanks();
  if (!rest_.starts_with(mark)) return false;
  rest_.remove_prefix(1);
  return true;
}

bool JsonReader::at(char mark) {
  blanks();
  return rest_.starts_with(mark);
}

bool JsonReader::at_end() {
  blanks();
  return rest_.empty();
}

void JsonReader::expect(char mark) {
  if (!take(mark)) fail();
}

bool JsonReader::null() {
  blanks();
  if (!rest_.starts_with("null")) return false;
  rest_.remove_prefix(4);
  return true;
}

void JsonReader::key(std::string_view name) {
  if (text() != name) fail();
  expect(':');
}

std::string JsonReader::text() {
  expect('"');
  std::string out;
  for (;;) {
    size_t plain = 0;
    while (plain < rest_.size() && rest_[plain] != '"' && rest_[plain] != '\\') ++plain;
    if (plain == rest_.size()) fail();
    out.append(rest_, 0, plain);
    const bool ends = rest_[plain] == '"';
    rest_.remove_prefix(plain + 1);
    if (ends) return out;
    if (rest_.empty()) fail();
    const char escape = rest_.front();
    rest_.remove_prefix(1);
    if (escape == 'u')
      append_utf8(out, code_point());
    else
      out += escape == 'n' ? '\n' : escape == 't' ? '\t' : escape == 'r' ? '\r' : escape;
  }
}

char32_t JsonReader::code_point() {
  const uint32_t first = hex();
  if (first < 0xD800 || first > 0xDFFF) return first;
  if (first >= 0xDC00 || !rest_.starts_with("\\u")) fail();
  rest_.remove_prefix(2);
  const uint32_t second = hex();
  if (second < 0xDC00 || second > 0xDFFF) fail();
  return 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00);
}

uint32_t JsonReader::hex() {
  uint32_t value = 0;
  if (rest_.size() < 4 || std::from_chars(rest_.data(), rest_.data() + 4, value, 16).ptr != rest_.data() + 4) fail();
  rest_.remove_prefix(4);
  return value;
}

void JsonReader::skip() {
  size_t depth = 0;
  do {
    blanks();
    if (rest_.empty()) fail();
    const char first = rest_.front();
    if (first == '"') {
      text();
    } else if (first == '[' || first == '{') {
      ++depth;
      rest_.remove_prefix(1);
    } else if (depth > 0 && (first == ']' || first == '}')) {
      --depth;
      rest_.remove_prefix(1);
    } else if (depth > 0 && (first == ',' || first == ':')) {
      rest_.remove_prefix(1);
    } else {
      const std::string_view word = rest_.substr(0, rest_.find_first_of(",:]}[{\" \n\r\t"));
      if (word.empty()) fail();
      rest_.remove_prefix(word.size());
    }
  } while (depth > 0);
}

std::string_view JsonReader::number() {
  blanks();
  const std::string_view digits = rest_.substr(0, rest_.find_first_not_of("+-.0123456789eE"));
  rest_.remove_prefix(digits.size());
  return digits;
}

int64_t JsonReader::integer() {
  const std::string_view digits = number();
  int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) fail();
  return value;
}

double JsonReader::real() {
  const std::string_view digits = number();
  double value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) fail();
  return value;
}

bool JsonReader::boolean() {
  blanks();
  const bool yes = rest_.starts_with("true");
  if (!yes && !rest_.starts_with("false")) fail();
  rest_.remove_prefix(yes ? 4 : 5);
  return yes;
}

}  // namespace readout
