#include "readout/base/json_reader.h"

#include <charconv>

#include "readout/base/error.h"

namespace readout {
namespace {

[[noreturn]] void fail() { throw Damaged("the record is damaged: a list in it is no JSON of ours; `readout doctor` tells where"); }

}  // namespace

bool JsonReader::take(char mark) {
  if (!rest_.starts_with(mark)) return false;
  rest_.remove_prefix(1);
  return true;
}

void JsonReader::expect(char mark) {
  if (!take(mark)) fail();
}

bool JsonReader::null() {
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
    const size_t plain = rest_.find_first_of("\"\\");
    if (plain == std::string_view::npos) fail();
    out.append(rest_, 0, plain);
    const bool ends = rest_[plain] == '"';
    rest_.remove_prefix(plain + 1);
    if (ends) return out;
    if (rest_.empty()) fail();
    const char escape = rest_.front();
    rest_.remove_prefix(1);
    if (escape == 'u') {  // JsonWriter escapes control bytes only: \u00XX
      unsigned code = 0;
      if (rest_.size() < 4 || std::from_chars(rest_.data(), rest_.data() + 4, code, 16).ptr != rest_.data() + 4 || code >= 0x80) fail();
      out += static_cast<char>(code);
      rest_.remove_prefix(4);
    } else {
      out += escape == 'n' ? '\n' : escape == 't' ? '\t' : escape == 'r' ? '\r' : escape;
    }
  }
}

std::string_view JsonReader::number() {
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
  const bool yes = rest_.starts_with("true");
  if (!yes && !rest_.starts_with("false")) fail();
  rest_.remove_prefix(yes ? 4 : 5);
  return yes;
}

}  // namespace readout
