#include <algorithm>

#include "readout/base/calendar.h"
#include "readout/extract/contact_when.h"
#include "readout/extract/contacts.h"
#include "readout/extract/extract.h"

namespace readout {
namespace {

using Part = ContactPart;
using Reference = Contact::Reference;

constexpr size_t kLookBack = 200;  // engagements of the document to which words may refer back

/// Kinds that words of contact may stand for together, as bits: "the conversation" may be a call or a meeting.
enum Family : unsigned { kCall = 1, kMeeting = 2, kTalks = 4, kSummit = 8, kVisit = 16, kPress = 32, kChannel = 64, kOther = 128 };

unsigned family_of(const ContactWord& word) {
  if (word.part == Part::together) return kCall | kMeeting | kTalks | kSummit;
  switch (word.kind.value_or(EngagementKind::other)) {
    case EngagementKind::call:
      return word.loose ? kCall | kMeeting | kTalks : word.part == Part::verb && word.mode != Mode::phone ? kCall | kMeeting : kCall;
    case EngagementKind::meeting:
      return word.loose ? kCall | kMeeting | kTalks | kSummit : kMeeting | kSummit | kTalks;
    case EngagementKind::talks:
      return kTalks | (word.loose ? kMeeting | kCall : kMeeting);
    case EngagementKind::summit:
      return kSummit | kMeeting;
    case EngagementKind::visit:
      return kVisit;
    case EngagementKind::press:
      return kPress;
    case EngagementKind::channel:
      return kChannel;
    default:
      return kOther;
  }
}

/// An engagement that is being put together from its mentions.
struct Draft {
  Engagement fact;
  unsigned family = 0;
  bool held = false, loose = false;
  bool self = false;  ///< the press call that the transcript records
  uint32_t sentence = 0;
};

class Joiner {
 public:
  Joiner(Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex), at_(doc, lex) {
    const auto& held = doc.meta.held.start;
    day_ = (held ? held->value : doc.meta.published ? doc.meta.published->value : "").substr(0, 10);
    read_titles();
  }

  void run() {
    const std::vector<Contact> contacts = find_contacts(at_);
    for (size_t i = 0; i < contacts.size(); ++i) {
      const TokenRange around{i > 0 ? contacts[i - 1].trigger.last : 0,
                              i + 1 < contacts.size() ? contacts[i + 1].words.first : static_cast<uint32_t>(doc_.tokens.size())};
      read(contacts[i], around);
    }
    write();
  }

 private:
  const Actor& actor(Id<Actor> of) const { return doc_[of]; }
  static std::string_view state_of(const Actor& a) {
    return !a.state.empty() ? std::string_view(a.state) : std::string_view(a.id).substr(0, a.id.find('.'));
  }
  std::string_view state_of(Id<Actor> of) const { return state_of(actor(of)); }

  void read(const Contact& contact, TokenRange around) {
    if (contact.negated) return;
    if (self_press(contact)) return;
    Participants who = participants(at_, contact);
    const bool joint = contact.word->part == Part::together;
    if (joint && !(who.pair || who.left.size() >= 2)) return;
    if (who.pair) add_pair(who);
    Draft draft = draft_of(contact, who, around);
    if (Draft* known = earlier_mention(contact, who, draft)) return join(*known, draft);
    if (joint || !stands_alone(contact, who, draft)) return;
    drafts_.push_back(std::move(draft));
  }

  /// In a press call's transcript "today's call" is that call.
  bool self_press(const Contact& contact) {
    if (doc_.meta.genre != Genre::background_call || contact.verb) return false;
    const unsigned family = family_of(*contact.word);
    if (!(family & (kCall | kPress))) return false;
    const std::string_view first = at_.str(contact.words.first);
    const bool today = first == "today" || first == "Today" || first == "this" || first == "This" || (family & kPress);
    if (!today) return false;
    if (!contact.word->kind || (*contact.word->kind == EngagementKind::call && contact.words.last < contact.sentence.last &&
                                at_.str(contact.words.last) == "with"))
      return false;
    auto self = std::ranges::find_if(drafts_, [](const Draft& d) { return d.self; });
    if (self == drafts_.end()) {
      Draft draft;
      draft.self = true;
      draft.family = kPress;
      draft.fact.kind = EngagementKind::press;
      draft.fact.mode = Mode::phone;
      draft.fact.level = Level::other;
      draft.held = true;
      for (const Turn& turn : doc_.turns)
        if (turn.role == Role::moderator && turn.speaker.actor) {
          draft.fact.parties.push_back(*turn.speaker.actor);
          break;
        }
      if (draft.fact.parties.empty() && doc_.meta.side) draft.fact.parties.push_back(*doc_.meta.side);
      if (!day_.empty()) draft.fact.when = {day_, Precision::day, doc_.meta.held.start ? WhenBasis::stated : WhenBasis::inferred, {}};
      drafts_.push_back(draft);
      self = std::prev(drafts_.end());
    }
    self->fact.mentions.push_back(span_of(doc_, contact.words));
    return true;
  }

