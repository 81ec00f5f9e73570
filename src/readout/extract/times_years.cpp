#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/extract/times_reader.h"

namespace readout {
namespace {

constexpr int kFirstPlainYear = 1900, kLastPlainYear = 2099, kFirstYear = 1400;

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

}  // namespace

bool TimeReader::introduces_date(TimeRole role) {
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

std::optional<int> TimeReader::full_year(uint32_t i) const {
  const auto value = digits(i, 4, 4);
  if (!value || *value < kFirstYear || *value > kLastPlainYear) return {};
  return value;
}

/// Is the number at `i`, alone, a year?
bool TimeReader::plain_year(uint32_t i, int value) const {
  const bool introduced = introduces_date(role_before(i)) || role_before(i) == Role::month || role_before(i) == Role::season;
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

/// "nineteen ninety-seven", "twenty twenty-four", as a transcript may write it.
std::optional<TimeReader::SpokenYear> TimeReader::spoken_year(uint32_t i) const {
  const TimeWord century = word(i), tens = word(i + 1);
  if (century.role == Role::number && century.number == 2 && role(i + 1) == Role::hundred && tens.number == 1000)
    return role_before(i) == Role::unit ? std::optional(SpokenYear{2000, i + 2}) : std::nullopt;  // "the year two thousand"
  if (century.role != Role::number || tens.role != Role::number || hyphen(i + 1) || is_ascii_digit(str(i)[0])) return {};
  const bool this_century = century.number == 20 && tens.number >= 10 && tens.number < 30 && introduces_date(role_before(i));
  if (!this_century && (century.number != 19 || tens.number < 10)) return {};
  SpokenYear result{century.number * 100 + tens.number, i + 2};
  if (const uint32_t unit = after_hyphen(i + 2); tens.number >= 20 && role(unit) == Role::number && word(unit).number < 10) {
    result.year += word(unit).number;
    result.end = unit + 1;
  }
  const Role next = role(after_hyphen(result.end));
  if (next == Role::units || next == Role::unit || next == Role::hundred || next == Role::number) return {};
  return result;
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
  TimePhrase phrase;
  if (const auto spoken = fiscal ? std::nullopt : spoken_year(at)) {
    phrase.first = i;
    phrase.last = spoken->end;
    phrase.year = spoken->year;
    return phrase;
  }
  const auto value = full_year(at);
  if (!value || (at == i && !plain_year(at, *value))) return {};
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

}  // namespace readout
