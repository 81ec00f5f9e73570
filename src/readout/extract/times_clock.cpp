#include <charconv>

#include "readout/base/utf8.h"
#include "readout/extract/times_reader.h"

namespace readout {
namespace {

/// Hours and minutes of "12:30", "9", "0930".
struct Clock {
  int hour = 0, minute = 0;
  bool has_minutes = false;
};

std::optional<int> two_digits(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || text.size() > 2) return {};
  return value;
}

std::optional<Clock> read_clock(std::string_view text) {
  Clock clock;
  const size_t colon = text.find(':');
  const auto hour = two_digits(text.substr(0, colon));
  if (!hour || *hour > 24) return {};
  clock.hour = *hour;
  if (colon == std::string_view::npos) return clock;
  const auto minute = text.size() >= colon + 3 ? two_digits(text.substr(colon + 1, 2)) : std::nullopt;
  if (!minute || *minute > 59 || (text.size() != colon + 3 && text.size() != colon + 6)) return {};
  clock.minute = *minute;
  clock.has_minutes = true;
  return clock;
}

std::string clock_value(int hour, int minute) {
  auto two = [](int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); };
  return two(hour) + ":" + two(minute);
}

}  // namespace

TimeReader::Result TimeReader::clock(uint32_t i) const {
  if (i >= limit_) return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.form = TimeForm::clock;
  phrase.type = TimeType::time;
  uint32_t at = i + 1;
  if (role(i) == Role::clock_word) {
    phrase.part = words_.value(word(i)).substr(1);
  } else if (is_ascii_digit(str(i)[0])) {
    auto read = read_clock(str(i));
    int meridiem = -1;
    if (role(at) == Role::meridiem && !(str(at) == "am")) {
      meridiem = word(at++).number;
    } else if (str(at) == "am" && read) {
      meridiem = 0;
      ++at;
    } else if (role(at) == Role::o_clock) {
      ++at;
    } else if (const auto military = digits(i, 4, 4);
               military && lex_.zone_names.longest_at(doc_, lex_.words, std::min(at, limit_ - 1)) && at < limit_) {
      read = Clock{*military / 100, *military % 100, true};
      if (read->hour > 24 || read->minute > 59) return {};
    } else if (!read || !read->has_minutes) {
      return {};
    }
    if (!read || (meridiem >= 0 && (read->hour < 1 || read->hour > 12))) return {};
    if (touches(i) && (doc_.tokens[i - 1].kind != TokenKind::punctuation)) return {};
    const int hour = meridiem < 0 ? read->hour : read->hour % 12 + meridiem;
    phrase.part = clock_value(hour, read->minute);
    const bool sure = meridiem >= 0 || at > i + 1;
    const Role before = role_before(i);
    const bool zoned = at < limit_ && lex_.zone_names.longest_at(doc_, lex_.words, at).has_value();
    if (!sure && !zoned && before != Role::preposition && before != Role::from && before != Role::to && before != Role::before &&
        before != Role::after)
      return {};
  } else {
    return {};
  }
  const uint32_t zone_at = is(at, "(") ? at + 1 : at;
  if (zone_at < limit_)
    if (auto zone = lex_.zone_names.longest_at(doc_, lex_.words, zone_at); zone && zone->end <= limit_) {
      if (zone_at == at) at = zone->end;
      phrase.zone = static_cast<int>(zone->value);
      if (str(at) == "Time" || str(at) == "time") ++at;
    }
  if (str(at) == "local" && str(at + 1) == "time") at += 2;
  phrase.last = at;
  const uint32_t day_at = is(at, ",") ? at + 1 : at;
  Result day = weekday(day_at);
  keep_longer(day, day_word(day_at));
  Result date = month_first(day_at);
  if (date && date->day && !date->to_day) keep_longer(day, date);
  keep_longer(day, numeric_date(day_at));
  if (!day || !day->part.empty() || (day_at > at && day->form == TimeForm::weekday)) return phrase;
  day->first = i;
  day->type = TimeType::time;
  day->part = phrase.part;
  day->zone = phrase.zone;
  return day;
}

}  // namespace readout
