#include "readout/doc/time_words.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "readout/base/error.h"

namespace readout {
namespace {

constexpr auto kRoles = std::to_array<std::string_view>({"",
                                                         "a",
                                                         "after",
                                                         "ago",
                                                         "ahead",
                                                         "all_day",
                                                         "and",
                                                         "before",
                                                         "clock_word",
                                                         "coming",
                                                         "comparable",
                                                         "couple",
                                                         "current",
                                                         "day_name",
                                                         "day_word",
                                                         "decade_word",
                                                         "each",
                                                         "earlier",
                                                         "early",
                                                         "fiscal",
                                                         "following",
                                                         "from",
                                                         "future_verb",
                                                         "half",
                                                         "hence",
                                                         "hundred",
                                                         "in",
                                                         "last",
                                                         "latest",
                                                         "long",
                                                         "meridiem",
                                                         "month",
                                                         "next",
                                                         "now",
                                                         "number",
                                                         "o_clock",
                                                         "of",
                                                         "once",
                                                         "or",
                                                         "ordinal",
                                                         "part",
                                                         "parts",
                                                         "past",
                                                         "past_verb",
                                                         "per",
                                                         "preposition",
                                                         "previous",
                                                         "promise_verb",
                                                         "recent",
                                                         "same",
                                                         "season",
                                                         "set_word",
                                                         "that",
                                                         "the",
                                                         "these",
                                                         "this",
                                                         "those",
                                                         "times",
                                                         "to",
                                                         "unit",
                                                         "unit_adjective",
                                                         "units",
                                                         "vague",
                                                         "vague_of",
                                                         "weekday",
                                                         "weekdays"});
constexpr auto kUnits = std::to_array<std::string_view>({"", "second", "minute", "hour", "day", "night", "week", "fortnight", "weekend",
                                                         "month", "quarter", "year", "decade", "century", "millennium"});

template <size_t N>
size_t place_of(const std::array<std::string_view, N>& names, std::string_view name) {
  return static_cast<size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

TimeWord read_word(const Table& table, uint32_t row) {
  const std::string_view role = table.cell(row, "role"), value = table.cell(row, "value");
  const size_t place = place_of(kRoles, role);
  if (place == kRoles.size()) throw Error("data file time_words.tsv: no such role: " + std::string(role));
  TimeWord word{static_cast<TimeRole>(place), TimeUnit::none, 0, row};
  if (word.role == TimeRole::unit || word.role == TimeRole::units) {
    const size_t unit = place_of(kUnits, value);
    if (unit == kUnits.size()) throw Error("data file time_words.tsv: no such unit: " + std::string(value));
    word.unit = static_cast<TimeUnit>(unit);
  }
  int number = 0;
  std::from_chars(value.data(), value.data() + value.size(), number);
  word.number = static_cast<int16_t>(number);
  return word;
}

TimeWords::Phrase read_phrase(const Table& table, uint32_t row) {
  using Kind = TimeWords::Phrase::Kind;
  TimeWords::Phrase phrase;
  const std::string_view type = table.cell(row, "type");
  phrase.kind = type == "MOD" ? Kind::before_amount : type == "PART" ? Kind::before_date : Kind::expression;
  phrase.type = from_name(type, TimeType::date);
  phrase.value = table.cell(row, "value");
  if (const std::string_view mod = table.cell(row, "mod"); !mod.empty()) phrase.mod = from_name(mod, TimeMod::approx);
  return phrase;
}

}  // namespace

TimeWords load_time_words(Vocabulary& words, Table time_words, const Table& phrases) {
  TimeWords result;
  result.rows = std::move(time_words);
  for (uint32_t row = 0; row < result.rows.size(); ++row) {
    const uint32_t word = words.add(result.rows.cell(row, "id"));
    if (word >= result.by_word.size()) result.by_word.resize(word + 1);
    result.by_word[word] = read_word(result.rows, row);
  }
  for (uint32_t row = 0; row < phrases.size(); ++row) {
    result.phrase_rows.push_back(read_phrase(phrases, row));
    for (std::string_view pattern : phrases.values(row, "patterns")) result.phrases.add(words, pattern, row);
  }
  return result;
}

}  // namespace readout
