#include <algorithm>

#include "readout/base/calendar.h"
#include "readout/base/utf8.h"
#include "readout/extract/times_reader.h"

namespace readout {
namespace {

constexpr int kFirstYear = 1400, kLastYear = 2099;

bool is_day(int year, int month, int day) { return day == 0 || make_day(year ? year : 2000, month, day).has_value(); }

/// "2024-04-02", "11/13/2024": three numbers, one of them a full year.
struct NumericDate {
  int year = 0, second = 0, third = 0;  // the other two in their order
  bool year_leads = false, slashed = false;
};

std::optional<NumericDate> read_numeric_date(std::string_view text) {
  int parts[3] = {};
  size_t sizes[3] = {};
  char mark = 0;
  size_t part = 0;
  for (char c : text) {
    if (is_ascii_digit(c)) {
      if (++sizes[part] > 4) return {};
      parts[part] = parts[part] * 10 + (c - '0');
      continue;
    }
    if ((c != '-' && c != '/') || (mark && c != mark) || ++part > 2) return {};
    mark = c;
  }
  const bool year_leads = sizes[0] == 4;
  const int year = parts[year_leads ? 0 : 2];
  if (part != 2 || year < kFirstYear || year > kLastYear) return {};
  if (year_leads)
    return sizes[1] == 2 && sizes[2] == 2 ? std::optional(NumericDate{year, parts[1], parts[2], true, mark == '/'}) : std::nullopt;
  const bool numbers = sizes[0] <= 2 && sizes[1] <= 2 && sizes[2] == 4 && parts[0] > 0 && parts[1] > 0;
  return numbers ? std::optional(NumericDate{year, parts[0], parts[1], false, mark == '/'}) : std::nullopt;
}

}  // namespace

/// Months' names that are also something else need a date around them.
bool TimeReader::stands_as_month(uint32_t i, bool has_number) const {
  if (!capital(i)) return false;
  if (has_number) return true;
  const TimeWord w = word(i);
  const bool introduced =
      introduces_date(role_before(i)) || ((role_before(i) == Role::and_ || role_before(i) == Role::or_ || role_before(i) == Role::to) &&
                                          i > 1 && (words_.of(doc_.tokens[i - 2].word).role == Role::month));
  const std::string_view name = str(i);
  if (name.size() <= 4 && !name.ends_with('.') && w.number != 5 && w.number != 6 && w.number != 7) return false;  // "Jan", "Mar"
  if (w.number == 3 || w.number == 5) return introduced;
  const bool a_name = capital(i + 1) && role(i + 1) == Role::none && doc_.tokens[i + 1].kind == TokenKind::word;
  return introduced || !a_name;
}

TimeReader::Result TimeReader::month_first(uint32_t i) const {
  if (role(i) != Role::month) return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.month = word(i).number;
  uint32_t at = i + 1;
  auto take_year = [&](uint32_t y) {
    if (auto value = full_year(y)) {
      phrase.year = *value;
      at = y + 1;
    } else if (auto spoken = spoken_year(y)) {
      phrase.year = spoken->year;
      at = spoken->end;
    }
  };
  if (auto day = month_day(at); day && !is(at + 1, "%") && role(at + 1) != Role::hundred) {
    phrase.day = *day;
    ++at;
    if (dash(at) || role(at) == Role::to)
      if (auto to = month_day(at + 1); to && *to > *day && role(at + 2) != Role::month) {
        phrase.to_day = *to;
        at += 2;
      }
    take_year(is(at, ",") ? at + 1 : at);
  } else {
    const bool linked = is(at, ",") || role(at) == Role::of;
    take_year(linked ? at + 1 : at);
    const uint32_t which = role(at) == Role::of ? at + 1 : at;
    const bool of_year = role(which + 1) == Role::unit && word(which + 1).unit == Unit::year;
    if (!phrase.year && of_year && (role(which) == Role::last || role(which) == Role::this_ || role(which) == Role::next)) {
      phrase.unit = Unit::year;  // "January last year"
      phrase.shift = role(which) == Role::last ? -1 : role(which) == Role::next ? 1 : 0;
      at = which + 2;
    }
  }
  if (!stands_as_month(i, phrase.day || phrase.year || phrase.unit == Unit::year)) return {};
  if (!is_day(phrase.year, phrase.month, std::max(phrase.day, phrase.to_day))) return {};
  phrase.last = at;
  return phrase;
}

TimeReader::Result TimeReader::day_first(uint32_t i) const {
  uint32_t at = role(i) == Role::the ? i + 1 : i;
  const auto day = month_day(at);
  if (!day || (i > 0 && touches(i) && doc_.tokens[i - 1].kind != TokenKind::punctuation)) return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.day = *day;
  ++at;
  if (dash(at) || role(at) == Role::to)
    if (auto to = month_day(at + 1); to && *to > *day) {
      phrase.to_day = *to;
      at += 2;
    }
  if (role(at) == Role::of) ++at;
  if (role(at) != Role::month || !capital(at)) return {};
  phrase.month = word(at).number;
  ++at;
  const uint32_t year_at = is(at, ",") ? at + 1 : at;
  if (auto value = full_year(year_at)) {
    phrase.year = *value;
    at = year_at + 1;
  } else if (month_day(at)) {
    return {};  // "in 2024, 16 May 3": the number belongs elsewhere
  }
  if (!is_day(phrase.year, phrase.month, std::max(phrase.day, phrase.to_day))) return {};
  phrase.last = at;
  return phrase;
}

TimeReader::Result TimeReader::numeric_date(uint32_t i) const {
  if (i >= limit_ || doc_.tokens[i].kind != TokenKind::number) return {};
  if (touches(i) && doc_.tokens[i - 1].kind != TokenKind::punctuation) return {};
  const std::optional<NumericDate> date = read_numeric_date(str(i));
  if (!date) return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.last = i + 1;
  if (date->year_leads || date->slashed) phrase.year = date->year;
  if (date->year_leads) {
    phrase.month = date->second;
    phrase.day = date->third;
    return is_day(phrase.year, phrase.month, phrase.day) && phrase.month && phrase.day ? Result(phrase) : std::nullopt;
  }
  if (!date->slashed) return {};
  const int a = date->second, b = date->third;
  const bool month_leads = b > 12 || a == b;
  if (month_leads || a > 12) {
    phrase.month = month_leads ? a : b;
    phrase.day = month_leads ? b : a;
    return make_day(phrase.year, phrase.month, phrase.day) ? Result(phrase) : std::nullopt;
  }
  phrase.form = TimeForm::fixed;  // 3/4/2024: the text does not tell the order
  phrase.value = std::to_string(phrase.year) + "-XX-XX";
  return phrase;
}

TimeReader::Result TimeReader::weekday(uint32_t i) const {
  TimePhrase phrase;
  phrase.first = i;
  phrase.form = TimeForm::weekday;
  if (role(i) != Role::weekday || !capital(i)) return {};
  if (i > 0 && role(i - 1) == Role::day_name && capital(i - 1)) return {};  // "Good Friday", "Super Tuesday": no plain weekday
  phrase.weekday = word(i).number;
  phrase.last = i + 1;
  const uint32_t next = is(i + 1, ",") ? i + 2 : i + 1;
  Result day = month_first(next);
  keep_longer(day, day_first(next));
  if (day && day->day && !day->to_day) {
    day->first = i;
    return day;
  }
  if (role(i + 1) == Role::parts || (role(i + 1) == Role::units && word(i + 1).unit == Unit::night)) {  // "Tuesday nights"
    phrase.form = TimeForm::fixed;
    phrase.type = TimeType::set;
    phrase.value = "XXXX-WXX-" + std::to_string(phrase.weekday) + "T";
    phrase.value += role(i + 1) == Role::parts ? words_.value(word(i + 1)) : "NI";
    phrase.last = i + 2;
  } else if (role(i + 1) == Role::part) {
    phrase.part = words_.value(word(i + 1));
    phrase.type = TimeType::time;
    phrase.last = i + 2;
  } else if (word(i + 1).unit == Unit::night && role(i + 1) == Role::unit) {
    phrase.part = "NI";
    phrase.type = TimeType::time;
    phrase.last = i + 2;
  }
  return phrase;
}

TimeReader::Result TimeReader::calendar(uint32_t i) const {
  Result best = month_first(i);
  keep_longer(best, day_first(i));
  keep_longer(best, numeric_date(i));
  keep_longer(best, year(i));
  keep_longer(best, decade_or_century(i));
  keep_longer(best, weekday(i));
  return best;
}

}  // namespace readout
