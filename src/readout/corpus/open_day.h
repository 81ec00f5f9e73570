#pragma once

#include <optional>
#include <string_view>

#include "readout/doc/timex.h"

namespace readout {

/// A date whose year its document does not say: "XXXX-04-02", "XXXX-11", "XXXX-WXX-2".
/// A part that is 0 is not said.
struct OpenDay {
  int month = 0, day = 0, weekday = 0;
  bool operator==(const OpenDay&) const = default;

  bool said() const { return month != 0 || weekday != 0; }
  bool allows(Day day) const;
  bool allows(DayRange range) const;  ///< some day of it; of a range of years any
};

OpenDay parse_open_day(std::string_view timex);  ///< nothing said where the value is no such date

/// What of `within` the open day may be: one day, or one month. Empty where nothing or several are.
std::optional<DayRange> settle(OpenDay open, DayRange within);

}  // namespace readout
