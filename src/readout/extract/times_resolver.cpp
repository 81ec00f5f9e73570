#include "readout/extract/times_resolver.h"

#include <array>
#include <cstdlib>

namespace readout {
namespace {

using std::chrono::days;

constexpr uint32_t kPreviousReach = 600;  // bytes: how far back "that day" may look
constexpr uint32_t kQuarterReach = 1500;  // and for the quarter of which it speaks
constexpr int kNearDays = 75;             // a day of the month this near needs no verb to tell its year

std::string two(int n) { return std::string(n < 10 ? "0" : "") + std::to_string(n); }
std::string four(int n) { return std::string(n < 1000 ? "0" : "") + std::to_string(n); }

int days_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::week:
    case TimeUnit::weekend:
      return 7;
    case TimeUnit::month:
      return 31;
    case TimeUnit::quarter:
      return 92;
    case TimeUnit::year:
      return 366;
    case TimeUnit::decade:
      return 3660;
    case TimeUnit::century:
      return 36600;
    default:
      return 1;
  }
}

/// A value of the right shape for a unit whose day is not known.
std::string open_value(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::second:
    case TimeUnit::minute:
    case TimeUnit::hour:
      return "XXXX-XX-XXTXX";
    case TimeUnit::week:
    case TimeUnit::fortnight:
      return "XXXX-WXX";
    case TimeUnit::weekend:
      return "XXXX-WXX-WE";
    case TimeUnit::month:
      return "XXXX-XX";
    case TimeUnit::quarter:
      return "XXXX-QX";
    case TimeUnit::year:
    case TimeUnit::decade:
    case TimeUnit::century:
    case TimeUnit::millennium:
      return "XXXX";
    default:
      return "XXXX-XX-XX";
  }
}

bool in_calendar(Day day) { return day >= *make_day(1, 2, 1) && day <= *make_day(9999, 11, 30); }

/// The unit `shift` units from the one that holds `day`.
std::string unit_value(TimeUnit unit, Day day, int shift) {
  switch (unit) {
    case TimeUnit::week:
      return format_week(day + days{7 * shift});
    case TimeUnit::weekend:
      return format_week(day + days{7 * shift}) + "-WE";
    case TimeUnit::month: {
      const Day first = add_months(*make_day(year_of(day), month_of(day), 1), shift);
      return format_month(year_of(first), month_of(first));
    }
    case TimeUnit::quarter: {
      const Day first = add_months(*make_day(year_of(day), month_of(day), 1), 3 * shift);
      return four(year_of(first)) + "-Q" + std::to_string((month_of(first) - 1) / 3 + 1);
    }
    case TimeUnit::year:
      return four(year_of(day) + shift);
    case TimeUnit::decade:
      return four((year_of(day) / 10 + shift) * 10).substr(0, 3) + "X";
    case TimeUnit::century:
      return four((year_of(day) / 100 + shift) * 100).substr(0, 2) + "XX";
    default:
      return format_day(day + days{shift});
  }
}

}  // namespace

/// The day that `phrase` counts from, if it is known to `coarsest_days`.
std::optional<Day> TimeResolver::base(const TimePhrase& phrase, int coarsest_days) {
  if (!phrase.from_previous) {
    if (anchor_) used_ = basis_;
    return anchor_;
  }
  if (previous_.empty() || here_ > previous_end_ + kPreviousReach) return {};
  const auto range = day_range(previous_);
  if (!range || (range->last - range->first).count() >= coarsest_days) return {};
  used_ = AnchorBasis::previous, used_value_ = previous_;
  return range->first;
}

