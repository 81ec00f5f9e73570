#pragma once

#include "readout/base/calendar.h"
#include "readout/doc/timex.h"
#include "readout/extract/times_phrase.h"

namespace readout {

inline constexpr int kLongPast = -2;  ///< the tense of what is surely not to come

/// Gives time expressions their values, in the order of the text.
class TimeResolver {
 public:
  TimeResolver(std::optional<Day> anchor, AnchorBasis basis, const Lexicons& lex) : anchor_(anchor), basis_(basis), lex_(lex) {}

  /// `tense` of the words around: kLongPast, -1 past, 1 future, 0 not known.
  Time resolve(const TimePhrase& phrase, Span span, int tense);
  /// Sets the day of a clock time from the day that stands beside it.
  void set_day(Time& clock, const Time& day) const;

 private:
  std::string value_of(const TimePhrase& phrase, int tense);
  std::string calendar(const TimePhrase& phrase, int tense);
  std::string weekday(const TimePhrase& phrase, int tense);
  std::string shifted(const TimePhrase& phrase, int tense);
  std::string offset(const TimePhrase& phrase);
  std::string season(const TimePhrase& phrase, int tense);
  std::string fixed(const TimePhrase& phrase);
  std::string with_part(const TimePhrase& phrase, std::string day) const;
  std::optional<std::string> same_quarter(int years_back, int year);
  std::optional<Day> base(const TimePhrase& phrase, int coarsest_days);
  int year_near_anchor(int month, int day, TimeSide side, int tense);

  std::optional<Day> anchor_;
  AnchorBasis basis_;
  const Lexicons& lex_;
  std::string previous_;  // value of the date named last
  std::optional<TimeMod> previous_mod_;
  uint32_t previous_end_ = 0;  // its place in the text
  std::string quarter_;        // named last: "2024-Q3"
  uint32_t quarter_end_ = 0;
  uint32_t here_ = 0;
  AnchorBasis used_ = AnchorBasis::none;  // by the expression at hand
  std::string used_value_;                // where it is `previous`: what was named before
};

}  // namespace readout
