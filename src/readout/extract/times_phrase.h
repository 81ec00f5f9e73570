#pragma once

#include <optional>
#include <string>

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"

namespace readout {

/// What a time expression says, before it is resolved against a day.
enum class TimeForm : uint8_t {
  calendar,  ///< year, month, day as far as said; with `shift` -1 "last November"
  weekday,   ///< "Tuesday", "last Friday"
  shifted,   ///< a unit counted from the anchor: "last year", "tomorrow"
  offset,    ///< an amount before or after: "five months ago", "two weeks later"
  same,      ///< what was named before: "that time"
  season,    ///< "this summer", "the third quarter of 2024": `period` is "SU", "Q3", "H1"
  clock,     ///< a time of day alone
  fixed,     ///< the value as it stands, XXXX for the anchor's year
};

/// A side that the expression itself takes; open ones are decided by the tense.
enum class TimeSide : uint8_t { open, last, here, next };

/// An amount of time: "nearly five months" without its "nearly".
struct TimeAmount {
  struct Part {
    TimeUnit unit = TimeUnit::none;
    int32_t tenths = 0;  ///< the number times ten; -1 for a vague one
  };
  Part parts[2];
  int count = 0;
  int32_t upper_tenths = 0;  ///< of a range: "24-25 hours"; else 0
};

struct TimePhrase {
  uint32_t first = 0, last = 0;  ///< tokens [first, last)
  TimeForm form = TimeForm::calendar;
  TimeType type = TimeType::date;
  std::optional<TimeMod> mod;
  TimeSide side = TimeSide::open;
  bool from_previous = false;  ///< counted from the time named before, not from the anchor
  bool of_quarter = false;     ///< of the quarter of which the text speaks: "the quarter", "the 1993 quarter"
  int years_back = 0;          ///< from that quarter
  int year = 0, month = 0, day = 0, to_day = 0, weekday = 0;
  int shift = 0;
  std::optional<int> from_day;  ///< of an amount: "a week ago today" 0, "a year ago tomorrow" 1
  TimeUnit unit = TimeUnit::none;
  TimeAmount amount;
  std::string period;  ///< of a season; "FY" for a fiscal year
  std::string part;    ///< of a day: "MO", or a clock time "12:30"
  int zone = -1;       ///< row of Lexicons::zones
  std::string value;   ///< of a fixed one
};

/// The value of an amount: "P5M", "PT2H30M", "PXY", "PT24H/PT25H".
std::string amount_value(const TimeAmount& amount);

/// The longest time expression that begins at token `i` and ends before token `limit`.
std::optional<TimePhrase> parse_time(const Document& doc, const Lexicons& lex, uint32_t i, uint32_t limit);

}  // namespace readout
