#include "readout/base/calendar.h"

#include <date/tz.h>

#include <charconv>
#include <cstdio>

namespace readout {
namespace {

using std::chrono::days;
using std::chrono::year_month_day;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc{} || end != digits.data() + digits.size() || digits.empty() || digits[0] == '-') return {};
  return value;
}

const date::time_zone* find_zone(std::string_view name) {
  if (name.empty()) return nullptr;
  try {
    return date::locate_zone(std::string(name));
  } catch (const std::runtime_error&) {
    return nullptr;
  }
}

template <class... Numbers>
std::string format(const char* pattern, Numbers... numbers) {
  char buffer[64];
  const int size = std::snprintf(buffer, sizeof buffer, pattern, numbers...);
  return {buffer, static_cast<size_t>(size)};
}

}  // namespace

std::optional<Day> make_day(int year, int month, int day) {
  if (year < 1 || year > 9999 || month < 1 || day < 1) return {};
  const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return {};
  return Day{date};
}

std::optional<Day> parse_day(std::string_view iso) {
  if (iso.size() < 10 || iso[4] != '-' || iso[7] != '-') return {};
  const auto year = number(iso.substr(0, 4)), month = number(iso.substr(5, 2)), day = number(iso.substr(8, 2));
  if (!year || !month || !day) return {};
  return make_day(*year, *month, *day);
}

int year_of(Day day) { return static_cast<int>(year_month_day{day}.year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(year_month_day{day}.month())); }
int day_of_month(Day day) { return static_cast<int>(static_cast<unsigned>(year_month_day{day}.day())); }
int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

std::string format_day(Day day) { return format("%04d-%02d-%02d", year_of(day), month_of(day), day_of_month(day)); }
std::string format_month(int year, int month) { return format("%04d-%02d", year, month); }

std::string format_week(Day day) {
  const Day thursday = day + days{4 - weekday_of(day)};
  const Day new_year = *make_day(std::max(1, year_of(thursday)), 1, 1);
  return format("%04d-W%02d", year_of(thursday), static_cast<int>((thursday - new_year).count() / 7 + 1));
}

Day add_months(Day day, int months) {
  const year_month_day date{day};
  const auto month = date.year() / date.month() + std::chrono::months{months};
  const year_month_day same{month.year(), month.month(), date.day()};
  return same.ok() ? Day{same} : Day{month / std::chrono::last};
}

std::string format_local(Day day, int minute_of_day, std::string_view zone) {
  const std::string local = format_day(day) + format("T%02d:%02d:00", minute_of_day / 60 % 24, minute_of_day % 60);
  const date::time_zone* rules = find_zone(zone);
  if (!rules) return local;
  const date::local_seconds wall{std::chrono::seconds{day.time_since_epoch()} + std::chrono::minutes{minute_of_day}};
  const int offset = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(rules->get_info(wall).first.offset).count());
  return local + (offset < 0 ? '-' : '+') + format("%02d:%02d", std::abs(offset) / 60, std::abs(offset) % 60);
}

std::optional<Day> local_day(std::string_view instant, std::string_view zone) {
  const auto day = parse_day(instant);
  const date::time_zone* rules = find_zone(zone);
  if (!day || !rules || instant.size() < 25 || instant[10] != 'T') return day;
  const auto hour = number(instant.substr(11, 2)), minute = number(instant.substr(14, 2));
  const auto off_hour = number(instant.substr(20, 2)), off_minute = number(instant.substr(23, 2));
  if (!hour || !minute || !off_hour || !off_minute) return day;
  const auto offset = std::chrono::minutes{(instant[19] == '-' ? -1 : 1) * (*off_hour * 60 + *off_minute)};
  const date::sys_seconds utc{std::chrono::seconds{day->time_since_epoch()} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} -
                              offset};
  return std::chrono::floor<days>(std::chrono::sys_seconds{rules->to_local(utc).time_since_epoch()});
}

}  // namespace readout
