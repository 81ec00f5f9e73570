#pragma once

#include <optional>

#include "readout/base/calendar.h"
#include "readout/doc/clock.h"

namespace readout {

struct Lexicons;

/// When a call took place, as far as the document says.
struct CallTime {
  std::optional<Clock> start, end;
  std::optional<Day> day;
  std::optional<Span> day_span;  ///< the passage that tells the day; empty where it is the day of publication
  std::string_view zone;         ///< of the clock lines
};

CallTime call_time(const Document& doc, const Lexicons& lex);

/// Until when an embargo holds, as its words give it.
struct Deadline {
  Span span;
  std::optional<Clock> clock;
  enum class Word : uint8_t { none, today, tomorrow } word = Word::none;
  std::optional<int> weekday;  ///< 1 Monday to 7 Sunday
  int month = 0, day = 0, year = 0;
  bool end_of_call = false;

  bool says_day() const { return month || weekday || word != Word::none; }
};

/// Reads what follows "until", from token `i` to the end of the sentence at most; empty if it tells no time.
std::optional<Deadline> read_deadline(const Document& doc, const Lexicons& lex, uint32_t i);

/// The day that the words of a deadline name, seen from a call on `held`; `near` is a day of about that time, for the year.
std::optional<Day> day_of(const Deadline& deadline, std::optional<Day> held, std::optional<Day> near);

}  // namespace readout