/// The year of a month (and day) that is said without one.
int TimeResolver::year_near_anchor(int month, int day, TimeSide side, int tense) {
  const int year = year_of(*anchor_), now = month_of(*anchor_);
  if (side == TimeSide::here) return year;
  if (side == TimeSide::last) return month < now ? year : year - 1;
  if (side == TimeSide::next) return month > now ? year : year + 1;
  if (day) {
    const auto same = make_day(year, month, day);
    if (!same) return year;
    const long distance = (*same - *anchor_).count();
    if (tense == kLongPast) return distance > 0 ? year - 1 : year;
    if (std::abs(distance) <= kNearDays) return year;
    if (distance < -365 + kNearDays) return year + 1;
    if (distance > 365 - kNearDays) return year - 1;
    if (tense == 0) return distance > 183 ? year - 1 : distance < -183 ? year + 1 : year;
    return tense > 0 ? (distance < 0 ? year + 1 : year) : (distance > 0 ? year - 1 : year);
  }
  constexpr int kMonthsAhead = 3;  // without a verb, a month that is so near is the coming one
  if (tense > 0) return month < now ? year + 1 : year;
  if (month <= now) return tense == 0 && month + 12 - now <= kMonthsAhead && month + 12 - now < now - month ? year + 1 : year;
  return tense == 0 && month - now <= kMonthsAhead ? year : year - 1;
}

std::string TimeResolver::with_part(const TimePhrase& phrase, std::string day) const {
  if (phrase.part.empty()) return day;
  const auto date = parse_day(day);
  day += "T" + phrase.part;
  if (phrase.zone < 0 || !date || phrase.part.size() != 5) return day;
  const int minute = std::atoi(phrase.part.c_str()) * 60 + std::atoi(phrase.part.c_str() + 3);
  const std::string local = format_local(*date, minute % 1440, lex_.zones.cell(static_cast<size_t>(phrase.zone), "id"));
  return local.size() > 19 ? day + local.substr(19) : day;
}

std::string TimeResolver::calendar(const TimePhrase& phrase, int tense) {
  int year = phrase.year;
  if (!year && anchor_) {
    year =
        phrase.unit == TimeUnit::year ? year_of(*anchor_) + phrase.shift : year_near_anchor(phrase.month, phrase.day, phrase.side, tense);
    used_ = basis_;
  }
  std::string value = year ? four(year) : "XXXX";
  if (!phrase.month) return value;
  value += "-" + two(phrase.month);
  if (!phrase.day) return value;
  const std::string first = value + "-" + two(phrase.day);
  if (phrase.to_day) return first + "/" + value + "-" + two(phrase.to_day);
  if (phrase.unit == TimeUnit::week) {
    const auto day = parse_day(first);
    return day ? format_week(*day) : "XXXX-WXX";
  }
  return with_part(phrase, first);
}

std::string TimeResolver::weekday(const TimePhrase& phrase, int tense) {
  const auto from = base(phrase, 1);
  if (!from) return with_part(phrase, "XXXX-WXX-" + std::to_string(phrase.weekday));
  const int back = (weekday_of(*from) - phrase.weekday + 7) % 7;  // days since that weekday
  int move = -back;
  switch (phrase.side) {
    case TimeSide::last:
      move = back ? -back : -7;
      break;
    case TimeSide::next:
      move = 7 - back;
      break;
    case TimeSide::here:
      move = tense < 0 ? -back : (7 - back) % 7;
      break;
    case TimeSide::open:
      move = tense > 0 ? (7 - back) % 7 : -back;
      break;
  }
  return with_part(phrase, format_day(*from + days{move}));
}

/// In a text that speaks of a quarter: that quarter, or the same one some years ago or of a year that is said.
std::optional<std::string> TimeResolver::same_quarter(int years_back, int year) {
  if (quarter_.empty() || here_ > quarter_end_ + kQuarterReach) return std::nullopt;
  used_ = AnchorBasis::previous, used_value_ = quarter_;
  quarter_end_ = here_;
  return four(year ? year : std::atoi(quarter_.c_str()) - years_back) + quarter_.substr(4);
}

std::string TimeResolver::shifted(const TimePhrase& phrase, int tense) {
  if (phrase.of_quarter)
    if (auto quarter = same_quarter(phrase.years_back, phrase.year)) return *quarter;
  if (phrase.year) return four(phrase.year) + (phrase.unit == TimeUnit::quarter ? "-QX" : "");
  const auto from = base(phrase, days_of(phrase.unit));
  if (!from) return with_part(phrase, open_value(phrase.unit));
  int shift = phrase.shift;
  const bool weekend_over = phrase.unit == TimeUnit::weekend && shift == 0 && tense < 0 && weekday_of(*from) <= 5;
  if (weekend_over) shift = -1;
  return phrase.period + with_part(phrase, unit_value(phrase.unit, *from, shift));
}

