#include <algorithm>

#include "readout/extract/contact_when.h"
#include "readout/extract/earlier_mention.h"
#include "readout/extract/engagement_drafts.h"
#include "readout/extract/engagement_places.h"
#include "readout/extract/event_times.h"
#include "readout/extract/extract.h"

namespace readout {
namespace {

using Part = ContactPart;
using Reference = Contact::Reference;

constexpr uint32_t kSameAnswer = 100;  // tokens in which one contact is told of

class Joiner {
 public:
  Joiner(Document& doc, const Lexicons& lex) : doc_(doc), at_(doc, lex), maker_(doc, at_) {}

  void run() {
    std::vector<Contact> contacts = find_contacts(at_);
    const auto end = static_cast<uint32_t>(doc_.tokens.size());
    uint32_t before = 0;
    for (size_t i = 0; i < contacts.size(); ++i) {
      size_t next = i + 1;  // what stands behind "on the margins of the G20" is told of the contact before
      while (next < contacts.size() && contacts[next].word->part == Part::event) ++next;
      if (i > 0 && !contacts[i].event.empty() && contacts[i - 1].sentence.first == contacts[i].sentence.first && !contacts[i].status)
        contacts[i].status = contacts[i - 1].status;
      read(contacts[i], {before, next < contacts.size() ? contacts[next].words.first : end});
      if (contacts[i].word->part != Part::event) before = contacts[i].trigger.last;
    }
    name_by_place(at_, drafts_);
    count_from_contacts(doc_, at_.lex(), drafts_);
    date_summits();
    write();
  }

 private:
  const Actor& actor(Id<Actor> of) const { return doc_[of]; }
  std::string_view state(Id<Actor> of) const { return state_of(doc_[of]); }

  void read(const Contact& contact, TokenRange around) {
    if (!contact.negated && self_press(contact)) return;
    Participants who = participants(at_, contact);
    if (contact.predicate && who.pair != PairOf::none && last_.sentence == contact.sentence.first && !drafts_.empty())
      name_as(drafts_[last_.draft], who);
    const bool joint = contact.word->part == Part::together;
    if (joint && who.pair == PairOf::none && who.left.size() < 2) return;
    const bool named = !who.left.empty() || !who.right.empty();
    maker_.add_pair(who, contact, drafts_);
    if (contact.word->kind == EngagementKind::visit) borrow_place(who, contact);
    Draft draft = maker_.make(contact, who, around);
    draft.named = named;
    const std::optional<Draft> before = since(contact, draft);
    if (!contact.negated) place(contact, who, std::move(draft));
    if (before) settle(*before);
  }

  /// "going into this meeting, which is their last": they are those of this meeting.
  static void name_as(const Draft& known, Participants& who) {
    const auto& parties = known.fact.parties;
    if (parties.size() < 2 || !who.left.empty() || !who.right.empty()) return;
    who.left = {parties[0]};
    who.right.assign(parties.begin() + 1, parties.end());
    who.pair = PairOf::none;
  }

  void place(const Contact& contact, const Participants& who, Draft draft) {
    const std::optional<Draft> second = second_place(contact, draft);
    const std::optional<size_t> held_at = on_the_margins(contact);
    if (Draft* known = earlier_mention(at_, contact, draft, drafts_, most_)) {
      join(*known, draft);
      last_ = {static_cast<size_t>(known - drafts_.data()), contact.sentence.first, contact.words.last};
    } else if (contact.word->part != Part::together && stands_alone(contact, who, draft)) {
      add(std::move(draft));
      last_ = {drafts_.size() - 1, contact.sentence.first, contact.words.last};
    } else {
      return;
    }
    if (held_at) margins_.push_back({last_.draft, *held_at});
    if (second) settle(*second);
  }

  /// "the meeting of A and B on the sidelines of | the summit", "at | the summit": the draft that was met there.
  std::optional<size_t> on_the_margins(const Contact& contact) const {
    if (contact.event.empty() || last_.sentence != contact.sentence.first || contact.words.first < last_.end + 1 || drafts_.empty())
      return {};
    const std::string_view before = at_.str(contact.words.first - 1);
    const std::string_view noun = at_.str(contact.words.first - 2);
    const bool margin = before == "of" && (noun == "margins" || noun == "sidelines" || noun == "margin");
    return margin || before == "at" || before == "during" ? std::optional(last_.draft) : std::nullopt;
  }

  /// A "dialogue" once named is talks; only in words that refer back may it be a call.
  void add(Draft draft) {
    if (draft.loose && draft.fact.kind == EngagementKind::talks) draft.family = kTalks;
    most_ = std::max(most_, size_t{1});
    drafts_.push_back(std::move(draft));
  }

