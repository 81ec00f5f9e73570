#include "readout/corpus/claim_checks.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "readout/base/parallel.h"
#include "readout/corpus/claim_computation.h"
#include "readout/corpus/claim_words.h"
#include "readout/corpus/open_day.h"
#include "readout/corpus/published.h"
#include "readout/doc/walk.h"
#include "readout/doc/wanders.h"

namespace readout {
namespace {

using std::chrono::days;

constexpr int kFarthest = 30;  // days between a document and the contact that it is about

class Checker {
 public:
  Checker(const Corpus& corpus, const Derived& derived)
      : corpus_(corpus), origin_(origins(corpus, derived)), held_(corpus, derived, origin_) {}

  void run(Derived& derived) {
    std::vector<std::vector<ClaimCheck>> checks(corpus_.documents.size());
    in_parallel(checks.size(), [&](size_t i) { checks[i] = checks_of({static_cast<uint32_t>(i)}); });
    for (std::vector<ClaimCheck>& some : checks) std::ranges::move(some, std::back_inserter(derived.claim_checks));
  }

  /// A claim in another scope than its words have.
  ScopedClaim in_scope(DocumentAt at, uint32_t ordinal, const ClaimEdit& edit) {
    const Claim& claim = corpus_.documents[at.index].claims.at(ordinal);
    const std::string text = corpus_.text(at);
    const ClaimWords words(text, claim.span);
    Understood understood = understand(at, claim, words);
    const auto counted = std::ranges::max(scopes_of(claim, words.own));  // the widest: {calls, meetings}
    ScopedClaim out;
    out.kind = edit.kind.value_or(understood.scope.kind == EngagementKind::visit    ? ContactKind::visit
                                  : understood.scope.kind == EngagementKind::summit ? ContactKind::summit
                                  : counted == std::pair(true, true)                ? ContactKind::conversation
                                  : counted.first                                   ? ContactKind::call
                                                                                    : ContactKind::meeting);
    Scope& scope = understood.scope;
    if (!edit.parties.empty()) scope.parties = edit.parties;
    if (edit.level && edit.level != scope.level) scope.series.reset();
    scope.level = edit.level.value_or(scope.level);
    out.parties = scope.parties;
    out.level = scope.level;
    out.coverage = held_.coverage(scope);
    if (!understood.terms) return out;
    ClaimTerms& terms = *understood.terms;
    if (edit.months || edit.reference) terms.form = edit.months ? ClaimForm::first_in : ClaimForm::first_since, terms.reference.reset();
    if (edit.months) terms.number = edit.months, terms.unit = Unit::month;
    if (edit.reference) terms.reference = edit.reference;
    out.terms = terms;
    const LinkedEngagement* except = terms.at_counts ? understood.subject : nullptr;
    const auto read = [&](ContactKind kind, Level level) {
      ScopedReading one{kind, level, compute(terms, held_.find(narrowed(scope, kind, level), except))};
      one.reading.scope = describe(narrowed(scope, kind, level));
      if (out.coverage.origins < 2) one.reading.verdict = Verdict::record_too_thin;
      return one;
    };
    out.asked = read(out.kind, out.level);
    for (const Level level : out.level == Level::unspecified ? std::vector{out.level} : std::vector{out.level, Level::unspecified})
      for (const ContactKind kind : {ContactKind::call, ContactKind::meeting, ContactKind::conversation})
        out.readings.push_back(read(kind, level));
    Scope wide = narrowed(scope, ContactKind::conversation, Level::unspecified);
    for (std::string& party : wide.parties) party.erase(std::min(party.find('.'), party.size()));
    const std::vector<HeldContact> counting = held_.find(narrowed(scope, out.kind, out.level), except);
    for (const HeldContact& contact : held_.find(wide, except))
      if (contact.range.last < terms.at.first)
        out.before.push_back({contact.engagement, contact.range,
                              std::ranges::find(counting, contact.engagement, &HeldContact::engagement) != counting.end()});
    std::ranges::reverse(out.before);
    return out;
  }

