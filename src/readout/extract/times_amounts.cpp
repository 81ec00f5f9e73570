#include <array>
#include <charconv>

#include "readout/base/utf8.h"
#include "readout/extract/times_reader.h"

namespace readout {
namespace {

constexpr int32_t kLargest = 10'000'000;  // of what is counted, in tenths: a million years

struct UnitForm {
  const char* letters;
  bool of_clock;
  int times;
};
UnitForm form_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
      return {"S", true, 1};
    case TimeUnit::minute:
      return {"M", true, 1};
    case TimeUnit::hour:
      return {"H", true, 1};
    case TimeUnit::night:
      return {"NI", true, 1};
    case TimeUnit::week:
      return {"W", false, 1};
    case TimeUnit::fortnight:
      return {"W", false, 2};
    case TimeUnit::weekend:
      return {"WE", false, 1};
    case TimeUnit::month:
      return {"M", false, 1};
    case TimeUnit::quarter:
      return {"Q", false, 1};
    case TimeUnit::year:
      return {"Y", false, 1};
    case TimeUnit::decade:
      return {"Y", false, 10};
    case TimeUnit::century:
      return {"Y", false, 100};
    case TimeUnit::millennium:
      return {"Y", false, 1000};
    default:
      return {"D", false, 1};
  }
}

/// A half of a small unit is counted in the next smaller one: half an hour is 30 minutes.
TimeAmount::Part half_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::hour:
      return {TimeUnit::minute, 300};
    case TimeUnit::minute:
      return {TimeUnit::second, 300};
    case TimeUnit::day:
      return {TimeUnit::hour, 120};
    case TimeUnit::year:
      return {TimeUnit::month, 60};
    case TimeUnit::decade:
      return {TimeUnit::year, 50};
    case TimeUnit::century:
      return {TimeUnit::year, 500};
    default:
      return {unit, 5};
  }
}

std::string count_of(TimeAmount::Part part) {
  if (part.tenths < 0) return "X";
  const int32_t tenths = part.tenths * form_of(part.unit).times;
  std::string text = std::to_string(tenths / 10);
  if (tenths % 10) text.append(".").append(std::to_string(tenths % 10));
  return text;
}

/// An unknown number of decades is no number of years.
std::string letters_of(TimeAmount::Part part) {
  if (part.tenths < 0 && part.unit == TimeUnit::decade) return "DE";
  if (part.tenths < 0 && part.unit == TimeUnit::century) return "CE";
  return form_of(part.unit).letters;
}

std::string value_of(const TimeAmount& amount, int32_t tenths_of_first) {
  std::string value = "P";
  bool in_clock = false;
  for (int p = 0; p < amount.count; ++p) {
    TimeAmount::Part part = amount.parts[p];
    if (p == 0) part.tenths = tenths_of_first;
    if (form_of(part.unit).of_clock && !in_clock) {
      value += 'T';
      in_clock = true;
    }
    value += count_of(part) + letters_of(part);
  }
  return value;
}

bool is_unit(TimeRole role) { return role == TimeRole::unit || role == TimeRole::units; }

}  // namespace

std::string amount_value(const TimeAmount& amount) {
  const std::string value = value_of(amount, amount.parts[0].tenths);
  return amount.upper_tenths ? value + "/" + value_of(amount, amount.upper_tenths) : value;
}

std::optional<TimeReader::Number> TimeReader::number(uint32_t i) const {
  const TimeWord first = word(i);
  const uint32_t second = role(i) == Role::a ? i + 1 : i;
  switch (role(second)) {
    case Role::couple:
      return Number{20, role(second + 1) == Role::of ? second + 2 : second + 1};
    case Role::vague:
      return Number{-1, second + 1};
    case Role::vague_of:
      if (role(second + 1) == Role::of) return Number{-1, second + 2};
      return {};
    case Role::hundred:
      if (second > i) return Number{word(second).number * 10, second + 1};
      return {};
    default:
      break;
  }
  int32_t tenths = 0;
  uint32_t end = i + 1;
  if (first.role == Role::number) {
    tenths = first.number * 10;
    const uint32_t unit = after_hyphen(end);
    if (first.number >= 20 && role(unit) == Role::number && word(unit).number < 10) {
      tenths += word(unit).number * 10;
      end = unit + 1;
    }
    if (role(end) == Role::hundred) tenths *= word(end++).number;
  } else if (i < limit_ && doc_.tokens[i].kind == TokenKind::number) {
    for (char c : str(i)) {
      if (c == '.') break;
      if (c == ',') continue;
      if (!is_ascii_digit(c) || tenths > kLargest) return {};  // "12:30", "3/4", "10-k"
      tenths = tenths * 10 + (c - '0') * 10;
    }
    const std::string_view text = str(i);
    if (const size_t point = text.find('.'); point != std::string_view::npos) {
      if (point + 2 != text.size() || !is_ascii_digit(text[point + 1])) return {};
      tenths += text[point + 1] - '0';
    }
  } else {
    return {};
  }
  if (tenths > kLargest) return {};
  if (is(end, "1/2")) return Number{tenths + 5, end + 1, true};
  const uint32_t an = after_hyphen(after_hyphen(end) + 1);
  if (role(after_hyphen(end)) == Role::and_ && role(an) == Role::a && role(after_hyphen(an + 1)) == Role::half)
    return Number{tenths + 5, after_hyphen(an + 1) + 1, true};
  return Number{tenths, end};
}

