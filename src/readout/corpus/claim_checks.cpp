#include "readout/corpus/claim_checks.h"

#include <algorithm>
#include <numeric>

#include "readout/corpus/claim_computation.h"
#include "readout/corpus/open_day.h"
#include "readout/corpus/published.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

using std::chrono::days;

constexpr size_t kAfter = 40;  // bytes after a claim in which "this month" belongs to it
constexpr int kFarthest = 30;  // days between a document and the contact that it is about

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return out;
}

bool has_any(const std::string& text, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

/// The words of a claim, and the few after it, in lower case.
struct Words {
  Words(std::string_view text, Span span) : own(lower(slice(text, span))), after(lower(text.substr(span.end, kAfter))) {}
  std::string own, after;
};

/// The days of "this month", "this year" around the contact, where the claim counts within them.
std::optional<DayRange> counted_in(const Words& words, DayRange at) {
  const std::string day = format_day(at.last);
  for (const std::string& text : {words.own, words.after.substr(0, words.after.find_first_of(".;,\n"))}) {
    if (text.find("this month") != std::string::npos) return day_range(day.substr(0, 7));
    if (text.find("this year") != std::string::npos) return day_range(day.substr(0, 4));
  }
  return {};
}

class Checker {
 public:
  Checker(const Corpus& corpus, const Derived& derived) : corpus_(corpus), held_(derived), origin_(corpus.documents.size()) {
    std::iota(origin_.begin(), origin_.end(), 0);
    for (const Origin& origin : derived.origins)
      for (const OriginMember& member : origin.documents) origin_[member.document.index] = origin.documents[0].document.index;
  }

  void run(Derived& derived) {
    for (DocumentAt at; at.index < corpus_.documents.size(); ++at.index) {
      const Document& doc = corpus_.documents[at.index];
      if (doc.claims.empty()) continue;
      const std::string text = corpus_.text(at);
      const std::vector<std::string> ids = ids_of(doc, doc.claims);
      for (uint32_t i = 0; i < doc.claims.size(); ++i) {
        const Claim& claim = doc.claims[i];
        ClaimCheck check{{at, ids[i], i}, {at, claim.span, doc.to_source(claim.span)}, "", Verdict::record_too_thin, {}, {}};
        if (complete(at, claim, Words{text, claim.span}, check)) derived.claim_checks.push_back(std::move(check));
      }
    }
  }

 private:
  /// False for a claim that does not name two sides.
  bool complete(DocumentAt at, const Claim& claim, const Words& words, ClaimCheck& check) {
    const Document& doc = corpus_.documents[at.index];
    Scope scope;
    for (const Id<Actor> party : claim.event.parties)
      if (doc[party].kind == ActorKind::person || doc[party].kind == ActorKind::state) scope.parties.push_back(doc[party].id);
    drop_states_of_persons(scope.parties);
    if (scope.parties.size() < 2) return false;
    scope.level = claim.event.level;
    const LinkedEngagement* subject = subject_of(at, claim, scope);
    if (subject != nullptr && subject->series && subject->level != Level::leader) scope.series = subject->series;
    std::optional<ClaimTerms> terms = terms_of(at, claim, subject);
    if (terms && !terms->reference && claim.form == ClaimForm::nth) terms->reference = counted_in(words, terms->at);
    check.coverage = held_.coverage(scope, origin_);
    if (!terms || !is_call_or_meeting(claim.event.kind)) return true;
    check.as_of = format_day(terms->at.last);
    for (const auto& [calls, meetings] : scopes_of(claim, words.own)) {
      scope.calls = calls;
      scope.meetings = meetings;
      Reading reading = compute(*terms, held_.find(scope, terms->at_counts ? subject : nullptr));
      reading.scope = describe(scope);
      check.readings.push_back(std::move(reading));
    }
    check.verdict = verdict_of(check);
    return true;
  }

  static bool is_call_or_meeting(EngagementKind kind) {
    return kind == EngagementKind::call || kind == EngagementKind::meeting || kind == EngagementKind::talks ||
           kind == EngagementKind::visit || kind == EngagementKind::summit || kind == EngagementKind::other;
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
  const LinkedEngagement* subject_of(DocumentAt at, const Claim& claim, const Scope& scope) const {
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
      const bool mentioned =
          claim.form != ClaimForm::last && std::ranges::any_of(fact.mentions, [&](Span m) { return m.overlaps(claim.span); });
      const std::tuple now{mentioned && range->first == range->last, fact.mentions.size()};
      if (best == nullptr || now > worth) best = linked, worth = now;
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
  HeldContacts held_;
  std::vector<uint32_t> origin_;
};

}  // namespace

void check_claims(const Corpus& corpus, Derived& derived) { Checker(corpus, derived).run(derived); }

}  // namespace readout
