#include "readout/extract/date_values.h"

#include <array>
#include <vector>

#include "readout/base/calendar.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr int kFirstYear = 1900, kLastYear = 2100;  // of a date of publication

std::optional<int> number(std::string_view digits) {
  if (digits.empty() || digits.size() > 4) return {};
  int value = 0;
  for (char c : digits) {
    if (!is_ascii_digit(c)) return {};
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<DateValue> make_date(int year, int month, int day) {
  if (year < kFirstYear || year > kLastYear) return {};
  const std::optional<Day> found = make_day(year, month, day);
  if (!found) return {};
  return DateValue{format_day(*found), Precision::day};
}

/// "172737Z" as "17:27:37Z", "17:27:7Z" as "17:27:07Z"; what is not so written as it is.
std::string with_colons(std::string_view clock) {
  size_t digits = 0;
  while (digits < clock.size() && is_ascii_digit(clock[digits])) ++digits;
  std::string out(clock);
  if (digits == 6) out.insert(4, 1, ':');
  if (digits == 4 || digits == 6) out.insert(2, 1, ':');
  const bool one_digit = out.size() > 6 && out[2] == ':' && out[5] == ':' && is_ascii_digit(out[6]);
  if (one_digit && (out.size() == 7 || !is_ascii_digit(out[7]))) out.insert(6, 1, '0');
  return out;
}

/// "17:27:37-05:00" after the day, in any of the usual writings, to "T17:27:37-05:00"; the day stays a day otherwise.
void add_clock(DateValue& date, std::string_view written) {
  const std::string clock_text = written.starts_with('T') ? with_colons(written.substr(1)) : std::string(written);
  std::string_view rest = clock_text;
  while (!rest.empty() && (rest[0] == ' ' || rest[0] == 't' || rest[0] == ',')) rest.remove_prefix(1);
  auto two = [&](size_t at) { return at + 2 <= rest.size() ? number(rest.substr(at, 2)) : std::nullopt; };
  const auto hour = two(0), minute = two(3);
  if (!hour || !minute || rest[2] != ':' || *hour > 23 || *minute > 59) return;
  size_t end = 5;
  const bool seconds = rest.substr(5, 1) == ":" && two(6) && *two(6) < 60;
  if (seconds) end = 8;
  std::string clock = 'T' + std::string(rest.substr(0, end));
  if (seconds && end < rest.size() && (rest[end] == '.' || rest[end] == ',')) {
    ++end;
    while (end < rest.size() && is_ascii_digit(rest[end])) ++end;
  }
  std::string_view zone = rest.substr(end);
  while (!zone.empty() && zone[0] == ' ') zone.remove_prefix(1);
  if (zone.starts_with('Z') || zone.starts_with("GMT") || zone.starts_with("UTC")) {
    clock += "+00:00";
  } else if (zone.size() >= 3 && (zone[0] == '+' || zone[0] == '-') && number(zone.substr(1, 2))) {
    const size_t colon = zone.substr(3, 1) == ":" ? 4 : 3;
    const std::string_view minutes = zone.substr(std::min(colon, zone.size()), 2);
    clock.append(zone.substr(0, 3)).append(":").append(minutes.size() == 2 && number(minutes) ? minutes : "00");
  }
  date.value += clock;
  date.precision = seconds ? Precision::second : Precision::minute;
}

std::optional<DateValue> iso_date(std::string_view text) {
  if (text.size() >= 10 && text[4] == text[7] && (text[4] == '-' || text[4] == '/')) {
    const auto year = number(text.substr(0, 4)), month = number(text.substr(5, 2)), day = number(text.substr(8, 2));
    if (!year || !month || !day) return {};
    auto date = make_date(*year, *month, *day);
    if (date) add_clock(*date, text.substr(10));
    return date;
  }
  if (text.size() >= 8) {
    const auto year = number(text.substr(0, 4)), month = number(text.substr(4, 2)), day = number(text.substr(6, 2));
    const bool ends = text.size() == 8 || text[8] == 'T';
    if (!year || !month || !day || !ends) return {};
    auto date = make_date(*year, *month, *day);
    if (date) add_clock(*date, text.substr(8));
    return date;
  }
  return {};
}

struct Word {
  size_t begin = 0, end = 0;
};

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (size_t i = 0; i < text.size();) {
    const bool digit = is_ascii_digit(text[i]), letter = is_ascii_letter(text[i]);
    size_t end = i + 1;
    while ((digit && end < text.size() && is_ascii_digit(text[end])) || (letter && end < text.size() && is_ascii_letter(text[end]))) ++end;
    if (digit || letter) words.push_back({i, end});
    i = end;
  }
  return words;
}

int month_of_word(std::string_view word) {
  const std::string key = lower(word);
  for (size_t m = 0; m < kMonths.size(); ++m)
    if (key == kMonths[m] || (key.size() >= 3 && key == kMonths[m].substr(0, 3)) || (m == 8 && key == "sept"))
      return static_cast<int>(m) + 1;
  return 0;
}

bool is_ordinal_ending(std::string_view word) { return word == "st" || word == "nd" || word == "rd" || word == "th"; }

}  // namespace

