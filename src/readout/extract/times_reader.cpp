#include "readout/extract/times_reader.h"

#include <algorithm>
#include <charconv>

#include "readout/base/utf8.h"

namespace readout {
namespace {

std::optional<int> to_int(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size()) return {};
  return value;
}

}  // namespace

std::optional<int> TimeReader::digits(uint32_t i, size_t fewest, size_t most) const {
  const std::string_view text = str(i);
  if (text.size() < fewest || text.size() > most || !std::ranges::all_of(text, is_ascii_digit)) return {};
  return to_int(text);
}

std::optional<int> TimeReader::ordinal(uint32_t i) const {
  const TimeWord w = word(i);
  if (w.role == Role::ordinal) return w.number;
  if (w.role == Role::number && w.number >= 20 && hyphen(i + 1) && role(i + 2) == Role::ordinal) return w.number + word(i + 2).number;
  const std::string_view text = str(i);
  if (text.size() < 3 || text.size() > 4 || !is_ascii_digit(text[0])) return {};
  const std::string_view ending = text.substr(text.size() - 2);
  if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th") return {};
  return to_int(text.substr(0, text.size() - 2));
}

std::optional<int> TimeReader::month_day(uint32_t i) const {
  auto day = digits(i, 1, 2);
  if (!day && i < limit_ && is_ascii_digit(str(i)[0])) day = ordinal(i);
  if (!day || *day < 1 || *day > 31) return {};
  return day;
}

}  // namespace readout
