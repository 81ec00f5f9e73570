#include "readout/doc/timex.h"

#include <charconv>

namespace readout {
namespace {

using std::chrono::days;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits.empty() || digits[0] == '-') return {};
  return value;
}

/// `count` months from the first day of a month on.
std::optional<DayRange> months(int year, int month, int count) {
  const auto first = make_day(year, month, 1);
  if (!first || count <= 0) return {};
  return DayRange{*first, add_months(*first, count) - days{1}};
}

std::optional<DayRange> week(int year, std::string_view rest) {  // "46", "46-3", "46-WE"
  const auto count = number(rest.substr(0, 2));
  const auto fourth = make_day(year, 1, 4);
  if (!count || *count < 1 || *count > 53 || !fourth) return {};
  const Day monday = *fourth - days{weekday_of(*fourth) - 1} + days{7 * (*count - 1)};
  if (rest.size() == 2) return DayRange{monday, monday + days{6}};
  if (rest.substr(2) == "-WE") return DayRange{monday + days{5}, monday + days{6}};
  const auto day = number(rest.substr(rest.find('-') + 1).substr(0, 1));
  if (!day || *day < 1 || *day > 7) return {};
  return DayRange{monday + days{*day - 1}, monday + days{*day - 1}};
}

std::optional<DayRange> part_of_year(int year, std::string_view part) {
  if (part[0] == 'W' && part.size() >= 3 && part != "WI") return week(year, part.substr(1));
  if (part == "SP") return months(year, 3, 3);
  if (part == "SU") return months(year, 6, 3);
  if (part == "FA") return months(year, 9, 3);
  if (part == "WI") return months(year - 1, 12, 15);
  const auto place = number(part.substr(1));
  if (place && part[0] == 'Q' && *place >= 1 && *place <= 4) return months(year, 3 * *place - 2, 3);
  if (place && part[0] == 'H' && *place >= 1 && *place <= 2) return months(year, 6 * *place - 5, 6);
  return {};
}

std::optional<DayRange> one_value(std::string_view timex) {
  if (timex.size() < 4) return {};
  if (timex.size() == 4 && timex.ends_with("XX")) {
    const auto century = number(timex.substr(0, 2));
    return century ? months(*century * 100, 1, 1200) : std::nullopt;
  }
  if (timex.size() == 4 && timex.ends_with("X")) {
    const auto decade = number(timex.substr(0, 3));
    return decade ? months(*decade * 10, 1, 120) : std::nullopt;
  }
  const auto year = number(timex.substr(0, 4));
  if (!year) return {};
  if (timex.size() == 4) return months(*year, 1, 12);
  if (timex[4] != '-' || timex.size() < 7) return {};
  const size_t clock = timex.find('T', 5);
  const std::string_view rest = timex.substr(5, clock == std::string_view::npos ? clock : clock - 5);
  const auto month = number(rest.substr(0, 2));
  if (!month) return rest.size() >= 2 ? part_of_year(*year, rest) : std::nullopt;
  if (rest.size() == 2 || rest.substr(2) == "-XX") return months(*year, *month, 1);
  if (rest.size() != 5) return {};
  const auto day = parse_day(timex.substr(0, 10));
  return day ? std::optional(DayRange{*day, *day}) : std::nullopt;
}

}  // namespace

std::optional<DayRange> day_range(std::string_view timex) {
  const size_t slash = timex.find('/');
  if (slash == std::string_view::npos) return one_value(timex);
  const auto from = one_value(timex.substr(0, slash)), to = one_value(timex.substr(slash + 1));
  if (!from || !to || to->last < from->first) return {};
  return DayRange{from->first, to->last};
}

std::optional<bool> time_contains(std::string_view outer, std::string_view inner) {
  const auto all = day_range(outer), part = day_range(inner);
  if (!all || !part) return {};
  return all->contains(*part);
}

}  // namespace readout
