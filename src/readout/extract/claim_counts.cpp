#include "readout/extract/claim_finder.h"

namespace readout {
namespace {

constexpr uint32_t kTail = 22;  // tokens between "times" and the words of contact

}  // namespace

/// "have spoken four times", "met twice", "three times on the phone".
void ClaimFinder::times(uint32_t i) {
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
    const auto number = number_at(at_, i);
    const bool vague = word == "dozens" || word == "several" || word == "numerous" || word == "multiple";
    if (!number && !vague) continue;
    if ((singular && !(vague && word == "multiple")) || (number && (*number > 200 || *number < 2))) return;
    Claim* claim = add(ClaimForm::count, {i, contact.trigger.last}, contact);
    if (!claim) return;
    claim->number = number;
    uint32_t from = i;
    claim->mod = approximator_before(at_, sentence_.first, i, from);
    return;
  }
}

}  // namespace readout