  /// "the two leaders": those of the last contact of two, else the last two persons of different states.
  void add_pair(Participants& who) const {
    std::vector<Id<Actor>> known = who.left;
    known.insert(known.end(), who.right.begin(), who.right.end());
    if (known.size() >= 2) return;
    size_t looked_at = 0;
    for (auto draft = drafts_.rbegin(); draft != drafts_.rend() && looked_at < kLookBack; ++draft, ++looked_at) {
      const auto& parties = draft->fact.parties;
      if (draft->family == kPress || parties.size() < 2) continue;
      if (!known.empty() && std::ranges::find(parties, known[0]) == parties.end()) continue;
      who.left = {parties[0]};
      who.right.assign(parties.begin() + 1, parties.end());
      return;
    }
  }

  Draft draft_of(const Contact& contact, const Participants& who, TokenRange around) const {
    Draft draft;
    draft.family = family_of(*contact.word);
    draft.loose = contact.word->loose;
    draft.sentence = contact.sentence.first;
    Engagement& fact = draft.fact;
    fact.kind = contact.word->kind.value_or(EngagementKind::other);
    fact.mode = contact.mode.value_or(Mode::unknown);
    if (contact.mode == Mode::video && fact.kind == EngagementKind::call && contact.verb) draft.family |= kMeeting;
    if (contact.word->kind == EngagementKind::call && contact.mode == Mode::in_person) draft.family = kMeeting;
    if (contact.series) fact.series = std::string(lex_.channels.cell(*contact.series, "id"));
    set_parties(fact, who);
    fact.when = when_of(at_, contact, around);
    fact.place = place_of(at_, contact, around);
    if (who.place) fact.place = Place{std::string(doc_.str(*who.place)), *who.place};
    fact.level = level_of(contact, fact);
    if (contact.status) fact.status = *contact.status;
    draft.held = contact.status == Status::held;
    fact.mentions = {span_of(doc_, contact.words)};
    return draft;
  }

  /// The most specific actor of each side, each once.
  void set_parties(Engagement& fact, const Participants& who) const {
    std::vector<Id<Actor>> all = who.left;
    all.insert(all.end(), who.right.begin(), who.right.end());
    for (Id<Actor> a : all) {
      const bool person = actor(a).kind == ActorKind::person;
      const bool covered = !person && std::ranges::any_of(all, [&](Id<Actor> b) {
        const bool finer = actor(b).kind == ActorKind::person || (actor(a).kind == ActorKind::state && actor(b).kind != ActorKind::state);
        return b != a && finer && state_of(b) == state_of(a);
      });
      if (!covered && std::ranges::find(fact.parties, a) == fact.parties.end()) fact.parties.push_back(a);
    }
  }

  /// The level of the lower side: what a leader and a minister hold is a minister's meeting.
  Level level_of(const Contact& contact, const Engagement& fact) const {
    if (contact.word->kind == EngagementKind::press) return Level::other;
    Level level = Level::unspecified;
    for (Id<Actor> p : fact.parties) {
      const Actor& a = actor(p);
      if (a.kind != ActorKind::person) continue;
      Level own = a.known >= 0 ? lex_.actors.level_on(static_cast<uint32_t>(a.known), day_) : Level::unspecified;
      if (own == Level::unspecified) own = titled_[p.index];
      if (own == Level::unspecified) continue;
      if (level == Level::unspecified || own > level) level = own;
    }
    if (contact.level && (level == Level::unspecified || contact.series)) return *contact.level;
    return level;
  }

  /// Of each actor, the level of the office in whose title a mention names it: "Prime Minister Al-Kadhimi".
  void read_titles() {
    titled_.assign(doc_.actors.size(), Level::unspecified);
    for (const Mention& m : doc_.mentions) {
      if (!m.actor || m.kind != MentionKind::person || m.form == MentionForm::pronoun || titled_[m.actor->index] != Level::unspecified)
        continue;
      const TokenRange range = tokens_in(doc_, m.span);
      for (uint32_t i = range.first; i < range.last && titled_[m.actor->index] == Level::unspecified; ++i)
        if (auto title = lex_.actors.titles.longest_at(doc_, lex_.words, i))
          titled_[m.actor->index] = lex_.actors.offices[title->value].level;
    }
  }

