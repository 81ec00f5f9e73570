#include "readout/corpus/published.h"

namespace readout {
namespace {

std::optional<int> two_digits(std::string_view text, size_t at) {
  if (at + 2 > text.size()) return {};
  const int tens = text[at] - '0', ones = text[at + 1] - '0';
  if (tens < 0 || tens > 9 || ones < 0 || ones > 9) return {};
  return tens * 10 + ones;
}

/// "13:05" at `at`, in minutes.
std::optional<int> clock_at(std::string_view text, size_t at) {
  const std::optional<int> hours = two_digits(text, at), minutes = two_digits(text, at + 3);
  if (!hours || !minutes || text[at + 2] != ':') return {};
  return *hours * 60 + *minutes;
}

}  // namespace

std::optional<int64_t> minute_of(std::string_view iso) {
  const std::optional<Day> day = parse_day(iso);
  if (!day) return {};
  int64_t minute = int64_t{day->time_since_epoch().count()} * 24 * 60;
  if (iso.size() < 16 || iso[10] != 'T') return minute;
  minute += clock_at(iso, 11).value_or(0);
  if (const size_t sign = iso.find_first_of("+-", 16); sign != std::string_view::npos)
    minute -= (iso[sign] == '+' ? 1 : -1) * clock_at(iso, sign + 1).value_or(0);
  return minute;
}

std::optional<Day> day_of(const Document& doc) {
  if (doc.meta.published)
    if (const std::optional<Day> day = parse_day(doc.meta.published->value)) return day;
  return doc.meta.held.start ? parse_day(doc.meta.held.start->value) : std::optional<Day>{};
}

}  // namespace readout
