#include <algorithm>

#include "readout/extract/claim_amounts.h"
#include "readout/extract/claim_contacts.h"
#include "readout/extract/claim_events.h"
#include "readout/extract/claim_tails.h"
#include "readout/extract/extract.h"
#include "readout/extract/formats.h"

namespace readout {
namespace {

using Part = ContactPart;

constexpr uint32_t kTail = 22;   // tokens between "first time", "times", "lasted" and the words of contact
constexpr uint32_t kReach = 14;  // tokens between a number or "first" and the words of contact
constexpr uint32_t kNear = 8;    // tokens between "last" or "have" and the verb

/// Reads the sentences with words of contact for what orders, counts, times or denies them.
class ClaimFinder {
 public:
  ClaimFinder(Document& doc, const Lexicons& lex)
      : doc_(doc), at_(doc, lex), contacts_(claim_contacts(at_)), events_(at_), tails_(at_, events_) {}

  void run() {
    size_t next = 0;
    for (const Sentence& sentence : doc_.sentences) {
      sentence_ = tokens_in(doc_, sentence.span);
      here_.clear();
      for (; next < contacts_.size() && contacts_[next].trigger.first < sentence_.last; ++next) here_.push_back(&contacts_[next]);
      if (here_.empty() && !(before_ && lasts())) continue;
      read();
      before_ = here_.empty() ? nullptr : here_.back();
    }
    std::ranges::stable_sort(doc_.claims, {}, [](const Claim& c) { return c.span; });
    auto same = [](const Claim& a, const Claim& b) { return a.span.overlaps(b.span) && a.form == b.form; };
    doc_.claims.erase(std::unique(doc_.claims.begin(), doc_.claims.end(), same), doc_.claims.end());
  }

 private:
  void read() {
    for (uint32_t i = sentence_.first; i < sentence_.last; ++i) {
      const std::string_view word = at_.str(i);
      if (const auto n = ordinal_at(at_, i))
        ordinal(i, *n);
      else if (word == "last" || word == "Last" || word == "latest" || word == "previous" || (word == "recent" && word_is(i - 1, "most")))
        last(i);
      else if (word == "times" || word == "twice")
        times(i);
      else if (const auto amount = amount_before_unit(at_, sentence_.first, i))
        length(i, *amount);
    }
    for (const Contact* contact : here_) {
      never(*contact);
      several(*contact);
    }
  }

  bool word_is(uint32_t i, std::string_view word) const { return i >= sentence_.first && i < sentence_.last && at_.str(i) == word; }
  bool between(uint32_t from, uint32_t to, uint32_t reach) const {
    if (to < from || to - from > reach) return false;
    for (uint32_t i = from; i < to; ++i)
      if (parts_clause(at_, i)) return false;
    return true;
  }

  /// The contact nearest to the tokens [first, end) on either side; one at the right counts as nearer.
  const Contact* nearest(uint32_t first, uint32_t end, uint32_t reach, bool verbs_only = false) const {
    const Contact* best = nullptr;
    uint32_t least = reach + 1;
    for (const Contact* c : here_) {
      if (verbs_only && !c->verb) continue;
      const bool right = c->trigger.first >= end;
      if (!right && c->trigger.last > first) continue;
      const uint32_t from = right ? end : c->trigger.last, to = right ? c->trigger.first : first;
      if (!between(from, to, reach)) continue;
      const uint32_t distance = to - from + (right ? 0 : 2);
      if (distance < least) best = c, least = distance;
    }
    return best;
  }

  Claim* add(ClaimForm form, TokenRange words, const Contact& contact, TokenRange subject = {}) {
    if (contact.word->kind == EngagementKind::press || contact.word->part == Part::together) return nullptr;
    auto event = events_.of(contact, subject);
    if (!event) return nullptr;
    open_formats(doc_, at_.lex(), event->parties);
    Claim claim;
    claim.span = span_of(doc_, words);
    claim.form = form;
    claim.event = std::move(*event);
    doc_.claims.push_back(std::move(claim));
    return &doc_.claims.back();
  }

