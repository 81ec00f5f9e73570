#include "readout/extract/earlier_mention.h"

#include <algorithm>

#include "readout/extract/contact_when.h"

namespace readout {
namespace {

using Part = ContactPart;
using Reference = Contact::Reference;

constexpr size_t kLookBack = 200;    // engagements of the document to which words may refer back
constexpr uint32_t kNearReach = 80;  // tokens between the sentences of "these discussions" and of a channel they may mean
constexpr size_t kDwells = 3;        // mentions of what a text dwells on

class Earlier {
 public:
  Earlier(const Clauses& at, size_t most) : at_(at), most_(most) {}

  Draft* find(const Contact& contact, const Draft& draft, std::vector<Draft>& drafts) const {
    const bool refers =
        (contact.reference != Reference::none && !contact.fresh) || contact.predicate || contact.word->part == Part::together;
    const bool named = draft.fact.parties.size() >= 2 && !contact.fresh;
    if (contact.general && !contact.nearest) return nullptr;
    if (!refers && !named && draft.event.empty() && draft.family != kChannel) return nullptr;
    Draft* best = nullptr;
    int best_score = 0;
    for (size_t n = 0; n < std::min(kLookBack, drafts.size()); ++n) {
      Draft& known = drafts[drafts.size() - 1 - n];
      if (!may_be(known, contact, draft)) continue;
      if (contact.nearest && !contact.word->loose && contact.word->kind != EngagementKind::talks) return &known;
      int score = 1 + static_cast<int>(std::min<size_t>(known.fact.mentions.size(), 4));
      if (contact.word->kind == known.fact.kind && !contact.word->loose && contact.word->part != Part::together) score += 8;
      if (contact.predicate && known.latest == draft.sentence) score += 30;  // "the talks, which are a meeting of experts"
      if (!refers && (of_states(known, draft) || (draft.loose && !contact.verb && of_states(draft, known)))) continue;
      if (contact.nearest || known.latest == draft.sentence) score += 4;
      if (contact.nearest) score += 40 - static_cast<int>(std::min<size_t>(n, 40));
      if (score > best_score) best_score = score, best = &known;
    }
    return best;
  }

 private:
  const Actor& actor(Id<Actor> of) const { return at_.doc()[of]; }
  std::string_view state(Id<Actor> of) const { return state_of(actor(of)); }

  bool may_be(const Draft& known, const Contact& contact, const Draft& draft) const {
    const auto& when = draft.fact.when.value;
    if (known.self || !(known.family & draft.family)) return false;
    if (known.event != draft.event && !(known.event.empty() == false && draft.event.empty() && is_plain_summit(contact))) return false;
    if (contact.in_role && known.sentence == draft.sentence && !when.empty()) return false;
    if (known.latest == draft.sentence && is_counted_from(contact)) return false;
    if (contact.earlier && !contact.predicate && (when.empty() || known.fact.when.value != when)) return false;
    if (contact.status == Status::planned && known.held && (contact.verb || contact.reference == Reference::none)) return false;
    const bool by_name = draft.named || draft.fact.series || !draft.event.empty() || names_place(contact, known);
    if (!by_name && is_far(known, draft)) return false;
    if (!parties_fit(known, draft) || !times_fit(known.fact.when.value, when)) return false;
    if (!places_fit(known.fact.place, draft.fact.place) && draft.family != kVisit) return false;
    if (draft.fact.series && draft.fact.series != known.fact.series) return false;
    if (contact.nearest && draft.sentence - known.latest > (known.fact.series ? kNearReach : kFarReach)) return false;
    if (known.fact.series && !draft.fact.series && has_own_name(contact)) return false;
    if (draft.family == kChannel && draft.fact.level != known.fact.level) return false;
    return draft.fact.series || !known.fact.series || contact.reference != Reference::none || contact.predicate;
  }

  /// "met in Oslo, a year ago from | this meeting": what a contact is dated by is another one.
  bool is_counted_from(const Contact& contact) const {
    const uint32_t first = contact.words.first;
    return first >= contact.sentence.first + 2 && at_.str(first - 1) == "from" && at_.time(first - 2);
  }

  /// Have others been spoken of since? "The call", which names nobody, is the last one told of, or the one that the text dwells on.
  bool is_far(const Draft& known, const Draft& draft) const {
    const bool dwelt_on = known.fact.mentions.size() == most_ && most_ >= kDwells;
    return draft.sentence - known.latest > kFarReach && (wanders(at_.doc()) || !dwelt_on);
  }

  /// "the Khiva summit"
  bool names_place(const Contact& contact, const Draft& known) const {
    return known.fact.place && at_.doc().str(span_of(at_.doc(), contact.words)).find(known.fact.place->value) != std::string_view::npos;
  }

  /// "the Climate Working Group": one that no list knows is not a listed one.
  bool has_own_name(const Contact& contact) const {
    if (contact.verb || !at_.capital(contact.trigger.first)) return false;
    for (uint32_t i = contact.words.first; i < contact.trigger.first; ++i)
      if (at_.capital(i) && !at_.mention(i) && !at_.is(i, WordClass::article)) return true;
    return false;
  }

  static bool places_fit(const std::optional<Place>& a, const std::optional<Place>& b) {
    return !a || !b || a->value.find(b->value) != std::string::npos || b->value.find(a->value) != std::string::npos;
  }

  /// Talks of two states are no talks of persons who serve them, unless the words refer back.
  bool of_states(const Draft& talks, const Draft& other) const {
    if (talks.fact.kind != EngagementKind::talks) return false;
    auto person = [&](Id<Actor> p) { return actor(p).kind == ActorKind::person; };
    return std::ranges::any_of(other.fact.parties, person) && std::ranges::none_of(talks.fact.parties, person);
  }

  /// "the summit", after "the G20 Summit": of the same event.
  static bool is_plain_summit(const Contact& contact) {
    return contact.word->kind == EngagementKind::summit && contact.words.size() <= 2 && contact.reference != Reference::none;
  }

  /// Is no party of the one against those of the other?
  bool parties_fit(const Draft& known, const Draft& draft) const {
    return std::ranges::all_of(draft.fact.parties, [&](Id<Actor> p) {
      return std::ranges::any_of(known.fact.parties, [&](Id<Actor> q) {
        return p == q || (state(p) == state(q) && (actor(p).kind != ActorKind::person || actor(q).kind != ActorKind::person));
      });
    });
  }

  const Clauses& at_;
  size_t most_;
};

}  // namespace

Draft* earlier_mention(const Clauses& at, const Contact& contact, const Draft& draft, std::vector<Draft>& drafts, size_t most) {
  return Earlier(at, most).find(contact, draft, drafts);
}

}  // namespace readout
