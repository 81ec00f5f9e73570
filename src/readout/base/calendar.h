#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace readout {

using Day = std::chrono::sys_days;  ///< a day of the calendar, without zone

/// Reads "2024-11-13", or the first ten bytes of a longer ISO 8601 value. Empty for anything else.
std::optional<Day> parse_day(std::string_view iso);
std::optional<Day> make_day(int year, int month, int day);  ///< empty if there is no such day

std::string format_day(Day day);                ///< "2024-11-13"
std::string format_month(int year, int month);  ///< "2024-11"
int year_of(Day day);
int month_of(Day day);                ///< 1 to 12
int day_of_month(Day day);            ///< 1 to 31
int weekday_of(Day day);              ///< 1 Monday to 7 Sunday
std::string format_week(Day day);     ///< ISO week: "2024-W14"
Day add_months(Day day, int months);  ///< the last day of the month where the day does not exist

/// The instant of a local wall-clock time, with the offset that the zone has
/// then: "2024-11-13T12:30:00-05:00". `zone` is an IANA name. Without a zone,
/// or with one that the machine's zoneinfo lacks, there is no offset.
std::string format_local(Day day, int minute_of_day, std::string_view zone);

/// The local day in `zone` of an ISO 8601 instant with offset; its own day if the zone is unknown.
std::optional<Day> local_day(std::string_view instant, std::string_view zone);

}  // namespace readout
