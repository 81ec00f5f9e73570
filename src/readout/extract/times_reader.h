#pragma once

#include <optional>

#include "readout/extract/times_phrase.h"

namespace readout {

/// The tokens of one line of a document with their roles in time expressions, and
/// the rules for the parts of expressions. Each rule begins at a token and gives what it read.
class TimeReader {
 public:
  using Role = TimeRole;
  using Unit = TimeUnit;
  using Result = std::optional<TimePhrase>;

  TimeReader(const Document& doc, const Lexicons& lex, uint32_t limit) : doc_(doc), words_(lex.times), lex_(lex), limit_(limit) {}

  // times_reader.cpp: tokens
  TimeWord word(uint32_t i) const { return i < limit_ ? words_.of(doc_.tokens[i].word) : TimeWord(); }
  Role role(uint32_t i) const { return word(i).role; }
  Role role_before(uint32_t i) const { return i > 0 ? words_.of(doc_.tokens[i - 1].word).role : Role::none; }
  std::string_view str(uint32_t i) const { return i < limit_ ? doc_.str(doc_.tokens[i]) : std::string_view(); }
  bool is(uint32_t i, std::string_view mark) const { return str(i) == mark; }
  bool hyphen(uint32_t i) const { return i < limit_ && doc_.tokens[i].word == Vocabulary::kHyphen; }
  bool dash(uint32_t i) const { return hyphen(i) || is(i, "\xE2\x80\x93"); }
  bool capital(uint32_t i) const {
    return i < limit_ && (doc_.tokens[i].letters == Case::initial || doc_.tokens[i].letters == Case::upper);
  }
  bool touches(uint32_t i) const { return i > 0 && i < limit_ && doc_.tokens[i - 1].span.end == doc_.tokens[i].span.begin; }
  uint32_t after_hyphen(uint32_t i) const { return hyphen(i) ? i + 1 : i; }
  std::optional<int> digits(uint32_t i, size_t fewest, size_t most) const;  ///< a token of nothing but digits
  std::optional<int> ordinal(uint32_t i) const;                             ///< "third", "3rd"
  std::optional<int> month_day(uint32_t i) const;                           ///< "16", "16th"

  // times_amounts.cpp
  struct Number {
    int32_t tenths;  ///< -1: vague
    uint32_t end;
    bool and_a_half = false;  ///< in words: counted in the next smaller unit
  };
  std::optional<Number> number(uint32_t i) const;
  struct Amount {
    TimeAmount value;
    uint32_t end;
  };
  std::optional<Amount> amount(uint32_t i) const;
  Result duration(uint32_t i) const;      ///< "five months", with "ago" and its like
  Result bare_units(uint32_t i) const;    ///< "for months"
  Result deictic_span(uint32_t i) const;  ///< "the last four years"

  // times_sets.cpp
  Result set(uint32_t i) const;  ///< "every day", "once a year"

  // times_dates.cpp
  Result month_first(uint32_t i) const;
  Result day_first(uint32_t i) const;
  Result numeric_date(uint32_t i) const;  ///< "2024-11-16", "11/16/2024"
  Result weekday(uint32_t i) const;
  Result calendar(uint32_t i) const;  ///< any of those above

  // times_years.cpp
  Result year(uint32_t i) const;
  Result decade_or_century(uint32_t i) const;

  // times_relative.cpp
  Result shifted_unit(uint32_t i) const;  ///< "last year", "the same day"
  Result day_word(uint32_t i) const;      ///< "yesterday morning"
  Result day_part(uint32_t i) const;      ///< "this morning"
  Result season(uint32_t i) const;
  Result anaphor(uint32_t i) const;  ///< "at that time"
  Result relative(uint32_t i) const;

  // times_quarters.cpp
  Result quarter(uint32_t i) const;  ///< "the third quarter of 2024"
  Result business_period(uint32_t i) const;

  // times_clock.cpp
  Result clock(uint32_t i) const;

  // times_parse.cpp
  Result fixed(uint32_t i) const;
  Result date(uint32_t i) const;  ///< what may follow "late", "earlier", "the end of"
  Result modified(uint32_t i) const;
  Result expression(uint32_t i) const;

 private:
  static bool introduces_date(TimeRole role);
  bool plain_year(uint32_t i, int value) const;
  bool stands_as_month(uint32_t i, bool has_number) const;
  std::optional<int> full_year(uint32_t i) const;
  struct SpokenYear {
    int year;
    uint32_t end;
  };
  std::optional<SpokenYear> spoken_year(uint32_t i) const;
  TimePhrase years_before_period(uint32_t at) const;

  const Document& doc_;
  const TimeWords& words_;
  const Lexicons& lex_;
  uint32_t limit_;
};

/// Keeps the longer one.
inline void keep_longer(TimeReader::Result& best, TimeReader::Result other) {
  if (other && (!best || other->last > best->last)) best = std::move(other);
}

}  // namespace readout
