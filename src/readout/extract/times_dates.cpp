#include <algorithm>

#include "readout/base/calendar.h"
#include "readout/base/utf8.h"
#include "readout/extract/times_reader.h"

namespace readout {
namespace {

constexpr int kFirstPlainYear = 1900, kLastPlainYear = 2099, kFirstYear = 1400;

bool is_day(int year, int month, int day) { return day == 0 || make_day(year ? year : 2000, month, day).has_value(); }

/// Words that make a count of the number after them: "about 2000 people".
bool estimates(std::string_view word) {
  static constexpr std::string_view kWords[] = {"about", "around", "nearly", "almost",  "over",
                                                "than",  "under",  "some",   "roughly", "approximately"};
  std::string key;
  append_word_key(key, word);
  return std::ranges::find(kWords, key) != std::end(kWords);
}

/// Words before which a number is no year.
bool names_a_number(std::string_view word) {
  static constexpr std::string_view kNames[] = {"resolution", "resolutions", "no.",   "number", "article", "section",  "room",
                                                "flight",     "highway",     "route", "page",   "chapter", "title",    "nr.",
                                                "boeing",     "model",       "order", "law",    "channel", "paragraph"};
  std::string key;
  append_word_key(key, word);
  return std::ranges::find(kNames, key) != std::end(kNames);
}

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
  if (part != 2 || year < kFirstYear || year > kLastPlainYear) return {};
  if (year_leads)
    return sizes[1] == 2 && sizes[2] == 2 ? std::optional(NumericDate{year, parts[1], parts[2], true, mark == '/'}) : std::nullopt;
  const bool numbers = sizes[0] <= 2 && sizes[1] <= 2 && sizes[2] == 4 && parts[0] > 0 && parts[1] > 0;
  return numbers ? std::optional(NumericDate{year, parts[0], parts[1], false, mark == '/'}) : std::nullopt;
}

bool introduces_a_date(TimeRole role) {
  switch (role) {
    case TimeRole::in:
    case TimeRole::of:
    case TimeRole::preposition:
    case TimeRole::after:
    case TimeRole::before:
    case TimeRole::last:
    case TimeRole::next:
    case TimeRole::this_:
    case TimeRole::past:
    case TimeRole::coming:
    case TimeRole::early:
    case TimeRole::from:
    case TimeRole::each:
    case TimeRole::fiscal:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<int> TimeReader::full_year(uint32_t i) const {
  const auto value = digits(i, 4, 4);
  if (!value || *value < kFirstYear || *value > kLastPlainYear) return {};
  return value;
}

/// Is the number at `i`, alone, a year?
bool TimeReader::plain_year(uint32_t i, int value) const {
  const bool introduced = introduces_a_date(role_before(i)) || role_before(i) == Role::month || role_before(i) == Role::season;
  if (value < kFirstPlainYear && !introduced) return false;
  if (i > 0) {
    const Token& before = doc_.tokens[i - 1];
    if (before.kind == TokenKind::symbol && before.span.end == doc_.tokens[i].span.begin) return false;
    if (touches(i) && !is(i - 1, "(") && !dash(i - 1) && !is(i - 1, "\xE2\x80\x94") && !is(i - 1, "\xE2\x80\x9C") && !is(i - 1, "\"") &&
        !is(i - 1, "/") && !is(i - 1, "\xE2\x80\x98") && !is(i - 1, "["))
      return false;
    if (hyphen(i - 1) && touches(i) && i > 1 && touches(i - 1) && role_before(i - 1) != Role::early && !full_year(i - 2)) return false;
    if (is(i - 1, "/") && touches(i)) return false;
    if (names_a_number(doc_.str(before))) return false;
  }
  if (i + 1 >= limit_) return true;
  const Token& next = doc_.tokens[i + 1];
  if (hyphen(i + 1) && touches(i + 1) && i + 2 < limit_ && !full_year(i + 2) && touches(i + 2)) return false;
  if (is(i + 1, "/") && touches(i + 1)) return false;
  if (next.kind == TokenKind::symbol || next.kind == TokenKind::number) return false;
  const bool counts = next.kind == TokenKind::word && next.letters == Case::lower && str(i + 1).size() > 3 && str(i + 1).ends_with('s') &&
                      role(i + 1) == Role::none && !introduced && role_before(i) != Role::the;
  if (i > 0 && estimates(doc_.str(doc_.tokens[i - 1])) && next.kind == TokenKind::word && next.letters == Case::lower) return false;
  const bool counts_time = role(i + 1) == Role::units || role(i + 1) == Role::hundred || role(i + 1) == Role::meridiem;
  return !counts && !counts_time;
}

/// Months' names that are also something else need a date around them.
bool TimeReader::stands_as_month(uint32_t i, bool has_number) const {
  if (!capital(i)) return false;
  if (has_number) return true;
  const TimeWord w = word(i);
  const bool introduced =
      introduces_a_date(role_before(i)) || ((role_before(i) == Role::and_ || role_before(i) == Role::or_ || role_before(i) == Role::to) &&
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

TimeReader::Result TimeReader::year(uint32_t i) const {
  uint32_t at = i;
  const bool with_the = role(at) == Role::the;
  if (with_the) ++at;
  bool fiscal = false;
  if (role(at) == Role::fiscal) {
    fiscal = true;
    ++at;
    if (word(at).unit == Unit::year) ++at;
  } else if (with_the) {
    if (word(at).unit != Unit::year || role(at) != Role::unit) return {};
    ++at;  // the year 2000
  } else if (word(at).unit == Unit::year && role(at) == Role::unit) {
    ++at;
  }
  const auto value = full_year(at);
  if (!value || (at == i && !plain_year(at, *value))) return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.last = at + 1;
  phrase.year = *value;
  if (fiscal) {
    phrase.form = TimeForm::fixed;
    phrase.value = "FY" + std::to_string(*value);
    return phrase;
  }
  if (at == i && dash(at + 1) && touches(at + 1) && touches(at + 2)) {
    const auto short_year = digits(at + 2, 2, 2);  // 2022-23
    if (short_year && *short_year == (*value + 1) % 100) {
      phrase.form = TimeForm::fixed;
      phrase.value = std::to_string(*value) + "/" + std::to_string(*value + 1);
      phrase.last = at + 3;
    }
  }
  return phrase;
}

TimeReader::Result TimeReader::decade_or_century(uint32_t i) const {
  uint32_t at = role(i) == Role::the ? i + 1 : i;
  TimePhrase phrase;
  phrase.first = i;
  phrase.form = TimeForm::fixed;
  if (role(at) == Role::early) {
    const std::string_view mod = words_.value(word(at));
    phrase.mod = from_name(mod, TimeMod::start);
    at = after_hyphen(at + 1);
  }
  const std::string_view text = str(at);
  if (text.size() == 5 && text[4] == 's' && text[3] == '0' && std::ranges::all_of(text.substr(0, 4), is_ascii_digit) &&
      (text[0] == '1' || text[0] == '2')) {
    phrase.value = std::string(text.substr(0, text[2] == '0' ? 2 : 3)) + (text[2] == '0' ? "XX" : "X");
    if (text[2] == '0' && text[0] == '2') phrase.value = std::string(text.substr(0, 3)) + "X";  // the 2000s
    phrase.last = at + 1;
    return phrase;
  }
  if (auto value = full_year(at);
      value && *value % 10 == 0 && at + 1 < limit_ && doc_.tokens[at + 1].word == Vocabulary::kPossessive && at > i) {
    phrase.value = std::to_string(*value / 10) + "X";  // the 1990's
    phrase.last = at + 2;
    return phrase;
  }
  if (text.size() == 3 && text.substr(1) == "0s" && text[0] >= '2' && text[0] <= '9') {
    phrase.value = std::string("19") + text[0] + "X";
    phrase.last = at + 1;
    return phrase;
  }
  if (role(at) == Role::decade_word && at > i) {
    phrase.value = "19" + std::to_string(word(at).number / 10) + "X";
    phrase.last = at + 1;
    return phrase;
  }
  if (auto count = ordinal(at); count && *count > 0 && *count <= 21) {
    const uint32_t unit = after_hyphen(role(at) == Role::number ? at + 3 : at + 1);
    if (word(unit).unit != Unit::century || role(unit) != Role::unit) return {};
    phrase.value = (*count <= 10 ? "0" : "") + std::to_string(*count - 1) + "XX";
    phrase.last = unit + 1;
    return phrase;
  }
  return {};
}

TimeReader::Result TimeReader::weekday(uint32_t i) const {
  TimePhrase phrase;
  phrase.first = i;
  phrase.form = TimeForm::weekday;
  if (role(i) != Role::weekday || !capital(i)) return {};
  phrase.weekday = word(i).number;
  phrase.last = i + 1;
  const uint32_t next = is(i + 1, ",") ? i + 2 : i + 1;
  Result day = month_first(next);
  keep_longer(day, day_first(next));
  if (day && day->day && !day->to_day) {
    day->first = i;
    return day;
  }
  if (role(i + 1) == Role::part) {
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