std::optional<TimeReader::Amount> TimeReader::amount(uint32_t i) const {
  Amount result{{}, i};
  TimeAmount& value = result.value;
  value.count = 1;
  if (role(i) == Role::half) {  // half an hour, half-hour
    const uint32_t unit = role(i + 1) == Role::a ? i + 2 : after_hyphen(i + 1);
    if (!is_unit(role(unit)) || unit == i + 1 || word(unit).unit == Unit::quarter) return {};
    value.parts[0] = half_of(word(unit).unit);
    result.end = unit + 1;
    return result;
  }
  uint32_t unit = i;
  const auto count = number(i);
  if (count) {
    value.parts[0].tenths = count->tenths;
    unit = count->end;
    const uint32_t other = dash(unit) || role(unit) == Role::to || role(unit) == Role::or_ ? unit + 1 : unit;
    if (auto upper = other > unit ? number(other) : std::nullopt; upper && is_unit(role(after_hyphen(upper->end)))) {
      value.upper_tenths = upper->tenths > count->tenths && count->tenths > 0 ? upper->tenths : 0;
      unit = upper->end;
    }
    unit = after_hyphen(unit);
    if (role(unit) == Role::unit_adjective && is_unit(role(unit + 1))) ++unit;  // "eight trading days"
  } else if (role(i) == Role::a) {
    value.parts[0].tenths = 10;
    unit = role(i + 1) == Role::half ? after_hyphen(i + 2) : after_hyphen(i + 1);
    if (role(unit) == Role::unit_adjective && role(unit + 1) == Role::unit) ++unit;
    if (unit >= limit_ || role(unit) != Role::unit || word(unit).unit == Unit::quarter) return {};
    if (role(i + 1) == Role::half) value.parts[0] = half_of(word(unit).unit);
  } else {
    return {};
  }
  const bool one_second = role(unit) == Role::ordinal && word(unit).number == 2 && hyphen(unit - 1);  // a 30-second call
  if (!is_unit(role(unit)) && !one_second) return {};
  const bool fraction = word(unit).unit == Unit::quarter && (role(unit + 1) == Role::of || role(unit) == Role::unit);
  if (fraction) return {};
  if (value.parts[0].unit == Unit::none) value.parts[0].unit = one_second ? Unit::second : word(unit).unit;
  result.end = unit + 1;
  const bool half_follows = role(result.end) == Role::and_ && role(result.end + 1) == Role::a && role(result.end + 2) == Role::half;
  if (half_follows && value.parts[0].tenths > 0) {  // "a minute and a half"
    value.parts[0].tenths += 5;
    result.end += 3;
  }
  if (half_follows || (count && count->and_a_half && !value.upper_tenths)) {
    const TimeAmount::Part half = half_of(value.parts[0].unit);
    if (half.unit != value.parts[0].unit && value.parts[0].tenths > 10) {  // two and a half years are P2Y6M
      value.parts[0].tenths -= 5;
      value.parts[value.count++] = half;
    }
    return result;
  }
  const uint32_t next = role(result.end) == Role::and_ || is(result.end, ",") ? result.end + 1 : result.end;
  const auto rest = role(next) == Role::a ? std::optional<Number>(Number{10, next + 1}) : number(next);
  if (rest && rest->tenths > 0 && value.parts[0].tenths > 0 && is_unit(role(rest->end)) && word(rest->end).unit < value.parts[0].unit) {
    value.parts[1] = {word(rest->end).unit, rest->tenths};
    value.count = 2;
    result.end = rest->end + 1;
  }
  return result;
}