 private:
  std::vector<ClaimCheck> checks_of(DocumentAt at) const {
    const Document& doc = corpus_.documents[at.index];
    if (doc.claims.empty()) return {};
    const std::string text = corpus_.text(at);
    const std::vector<std::string> ids = ids_of(doc, doc.claims);
    std::vector<ClaimCheck> checks;
    for (uint32_t i = 0; i < doc.claims.size(); ++i) {
      const Claim& claim = doc.claims[i];
      ClaimCheck check{{at, ids[i], i}, {at, claim.span, doc.to_source(claim.span)}, "", Verdict::record_too_thin, {}, {}};
      if (complete(at, claim, {text, claim.span}, check)) checks.push_back(std::move(check));
    }
    return checks;
  }

  /// What a claim's words say of whom and of when.
  struct Understood {
    Scope scope;
    bool told = false;       ///< its two sides are
    bool mentioned = false;  ///< the subject, in the claim's sentence
    const LinkedEngagement* subject = nullptr;
    std::optional<ClaimTerms> terms;
  };

  static std::vector<uint32_t> origins(const Corpus& corpus, const Derived& derived) {
    std::vector<uint32_t> origin_of(corpus.documents.size());
    std::iota(origin_of.begin(), origin_of.end(), 0);
    for (const Origin& origin : derived.origins)
      for (const OriginMember& member : origin.documents) origin_of[member.document.index] = origin.documents[0].document.index;
    return origin_of;
  }

  Understood understand(DocumentAt at, const Claim& claim, const ClaimWords& words) const {
    const Document& doc = corpus_.documents[at.index];
    Understood out;
    Scope& scope = out.scope;
    for (const Id<Actor> party : claim.event.parties)
      if (doc[party].kind == ActorKind::person || doc[party].kind == ActorKind::state) scope.parties.push_back(doc[party].id);
    drop_states_of_persons(scope.parties);
    out.told = words.tell_sides(doc, claim);
    if (scope.parties.size() < 2) return out;
    scope.level = claim.event.level;
    scope.said_in_person =
        claim.event.mode == Mode::in_person || has_any(words.own, {"in person", "in-person", "face to face", "face-to-face"});
    if (claim.event.kind == EngagementKind::visit || claim.event.kind == EngagementKind::summit) scope.kind = claim.event.kind;
    out.subject = subject_of(at, claim, scope, words.around, out.mentioned);
    if (out.subject != nullptr && out.subject->series && out.subject->level != Level::leader) scope.series = out.subject->series;
    out.terms = terms_of(at, claim, out.subject);
    if (out.terms && !out.terms->reference && claim.form == ClaimForm::nth) out.terms->reference = words.counted_in(out.terms->at);
    return out;
  }

  /// False for a claim that does not tell of two sides.
  bool complete(DocumentAt at, const Claim& claim, const ClaimWords& words, ClaimCheck& check) const {
    const Document& doc = corpus_.documents[at.index];
    Understood understood = understand(at, claim, words);
    if (understood.scope.parties.size() < 2 || (!understood.told && wanders(doc))) return false;
    Scope& scope = understood.scope;
    const std::optional<ClaimTerms>& terms = understood.terms;
    check.coverage = held_.coverage(scope);
    if (!terms || !is_call_or_meeting(claim.event.kind)) return true;
    check.as_of = format_day(terms->at.last);
    for (const auto& [calls, meetings] : scopes_of(claim, words.own)) {
      scope.calls = calls;
      scope.meetings = meetings;
      Reading reading = compute(*terms, held_.find(scope, terms->at_counts ? understood.subject : nullptr));
      reading.scope = describe(scope);
      check.readings.push_back(std::move(reading));
    }
    check.verdict =
        understood.told && is_sure(doc, claim, *terms, understood.mentioned, words) ? verdict_of(check) : Verdict::record_too_thin;
    return true;
  }

