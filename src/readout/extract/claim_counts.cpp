#include "readout/extract/claim_finder.h"

namespace readout {
namespace {

constexpr uint32_t kTail = 22;   // tokens between "times" and the words of contact
constexpr uint32_t kReach = 10;  // tokens between them and "once a year"

}  // namespace

/// "have spoken four times", "met twice", "three times on the phone"; "once" only says how often in a time.
void ClaimFinder::times(uint32_t i) {
  if (period_after(i)) return often(i);
  if (word_is(i, "once")) return;
  const bool twice = word_is(i, "twice");
  const auto number = twice ? std::optional<int32_t>(2) : i > sentence_.first ? number_at(at_, i - 1) : std::nullopt;
  if (!number && !is_many(i)) return;
  const Contact* contact = nearest(i, i + 1, kTail, true);
  if (!contact || contact->status.value_or(Status::held) != Status::held) return;
  Claim* claim = add(ClaimForm::count, hull(contact->words, {i, i + 1}), *contact);
  if (!claim) return;
  claim->number = number;
  uint32_t from = i - 1;
  if (!twice) claim->mod = approximator_before(at_, sentence_.first, i - 1, from);
}

/// The unit of "once a year", "three times per month", with "once" or "times" as token `i`.
std::optional<Unit> ClaimFinder::period_after(uint32_t i) const {
  const bool each = word_is(i + 1, "a") || word_is(i + 1, "per") || word_is(i + 1, "every") || word_is(i + 1, "each");
  return each && i + 2 < sentence_.last && !at_.str(i + 2).ends_with('s') ? unit_at(at_, i + 2) : std::nullopt;
}

/// "They speak twice a month", "a meeting that can occur about once a year": how often, as it is. "Shall meet once a year" is a rule.
void ClaimFinder::often(uint32_t i) {
  const Contact* contact = nearest(i, i + 3, kReach);
  if (!contact || contact->trigger.first > i || contact->negated) return;
  for (uint32_t k = contact->words.first; k < i; ++k) {
    if (at_.is(k, WordClass::future) || word_is(k, "and") || word_is(k, "but") || word_is(k, "must") ||
        (k < contact->trigger.first && word_is(k, "to")))
      return;
    if (!contact->verb && k >= contact->trigger.last && at_.is(k, WordClass::preposition) && !at_.is(k, WordClass::approximator) &&
        !word_is(k, "with") && !word_is(k, "between") && !word_is(k, "of"))
      return;
  }
  const bool counted = word_is(i, "times");
  const auto number = counted ? number_at(at_, i - 1) : std::optional<int32_t>(word_is(i, "twice") ? 2 : 1);
  if (!number) return;
  Claim* claim = add(ClaimForm::count, hull(contact->words, {i, i + 3}), *contact);
  if (!claim) return;
  claim->number = number;
  claim->unit = period_after(i);
  uint32_t from = i - counted;
  claim->mod = approximator_before(at_, sentence_.first, i - counted, from);
}

/// "traveled 17,000 miles with him"
void ClaimFinder::miles(const Contact& contact) {
  for (uint32_t i = contact.trigger.first + 1; i + 1 < contact.trigger.last; ++i) {
    if (at_.str(i + 1) != "miles" && at_.str(i + 1) != "kilometers" && at_.str(i + 1) != "kilometres") continue;
    const auto number = number_at(at_, i);
    if (!number || !word_is(contact.trigger.last, "with")) return;
    const Mention* with = at_.mention(contact.trigger.last + 1);
    const uint32_t last = with ? at_.range_of(*with).last : contact.trigger.last + 2;
    Claim* claim = add(ClaimForm::count, {contact.words.first, last}, contact);
    if (!claim) return;
    claim->number = number;
    uint32_t from = i;
    claim->mod = approximator_before(at_, sentence_.first, i, from);
    return;
  }
}

/// "several times", "a number of times".
bool ClaimFinder::is_many(uint32_t i) const {
  static const WordSet kMany = {"several", "many", "multiple", "numerous", "few", "countless", "various"};
  return i > sentence_.first &&
         (kMany.contains(at_.str(i - 1)) || (word_is(i - 1, "of") && (word_is(i - 2, "number") || word_is(i - 2, "couple"))));
}

/// "two conversations with", "dozens of calls".
void ClaimFinder::several(const Contact& contact) {
  const bool singular = contact.word->part == ContactPart::noun;  // "multiple conversation": a slip
  if (contact.word->part != ContactPart::nouns && !singular) return;
  for (uint32_t i = contact.trigger.first; i > sentence_.first && contact.trigger.first - i < 5;) {
    --i;
    const std::string_view word = at_.str(i);
    if (at_.mark(i) || at_.time(i)) return;
    if (at_.is(i, WordClass::preposition) && word != "of") return;
    if (at_.is(i, WordClass::modal) || at_.is(i, WordClass::be) || at_.is(i, WordClass::have) || at_.is(i, WordClass::possessive)) return;
    const auto number = number_at(at_, i);
    const bool vague = word == "dozens" || word == "several" || word == "numerous" || word == "multiple";
    if (!number && !vague) continue;
    if ((singular && !(vague && word == "multiple")) || (number && (*number > 200 || *number < 2))) return;
    if (contact.word->kind == EngagementKind::statement && word_is(i - 1, "the")) return;  // "the three joint communiqués": a known set
    Claim* claim = add(ClaimForm::count, {i, contact.trigger.last}, contact);
    if (!claim) return;
    claim->number = number;
    uint32_t from = i;
    claim->mod = approximator_before(at_, sentence_.first, i, from);
    return;
  }
}

}  // namespace readout