TimeReader::Result TimeReader::duration(uint32_t i) const {
  const bool with_the = role(i) == Role::the;                                                        // "the nine months"
  if (role(i) == Role::a && years_before_period(i + 1).years_back == 1 && hyphen(i + 2)) return {};  // "a year-earlier loss"
  const auto read = amount(with_the ? i + 1 : i);
  if (!read || (with_the && (read->value.parts[0].tenths <= 10 || hyphen(read->end - 2)))) return {};
  const uint32_t old = after_hyphen(read->end);
  if (role(old) == Role::long_ && (str(old) == "old" || str(old) == "Old")) return {};  // an age
  TimePhrase phrase;
  phrase.first = i;
  phrase.last = read->end;
  phrase.form = TimeForm::offset;
  phrase.type = TimeType::duration;
  phrase.amount = read->value;
  const uint32_t next = read->end;
  const bool clause_ends = next + 1 >= limit_ || doc_.tokens[next + 1].kind == TokenKind::punctuation;
  if (role(next) == Role::ago || (role(next) == Role::earlier && word(next).number == 0 && lex_.times.value(word(next)) == "START")) {
    phrase.type = TimeType::date;
    phrase.shift = -1;
    phrase.from_previous = role(next) != Role::ago || role(next + 1) == Role::from;  // "a year ago from that meeting"
    phrase.last = next + 1;
    if (role(next) == Role::ago && role(next + 1) == Role::day_word) {
      phrase.from_day = word(next + 1).number;
      phrase.last = next + 2;
    }
  } else if (role(next) == Role::earlier) {
    phrase.type = TimeType::date;
    phrase.shift = 1;
    phrase.from_previous = true;
    phrase.last = next + 1;
  } else if (role(next) == Role::hence || (role(next) == Role::from && role(next + 1) == Role::now)) {
    phrase.type = TimeType::date;
    phrase.shift = 1;
    phrase.last = role(next) == Role::hence ? next + 1 : next + 2;
  } else if ((role(next) == Role::before || role(next) == Role::after) && clause_ends) {
    phrase.type = TimeType::date;
    phrase.shift = role(next) == Role::before ? -1 : 1;
    phrase.from_previous = true;
    phrase.last = next + 1;
  }
  if (phrase.type == TimeType::duration && role(i) == Role::a && role(i + 1) == Role::unit) {  // "$5 billion a year", "twice a day"
    constexpr uint32_t kCountReach = 3;                                                        // tokens: "5 billion dollars a year"
    bool counted = role_before(i) == Role::once || role_before(i) == Role::times;
    for (uint32_t back = 1; back <= kCountReach && back <= i && !counted; ++back) {
      const Token& token = doc_.tokens[i - back];
      if (token.kind == TokenKind::punctuation || words_.of(token.word).role == Role::preposition) break;
      counted = (token.kind == TokenKind::number && !full_year(i - back)) || words_.of(token.word).role == Role::number;
    }
    if (counted) phrase.type = TimeType::set;
  }
  return phrase;
}

TimeReader::Result TimeReader::bare_units(uint32_t i) const {
  const TimeWord w = word(i);
  if (w.role != Role::units || w.unit == Unit::second || w.unit == Unit::quarter || w.unit == Unit::night || w.unit == Unit::weekend)
    return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.last = i + 1;
  phrase.form = TimeForm::offset;
  phrase.type = TimeType::duration;
  phrase.amount.count = 1;
  phrase.amount.parts[0] = {w.unit, -1};
  if (role(i + 1) == Role::ago) {
    phrase.type = TimeType::date;
    phrase.shift = -1;
    phrase.last = i + 2;
    return phrase;
  }
  const Role before = role_before(i);
  const bool follows = role(i + 1) == Role::earlier || role(i + 1) == Role::after || role(i + 1) == Role::before ||
                       role(i + 1) == Role::of || (hyphen(i + 1) && role(i + 2) == Role::long_);
  const bool in_phrase = before == Role::preposition || before == Role::in || before == Role::after || before == Role::from;
  if (w.unit == Unit::minute && !(hyphen(i + 1) || role(i + 1) == Role::after || role(i + 1) == Role::before)) return {};
  if (in_phrase || (follows && before != Role::the)) return phrase;
  return {};
}

TimeReader::Result TimeReader::deictic_span(uint32_t i) const {
  uint32_t at = i;
  const bool with_the = role(i) == Role::the || role(i) == Role::these || role(i) == Role::those;
  if (with_the) ++at;
  const Role which = role(at);
  const bool backward = which == Role::last || which == Role::past || which == Role::previous;
  if (!backward && which != Role::next && which != Role::coming && which != Role::following &&
      !(with_the && word(at).role == Role::ordinal))
    return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.form = TimeForm::offset;
  phrase.type = TimeType::duration;
  phrase.amount.count = 1;
  if (which == Role::ordinal && word(at).number != 1) return {};
  uint32_t count_at = at + 1;
  if (auto read = amount(count_at)) {
    if (read->value.parts[0].unit == Unit::none) return {};
    phrase.amount = read->value;
    phrase.last = read->end;
    return phrase;
  }
  const TimeWord unit = word(count_at);
  const bool long_unit = unit.unit != Unit::quarter && unit.unit != Unit::weekend && unit.unit != Unit::night && unit.unit != Unit::day;
  const bool one = unit.role == Role::unit && long_unit &&
                   (which == Role::past || (with_the && (which == Role::last || which == Role::next || which == Role::coming)));
  const bool vague = unit.role == Role::units && unit.unit != Unit::quarter && which != Role::ordinal;
  if (!one && !vague) return {};
  if (which == Role::past && role_before(i) == Role::this_) return {};
  phrase.amount.parts[0] = {unit.unit, one ? 10 : -1};
  phrase.last = count_at + 1;
  return phrase;
}

}  // namespace readout