  static Scope narrowed(const Scope& of, ContactKind kind, Level level) {
    Scope scope = of;
    scope.level = level;
    if (level == Level::unspecified) scope.series.reset();
    scope.calls = kind == ContactKind::call || kind == ContactKind::conversation;
    scope.meetings = kind != ContactKind::call;
    scope.kind.reset();
    if (kind == ContactKind::talks) scope.kind = EngagementKind::talks;
    if (kind == ContactKind::visit) scope.kind = EngagementKind::visit;
    if (kind == ContactKind::summit) scope.kind = EngagementKind::summit;
    return scope;
  }

  /// Is it told well enough, of whom and what a claim speaks and up to when it counts, that contacts of the record can bear it out or not?
  static bool is_sure(const Document& doc, const Claim& claim, const ClaimTerms& terms, bool mentioned, const ClaimWords& words) {
    if (words.is_special()) return false;
    const bool bounded = terms.reference || terms.unit;
    if (claim.form == ClaimForm::never)
      return bounded || (has_any(words.own, {"never", "ever "}) && std::ranges::none_of(claim.event.parties, [&](Id<Actor> party) {
                           return doc[party].kind == ActorKind::state;  // "I’ve never met an Irishman"
                         }));
    if ((claim.form == ClaimForm::nth || claim.form == ClaimForm::count) && words.count_within()) return false;
    const bool of_a_contact = claim.form == ClaimForm::nth || claim.form == ClaimForm::first_in || claim.form == ClaimForm::first_since;
    return !of_a_contact || bounded || mentioned;
  }

  static bool is_call_or_meeting(EngagementKind kind) {
    return kind == EngagementKind::call || kind == EngagementKind::meeting || kind == EngagementKind::talks ||
           kind == EngagementKind::visit || kind == EngagementKind::summit;
  }

  static void drop_states_of_persons(std::vector<std::string>& parties) {
    const std::vector<std::string> all = parties;
    std::erase_if(parties, [&](const std::string& party) {
      return party.find('.') == std::string::npos &&
             std::ranges::any_of(all, [&](const std::string& other) { return other.starts_with(party + '.'); });
    });
  }

  /// Calls, meetings, or where the words leave it open both readings: {calls, meetings}, the narrow one first.
  static std::vector<std::pair<bool, bool>> scopes_of(const Claim& claim, const std::string& words) {
    if (claim.event.mode == Mode::in_person) return {{false, true}};
    const bool line = has_any(words, {"phone", "call", "video"});
    const bool person = has_any(
        words, {"meet", "met ", "met\n", "visit", "summit", "face-to-face", "face to face", "in person", "in-person", "travel", "trip"});
    if (has_any(words, {"conversation", "contact", "spoke", "speak", "talked", "in touch"}) && !line) return {{true, false}, {true, true}};
    const bool call = claim.event.kind == EngagementKind::call || claim.event.mode == Mode::phone || claim.event.mode == Mode::video;
    if (line && !person) return {{true, false}};
    if (person && !line) return {{false, true}};
    return {{call, !call}};
  }

