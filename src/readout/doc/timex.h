#pragma once

#include <optional>
#include <string_view>

#include "readout/base/calendar.h"

namespace readout {

/// The days that a time covers, both included.
struct DayRange {
  Day first, last;
  bool contains(DayRange other) const { return first <= other.first && other.last <= last; }
  bool overlaps(DayRange other) const { return first <= other.last && other.first <= last; }
};

/// The days of a TIMEX3 value: "2024", "2024-11", "2024-11-13T12:30-05:00", "2024-W46",
/// "2024-W46-3", "2024-W46-WE", "2024-SU", "2024-Q3", "2024-H1", "202X", "20XX",
/// "2024-11-14/2024-11-16". Empty where the value is open ("XXXX-04-02"), a
/// reference (PAST_REF) or an amount of time. A winter may begin or end its year.
std::optional<DayRange> day_range(std::string_view timex);

/// Does `outer` cover all of `inner`? Empty when the range of either is not known.
std::optional<bool> time_contains(std::string_view outer, std::string_view inner);

}  // namespace readout