  static TokenRange hull(TokenRange a, TokenRange b) { return {std::min(a.first, b.first), std::max(a.last, b.last)}; }

  /// With the article or possessor before it.
  uint32_t phrase_begin(uint32_t i) const {
    while (i > sentence_.first &&
           (at_.is(i - 1, WordClass::article) || at_.is(i - 1, WordClass::possessive) || word_is(i - 1, "very") || word_is(i - 1, "for")))
      --i;
    return i;
  }

  // ---- first, third, last ----

  /// "the third in-person meeting … since", "the first minister to visit", "for the first time".
  void ordinal(uint32_t i, int32_t n) {
    if (at_.time(i) && at_.time(i)->type != TimeType::duration && !word_is(i + 1, "time")) return;  // "May third"
    if (word_is(i + 1, "time")) return first_time(i, n);
    bool ever = false;
    const Contact* contact = ordered(i, ever);
    if (!contact || (contact->verb && word_is(i - 1, "the") && contact->trigger.first == i + 1)) return;
    if (contact->verb && contact->trigger.first == i + 1) return;  // "first met": no order of contacts is told
    const TokenRange words = hull({phrase_begin(i), i + 1}, contact->trigger);
    const TokenRange subject = contact->verb ? TokenRange{i, contact->trigger.first} : TokenRange{};
    Claim* claim = add(n == 1 && (ever || contact->verb) ? ClaimForm::first_in : ClaimForm::nth, words, *contact, subject);
    if (!claim) return;
    if (n > 1 || claim->form == ClaimForm::nth) claim->number = n;
    tails_.read(*claim, {contact->trigger.last, sentence_.last}, n == 1);
  }