std::string TimeResolver::offset(const TimePhrase& phrase) {
  const TimeAmount& amount = phrase.amount;
  if (phrase.shift == 0) return amount_value(amount);
  const bool a_year_ago = phrase.shift < 0 && amount.count == 1 && amount.parts[0].unit == TimeUnit::year && amount.parts[0].tenths == 10;
  if (a_year_ago && !phrase.from_day)  // sales rose in the third quarter from "a year earlier"
    if (auto quarter = same_quarter(1, 0)) return *quarter;
  const TimeAmount::Part smallest = amount.parts[amount.count - 1];
  if (amount.parts[0].tenths < 0)  // "a few days later" can be counted from no day
    return phrase.from_previous ? amount_value(amount) : phrase.shift < 0 ? "PAST_REF" : "FUTURE_REF";
  TimeUnit grain = smallest.unit == TimeUnit::decade || smallest.unit == TimeUnit::century || smallest.unit == TimeUnit::millennium
                       ? TimeUnit::year
                       : smallest.unit;
  if (grain == TimeUnit::fortnight) grain = TimeUnit::week;
  if (grain == TimeUnit::year && smallest.tenths % 10) grain = TimeUnit::month;
  if (grain < TimeUnit::day) return phrase.from_previous ? amount_value(amount) : open_value(grain);
  if (phrase.from_day) grain = TimeUnit::day;
  const auto from = base(phrase, days_of(grain));
  if (!from) return open_value(grain);
  int months = 0, count_of_days = 0;
  constexpr int kLargestMonths = 12 * 5000;
  for (int p = 0; p < amount.count; ++p) {
    const int64_t tenths = amount.parts[p].tenths;
    int64_t in_months = 0, in_days = 0;
    switch (amount.parts[p].unit) {
      case TimeUnit::millennium:
        in_months = tenths * 1200;
        break;
      case TimeUnit::century:
        in_months = tenths * 120;
        break;
      case TimeUnit::decade:
        in_months = tenths * 12;
        break;
      case TimeUnit::year:
        in_months = tenths * 12 / 10;
        break;
      case TimeUnit::quarter:
        in_months = tenths * 3 / 10;
        break;
      case TimeUnit::month:
        in_months = tenths / 10;
        break;
      case TimeUnit::week:
      case TimeUnit::weekend:
        in_days = tenths * 7 / 10;
        break;
      case TimeUnit::fortnight:
        in_days = tenths * 14 / 10;
        break;
      default:
        in_days = tenths / 10;
    }
    if (amount.parts[p].unit == TimeUnit::decade) in_months = tenths * 12;
    if (in_months > kLargestMonths || in_days > kLargestMonths * 30) return open_value(grain);
    months += static_cast<int>(in_months);
    count_of_days += static_cast<int>(in_days);
  }
  if (phrase.shift < 0 ? months / 12 >= year_of(*from) - 2 || count_of_days / 365 >= year_of(*from) - 2
                       : year_of(*from) + months / 12 + count_of_days / 365 > 9990)
    return open_value(grain);
  const Day day = add_months(*from, phrase.shift * months) + days{phrase.shift * count_of_days + phrase.from_day.value_or(0)};
  if (!in_calendar(day)) return open_value(grain);
  return unit_value(grain, day, 0);
}

std::string TimeResolver::season(const TimePhrase& phrase, int tense) {
  const std::string tail = "-" + phrase.period;
  if (phrase.year) return four(phrase.year) + tail;
  if (!anchor_) return "XXXX" + tail;
  used_ = basis_;
  const int year = year_of(*anchor_);
  if (phrase.unit == TimeUnit::year) return four(year + phrase.shift) + tail;
  int first = 0, count = 3;  // months of the anchor's year, 1 to 12; winter begins in the December before
  if (phrase.period[0] == 'Q')
    first = 3 * (phrase.period[1] - '0') - 2;
  else if (phrase.period == "SP")
    first = 3;
  else if (phrase.period == "SU")
    first = 6;
  else if (phrase.period == "FA")
    first = 9;
  const int now = month_of(*anchor_);
  const bool begun = first <= now, over = first + count <= now;
  switch (phrase.side) {
    case TimeSide::last:
      return four(over ? year : year - 1) + tail;
    case TimeSide::next:
      return four(begun ? year + 1 : year) + tail;
    case TimeSide::here:
      return four(year) + tail;
    case TimeSide::open:
      break;
  }
  if (phrase.period[0] == 'Q') return four(begun || tense >= 0 ? year : year - 1) + tail;
  if (tense > 0) return four(over ? year + 1 : year) + tail;
  return four(begun ? year : year - 1) + tail;
}

