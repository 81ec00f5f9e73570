#include <algorithm>

#include "readout/extract/claim_amounts.h"
#include "readout/extract/contacts.h"
#include "readout/extract/extract.h"

namespace readout {
namespace {

using Part = ContactPart;

constexpr uint32_t kTail = 22;  // tokens behind the words of contact in which "since", "in" and "for" belong to them
constexpr uint32_t kNear = 8;   // tokens between the words of contact and "times", "ago", "lasted"

class ClaimFinder {
 public:
  ClaimFinder(Document& doc, const Lexicons& lex) : doc_(doc), at_(doc, lex) {}

  void run() {
    for (uint32_t e = 0; e < doc_.engagements.size(); ++e)
      for (Span mention : doc_.engagements[e].mentions) by_mention_.push_back({mention, e});
    std::ranges::sort(by_mention_);
    const std::vector<Contact> contacts = find_contacts(at_);
    for (size_t i = 0; i < contacts.size(); ++i) {
      const bool same = i > 0 && contacts[i - 1].sentence.first == contacts[i].sentence.first;
      const bool next = i + 1 < contacts.size() && contacts[i + 1].sentence.first == contacts[i].sentence.first;
      read(contacts[i], {same ? contacts[i - 1].trigger.last : contacts[i].sentence.first,
                         next ? contacts[i + 1].trigger.first : contacts[i].sentence.last});
    }
    std::ranges::stable_sort(doc_.claims, {}, [](const Claim& c) { return c.span; });
    auto same_span = [](const Claim& a, const Claim& b) { return a.span == b.span && a.form == b.form; };
    doc_.claims.erase(std::unique(doc_.claims.begin(), doc_.claims.end(), same_span), doc_.claims.end());
  }

 private:
  void read(const Contact& contact, TokenRange around) {
    if (contact.word->kind == EngagementKind::press || contact.word->part == Part::together) return;
    contact_ = &contact;
    around_ = around;
    event_ = event_of(contact);
    if (!event_) return;
    ordinal();
    first_time();
    last_time();
    never();
    duration();
    count();
    elapsed();
  }

  /// What the claim is about: the engagement of the mention, else what the sentence tells. Empty where no two states meet.
  std::optional<ClaimEvent> event_of(const Contact& contact) const {
    ClaimEvent event;
    event.kind = contact.word->kind.value_or(EngagementKind::other);
    event.mode = contact.mode.value_or(Mode::unknown);
    event.level = contact.level.value_or(Level::unspecified);
    if (const Engagement* known = engagement_at(contact)) {
      event.level = event.level == Level::unspecified ? known->level : event.level;
      event.parties = known->parties;
      if (event.mode == Mode::unknown) event.mode = known->mode;
      return event;
    }
    const Participants who = participants(at_, contact);
    event.parties = who.left;
    for (Id<Actor> p : who.right)
      if (std::ranges::find(event.parties, p) == event.parties.end()) event.parties.push_back(p);
    std::string_view side = doc_.meta.side ? state_of(*doc_.meta.side) : std::string_view();
    if (side.empty() && !event.parties.empty()) side = state_of(event.parties[0]);
    const bool abroad = std::ranges::any_of(event.parties, [&](Id<Actor> p) { return state_of(p) != side; });
    if (!abroad && !contact.series && !(who.pair != PairOf::none && contact.negated)) return std::nullopt;
    return event;
  }

  std::string_view state_of(Id<Actor> of) const {
    const Actor& a = doc_[of];
    return !a.state.empty() ? std::string_view(a.state) : std::string_view(a.id).substr(0, a.id.find('.'));
  }

  const Engagement* engagement_at(const Contact& contact) const {
    const Span words = span_of(doc_, contact.words);
    auto at = std::ranges::lower_bound(by_mention_, words.begin, {}, [](const auto& m) { return m.first.begin; });
    return at != by_mention_.end() && at->first.begin < words.end ? &doc_.engagements[at->second] : nullptr;
  }