  /// The engagement that the words refer to again, if any.
  Draft* earlier_mention(const Contact& contact, const Participants&, const Draft& draft) {
    const auto& parties = draft.fact.parties;
    size_t looked_at = 0;
    for (auto known = drafts_.rbegin(); known != drafts_.rend() && looked_at < kLookBack; ++known, ++looked_at) {
      if (known->self || !(known->family & draft.family)) continue;
      if (contact.in_role && known->sentence == draft.sentence && !draft.fact.when.value.empty()) continue;
      if (contact.earlier && !(same_day(*known, draft) && !draft.fact.when.value.empty()) && !contact.predicate) continue;
      if (!parties_fit(*known, draft)) continue;
      if (!times_fit(known->fact.when.value, draft.fact.when.value)) continue;
      if (draft.fact.place && known->fact.place && draft.fact.place->value != known->fact.place->value && draft.family != kVisit) continue;
      if (draft.fact.series && draft.fact.series != known->fact.series) continue;
      if (!draft.fact.series && known->fact.series && contact.reference == Reference::none) continue;
      const bool refers = contact.reference != Reference::none || contact.predicate || contact.word->part == Part::together;
      if (refers && !contact.general) return &*known;
      if (parties.size() >= 2 && !contact.general) return &*known;
      if (contact.general && contact.reference == Reference::demonstrative && known->family & kTalks && !(known->family & kCall))
        return &*known;
    }
    return nullptr;
  }

  static bool same_day(const Draft& a, const Draft& b) { return a.fact.when.value == b.fact.when.value; }

  /// Is no party of the one against those of the other?
  bool parties_fit(const Draft& known, const Draft& draft) const {
    return std::ranges::all_of(draft.fact.parties, [&](Id<Actor> p) {
      return std::ranges::any_of(known.fact.parties, [&](Id<Actor> q) {
        return p == q || (state_of(p) == state_of(q) && (actor(p).kind != ActorKind::person || actor(q).kind != ActorKind::person));
      });
    });
  }

  /// Does the passage tell enough for an engagement of its own?
  bool stands_alone(const Contact& contact, const Participants& who, const Draft& draft) const {
    if (contact.general) return false;
    const auto& parties = draft.fact.parties;
    if (draft.family == kPress)
      return contact.word->part == Part::tell ? !parties.empty() : !parties.empty() && contact.reference != Reference::definite;
    if (contact.series) return true;
    if (draft.family == kChannel) return true;
    if (draft.family == kVisit)
      return !who.left.empty() && who.place && (who.place_state.empty() || state_of(who.left[0]) != who.place_state);
    if (contact.word->part == Part::noun && contact.word->kind == EngagementKind::summit && contact.level == Level::multilateral)
      return true;
    const bool abroad = std::ranges::any_of(parties, [&](Id<Actor> p) { return state_of(p) != state_of(parties[0]); });
    if (parties.size() >= 2 && !abroad) return false;
    return parties.size() >= 2;
  }

  void join(Draft& known, const Draft& draft) {
    Engagement& fact = known.fact;
    fact.mentions.push_back(draft.fact.mentions[0]);
    if (known.family & draft.family) known.family &= draft.family;
    if (known.loose && !draft.loose) {
      fact.kind = draft.fact.kind;
      known.loose = false;
    }
    if (fact.mode == Mode::unknown) fact.mode = draft.fact.mode;
    if (more_precise(draft.fact.when, fact.when)) fact.when = draft.fact.when;
    if (!fact.place && draft.fact.place) fact.place = draft.fact.place;
    if (!fact.series) fact.series = draft.fact.series;
    if (draft.held && !known.held) {
      fact.status = Status::held;
      known.held = true;
    } else if (!known.held && draft.fact.status != Status::held) {
      fact.status = draft.fact.status;
    }
    if (fact.level == Level::unspecified) fact.level = draft.fact.level;
    if (fact.parties.size() < draft.fact.parties.size()) fact.parties = draft.fact.parties;
  }

  void write() {
    for (Draft& draft : drafts_) {
      auto& mentions = draft.fact.mentions;
      std::ranges::sort(mentions);
      mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
      draft.fact.span = mentions[0];
      doc_.engagements.push_back(std::move(draft.fact));
    }
    std::ranges::stable_sort(doc_.engagements, {}, [](const Engagement& e) { return e.span.begin; });
  }

  Document& doc_;
  const Lexicons& lex_;
  Clauses at_;
  std::string day_;
  std::vector<Level> titled_;  ///< by actor
  std::vector<Draft> drafts_;
};

}  // namespace

void find_engagements(Document& doc, const Lexicons& lex) { Joiner(doc, lex).run(); }

}  // namespace readout