std::string TimeResolver::fixed(const TimePhrase& phrase) {
  const std::string& value = phrase.value;
  if (phrase.type == TimeType::set || phrase.type == TimeType::duration) return value;
  if (value[0] == 'T') {
    if (anchor_) used_ = basis_;
    return (anchor_ ? format_day(*anchor_) : "XXXX-XX-XX") + value;
  }
  if (value == "this year") {
    if (anchor_) used_ = basis_;
    return anchor_ ? four(year_of(*anchor_)) : "XXXX";
  }
  if (value.starts_with("XXXX-") && anchor_) {
    used_ = basis_;
    const int month = std::atoi(value.c_str() + 5), day = std::atoi(value.c_str() + 8);
    return four(year_near_anchor(month, day, TimeSide::open, 0)) + value.substr(4);
  }
  if (value.ends_with("_REF") && anchor_) used_ = basis_;
  return value;
}

std::string TimeResolver::value_of(const TimePhrase& phrase, int tense) {
  switch (phrase.form) {
    case TimeForm::calendar:
      return calendar(phrase, tense);
    case TimeForm::weekday:
      return weekday(phrase, tense);
    case TimeForm::shifted:
      return shifted(phrase, tense);
    case TimeForm::offset:
      return offset(phrase);
    case TimeForm::season:
      return season(phrase, tense);
    case TimeForm::fixed:
      return fixed(phrase);
    case TimeForm::same:
      if (previous_.empty() || here_ > previous_end_ + kPreviousReach) return "PAST_REF";
      used_ = AnchorBasis::previous, used_value_ = previous_;
      return previous_;
    case TimeForm::clock:
      if (anchor_) used_ = basis_;
      return with_part(phrase, anchor_ ? format_day(*anchor_) : "XXXX-XX-XX");
  }
  return {};
}

Time TimeResolver::resolve(const TimePhrase& phrase, Span span, int tense) {
  here_ = span.begin;
  used_ = AnchorBasis::none;
  Time time;
  time.span = span;
  time.type = phrase.type;
  time.mod = phrase.mod;
  time.value = value_of(phrase, tense);
  if (time.type == TimeType::date && phrase.form == TimeForm::offset && time.value[0] == 'P' && !time.value.ends_with("_REF"))
    time.type = TimeType::duration;
  if (phrase.form == TimeForm::same && used_ == AnchorBasis::previous && !time.mod) time.mod = previous_mod_;
  if (time.value.find('T') != std::string::npos && time.type == TimeType::date && time.value.find("REF") == std::string::npos)
    time.type = TimeType::time;
  time.anchor.basis = used_;
  if (time.value.size() == 7 && time.value[5] == 'Q' && time.value[0] != 'X' && phrase.form == TimeForm::season && !phrase.of_quarter)
    quarter_ = time.value, quarter_end_ = span.end;
  if (used_ == AnchorBasis::previous)
    time.anchor.value = used_value_;
  else if (used_ != AnchorBasis::none)
    time.anchor.value = format_day(*anchor_);
  const bool names_a_date = (time.type == TimeType::date || time.type == TimeType::time) && !time.value.ends_with("_REF");
  if (names_a_date) {
    const bool only_a_part_of_it = phrase.form == TimeForm::same;
    if (!only_a_part_of_it) {
      previous_ = time.value;
      previous_mod_ = time.mod;
    }
    previous_end_ = span.end;
  }
  return time;
}

void TimeResolver::set_day(Time& clock, const Time& day) const {
  const size_t at = clock.value.find('T');
  if (at == std::string::npos || day.type != TimeType::date || day.value.size() < 10 || day.value.find('/') != std::string::npos) return;
  clock.value = day.value + clock.value.substr(at);
  clock.anchor = day.anchor;
}

}  // namespace readout
