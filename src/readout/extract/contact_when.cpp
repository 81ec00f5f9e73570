#include "readout/extract/contact_when.h"

#include "readout/base/calendar.h"
#include "readout/extract/engagement_drafts.h"

namespace readout {
namespace {

constexpr uint32_t kReach = 25;  // tokens from the words of contact to their time

/// Is it a day, month or the like that a contact may have, and not a limit ("since July")?
bool dates(const Clauses& at, TokenRange sentence, const Time& time) {
  if (time.type != TimeType::date && time.type != TimeType::time) return false;
  if (time.value.empty() || !(time.value[0] == 'X' || (time.value[0] >= '0' && time.value[0] <= '9'))) return false;
  if (time.value.starts_with("XXXX-XX-XX")) return false;
  uint32_t i = tokens_in(at.doc(), time.span).first;
  if (i <= sentence.first) return true;
  const std::string_view before = at.str(i - 1);
  return !(before == "since" || before == "Since" || before == "until" || before == "by" || before == "before" || before == "from" ||
           before == "than" || before == "after");
}

/// Does another clause begin between tokens `i` and `end`: "met last May and will hold a call"?
bool clause_between(const Clauses& at, uint32_t i, uint32_t end) {
  for (; i < end; ++i)
    if (at.is(i, WordClass::conjunction) || at.is(i, WordClass::be) || at.is(i, WordClass::subordinator)) return true;
  return false;
}

/// Is it the time of saying so: "reported today that he had to be talked out of | the call"? In a report on one contact it is mostly that
/// of the contact.
bool is_said_then(const Clauses& at, uint32_t i, uint32_t end) {
  for (; i < end; ++i)
    if (at.str(i) == "that" || at.str(i) == "which" || at.str(i) == "whether") return true;
  return false;
}

/// Is there a ", and" between tokens `i` and `end`: "at the first, and in Lima, in May"?
bool list_goes_on(const Clauses& at, uint32_t i, uint32_t end) {
  for (; i + 1 < end; ++i)
    if (at.str(i) == "," && at.is(i + 1, WordClass::conjunction)) return true;
  return false;
}

WhenBasis basis_of(const Time& time) { return time.anchor.basis == AnchorBasis::none ? WhenBasis::stated : WhenBasis::resolved; }

/// The day of a time value: "2024-04-02TAF" is one of 2024-04-02.
std::string_view day_part(std::string_view value) { return value.substr(0, value.find('T')); }

}  // namespace

Precision precision_of(std::string_view value) {
  if (value.empty()) return Precision::unknown;
  if (value.find('/') != std::string_view::npos) return Precision::range;
  if (value.size() >= 10) return Precision::day;  // "2024-04-02", "XXXX-WXX-2"
  if (value.find("-W") != std::string_view::npos) return Precision::week;
  if (value.size() == 7) return value[5] >= 'A' && value[5] != 'X' ? Precision::season : Precision::month;
  if (value.size() == 4) return value.ends_with('X') && value != "XXXX" ? Precision::decade : Precision::year;
  return value.size() == 3 ? Precision::decade : Precision::unknown;
}

bool more_precise(const When& a, const When& b) {
  if (a.value.empty()) return false;
  if (b.value.empty()) return true;
  const bool open = b.value.starts_with("XXXX") && !a.value.starts_with("XXXX");
  return open || a.precision < b.precision;
}

bool times_fit(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return true;
  auto week_fits = [](std::string_view week, std::string_view other) {
    if (const auto day = parse_day(other)) return format_week(*day) == week;
    if (precision_of(other) != Precision::month) return week.substr(0, 4) == other.substr(0, 4);
    constexpr int kWeeks[] = {1, 8, 15, 22, 28};  // a day in each week that the month may touch
    for (int day : kWeeks)
      if (const auto in_month = parse_day(std::string(other) + (day < 10 ? "-0" : "-") + std::to_string(day));
          in_month && format_week(*in_month) == week)
        return true;
    return false;
  };
  const bool both = a.size() == b.size() && a.find("-W") == b.find("-W");
  if (a.find("-W") != std::string_view::npos && !both) return week_fits(a, b);
  if (!both && b.find("-W") != std::string_view::npos) return week_fits(b, a);
  const size_t common = std::min(a.size(), b.size());
  for (size_t i = 0; i < common; ++i)
    if (a[i] != b[i] && a[i] != 'X' && b[i] != 'X') return false;
  return true;
}

When when_of(const Clauses& at, const Contact& contact, TokenRange around) {
  const Document& doc = at.doc();
  if (contact.word->part == ContactPart::together) return {};  // "discussed the vote of April 5"
  const Time* best = nullptr;
  uint32_t best_distance = kReach + 1;
  const uint32_t first = std::max(contact.sentence.first, around.first), last = std::min(contact.sentence.last, around.last);
  const TokenRange near{std::max(contact.sentence.first, contact.words.first - std::min(contact.words.first, kReach)),
                        std::min(contact.sentence.last, std::max(contact.words.last, contact.trigger.last) + kReach + 1)};
  for (const Time& time : within(doc.times, span_of(doc, near))) {
    if (!dates(at, contact.sentence, time)) continue;
    const uint32_t i = tokens_in(doc, time.span).first;
    if (i < first || i >= std::max(last, contact.words.last)) continue;
    if (i < contact.words.first && first > contact.sentence.first && clause_between(at, i, contact.words.first)) continue;
    if (i < contact.words.first && wanders(doc) && is_said_then(at, i, contact.words.first)) continue;
    uint32_t distance = i >= contact.trigger.last ? i - contact.trigger.last : i >= contact.words.first ? 0 : contact.words.first - i + 1;
    if (i >= contact.trigger.last && list_goes_on(at, contact.trigger.last, i)) distance += kReach / 2;
    if (distance > kReach) continue;
    if (best && precision_of(day_part(time.value)) < precision_of(day_part(best->value)) &&
        times_fit(day_part(time.value), day_part(best->value)))
      distance = std::min(distance, best_distance);  // "on Tuesday, April 2"
    if (!best || distance < best_distance || (distance == best_distance && precision_of(time.value) < precision_of(best->value))) {
      best = &time;
      best_distance = distance;
    }
  }
  When when;
  if (!best) return when;
  when.value = std::string(day_part(best->value));
  if (contact.word->part == ContactPart::event && when.value.size() == 10 && when.value[5] != 'W')
    when.value.resize(7);  // the day is that of the meeting on its margins
  when.precision = precision_of(when.value);
  when.basis = basis_of(*best);
  when.times = {{static_cast<uint32_t>(best - doc.times.data())}};
  return when;
}

Mode mode_after(const Clauses& at, const Contact& contact) {
  constexpr uint32_t kPartner = 12;  // tokens of whom it was with
  const ContactWords& words = at.lex().contact_words;
  const uint32_t last = std::min(contact.sentence.last, contact.trigger.last + kPartner);
  for (uint32_t i = contact.trigger.last; i < last && !(at.mark(i) && at.str(i) != ",") && !at.is(i, WordClass::subordinator); ++i) {
    const auto match = words.phrases.longest_at(at.doc(), at.lex().words, i);
    if (!match || !words.words[match->value].mode) continue;
    const ContactWord& word = words.words[match->value];
    const std::string_view before = at.str(at.is(i - 1, WordClass::article) ? i - 2 : i - 1);
    const bool means = before == "by" || before == "via" || before == "over" || before == "on";  // "by phone"
    const bool in_person = word.part == ContactPart::modifier && word.mode == Mode::in_person;
    if (word.part == ContactPart::adverb || in_person || means) return *word.mode;
  }
  return Mode::unknown;
}

std::optional<Place> place_of(const Clauses& at, const Contact& contact, TokenRange around) {
  const Document& doc = at.doc();
  if (contact.word->part == ContactPart::together) return std::nullopt;
  const uint32_t last = std::min(contact.sentence.last, around.last);
  for (uint32_t i = contact.trigger.last; i + 1 < last && i - contact.trigger.last < kReach; ++i) {
    const std::string_view word = at.str(i);
    if (at.is(i, WordClass::subordinator) || word == "to" || word == ";" || word == "and") return std::nullopt;
    if (word != "in" && word != "at") continue;
    uint32_t k = i + 1;
    if (at.is(k, WordClass::article) && k + 1 < last) ++k;
    if (!at.capital(k) || at.mark(k) || at.time(k)) continue;
    if (const Mention* m = at.mention(k); m && m->kind == MentionKind::person) continue;
    uint32_t end = k + 1;
    while (end < last && (at.capital(end) || at.token(end).word == Vocabulary::kHyphen) && !at.mark(end) && !at.time(end)) ++end;
    if (end + 1 < last && at.str(end) == "," && at.capital(end + 1) && at.mention(end + 1) && !at.time(end + 1) &&
        (at.mention(end + 1)->kind == MentionKind::place || at.mention(end + 1)->kind == MentionKind::state))
      end = at.range_of(*at.mention(end + 1)).last;
    const Span span = span_of(doc, {k, std::min(end, last)});
    return Place{std::string(doc.str(span)), span};
  }
  return std::nullopt;
}

}  // namespace readout