  Claim& add(ClaimForm form, uint32_t first, uint32_t last) {
    Claim claim;
    claim.span = span_of(doc_, {first, last});
    claim.form = form;
    claim.event = *event_;
    doc_.claims.push_back(std::move(claim));
    return doc_.claims.back();
  }

  /// "the third in-person meeting … since", "their first call in nearly five months", "the last round of talks".
  void ordinal() {
    const TokenRange words = contact_->words;
    for (uint32_t i = words.first; i < contact_->trigger.first; ++i) {
      const std::string_view word = at_.str(i);
      if (word == "anniversary" || word == "century") return;
      if (!contact_->verb && (word == "last" || word == "previous" || word == "most") && !at_.time(i)) {
        if (word == "most" && (i + 1 >= contact_->trigger.first || at_.str(i + 1) != "recent")) continue;
        tail(add(ClaimForm::last, words.first, words.last), words.last);
        return;
      }
      const auto n = ordinal_at(at_, i);
      if (!n || contact_->verb) continue;
      if (at_.time(i) && at_.time(i)->type != TimeType::duration && at_.capital(i - (i > words.first))) continue;  // "May third"
      const bool ever = i + 1 < words.last && (at_.str(i + 1) == "ever" || (i + 2 < words.last && at_.str(i + 2) == "ever"));
      Claim& claim = add(*n == 1 && ever ? ClaimForm::first_in : ClaimForm::nth, words.first, words.last);
      if (*n > 1 || !ever) claim.number = n;
      tail(claim, words.last);
      return;
    }
  }

  /// "since …" or "in five months" behind the words of contact: makes "first" one of a period.
  void tail(Claim& claim, uint32_t i) {
    const uint32_t end = std::min(contact_->sentence.last, i + kTail);
    for (uint32_t k = i; k < end; ++k) {
      const std::string_view word = at_.str(k);
      if (word == ";" || word == "and" || (at_.mark(k) && word != "," && word != "—")) return;
      if (word == "since") return since(claim, k);
      if ((word == "in" || word == "for") && k + 1 < end && claim.number == 1) {
        for (uint32_t u = k + 1; u < std::min(end, k + 7); ++u)
          if (auto amount = amount_before_unit(at_, k + 1, u)) {
            claim.form = ClaimForm::first_in;
            claim.number = amount->number;
            claim.unit = amount->unit;
            claim.mod = amount->mod;
            claim.span.end = doc_.tokens[u].span.end;
            return;
          }
      }
    }
  }

  void since(Claim& claim, uint32_t k) {
    if (claim.form == ClaimForm::nth && claim.number == 1) {
      claim.form = ClaimForm::first_since;
      claim.number.reset();
    }
    if (claim.form == ClaimForm::first_in) claim.form = ClaimForm::first_since;
    uint32_t end = k + 1;
    while (end < contact_->sentence.last && end - k < kTail && !(at_.mark(end) && at_.str(end) != ",") && at_.str(end) != "and") ++end;
    const Span span = end > k + 1 ? span_of(doc_, {k + 1, end}) : Span{};
    ClaimSince since;
    uint32_t last = std::min(end, k + 6);
    for (const Time& time : within(doc_.times, span)) {
      since.value = time.type == TimeType::date ? time.value : "";
      last = std::max(k + 2, tokens_in(doc_, time.span).last);
      break;
    }
    auto mention = std::ranges::lower_bound(by_mention_, span.begin, {}, [](const auto& m) { return m.first.begin; });
    if (mention != by_mention_.end() && mention->first.begin < span.end) {
      since.engagement = Id<Engagement>{mention->second};
      if (since.value.empty()) since.value = doc_.engagements[mention->second].when.value;
      last = std::max(last, tokens_in(doc_, mention->first).last);
    }
    claim.span.end = doc_.tokens[std::max(k, last - 1)].span.end;
    claim.since = since;
  }

  bool word_is(uint32_t i, std::string_view word) const { return i < contact_->sentence.last && at_.str(i) == word; }