  /// The contact that an ordinal orders: the head of its noun phrase, or "to visit" behind one.
  const Contact* ordered(uint32_t i, bool& ever) const {
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

  /// Words whose order, not that of a contact, an ordinal tells: "the second half of the visit", "First Lady".
  static bool is_other_order(std::string_view word) {
    static const WordSet kOthers = {"lady",   "Lady",    "gentleman", "Gentleman", "anniversary", "Anniversary", "century",   "Century",
                                    "half",   "quarter", "portion",   "part",      "leg",         "stop",        "question",  "point",
                                    "thing",  "things",  "day",       "week",      "month",       "year",        "term",      "family",
                                    "Family", "floor",   "place",     "Congress",  "step",        "phase",       "amendment", "Amendment",
                                    "report", "topic",   "item",      "priority"};
    return kOthers.contains(word);
  }

  /// "for the first time since …, X met Y", "the third time that they have spoken".
  void first_time(uint32_t i, int32_t n) {
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
  void last(uint32_t i) {
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

  /// Are the tokens words before a noun, as far as one sees?
  bool is_phrase(uint32_t from, uint32_t to) const {
    for (uint32_t k = from; k < to; ++k)
      if (parts_clause(at_, k) || at_.str(k) == "," || at_.is(k, WordClass::be) || at_.is(k, WordClass::have) ||
          at_.is(k, WordClass::modal) || at_.is(k, WordClass::pronoun) ||
          (at_.is(k, WordClass::preposition) && at_.str(k) != "of" && at_.token(k + 1).word != Vocabulary::kHyphen))
        return false;
    return true;
  }

  void last_of(TokenRange words, const Contact& contact) {
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

  // ---- how often, how long, how long ago ----

  /// "have spoken four times", "met twice", "three times on the phone".
  void times(uint32_t i) {
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
  bool is_many(uint32_t i) const {
    static const WordSet kMany = {"several", "many", "multiple", "numerous", "few", "countless", "various"};
    return i > sentence_.first &&
           (kMany.contains(at_.str(i - 1)) || (word_is(i - 1, "of") && (word_is(i - 2, "number") || word_is(i - 2, "couple"))));
  }

  /// An amount of time whose unit is token `u`.
  void length(uint32_t u, const Amount& amount) {
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
  const Contact* measured(uint32_t u, const Amount& amount) const {
    uint32_t k = u + 1;
    if (k < sentence_.last && at_.token(k).word == Vocabulary::kHyphen) ++k;
    if (word_is(k, "long")) ++k;
    if (word_is(k, "of")) ++k;
    for (const Contact* c : here_)
      if (!c->verb && c->trigger.first >= k && c->trigger.first - k < kNear / 2 && is_phrase(k, c->trigger.first)) return c;
    const bool clock = amount.unit == Unit::minute || amount.unit == Unit::hour;
    for (uint32_t i = amount.words.first; i-- > sentence_.first && amount.words.first - i < kNear / 2;) {
      const std::string_view word = at_.str(i);
      if (word == "lasted" || word == "lasting" || word == "lasts" || word == "last" || word == "ran")
        return here_.empty() ? before_ : nearest(i, i + 1, kTail);
      if ((word == "for" || word == "spent" || word == "spend" || word == "spending") && clock)
        return nearest(i, u + 1, kNear + kNear, true);
      if (word == "was" && word_is(u + 1, "long")) return nearest(i, i + 1, kTail);
    }
    return nullptr;
  }

  /// "It lasted an hour": of the contact of the sentence before.
  bool lasts() const {
    const uint32_t end = std::min(sentence_.last, sentence_.first + kNear);
    for (uint32_t i = sentence_.first; i < end; ++i)
      if (word_is(i, "lasted") || word_is(i, "ran")) return word_is(i - 1, "It") || word_is(i - 1, "it") || word_is(i - 1, "that");
    return false;
  }

  void elapsed(const Amount& amount, TokenRange words, const Contact* contact) {
    if (!contact || contact->word->part == Part::nouns) return;
    if (Claim* claim = add(ClaimForm::elapsed, hull(words, contact->trigger), *contact)) set_amount(*claim, amount);
  }

  /// "It's been two weeks since the call", "two days after the summit".
  void reckoned(uint32_t link, const Amount& amount) {
    for (const Contact* c : here_) {
      if (c->trigger.first <= link || !between(link, c->trigger.first, kReach)) continue;
      const bool is_own = word_is(link, "since") || (c->words.first <= link + 2 && !c->verb) || c->words.first == link + 1;
      return is_own ? elapsed(amount, {amount.words.first, link + 1}, c) : void();
    }
  }

  /// "two conversations with", "dozens of calls".
  void several(const Contact& contact) {
    const bool singular = contact.word->part == Part::noun;  // "multiple conversation": a slip
    if (contact.word->part != Part::nouns && !singular) return;
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

  // ---- not yet ----

  /// "have not spoken since", "has yet to meet", "hasn't he spoken to".
  void never(const Contact& contact) {
    bool perfect = false, yet = false;
    const uint32_t from = contact.words.first > sentence_.first + kReach ? contact.words.first - kReach : sentence_.first;
    uint32_t first = contact.words.first;
    for (uint32_t i = from; i < contact.trigger.first; ++i) {
      const bool have = at_.is(i, WordClass::have);
      if (have) first = std::min(first, i);
      perfect |= have;
      yet |= word_is(i, "yet") && word_is(i + 1, "to");
      if (word_is(i, "unwilling") || word_is(i, "refused") || word_is(i, "been")) return;
    }
    if (!perfect || !(yet || (contact.negated && contact.verb))) return;
    Claim* claim = add(ClaimForm::never, {first, contact.trigger.last}, contact);
    if (!claim) return;
    for (uint32_t k = contact.trigger.last; k < std::min(sentence_.last, contact.trigger.last + kTail); ++k)
      if (word_is(k, "since")) return tails_.since(*claim, {k, sentence_.last}, false);
  }

  Document& doc_;
  const Clauses at_;
  const std::vector<Contact> contacts_;
  const ClaimEvents events_;
  const ClaimTails tails_;
  TokenRange sentence_;
  std::vector<const Contact*> here_;  // contacts of the sentence
  const Contact* before_ = nullptr;   // the last of the sentence before
};

}  // namespace

void find_claims(Document& doc, const Lexicons& lex) {
  if (!doc.tokens.empty()) ClaimFinder(doc, lex).run();
}

}  // namespace readout