  /// The contact that a claim is about: one that its words mention, else the one of its document that fits best.
  /// `is_mentioned`: in the claim's sentence.
  const LinkedEngagement* subject_of(DocumentAt at, const Claim& claim, const Scope& scope, Span sentence, bool& is_mentioned) const {
    if (claim.form == ClaimForm::never || claim.form == ClaimForm::count) return nullptr;
    const Document& doc = corpus_.documents[at.index];
    const std::optional<Day> day = day_of(doc);
    const LinkedEngagement* best = nullptr;
    std::tuple<bool, size_t> worth{};
    for (uint32_t i = 0; i < doc.engagements.size(); ++i) {
      const Engagement& fact = doc.engagements[i];
      const LinkedEngagement* linked = held_.of(at, i);
      if (linked == nullptr || (claim.since && claim.since->engagement && claim.since->engagement->index == i)) continue;
      const std::optional<DayRange> range = day_range(linked->when.value);
      if (!range || (linked->level != scope.level && scope.level != Level::unspecified)) continue;
      if (!std::ranges::all_of(scope.parties, [&](const std::string& party) { return names(*linked, party); })) continue;
      if (day && (range->first > *day + days{kFarthest} || range->last < *day - days{kFarthest})) continue;
      const auto in = [&](Span span) { return std::ranges::any_of(fact.mentions, [&](Span mention) { return mention.overlaps(span); }); };
      const bool mentioned = claim.form != ClaimForm::last && in(claim.span);
      const std::tuple now{mentioned && range->first == range->last, fact.mentions.size()};
      if (best == nullptr || now > worth) best = linked, worth = now, is_mentioned = in(sentence);
    }
    return best;
  }

  static bool names(const LinkedEngagement& engagement, const std::string& party) {
    return std::ranges::any_of(engagement.parties,
                               [&](const std::string& there) { return there == party || there.starts_with(party + '.'); });
  }

  std::optional<ClaimTerms> terms_of(DocumentAt at, const Claim& claim, const LinkedEngagement* subject) const {
    ClaimTerms terms;
    terms.form = claim.form;
    terms.number = claim.number;
    terms.unit = claim.unit;
    terms.mod = claim.mod;
    const std::optional<Day> day = written_on(at);
    if (subject != nullptr)
      terms.at = *day_range(subject->when.value);
    else if (day)
      terms.at = {*day, *day};
    else
      return {};
    terms.at_counts = subject != nullptr;
    terms.at_is_firm = subject != nullptr && held_.is_firm(*subject, terms.at);
    if (!claim.since) return terms;
    if (claim.since->engagement)
      if (const LinkedEngagement* since = held_.of(at, claim.since->engagement->index)) terms.reference = day_range(since->when.value);
    if (!terms.reference) terms.reference = day_range(claim.since->value);
    if (!terms.reference) terms.reference = settle(parse_open_day(claim.since->value), {terms.at.first - days{365}, terms.at.first});
    if (!terms.reference && !claim.since->value.empty()) return {};
    return terms;
  }

  /// The day of a document; of one without a date the latest day among the contacts that it reports as held.
  std::optional<Day> written_on(DocumentAt at) const {
    const Document& doc = corpus_.documents[at.index];
    std::optional<Day> day = day_of(doc);
    for (uint32_t i = 0; !day_of(doc) && i < doc.engagements.size(); ++i) {
      const LinkedEngagement* linked = held_.of(at, i);
      const auto range = linked != nullptr && doc.engagements[i].status == Status::held ? day_range(linked->when.value) : std::nullopt;
      if (range && range->first == range->last && (!day || range->last > *day)) day = range->last;
    }
    return day;
  }

  /// One reading settles it; where the narrow one holds and the wide one does not, it is a matter of scope.
  static Verdict verdict_of(const ClaimCheck& check) {
    if (check.coverage.origins < 2) return Verdict::record_too_thin;
    const Verdict narrow = check.readings.front().verdict, wide = check.readings.back().verdict;
    if (narrow == wide || wide == Verdict::supported) return wide;
    if (narrow == Verdict::supported) return Verdict::depends_on_scope;
    return narrow == Verdict::contradicted ? narrow : wide;
  }

  const Corpus& corpus_;
  std::vector<uint32_t> origin_;  // of each document
  HeldContacts held_;
};

}  // namespace

void check_claims(const Corpus& corpus, Derived& derived) { Checker(corpus, derived).run(derived); }

ScopedClaim claim_in_scope(const Corpus& corpus, const Derived& derived, DocumentAt at, uint32_t ordinal, const ClaimEdit& edit) {
  return Checker(corpus, derived).in_scope(at, ordinal, edit);
}

}  // namespace readout
