#include "readout/extract/times_reader.h"

namespace readout {
namespace {

bool is_span_unit(TimeUnit unit) {
  return unit == TimeUnit::week || unit == TimeUnit::weekend || unit == TimeUnit::month || unit == TimeUnit::quarter ||
         unit == TimeUnit::year || unit == TimeUnit::decade || unit == TimeUnit::century;
}

}  // namespace

/// "last November", "this coming Tuesday", "next year", "that day", "the week".
TimeReader::Result TimeReader::shifted_unit(uint32_t i) const {
  TimePhrase phrase;
  phrase.first = i;
  phrase.form = TimeForm::shifted;
  uint32_t at = i;
  const bool with_the = role(at) == Role::the;
  if (with_the) ++at;
  Role which = role(at);
  if (which == Role::this_ &&
      (role(at + 1) == Role::past || role(at + 1) == Role::coming || role(at + 1) == Role::last || role(at + 1) == Role::next))
    which = role(++at);
  switch (which) {
    case Role::last:
    case Role::past:
      phrase.side = TimeSide::last;
      break;
    case Role::next:
    case Role::coming:
      phrase.side = TimeSide::next;
      break;
    case Role::this_:
    case Role::current:
      phrase.side = TimeSide::here;
      break;
    case Role::previous:
    case Role::following:
    case Role::same:
    case Role::that:
      phrase.side = which == Role::previous ? TimeSide::last : which == Role::following ? TimeSide::next : TimeSide::here;
      phrase.from_previous = true;
      break;
    default:
      if (!with_the) return {};
      phrase.side = TimeSide::here;  // "the week": of the anchor
      --at;
  }
  if (with_the && which == Role::next) phrase.from_previous = true;
  if (with_the && (which == Role::this_ || which == Role::that)) return {};
  const bool of_a_kind = word(at + 2).unit == Unit::year && (role(at + 1) == Role::fiscal || role(at + 1) == Role::unit_adjective);
  const uint32_t noun = of_a_kind ? at + 2 : at + 1;  // "the fiscal year", "the full year"
  const TimeWord w = word(noun);
  phrase.last = noun + 1;
  if (of_a_kind && role(at + 1) == Role::fiscal) phrase.period = "FY";
  phrase.shift = phrase.side == TimeSide::last ? -1 : phrase.side == TimeSide::next ? 1 : 0;
  const bool bare = at == i && with_the;
  if (w.role == Role::unit) {
    phrase.unit = w.unit;
    if (w.unit == Unit::night) {
      if (bare) return {};
      phrase.unit = Unit::day;
      phrase.part = "NI";
      phrase.type = TimeType::time;
      return phrase;
    }
    if (w.unit == Unit::day) {
      if (which == Role::last || which == Role::past || which == Role::coming || which == Role::current) return {};
      if (bare) {  // "the day before", not "the day"
        const bool clause_ends = noun + 2 >= limit_ || doc_.tokens[noun + 2].kind == TokenKind::punctuation;
        const bool before = role(noun + 1) == Role::before;
        if (!before && role(noun + 1) != Role::after) return {};
        if (role(noun + 2) == Role::day_word && word(noun + 2).number == (before ? -1 : 1)) {
          phrase.shift = before ? -2 : 2;
          phrase.last = noun + 3;
          return phrase;
        }
        if (!clause_ends) return {};
        phrase.shift = before ? -1 : 1;
        phrase.from_previous = true;
        phrase.last = noun + 2;
      }
      return phrase;
    }
    if (!is_span_unit(w.unit)) return {};
    const bool a_span = with_the && !bare && phrase.side != TimeSide::here && which != Role::previous && which != Role::following;
    if (a_span && w.unit != Unit::quarter && w.unit != Unit::weekend) return {};  // "the last year" is an amount of time
    if (bare && (w.unit == Unit::decade || w.unit == Unit::century) && role_before(i) != Role::of) return {};
    if (bare && (w.unit == Unit::week || w.unit == Unit::month) && role(noun + 1) == Role::of) {
      if (Result day = month_first(noun + 2); day && w.unit == Unit::week && day->day) {
        day->first = i;
        day->unit = Unit::week;
        return day;
      }
    }
    phrase.of_quarter = bare && w.unit == Unit::quarter;
    const bool ended = bare && (str(noun + 1) == "ended" || str(noun + 1) == "ending");
    if (Result day = ended ? month_first(noun + 2) : std::nullopt) {
      if (w.unit == Unit::quarter) {  // "the quarter ended Sept. 30"
        phrase.form = TimeForm::season;
        phrase.period = "Q" + std::to_string((day->month + 2) / 3);
        phrase.year = day->year;
      } else if (w.unit == Unit::year) {  // "the year ended March 31" begins on no first of January
        phrase.form = TimeForm::offset;
        phrase.type = TimeType::duration;
        phrase.amount.count = 1;
        phrase.amount.parts[0] = {Unit::year, 10};
      }
    }
    return phrase;
  }
  if (bare || (which == Role::current || which == Role::same || which == Role::previous)) return {};
  if (w.role == Role::month && capital(noun)) {
    Result month = month_first(noun);
    if (!month) return {};
    month->first = i;
    if (!month->year) month->side = phrase.side;
    return month;
  }
  if (w.role == Role::weekday) {
    Result day = weekday(noun);
    if (!day) return {};
    day->first = i;
    if (day->form == TimeForm::weekday) {
      day->side = phrase.side;
      day->from_previous = phrase.from_previous && which != Role::next;
    }
    return day;
  }
  return {};
}

TimeReader::Result TimeReader::day_word(uint32_t i) const {
  if (role(i) != Role::day_word) return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.last = i + 1;
  phrase.form = TimeForm::shifted;
  phrase.unit = Unit::day;
  phrase.shift = word(i).number;
  if (str(i).ends_with("night")) {  // tonight
    phrase.part = "NI";
    phrase.type = TimeType::time;
  } else if (role(i + 1) == Role::part || (word(i + 1).unit == Unit::night && role(i + 1) == Role::unit)) {
    phrase.part = role(i + 1) == Role::part ? words_.value(word(i + 1)) : "NI";
    phrase.type = TimeType::time;
    phrase.last = i + 2;
  }
  return phrase;
}

TimeReader::Result TimeReader::day_part(uint32_t i) const {
  const Role which = role(i);
  uint32_t at = i + 1;
  if (which == Role::the && role(at) == Role::same) ++at;
  const bool night = word(at).unit == Unit::night && role(at) == Role::unit;
  if (role(at) != Role::part && !night) return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.last = at + 1;
  phrase.form = TimeForm::shifted;
  phrase.unit = Unit::day;
  phrase.type = TimeType::time;
  phrase.part = night ? "NI" : words_.value(word(at));
  if (which == Role::the) {
    phrase.from_previous = true;
    if (night && at == i + 1) return {};
    if (role(at + 1) == Role::of) {
      if (Result day = calendar(at + 2); day && (day->day || day->weekday) && !day->to_day) {
        day->first = i;
        day->part = phrase.part;
        day->type = TimeType::time;
        return day;
      }
      return {};
    }
    if (role_before(i) != Role::in && at == i + 1) return {};
    return phrase;
  }
  if (which == Role::that) phrase.from_previous = true;
  if (which == Role::this_ || which == Role::that) return phrase;
  if (which == Role::next) phrase.shift = 1;
  if (which == Role::last && night) phrase.shift = -1;
  return phrase.shift ? Result(phrase) : std::nullopt;
}

TimeReader::Result TimeReader::season(uint32_t i) const {
  TimePhrase phrase;
  phrase.first = i;
  phrase.form = TimeForm::season;
  uint32_t at = i;
  switch (role(i)) {
    case Role::last:
      phrase.side = TimeSide::last;
      break;
    case Role::this_:
      phrase.side = TimeSide::here;
      break;
    case Role::next:
      phrase.side = TimeSide::next;
      break;
    case Role::the:
      break;
    case Role::season:
      --at;
      break;
    default:
      return {};
  }
  ++at;
  if (role(i) == Role::the &&
      (role(at) == Role::past || role(at) == Role::coming || role(at) == Role::previous || role(at) == Role::following))
    ++at;
  if (role(i) == Role::this_ && (role(at) == Role::past || role(at) == Role::coming))
    phrase.side = role(at++) == Role::past ? TimeSide::last : TimeSide::next;
  if (role(at) != Role::season) return {};
  phrase.period = words_.value(word(at));
  phrase.last = at + 1;
  const uint32_t linked = role(at + 1) == Role::of || is(at + 1, ",") ? at + 2 : at + 1;
  if (auto value = full_year(linked)) {
    phrase.year = *value;
    phrase.last = linked + 1;
    return phrase;
  }
  if (Result of_year = role(at + 1) == Role::of ? shifted_unit(at + 2) : std::nullopt;
      of_year && of_year->unit == Unit::year && !of_year->from_previous) {
    phrase.side = of_year->side;
    phrase.shift = of_year->shift;
    phrase.last = of_year->last;
    phrase.unit = Unit::year;  // the side counts years
    return phrase;
  }
  if (role(at + 1) == Role::of) return {};
  if (role(i) == Role::season)  // "by summer", no "spring" of a mattress
    return role_before(i) == Role::in || role_before(i) == Role::preposition || role_before(i) == Role::early ||
                   role_before(i) == Role::each
               ? Result(phrase)
               : std::nullopt;
  if (role(i) == Role::the && str(at) == "fall" && (role(at + 1) == Role::in || role(at + 1) == Role::from)) return {};
  if (role(i) == Role::the && at == i + 1 && capital(at)) return {};  // the Prague Spring, the Summer Palace
  return phrase;
}

TimeReader::Result TimeReader::anaphor(uint32_t i) const {
  const bool at_the = i > 0 && (role_before(i) == Role::preposition || role_before(i) == Role::of) &&
                      (str(i - 1) == "at" || str(i - 1) == "At" || str(i - 1) == "for" || str(i - 1) == "of");
  const bool at_present = at_the && ((role(i) == Role::the && str(i + 1) == "moment") || (role(i) == Role::this_ && str(i + 1) == "time"));
  if (at_present && role(i + 2) != Role::of && str(i + 2) != "when") {
    TimePhrase now;
    now.first = i;
    now.last = i + 2;
    now.form = TimeForm::fixed;
    now.value = "PRESENT_REF";
    return now;
  }
  if (role(i + 1) != Role::times || str(i + 1) != "time") return {};
  const bool that = role(i) == Role::that;
  const bool the = role(i) == Role::the && i > 0 && (str(i - 1) == "at" || str(i - 1) == "At");
  const bool followed = role(i + 2) == Role::of || role(i + 2) == Role::that || role(i + 2) == Role::to;
  if ((!that && !the) || (the && followed)) return {};
  if (that && role_before(i) != Role::preposition && role_before(i) != Role::from && role_before(i) != Role::in &&
      role_before(i) != Role::before)
    return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.last = i + 2;
  phrase.form = TimeForm::same;
  phrase.from_previous = true;
  return phrase;
}

TimeReader::Result TimeReader::relative(uint32_t i) const {
  Result best = shifted_unit(i);
  keep_longer(best, day_word(i));
  keep_longer(best, day_part(i));
  keep_longer(best, season(i));
  keep_longer(best, quarter(i));
  keep_longer(best, business_period(i));
  keep_longer(best, anaphor(i));
  return best;
}

}  // namespace readout
