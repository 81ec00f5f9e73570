#include "readout/extract/event_times.h"

#include <algorithm>

#include "readout/extract/contact_when.h"
#include "readout/extract/times_resolver.h"

namespace readout {
namespace {

constexpr uint32_t kReach = 4;  // tokens from "from" into the words of contact: "from this upcoming meeting"

/// The contact that is named right behind token `from`, if its day is known.
const Draft* contact_behind(const Document& doc, uint32_t from, const std::vector<Draft>& drafts) {
  const auto end = std::min(from + 1 + kReach, static_cast<uint32_t>(doc.tokens.size()));
  const Span behind{doc.tokens[from].span.end, doc.tokens[end - 1].span.end};
  const auto named = std::ranges::find_if(
      drafts, [&](const Draft& draft) { return std::ranges::any_of(draft.fact.mentions, [&](Span m) { return m.overlaps(behind); }); });
  return named != drafts.end() && parse_day(named->fact.when.value) ? &*named : nullptr;
}

/// Is the draft one that a time of its sentence dates: by a wider time right before it, or, where it has none, by standing before it?
bool is_dated_by(const Document& doc, const Draft& draft, uint32_t time, Span sentence) {
  const When& when = draft.fact.when;
  const Time& by = doc.times[time];
  if (when.times.empty()) {
    const Span words = draft.fact.mentions[0];
    return when.value.empty() && words.begin >= sentence.begin && words.end <= by.span.begin;
  }
  return when.times[0].index + 1 == time && doc.times[time - 1].span.begin >= sentence.begin && times_fit(when.value, by.value);
}

void date(Draft& draft, uint32_t index, const Time& time) {
  When when = {time.value, precision_of(time.value), WhenBasis::resolved, {{index}}};
  if (!draft.event.empty() && when.precision == Precision::day)
    when.value.resize(7), when.precision = Precision::month;  // the day is that of the meeting on its margins
  if (more_precise(when, draft.fact.when)) draft.fact.when = std::move(when);
}

}  // namespace

void count_from_contacts(Document& doc, const Lexicons& lex, std::vector<Draft>& drafts) {
  for (uint32_t t = 0; t < doc.times.size(); ++t) {
    Time& time = doc.times[t];
    const TokenRange words = tokens_in(doc, time.span);
    if (!time.value.starts_with("XXXX") || words.last + 1 >= doc.tokens.size() || doc.str(doc.tokens[words.last]) != "from") continue;
    const Draft* from = contact_behind(doc, words.last, drafts);
    const auto phrase = from ? parse_time(doc, lex, words.first, words.last) : std::nullopt;
    if (!phrase || phrase->form != TimeForm::offset) continue;
    TimePhrase counted = *phrase;
    counted.from_previous = false;
    time = TimeResolver(parse_day(from->fact.when.value), AnchorBasis::sentence, lex).resolve(counted, time.span, 0);
    const Sentence* sentence = covering(doc.sentences, time.span.begin);
    if (!sentence) continue;
    for (Draft& draft : drafts)
      if (&draft != from && is_dated_by(doc, draft, t, sentence->span)) date(draft, t, time);
  }
}

}  // namespace readout
