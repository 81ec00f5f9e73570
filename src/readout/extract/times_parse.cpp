#include "readout/extract/times_reader.h"

namespace readout {

TimeReader::Result TimeReader::fixed(uint32_t i) const {
  const auto match = words_.phrases.longest_at(doc_, lex_.words, i);
  if (!match || match->end > limit_) return {};
  const TimeWords::Phrase& row = words_.phrase_rows[match->value];
  if (row.kind != TimeWords::Phrase::Kind::expression) return {};
  TimePhrase phrase;
  phrase.first = i;
  phrase.last = match->end;
  phrase.form = TimeForm::fixed;
  phrase.type = row.type;
  phrase.mod = row.mod;
  phrase.value = row.value;
  return phrase;
}

TimeReader::Result TimeReader::date(uint32_t i) const {
  Result best = calendar(i);
  keep_longer(best, relative(i));
  return best;
}

/// An expression with words before it that belong to it: "nearly five months", "late last year", "the end of 2024".
TimeReader::Result TimeReader::modified(uint32_t i) const {
  Result best;
  words_.phrases.each_at(doc_, lex_.words, i, [&](PhraseMatch match) {
    const TimeWords::Phrase& row = words_.phrase_rows[match.value];
    if (row.kind == TimeWords::Phrase::Kind::expression || match.end >= limit_) return;
    Result inner;
    if (row.kind == TimeWords::Phrase::Kind::before_amount) {
      inner = duration(match.end);
      keep_longer(inner, set(match.end));
      if (row.mod == TimeMod::approx) {
        keep_longer(inner, clock(match.end));
        if (Result y = year(match.end)) keep_longer(inner, y);
      }
      if (inner && inner->amount.count && inner->amount.parts[0].tenths < 0 && row.mod != TimeMod::approx && row.mod != TimeMod::more_than)
        inner.reset();
    } else {
      inner = date(match.end);
      if (inner && (inner->weekday || inner->day || !inner->part.empty())) inner.reset();
    }
    if (!inner) return;
    inner->first = i;
    if (row.mod) inner->mod = row.mod;
    keep_longer(best, inner);
  });
  uint32_t at = i;
  if (role(at) != Role::early && role(at) != Role::earlier) return best;
  const TimeMod mod = from_name(words_.value(word(at)), TimeMod::start);
  uint32_t inner_at = after_hyphen(at + 1);
  bool in_the = false;
  if (role(inner_at) == Role::in || str(inner_at) == "on") {
    ++inner_at;
    in_the = true;
  }
  Result inner = date(inner_at);
  if (in_the && role(inner_at) == Role::the && role(inner_at + 1) == Role::unit && word(inner_at + 1).unit == Unit::day) {
    TimePhrase day;  // "earlier in the day"
    day.last = inner_at + 2;
    day.form = TimeForm::shifted;
    day.unit = Unit::day;
    keep_longer(inner, day);
  }
  if (!inner) return best;
  if (role(at) == Role::earlier && inner->form == TimeForm::calendar && !in_the && inner->side == TimeSide::open) return best;
  inner->first = i;
  if (!(inner->form == TimeForm::fixed && inner->mod)) inner->mod = mod;
  const bool wide = inner->form == TimeForm::season || inner->form == TimeForm::same;
  if (in_the && wide) inner->mod.reset();
  keep_longer(best, inner);
  return best;
}

TimeReader::Result TimeReader::expression(uint32_t i) const {
  Result best = fixed(i);
  keep_longer(best, date(i));
  keep_longer(best, clock(i));
  keep_longer(best, duration(i));
  keep_longer(best, bare_units(i));
  keep_longer(best, deictic_span(i));
  keep_longer(best, set(i));
  keep_longer(best, modified(i));
  if (role(i) == Role::all_day) {
    TimePhrase phrase;
    phrase.first = i;
    phrase.last = i + 1;
    phrase.form = TimeForm::fixed;
    phrase.type = TimeType::duration;
    phrase.value = words_.value(word(i));
    keep_longer(best, phrase);
  }
  return best;
}

std::optional<TimePhrase> parse_time(const Document& doc, const Lexicons& lex, uint32_t i, uint32_t limit) {
  return TimeReader(doc, lex, limit).expression(i);
}

}  // namespace readout