  /// In a press call's transcript "today's call" is that call, unless the text speaks of another call.
  bool self_press(const Contact& contact) {
    if (doc_.meta.genre != Genre::background_call || contact.verb) return false;
    const unsigned family = family_of(*contact.word);
    if (!(family & (kCall | kPress)) || !contact.word->kind) return false;
    const std::string_view first = at_.str(contact.words.first);
    const bool here = first == "today" || first == "Today" || first == "this" || first == "This" || (family & kPress);
    const bool with = contact.words.last < contact.sentence.last && at_.str(contact.words.last) == "with" && !(family & kPress);
    if (!here || with) return false;
    const Turn* turn = covering(doc_.turns, doc_.tokens[contact.words.first].span.begin);
    if (turn && turn->role != Role::moderator && !(family & kPress) &&
        std::ranges::any_of(drafts_, [](const Draft& d) { return d.fact.kind == EngagementKind::call && !d.self; }))
      return false;
    self_draft().fact.mentions.push_back(span_of(doc_, contact.words));
    return true;
  }

  Draft& self_draft() {
    if (auto self = std::ranges::find_if(drafts_, [](const Draft& d) { return d.self; }); self != drafts_.end()) return *self;
    Draft draft;
    draft.self = draft.held = true;
    draft.family = kPress;
    draft.fact.kind = EngagementKind::press;
    draft.fact.mode = Mode::phone;
    draft.fact.level = Level::other;
    auto host = std::ranges::find_if(doc_.turns, [](const Turn& t) { return t.role == Role::moderator && t.speaker.actor; });
    if (host != doc_.turns.end())
      draft.fact.parties = {*host->speaker.actor};
    else if (doc_.meta.side)
      draft.fact.parties = {*doc_.meta.side};
    if (const std::string& day = maker_.day(); !day.empty()) {
      const bool stated = doc_.meta.held.start && doc_.meta.held.start->value.starts_with(day);
      draft.fact.when = {day, Precision::day, stated ? WhenBasis::stated : WhenBasis::inferred, {}};
    }
    drafts_.push_back(std::move(draft));
    return drafts_.back();
  }

  /// "will travel to Norland, while Novak plans to visit": the place of the visit before it in the sentence.
  void borrow_place(Participants& who, const Contact& contact) {
    if (who.place) {
      visited_ = who, visited_in_ = contact.sentence.first;
    } else if (contact.verb && visited_.place && visited_in_ == contact.sentence.first) {
      who.place = visited_.place;
      who.place_state = visited_.place_state;
      who.right = visited_.right;
    }
  }

  /// "their first call since July 2022", "have not met since 2019": a contact at that time.
  std::optional<Draft> since(const Contact& contact, const Draft& draft) const {
    if (draft.fact.parties.size() < 2 || contact.word->part == Part::together) return {};
    if (!contact.negated && !(ordinal(contact) && !contact.verb)) return {};
    constexpr uint32_t kReach = 8;
    for (uint32_t i = contact.words.last; i + 1 < std::min(contact.words.last + kReach, contact.sentence.last); ++i) {
      if (at_.mark(i)) return {};
      const Time* time = at_.str(i) == "since" ? at_.time(i + 1) : nullptr;
      if (!time || time->type != TimeType::date) continue;
      Draft before = draft;
      Engagement& fact = before.fact;
      fact.when = {time->value, precision_of(time->value), WhenBasis::stated, {{static_cast<uint32_t>(time - doc_.times.data())}}};
      if (fact.when.precision == Precision::unknown) return {};
      fact.status = Status::held;
      fact.place.reset();
      fact.mentions = {{fact.mentions[0].begin, time->span.end}};
      before.held = true;
      return before;
    }
    return {};
  }

  bool ordinal(const Contact& contact) const {
    for (uint32_t i = contact.words.first; i < contact.trigger.first; ++i)
      if (const std::string_view word = at_.str(i); word == "first" || word == "only") return true;
    return false;
  }

