#include "readout/extract/times_reader.h"

namespace readout {

TimeReader::Result TimeReader::set(uint32_t i) const {
  TimePhrase phrase;
  phrase.first = i;
  phrase.form = TimeForm::fixed;
  phrase.type = TimeType::set;
  const TimeWord w = word(i);
  if (w.role == Role::set_word) {
    phrase.last = i + 1;
    phrase.value = words_.value(w);
    return phrase;
  }
  if (w.role == Role::weekdays && capital(i)) {
    phrase.last = i + 1;
    phrase.value = "XXXX-WXX-" + std::to_string(w.number);
    return phrase;
  }
  uint32_t at = i;
  if (w.role == Role::once)
    ++at;
  else if (auto count = number(i);
           count && role(count->end) == Role::times && (doc_.tokens[i].kind != TokenKind::number || touches(i) == false))
    at = count->end + 1;
  const Role frame = role(at);
  if (at == i && frame != Role::each && frame != Role::per) return {};
  if (at > i && frame != Role::each && frame != Role::per && frame != Role::a) return {};
  const TimeWord next = word(at + 1);
  if (next.role == Role::unit && next.unit != Unit::quarter) {
    TimeAmount amount;
    amount.count = 1;
    amount.parts[0] = {next.unit, 10};
    phrase.value = amount_value(amount);
    phrase.last = at + 2;
    return phrase;
  }
  if (frame != Role::each) return {};
  if (next.role == Role::weekday)
    phrase.value = "XXXX-WXX-" + std::to_string(next.number);
  else if (next.role == Role::month && capital(at + 1))
    phrase.value = std::string("XXXX-") + (next.number < 10 ? "0" : "") + std::to_string(next.number);
  else if (next.role == Role::part)
    phrase.value = "XXXX-XX-XXT" + std::string(words_.value(next));
  else if (next.role == Role::season)
    phrase.value = "XXXX-" + std::string(words_.value(next));
  if (!phrase.value.empty()) {
    phrase.last = at + 2;
    return phrase;
  }
  if (auto read = amount(at + 1)) {
    phrase.value = amount_value(read->value);
    phrase.last = read->end;
    return phrase;
  }
  return {};
}

}  // namespace readout