  /// "for the first time since …, X met with Y".
  void first_time() {
    for (uint32_t i = around_.first; i + 1 < around_.last; ++i) {
      if (!word_is(i + 1, "time") || distance(i) > kTail) continue;
      const auto n = ordinal_at(at_, i);
      if (!n) continue;
      uint32_t first = i;
      while (first > around_.first && (at_.is(first - 1, WordClass::article) || word_is(first - 1, "for"))) --first;
      Claim& claim = add(*n == 1 ? ClaimForm::first_in : ClaimForm::nth, first, i + 2);
      claim.number = n;
      tail(claim, i + 2);
      if (claim.form == ClaimForm::first_in && claim.number == 1 && !claim.unit) claim.number.reset();
      return;
    }
  }

  uint32_t distance(uint32_t i) const {
    return i < contact_->words.first ? contact_->words.first - i : i >= contact_->words.last ? i - contact_->words.last : 0;
  }

  /// "the last time he spoke with", "which last met in 2016".
  void last_time() {
    if (!contact_->verb) return;
    const uint32_t from = contact_->words.first > around_.first + kNear ? contact_->words.first - kNear : around_.first;
    for (uint32_t i = from; i < contact_->trigger.first; ++i) {
      if (!word_is(i, "last") || (at_.time(i) && !word_is(i + 1, "time"))) continue;
      if (!word_is(i + 1, "time") && i + 1 != contact_->trigger.first) continue;
      Claim& claim = add(ClaimForm::last, i > around_.first && at_.is(i - 1, WordClass::article) ? i - 1 : i, contact_->trigger.last);
      for (const Time& time : within(doc_.times, span_of(doc_, {contact_->trigger.last - 1, around_.last})))
        if (time.type == TimeType::date) {
          claim.since = ClaimSince{time.value, {}};
          break;
        }
      return;
    }
  }

  /// "have not spoken since", "has yet to meet".
  void never() {
    if (!contact_->negated) return;
    const TokenRange words = contact_->words;
    bool perfect = false, yet = false;
    const uint32_t from = words.first > contact_->sentence.first + kNear ? words.first - kNear : contact_->sentence.first;
    uint32_t first = words.first;
    for (uint32_t i = from; i < contact_->trigger.first; ++i) {
      const bool have = at_.is(i, WordClass::have);
      if (have) first = std::min(first, i);
      perfect |= have;
      yet |= word_is(i, "yet") && word_is(i + 1, "to");
      if (word_is(i, "unwilling") || word_is(i, "refused")) return;
    }
    if (!perfect || (!contact_->verb && !yet)) return;
    Claim& claim = add(ClaimForm::never, first, words.last);
    for (uint32_t k = words.last; k < std::min(contact_->sentence.last, words.last + kTail); ++k)
      if (word_is(k, "since")) {
        since(claim, k);
        return;
      }
  }

  /// "the 90-minute call", "spoke for two hours", "the meeting lasted some 40 minutes".
  void duration() {
    for (uint32_t i = contact_->words.first; i < contact_->trigger.first; ++i)
      if (auto amount = amount_before_unit(at_, contact_->words.first, i); amount && !contact_->verb) {
        fill(add(ClaimForm::duration, contact_->words.first, contact_->words.last), *amount);
        return;
      }
    const uint32_t end = std::min(around_.last, contact_->trigger.last + kTail);
    bool lasts = false;
    for (uint32_t i = contact_->trigger.last; i < end; ++i) {
      if (at_.mark(i) && !word_is(i, ",") && !word_is(i, "—")) return;
      const std::string_view word = at_.str(i);
      if (word == "lasted" || word == "lasting" || word == "lasts" || word == "last" || word == "ran" || (word == "for" && contact_->verb))
        lasts = true;
      const auto amount = amount_before_unit(at_, contact_->trigger.last, i);
      if (!amount) continue;
      const bool clock = amount->unit == Unit::minute || amount->unit == Unit::hour;
      const bool is_long = word_is(i + 1, "long");
      if ((lasts && (clock || word != "year")) || is_long) {
        if (!word_is(i + 1, "ago")) fill(add(ClaimForm::duration, contact_->words.first, i + 1 + is_long), *amount);
      }
      return;
    }
  }

