#pragma once

#include <string>
#include <vector>

#include "readout/doc/enums.h"
#include "readout/doc/lists.h"
#include "readout/doc/phrases.h"

namespace readout {

/// The role of a word in the grammar of time expressions; the second column of data/time_words.tsv.
enum class TimeRole : uint8_t {
  none,
  a,
  after,
  ago,
  ahead,
  all_day,
  and_,
  before,
  clock_word,
  coming,
  comparable,
  couple,
  current,
  day_name,
  day_word,
  decade_word,
  each,
  earlier,
  early,
  fiscal,
  following,
  from,
  future_verb,
  half,
  hence,
  hundred,
  in,
  last,
  latest,
  long_,
  meridiem,
  month,
  next,
  now,
  number,
  o_clock,
  of,
  once,
  or_,
  ordinal,
  part,
  parts,
  past,
  past_verb,
  per,
  preposition,
  previous,
  promise_verb,
  recent,
  same,
  season,
  set_word,
  that,
  the,
  these,
  this_,
  those,
  times,
  to,
  unit,
  unit_adjective,
  units,
  vague,
  vague_of,
  weekday,
  weekdays,
};

enum class TimeUnit : uint8_t {
  none,
  second,
  minute,
  hour,
  day,
  night,
  week,
  fortnight,
  weekend,
  month,
  quarter,
  year,
  decade,
  century,
  millennium
};

struct TimeWord {
  TimeRole role = TimeRole::none;
  TimeUnit unit = TimeUnit::none;  ///< of units
  int16_t number = 0;              ///< of months, weekdays, numbers, hours: its value
  uint32_t row = 0;                ///< in TimeWords::rows
};

/// data/time_words.tsv by word number, and data/time_phrases.tsv.
struct TimeWords {
  struct Phrase {
    enum class Kind : uint8_t { expression, before_amount, before_date };
    Kind kind = Kind::expression;
    TimeType type = TimeType::date;
    std::optional<TimeMod> mod;
    std::string value;
  };

  Table rows;
  std::vector<TimeWord> by_word;
  PhraseTable phrases;  ///< values are places in phrase_rows
  std::vector<Phrase> phrase_rows;

  TimeWord of(uint32_t word) const { return word < by_word.size() ? by_word[word] : TimeWord(); }
  std::string_view value(TimeWord word) const { return rows.cell(word.row, "value"); }
};

/// Throws Error when a row names a role that there is not.
TimeWords load_time_words(Vocabulary& words, Table time_words, const Table& phrases);

}  // namespace readout