std::optional<DateInText> find_full_date(std::string_view text) {
  const std::vector<Word> words = words_of(text);
  auto str = [&](size_t i) { return i < words.size() ? text.substr(words[i].begin, words[i].end - words[i].begin) : std::string_view(); };
  auto near = [&](size_t a, size_t b) { return b < words.size() && words[b].begin - words[a].end <= 2; };
  for (size_t i = 0; i < words.size(); ++i) {
    const int month = month_of_word(str(i));
    if (month == 0) continue;
    size_t day_after = i + 1, year_at = i + 2;
    if (is_ordinal_ending(str(year_at))) ++year_at;
    const auto d = number(str(day_after)), y = number(str(year_at));
    if (d && y && str(year_at).size() == 4 && near(i, day_after) && near(year_at - 1, year_at))
      if (auto date = make_date(*y, month, *d)) return DateInText{*date, words[i].begin, words[year_at].end};
    if (i == 0) continue;
    size_t day_before = i - 1;
    if (day_before > 0 && is_ordinal_ending(str(day_before))) --day_before;
    const auto before = number(str(day_before)), year = number(str(i + 1));
    if (before && year && str(i + 1).size() == 4 && near(i - 1, i) && near(i, i + 1))
      if (auto date = make_date(*year, month, *before)) return DateInText{*date, words[day_before].begin, words[i + 1].end};
  }
  return {};
}

std::optional<DateValue> read_date(std::string_view text) {
  constexpr size_t kLongest = 80;  // bytes; a longer value is no date
  if (text.size() > kLongest) return {};
  while (!text.empty() && text[0] == ' ') text.remove_prefix(1);
  if (auto iso = iso_date(text)) return iso;
  auto found = find_full_date(text);
  if (!found) return {};
  add_clock(found->date, text.substr(found->end));
  return found->date;
}

std::optional<DateValue> date_in_url(std::string_view url) {
  for (size_t i = 0; i + 9 < url.size(); ++i) {
    if (url[i] != '/') continue;
    const std::string_view part = url.substr(i + 1);
    if (const size_t end = part.find_first_not_of("0123456789"); end == 8 && (part[end] == '/' || part[end] == '-')) {
      if (auto date = iso_date(part.substr(0, end))) return date;
      continue;
    }
    const auto year = number(part.substr(0, 4));
    if (!year || *year < kFirstYear || (part[4] != '/' && part[4] != '-')) continue;
    const size_t month_end = part.find_first_of("/-", 5),
                 day_end = month_end == std::string_view::npos ? month_end : part.find_first_of("/-_.", month_end + 1);
    if (month_end == std::string_view::npos) continue;
    const std::string_view month = part.substr(5, month_end - 5),
                           day = part.substr(month_end + 1, day_end == std::string_view::npos ? day_end : day_end - month_end - 1);
    const auto m = month.size() == 3 ? std::optional(month_of_word(month)) : number(month), d = number(day);
    if (!m || !d || month.size() > 3 || day.size() > 2) continue;
    if (auto date = make_date(*year, *m, *d)) return date;
  }
  return {};
}

}  // namespace readout
