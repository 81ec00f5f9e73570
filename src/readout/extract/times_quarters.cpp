#include "readout/extract/times_reader.h"

namespace readout {

TimeReader::Result TimeReader::quarter(uint32_t i) const {
  uint32_t at = role(i) == Role::the ? i + 1 : i;
  if (role(at) == Role::fiscal) ++at;
  int place = 0;
  if (auto ordinal_place = ordinal(at))
    place = *ordinal_place ? *ordinal_place : 4;
  else if (role(at) == Role::last && role(at + 1) == Role::half)
    place = 2;
  else
    return {};
  if (role(at) == Role::number) return {};
  const uint32_t noun = after_hyphen(at + 1);
  const bool half = role(noun) == Role::half;
  if (!half && (role(noun) != Role::unit || word(noun).unit != Unit::quarter)) return {};
  if (place > (half ? 2 : 4)) return {};
  if (noun > at + 1 && at > i) return {};  // "the third-quarter figures": the article is theirs
  TimePhrase phrase;
  phrase.first = i;
  phrase.form = TimeForm::season;
  phrase.period = (half ? "H" : "Q") + std::to_string(place);
  phrase.last = noun + 1;
  uint32_t of_at = role(noun + 1) == Role::of ? noun + 2 : noun + 1;
  if (Result of_year = year(of_at); of_year && of_year->year && of_year->last <= of_at + 3) {
    phrase.year = of_year->year;
    phrase.last = of_year->last;
    return phrase;
  }
  if (Result of_year = shifted_unit(of_at); of_year && of_year->unit == Unit::year && !of_year->from_previous) {
    phrase.unit = Unit::year;
    phrase.side = of_year->side;
    phrase.shift = of_year->shift;
    phrase.last = of_year->last;
    return phrase;
  }
  if (half || (role(noun + 1) == Role::of && noun + 1 < limit_)) return {};
  return phrase;
}

/// The years that stand before a quarter: "year-ago", "1988", "last year's"; nothing read leaves `last` at `at`.
TimePhrase TimeReader::years_before_period(uint32_t at) const {
  TimePhrase years;
  years.last = at;
  const bool possessive = at + 2 < limit_ && doc_.tokens[at + 2].word == Vocabulary::kPossessive;
  if (role(at) == Role::unit && word(at).unit == Unit::year && hyphen(at + 1) &&
      (role(at + 2) == Role::ago || role(at + 2) == Role::earlier)) {
    years.years_back = 1;
    years.last = at + 3;
  } else if (const auto value = full_year(at)) {
    years.year = *value;
    years.last = at + 1;
  } else if (word(at + 1).unit == Unit::year && possessive &&
             (role(at) == Role::last || role(at) == Role::this_ || role(at) == Role::next)) {
    years.years_back = role(at) == Role::last ? 1 : role(at) == Role::next ? -1 : 0;
    years.last = at + 3;
  } else if (role(at) == Role::latest) {
    years.last = at + 1;
  }
  return years;
}

/// "the 1988 quarter", "year-earlier", "last year's third quarter", "the latest period", "the comparable quarter a year ago".
TimeReader::Result TimeReader::business_period(uint32_t i) const {
  const uint32_t begin = role(i) == Role::the ? i + 1 : i;
  const uint32_t at = role(begin) == Role::comparable ? begin + 1 : begin;
  TimePhrase phrase = years_before_period(at);
  const bool years_lead = phrase.last > at, adjective = phrase.last == at + 3 && phrase.years_back == 1 && hyphen(at + 1);
  phrase.first = i;
  uint32_t noun = phrase.last;
  if (role(noun) == Role::fiscal) ++noun;
  if (Result place = years_lead ? quarter(noun) : std::nullopt; place && !place->year && place->unit != Unit::year) {
    place->first = i;
    place->year = phrase.year;
    place->unit = phrase.year || role(at) == Role::latest ? Unit::none : Unit::year;
    place->shift = -phrase.years_back;
    place->of_quarter = true;
    return place;
  }
  phrase.form = TimeForm::shifted;
  phrase.of_quarter = true;
  const bool a_quarter = role(noun) == Role::unit && word(noun).unit == Unit::quarter;
  phrase.unit = a_quarter ? Unit::quarter : Unit::year;
  if (a_quarter || str(noun) == "period") {
    phrase.last = noun + 1;
    const bool last_year = role(noun + 1) == Role::last && word(noun + 2).unit == Unit::year;
    const bool year_ago =
        role(noun + 1) == Role::a && word(noun + 2).unit == Unit::year && (role(noun + 3) == Role::ago || role(noun + 3) == Role::earlier);
    if (last_year || year_ago) {
      phrase.years_back = 1;
      phrase.last = noun + (year_ago ? 4 : 3);
    } else if (!years_lead || role(i) == Role::latest) {
      return {};
    }
  } else if (role(at) == Role::latest && begin > i && role(noun) == Role::unit && word(noun).unit == Unit::year) {
    phrase.last = noun + 1;  // "the latest fiscal year"
    if (noun > at + 1) phrase.period = "FY";
    phrase.of_quarter = false;
    phrase.years_back = 1;
  } else if (!adjective || phrase.last >= limit_ || doc_.tokens[phrase.last].kind == TokenKind::punctuation) {
    return {};
  }
  const bool latest = role(at) == Role::latest && phrase.years_back == 0;
  phrase.shift = a_quarter ? -4 * phrase.years_back - 1 + (years_lead && !latest && !phrase.years_back) : -phrase.years_back;
  return phrase;
}

}  // namespace readout
