#include <algorithm>

#include "readout/extract/claim_finder.h"

namespace readout {
namespace {

constexpr uint32_t kTail = 22;   // tokens between "first time" and the words of contact
constexpr uint32_t kReach = 14;  // tokens between "first" and the words of contact
constexpr uint32_t kNear = 8;    // tokens between "last" and the verb

/// Words whose order, not that of a contact, an ordinal tells: "the second half of the visit", "First Lady".
bool is_other_order(std::string_view word) {
  static const WordSet kOthers = {"lady",   "Lady",    "gentleman", "Gentleman", "anniversary", "Anniversary", "century",   "Century",
                                  "half",   "quarter", "portion",   "part",      "leg",         "stop",        "question",  "point",
                                  "thing",  "things",  "day",       "week",      "month",       "year",        "term",      "family",
                                  "Family", "floor",   "place",     "Congress",  "step",        "phase",       "amendment", "Amendment",
                                  "report", "topic",   "item",      "priority"};
  return kOthers.contains(word);
}

}  // namespace

/// "the third in-person meeting … since", "the first minister to visit", "for the first time".
void ClaimFinder::ordinal(uint32_t i, int32_t n) {
  if (at_.time(i) && at_.time(i)->type != TimeType::duration && !word_is(i + 1, "time")) return;  // "May third"
  if (word_is(i + 1, "time")) return first_time(i, n);
  if (i + 2 < sentence_.last && at_.token(i + 1).word == Vocabulary::kHyphen && !word_is(i + 2, "ever")) return;  // "first-of-its-kind"
  bool ever = false;
  const Contact* contact = ordered(i, ever);
  if (!contact || (contact->verb && word_is(i - 1, "the") && contact->trigger.first == i + 1)) return;
  if (contact->verb && contact->trigger.first == i + 1) return;  // "first met": no order of contacts is told
  if (!ever && is_edition(*contact)) return;
  const TokenRange words = hull({phrase_begin(i), i + 1}, contact->trigger);
  const TokenRange subject = contact->verb ? TokenRange{i, contact->trigger.first} : TokenRange{};
  Claim* claim = add(n == 1 && (ever || contact->verb) ? ClaimForm::first_in : ClaimForm::nth, words, *contact, subject);
  if (!claim) return;
  if (n > 1 || claim->form == ClaimForm::nth) claim->number = n;
  tails_.read(*claim, {contact->trigger.last, sentence_.last}, n == 1);
}

/// "the second Summit for Democracy": by its number an edition of a series is named, and no contact counted.
bool ClaimFinder::is_edition(const Contact& contact) const {
  const uint32_t next = contact.trigger.last;
  return contact.word->kind == EngagementKind::summit && (word_is(next, "for") || (word_is(next, "on") && !at_.time(next + 1)));
}

/// The contact that an ordinal orders: the head of its noun phrase, or "to visit" behind one.
const Contact* ClaimFinder::ordered(uint32_t i, bool& ever) const {
  bool preposition = false;
  for (uint32_t k = i + 1; k < std::min(sentence_.last, i + kReach); ++k) {
    const bool hyphen =
        at_.token(k).word == Vocabulary::kHyphen || (k + 1 < sentence_.last && at_.token(k + 1).word == Vocabulary::kHyphen);
    const std::string_view word = at_.str(k);
    for (const Contact* c : here_) {
      if (c->trigger.first != k) continue;
      if (c->verb ? word_is(k - 1, "to") || k == i + 1 : !preposition) return c;
    }
    ever |= word == "ever";
    if (hyphen) continue;
    if (parts_clause(at_, k) || is_other_order(word)) return nullptr;
    if (word == "I" && (word_is(k + 1, "think") || word_is(k + 1, "believe") || word_is(k + 1, "guess"))) {
      ++k;
      continue;
    }
    if (at_.is(k, WordClass::be) || at_.is(k, WordClass::have) || at_.is(k, WordClass::modal) || at_.is(k, WordClass::pronoun))
      return nullptr;
    preposition |= at_.is(k, WordClass::preposition) && word != "to";
  }
  return nullptr;
}

/// "for the first time since …, X met Y", "the third time that they have spoken".
void ClaimFinder::first_time(uint32_t i, int32_t n) {
  const auto around = std::ranges::find_if(here_, [&](const Contact* c) { return c->trigger.first < i && c->trigger.last > i; });
  const Contact* contact = around == here_.end() ? nearest(i, i + 2, kTail) : *around;  // "speak for first time" is one phrase
  if (!contact) return;
  const bool right = contact->trigger.first > i;
  const bool clause = right && !word_is(i - 2, "for") && !word_is(i - 2, "For");
  const TokenRange phrase{phrase_begin(i), i + 2};
  Claim* claim = add(n == 1 ? ClaimForm::first_in : ClaimForm::nth, clause ? hull(phrase, contact->trigger) : phrase, *contact);
  if (!claim) return;
  claim->number = n;
  tails_.read(*claim, {i + 2, sentence_.last}, n == 1);
  if (!claim->since && !claim->unit) tails_.read(*claim, {contact->trigger.last, sentence_.last}, n == 1);
  if (n == 1 && !claim->unit) claim->number.reset();
}

/// "the last time he spoke with", "which last met in 2016", "the most recent round of talks".
void ClaimFinder::last(uint32_t i) {
  if (word_is(i + 1, "time")) {
    if (const Contact* contact = nearest(i, i + 2, kReach)) last_of({phrase_begin(i), i + 2}, *contact);
    return;
  }
  for (const Contact* c : here_) {
    if (c->trigger.first <= i || c->trigger.first - i > kNear) continue;
    if (c->verb ? c->trigger.first != i + 1 : !is_phrase(i + 1, c->trigger.first)) continue;
    if (at_.time(i) && i + 1 < c->trigger.first && at_.time(i + 1)) continue;  // "last week's meeting"
    return last_of({phrase_begin(i), i + 1}, *c);
  }
}

void ClaimFinder::last_of(TokenRange words, const Contact& contact) {
  Claim* claim = add(ClaimForm::last, hull(words, contact.trigger), contact);
  if (!claim) return;
  const uint32_t end = std::min(sentence_.last, contact.trigger.last + kTail);
  for (const Time& time : within(doc_.times, span_of(doc_, {contact.trigger.last - 1, end})))
    if (time.type == TimeType::date) {
      claim->since = ClaimSince{time.value, {}};
      return;
    }
  tails_.read(*claim, {contact.trigger.last, sentence_.last}, false);
}

/// "have not spoken since", "has yet to meet", "hasn't he spoken to".
void ClaimFinder::never(const Contact& contact) {
  bool perfect = false, yet = false;
  const uint32_t from = contact.words.first > sentence_.first + kReach ? contact.words.first - kReach : sentence_.first;
  uint32_t first = contact.words.first;
  for (uint32_t i = from; i < contact.trigger.first; ++i) {
    const bool have = at_.is(i, WordClass::have) && !(i > sentence_.first && at_.is(i - 1, WordClass::not_));  // not "do not have"
    if (have) first = std::min(first, i);
    perfect |= have;
    yet |= word_is(i, "yet") && word_is(i + 1, "to");
    if (word_is(i, "unwilling") || word_is(i, "refused") || word_is(i, "been")) return;
  }
  if (!perfect || !(yet || (contact.negated && contact.verb))) return;
  const uint32_t before = contact.trigger.first - 1;  // "have nothing to announce", "had an event; I shouldn't be talking"
  if (!yet && (word_is(before, "to") || at_.is(before, WordClass::be) || at_.is(before, WordClass::modal))) return;
  Claim* claim = add(ClaimForm::never, {first, contact.trigger.last}, contact);
  if (!claim) return;
  for (uint32_t k = contact.trigger.last; k < std::min(sentence_.last, contact.trigger.last + kTail); ++k)
    if (word_is(k, "since")) return tails_.since(*claim, {k, sentence_.last}, false);
}

}  // namespace readout