  /// "met in Bern in 2019 and at Oslo in 2021": the other of two.
  std::optional<Draft> second_place(const Contact& contact, const Draft& draft) const {
    constexpr uint32_t kReach = 30;
    if (!contact.verb || !draft.fact.place || draft.fact.when.value.empty() || !(draft.family & kMeeting)) return {};
    const uint32_t from = tokens_in(doc_, draft.fact.place->span).last;
    for (uint32_t i = from; i + 4 < std::min(from + kReach, contact.sentence.last); ++i) {
      if (at_.str(i) != "and" || (at_.str(i + 1) != "at" && at_.str(i + 1) != "in") || !at_.capital(i + 2) || at_.time(i + 2)) continue;
      uint32_t end = i + 3;
      while (end < contact.sentence.last && at_.capital(end) && !at_.mark(end)) ++end;
      uint32_t t = end;
      while (t < contact.sentence.last && t < end + 3 && !at_.time(t)) ++t;
      const Time* time = t < contact.sentence.last ? at_.time(t) : nullptr;
      if (!time || time->type != TimeType::date || precision_of(time->value) == Precision::unknown) return {};
      Draft second = draft;
      const Span place = span_of(doc_, {i + 2, end});
      second.fact.place = Place{std::string(doc_.str(place)), place};
      second.fact.when = {time->value, precision_of(time->value), WhenBasis::stated, {{static_cast<uint32_t>(time - doc_.times.data())}}};
      second.fact.mentions = {place};
      return second;
    }
    return {};
  }

  /// Adds `draft` to the engagement of the same parties and time, or as one of its own.
  void settle(const Draft& draft) {
    for (Draft& known : drafts_)
      if ((known.family & draft.family) && known.fact.parties == draft.fact.parties && !known.fact.when.value.empty() &&
          times_fit(known.fact.when.value, draft.fact.when.value))
        return join(known, draft);
    drafts_.push_back(draft);
  }

  /// Does the passage tell enough for an engagement of its own?
  bool stands_alone(const Contact& contact, const Participants& who, const Draft& draft) const {
    const auto& parties = draft.fact.parties;
    if (!draft.event.empty()) return true;
    if (contact.general) return false;
    if (draft.family == kPress) return contact.word->part == Part::tell || (!parties.empty() && contact.reference != Reference::definite);
    if (draft.family == kChannel) return !contact.predicate;  // "the Consultation is a working-level channel" tells what it is
    if (contact.series) return true;
    if (draft.family == kVisit)
      return !who.left.empty() && who.place && (who.place_state.empty() || state(who.left[0]) != who.place_state) &&
             (contact.word->part != Part::travel || !contact.word->loose || actor(who.left[0]).kind == ActorKind::person);
    return std::ranges::any_of(parties, [&](Id<Actor> p) { return state(p) != state(parties[0]); });
  }

  void join(Draft& known, const Draft& draft) {
    Engagement& fact = known.fact;
    fact.mentions.push_back(draft.fact.mentions[0]);
    most_ = std::max(most_, fact.mentions.size());
    known.latest = draft.sentence;
    if (known.family & draft.family) known.family &= draft.family;
    if (known.loose && !draft.loose) {
      fact.kind = draft.fact.kind;
      known.loose = false;
    }
    if (fact.mode == Mode::unknown) fact.mode = draft.fact.mode;
    const bool tells = draft.named || !wanders(doc_) || (known.held && draft.sentence - known.sentence < kSameAnswer);
    if (tells && more_precise(draft.fact.when, fact.when)) fact.when = draft.fact.when;
    if (!fact.place && draft.fact.place) fact.place = draft.fact.place;
    if (!fact.series) fact.series = draft.fact.series;
    if (tells && draft.held && !known.held) {
      fact.status = Status::held;
      known.held = true;
    } else if (tells && !known.held && draft.fact.status != Status::held) {
      fact.status = draft.fact.status;
    }
    if (fact.level == Level::unspecified) fact.level = draft.fact.level;
    if (fact.parties.size() < draft.fact.parties.size()) fact.parties = draft.fact.parties;
  }

  /// A summit of which the year alone is known has the month of a meeting on its margins.
  void date_summits() {
    for (const auto& [summit, meeting] : margins_) {
      When& when = drafts_[summit].fact.when;
      const When& met = drafts_[meeting].fact.when;
      if (when.precision != Precision::year || met.precision != Precision::day || !met.value.starts_with(when.value)) continue;
      when = {met.value.substr(0, 7), Precision::month, WhenBasis::inferred, met.times};
    }
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
  Clauses at_;
  DraftMaker maker_;
  /// Where a contact was put: its draft, the first token of its sentence, the end of its words.
  struct Placed {
    size_t draft = 0;
    uint32_t sentence = 0, end = 0;
  };

  std::vector<Draft> drafts_;
  size_t most_ = 0;  ///< mentions that one draft has
  Placed last_;
  std::vector<std::pair<size_t, size_t>> margins_;  ///< a summit, and a meeting on its margins
  Participants visited_;                            ///< the last visit with a place
  uint32_t visited_in_ = 0;                         ///< first token of its sentence
};

}  // namespace

void find_engagements(Document& doc, const Lexicons& lex) { Joiner(doc, lex).run(); }

}  // namespace readout
