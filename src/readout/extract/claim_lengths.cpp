#include "readout/extract/claim_finder.h"

namespace readout {
namespace {

constexpr uint32_t kTail = 22;   // tokens between "lasted" and the words of contact
constexpr uint32_t kReach = 14;  // tokens between an amount and the words of contact
constexpr uint32_t kNear = 8;    // tokens between an amount and its verb

/// "have known each other": years of it are a claim about two persons, of other contacts years are the time in which they took place.
bool is_acquaintance(const Contact& contact) { return contact.verb && contact.word->kind == EngagementKind::other; }

}  // namespace

/// An amount of time whose unit is token `u`.
void ClaimFinder::length(uint32_t u, const Amount& amount) {
  if (goes_on(at_, sentence_.last, u)) return;
  if (word_is(u + 1, "ago")) return elapsed(amount, {amount.words.first, u + 2}, nearest(amount.words.first, u + 2, kReach));
  if (word_is(u + 1, "since") || word_is(u + 1, "after") || word_is(u + 1, "from")) return reckoned(u + 1, amount);
  const Contact* contact = measured(u, amount);
  if (!contact) return;
  const TokenRange words{phrase_begin(amount.words.first), u + 1};
  const TokenRange said = contact == before_ ? TokenRange{sentence_.first, u + 1} : hull(words, contact->trigger);
  if (Claim* claim = add(ClaimForm::duration, said, *contact)) set_amount(*claim, amount);
}

/// The contact that takes so long: "the 90-minute call", "two hours of talks", "spoke for an hour", "lasted an hour", "an hour-long
/// call".
const Contact* ClaimFinder::measured(uint32_t u, const Amount& amount) const {
  uint32_t k = u + 1;
  if (k < sentence_.last && at_.token(k).word == Vocabulary::kHyphen) ++k;
  if (word_is(k, "long")) ++k;
  if (word_is(k, "of")) ++k;
  for (const Contact* c : here_)
    if (c->trigger.first < amount.words.first && c->trigger.last > amount.words.first) return c;  // "spoke for two hours" is one phrase
  for (const Contact* c : here_)
    if (!c->verb && c->trigger.first >= k && c->trigger.first - k < kNear / 2 && is_phrase(k, c->trigger.first)) return c;
  const bool clock = *amount.unit <= Unit::hour;
  for (uint32_t i = amount.words.first; i-- > sentence_.first && amount.words.first - i < kNear / 2;) {
    const std::string_view word = at_.str(i);
    if (word == "lasted" || word == "lasting" || word == "lasts" || word == "ran" || (word == "last" && !at_.determiner(i - 1)))
      return here_.empty() ? before_ : nearest(i, i + 1, kTail);
    if (word == "was" && word_is(u + 1, "long")) return nearest(i, i + 1, kTail);
    const bool spent = word == "spent" || word == "spend" || word == "spending";
    if (word != "for" && !spent) continue;
    const Contact* did = nearest(i, u + 1, kNear + kNear, true);
    if (clock || (did && is_acquaintance(*did) && did->trigger.last == i)) return did;
  }
  return nullptr;
}

/// "It lasted an hour": of the contact of the sentence before.
bool ClaimFinder::lasts() const {
  const uint32_t end = std::min(sentence_.last, sentence_.first + kNear);
  for (uint32_t i = sentence_.first; i < end; ++i)
    if (word_is(i, "lasted") || word_is(i, "ran")) return word_is(i - 1, "It") || word_is(i - 1, "it") || word_is(i - 1, "that");
  return false;
}

void ClaimFinder::elapsed(const Amount& amount, TokenRange words, const Contact* contact) {
  if (!contact || contact->word->part == ContactPart::nouns) return;
  if (Claim* claim = add(ClaimForm::elapsed, hull(words, contact->trigger), *contact)) set_amount(*claim, amount);
}

/// "The visit comes | days after", "came just | two weeks after"
bool ClaimFinder::comes(uint32_t i) const {
  while (i > sentence_.first && (at_.adverb(i - 1) || word_is(i - 1, "mere") || word_is(i - 1, "a") || word_is(i - 1, "only"))) --i;
  return word_is(i - 1, "comes") || word_is(i - 1, "came") || word_is(i - 1, "come") ||
         (word_is(i - 1, "coming") && !word_is(i - 2, "the"));
}

/// "It's been two weeks since the call", "two days after the summit", "The visit comes days after they spoke".
void ClaimFinder::reckoned(uint32_t link, const Amount& amount) {
  if (word_is(link + 1, "then") || word_is(link + 1, "that")) return;  // from something said before
  for (const Contact* c : here_) {
    if (c->trigger.first <= link || !between(link, c->trigger.first, kReach)) continue;
    const bool is_own =
        word_is(link, "since") || comes(amount.words.first) || (c->words.first <= link + 2 && !c->verb) || c->words.first == link + 1;
    return is_own ? elapsed(amount, {amount.words.first, link + 1}, c) : void();
  }
}

}  // namespace readout