  static void fill(Claim& claim, const Amount& amount) {
    claim.number = amount.number;
    claim.unit = amount.unit;
    claim.mod = amount.mod;
  }

  /// "have spoken four times", "met twice", "two conversations with".
  void count() {
    if (contact_->verb) {
      const uint32_t end = std::min(around_.last, contact_->trigger.last + kTail);
      for (uint32_t i = contact_->trigger.last; i < end; ++i) {
        if (at_.mark(i) && !word_is(i, ",")) return;
        if (word_is(i, "twice")) {
          add(ClaimForm::count, contact_->words.first, i + 1).number = 2;
          return;
        }
        if (!word_is(i, "times") || i == contact_->trigger.last) continue;
        const auto number = number_at(at_, i - 1);
        const std::string_view word = at_.str(i - 1);
        const bool vague = word == "several" || word == "many" || word == "multiple" || word == "numerous" || word == "few" ||
                           word == "of" || word == "different";
        if (!number && !vague) continue;
        Claim& claim = add(ClaimForm::count, contact_->words.first, i + 1);
        claim.number = number;
        uint32_t from = i - 1;
        claim.mod = approximator_before(at_, contact_->trigger.last, i - 1, from);
        return;
      }
      return;
    }
    if (contact_->word->part != Part::nouns) return;
    uint32_t first = contact_->words.first;
    for (uint32_t i = contact_->trigger.first; i > around_.first && contact_->trigger.first - i < 4;) {
      --i;
      const std::string_view word = at_.str(i);
      const auto number = number_at(at_, i);
      const bool vague = word == "dozens" || word == "several" || word == "numerous" || word == "multiple";
      if (at_.mark(i) || at_.is(i, WordClass::preposition)) {
        if (word != "of") return;
        continue;
      }
      if (!number && !vague) continue;
      if (at_.time(i) || (number && *number > 200)) return;
      Claim& claim = add(ClaimForm::count, std::min(first, i), contact_->words.last);
      claim.number = number;
      uint32_t from = i;
      claim.mod = approximator_before(at_, around_.first, i, from);
      return;
    }
  }

  /// "met three days ago", "it's been more than two weeks since the call".
  void elapsed() {
    const uint32_t end = std::min(around_.last, contact_->trigger.last + kTail);
    for (uint32_t i = contact_->trigger.last; i < end; ++i)
      if (word_is(i, "ago") && i > contact_->trigger.last) {
        if (auto amount = amount_before_unit(at_, contact_->trigger.last, i - 1)) {
          fill(add(ClaimForm::elapsed, contact_->words.first, i + 1), *amount);
          return;
        }
      }
    for (uint32_t i = around_.first; i < contact_->words.first; ++i) {
      const bool ago = word_is(i, "ago"), since = word_is(i, "since"), after = word_is(i, "after");
      if ((!ago && !since && !after) || i == around_.first || contact_->words.first - i > kNear) continue;
      auto amount = amount_before_unit(at_, around_.first, i - 1);
      if (!amount || (after && contact_->words.first - i > 4)) continue;
      fill(add(ClaimForm::elapsed, amount->words.first, contact_->words.last), *amount);
      return;
    }
  }

  Document& doc_;
  Clauses at_;
  std::vector<std::pair<Span, uint32_t>> by_mention_;  // mentions of engagements, sorted
  const Contact* contact_ = nullptr;
  TokenRange around_;  // from the words of contact before to those behind, in the sentence
  std::optional<ClaimEvent> event_;
};

}  // namespace

void find_claims(Document& doc, const Lexicons& lex) { ClaimFinder(doc, lex).run(); }

}  // namespace readout
