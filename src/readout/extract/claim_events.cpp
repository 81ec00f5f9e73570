#include "readout/extract/claim_events.h"

#include <algorithm>

#include "readout/extract/claim_amounts.h"
#include "readout/extract/contact_when.h"

namespace readout {
namespace {

constexpr uint32_t kNear = 100;  // tokens back to whom a contact may be with
constexpr uint32_t kAfter = 8;   // tokens behind the words of contact that may tell its mode or partner
constexpr uint32_t kOften = 3;   // mentions of whom a document is about
constexpr size_t kMostParties = 12;

bool is_body(const Actor& actor) { return actor.kind == ActorKind::organisation && actor.state.empty(); }

}  // namespace

ClaimEvents::ClaimEvents(const Clauses& at) : at_(at), doc_(at.doc()) {
  for (uint32_t e = 0; e < doc_.engagements.size(); ++e)
    for (Span mention : doc_.engagements[e].mentions) by_mention_.push_back({mention, e});
  std::ranges::sort(by_mention_);

  std::vector<uint32_t> named(doc_.actors.size(), 0);
  std::unordered_map<std::string_view, uint32_t> states;
  for (const Mention& m : doc_.mentions)
    if (m.actor && at_.acts(&m) && !is_label(m)) {
      ++named[m.actor->index];
      if (!is_body(doc_[*m.actor])) ++states[state_of(*m.actor)];
    }
  if (doc_.meta.side) side_ = state_of(*doc_.meta.side);
  uint32_t most = 0;
  if (side_.empty())
    for (const auto& [state, n] : states)
      if (!state.empty() && (n > most || (n == most && state < side_))) most = n, side_ = state;
  uint32_t foreign = 0;
  for (const auto& [state, n] : states) foreign += state == side_ || state.empty() ? 0 : n;
  std::optional<uint32_t> own, other;
  for (uint32_t a = 0; a < named.size(); ++a) {
    const bool person = doc_.actors[a].kind == ActorKind::person;
    auto& best = is_foreign(Id<Actor>{a}) ? other : own;
    if (is_body(doc_.actors[a]) || named[a] == 0 || state_of(Id<Actor>{a}).empty() || (!person && &best == &own)) continue;
    if (!best || named[a] > named[*best]) best = a;
  }
  own_ = doc_.meta.side;
  if (own) own_ = Id<Actor>{*own};
  if (other && named[*other] >= kOften && states[state_of(Id<Actor>{*other})] * 5 >= foreign * 2) other_ = Id<Actor>{*other};
}

/// Is it the label of a turn? Who speaks is not whom the text is about.
bool ClaimEvents::is_label(const Mention& m) const {
  const Turn* turn = covering(doc_.turns, m.span.begin);
  return turn && m.span.begin < turn->content.begin;
}

std::optional<ClaimEvent> ClaimEvents::of(const Contact& contact, TokenRange subject) const {
  ClaimEvent event;
  event.kind = contact.word->kind.value_or(EngagementKind::other);
  event.mode = contact.mode.value_or(Mode::unknown);
  event.level = contact.level.value_or(Level::unspecified);
  const auto antecedent = antecedent_of(contact);
  const auto known = antecedent ? antecedent : engagement_in(span_of(doc_, contact.words));
  const Participants who = participants(at_, contact);
  for (uint32_t i = subject.first; i < subject.last; ++i)
    if (const Mention* m = at_.mention(i); m && at_.acts(m)) add(event.parties, *m->actor);
  for (const auto& side : {who.left, who.right})
    for (Id<Actor> p : side) add(event.parties, p);
  add_bodies(contact, event.parties);
  if (contact.series) add_members(*contact.series, event.parties);
  if (known) {
    const Engagement& engagement = doc_[*known];
    if (!is_abroad(event.parties) || event.parties.size() < 2)
      for (Id<Actor> p : engagement.parties) add(event.parties, p);
    if (event.mode == Mode::unknown) event.mode = engagement.mode;
    if (event.level == Level::unspecified) event.level = engagement.level;
  }
  if (event.mode == Mode::unknown) event.mode = mode_of(contact);
  if (!is_abroad(event.parties)) {
    if (names_own_partner(contact, who)) return std::nullopt;
    if (const auto other = counterpart_near(contact))
      add(event.parties, *other);
    else if (!sounds_foreign(contact) && !contact.series && !known)
      return std::nullopt;
  }
  add_own(contact, event.parties);
  if (event.level == Level::unspecified) event.level = level_in_words(contact);
  if (event.level == Level::unspecified) event.level = level_of(event);
  return event;
}

std::optional<Id<Engagement>> ClaimEvents::engagement_in(Span span) const {
  auto at = std::ranges::lower_bound(by_mention_, span.begin, {}, [](const auto& m) { return m.first.begin; });
  if (at == by_mention_.end() || at->first.begin >= span.end) return std::nullopt;
  return Id<Engagement>{at->second};
}

/// "the dialogue of the two ministries, which last | met": the engagement that "which" stands for.
std::optional<Id<Engagement>> ClaimEvents::antecedent_of(const Contact& contact) const {
  constexpr uint32_t kWords = 3;   // between "which" and the verb: "has", "last"
  constexpr uint32_t kBytes = 24;  // between the engagement's words and "which"
  for (uint32_t i = contact.words.first; i > contact.sentence.first && contact.words.first - i < kWords;) {
    if (at_.str(--i) != "which") continue;
    const uint32_t begin = doc_.tokens[i].span.begin;
    auto at = std::ranges::lower_bound(by_mention_, begin, {}, [](const auto& m) { return m.first.begin; });
    if (at == by_mention_.begin() || std::prev(at)->first.end + kBytes < begin) return std::nullopt;
    return Id<Engagement>{std::prev(at)->second};
  }
  return std::nullopt;
}

std::string_view ClaimEvents::state_of(Id<Actor> of) const {
  const Actor& a = doc_[of];
  if (!a.state.empty() || a.known < 0) return a.state;  // of a person whom only the text knows the state may be open
  return std::string_view(a.id).substr(0, a.id.find('.'));
}

bool ClaimEvents::is_abroad(const std::vector<Id<Actor>>& parties) const {
  return std::ranges::any_of(parties, [&](Id<Actor> p) { return is_foreign(p); });
}

void ClaimEvents::add(std::vector<Id<Actor>>& parties, Id<Actor> actor) const {
  const bool told = std::ranges::any_of(parties, [&](Id<Actor> p) {
    return p == actor || (state_of(p) == state_of(actor) && doc_[actor].kind != ActorKind::person);  // a state beside its person
  });
  if (!told && parties.size() < kMostParties) parties.push_back(actor);
}

/// "the Quad summit", "a meeting of the G20": bodies of several states in the phrase or behind "of".
void ClaimEvents::add_bodies(const Contact& contact, std::vector<Id<Actor>>& parties) const {
  const uint32_t end = std::min(contact.sentence.last, contact.trigger.last + kAfter / 2);
  for (uint32_t i = contact.words.first; i < end; ++i) {
    if (i >= contact.trigger.last && at_.mark(i)) return;
    const Mention* m = at_.mention(i);
    if (m && m->actor && doc_[*m->actor].known >= 0 && is_body(doc_[*m->actor])) add(parties, *m->actor);
  }
}

/// The members of a named channel, as far as the document names them.
void ClaimEvents::add_members(uint32_t series, std::vector<Id<Actor>>& parties) const {
  for (std::string_view state : at_.lex().channels.rows.values(series, "states"))
    for (uint32_t a = 0; a < doc_.actors.size(); ++a)
      if (doc_.actors[a].id == state) add(parties, Id<Actor>{a});
}

/// "I have met", "we spoke", "our third summit"
bool ClaimEvents::first_person(const Contact& contact) const {
  constexpr uint32_t kWords = 4;
  const uint32_t from = contact.words.first - std::min(contact.words.first - contact.sentence.first, kWords);
  for (uint32_t i = from; i < contact.trigger.first; ++i) {
    const std::string_view word = at_.str(i);
    if (word == "I" || word == "we" || word == "We" || word == "our" || word == "Our") return true;
  }
  return false;
}

/// One who is told of alone met somebody of the side whose text it is.
void ClaimEvents::add_own(const Contact& contact, std::vector<Id<Actor>>& parties) const {
  if (!own_ || parties.empty()) return;
  const bool refers = contact.reference == Contact::Reference::possessive || contact.words.first == contact.sentence.first ||
                      at_.is(contact.words.first - 1, WordClass::pronoun);
  if (!doc_.meta.side && doc_.turns.empty() && !refers) return;  // nothing tells whose text it is
  std::string_view one = state_of(parties[0]);
  const bool we = first_person(contact);
  for (Id<Actor> p : parties)
    if (state_of(p) != one || (is_body(doc_[p]) && !we)) return;
  const bool visit_elsewhere = contact.word->kind == EngagementKind::visit && parties.size() > 1;
  if (one != side_ && !visit_elsewhere) add(parties, *own_);
}

/// Whom the sentence, those before or the whole document show on the other side.
std::optional<Id<Actor>> ClaimEvents::counterpart_near(const Contact& contact) const {
  const uint32_t from = contact.words.first > kNear ? contact.words.first - kNear : 0;
  const Turn* turn = covering(doc_.turns, doc_.tokens[contact.words.first].span.begin);
  auto fits = [&](uint32_t i) {
    const Mention* m = at_.mention(i);
    return m && at_.acts(m) && is_foreign(*m->actor) && !is_label(*m) && doc_[*m->actor].kind != ActorKind::group ? m->actor : std::nullopt;
  };
  for (uint32_t i = contact.words.first; i-- > from;) {
    if (turn && doc_.tokens[i].span.end <= turn->span.begin && doc_.turns.front().span.begin < turn->span.begin &&
        turn->role == Role::questioner)
      break;
    if (auto found = fits(i)) return found;
  }
  for (uint32_t i = contact.words.last; i < contact.sentence.last; ++i)
    if (auto found = fits(i)) return found;
  return other_;
}

/// "with the governors", "to the team", "trip to the West Coast": somebody, and nobody of another state.
bool ClaimEvents::names_own_partner(const Contact& contact, const Participants& who) const {
  if (sounds_foreign(contact)) return false;
  const bool open = std::ranges::any_of(who.left, [&](Id<Actor> p) { return state_of(p).empty(); });
  if (open || !who.right.empty() || who.left.size() > 1 || who.reporters || who.place) return true;
  for (uint32_t i = contact.trigger.last; i < std::min(contact.sentence.last, contact.trigger.last + kAfter); ++i) {
    const std::string_view word = at_.str(i);
    if (at_.mark(i) || at_.is(i, WordClass::subordinator)) return false;
    if (word == "about") return true;  // "has spoken about it many times": to nobody
    if (word != "with" && word != "to" && word != "between") continue;
    for (uint32_t k = i + 1; k < std::min(contact.sentence.last, i + 4); ++k) {
      if (at_.is(k, WordClass::article) || at_.is(k, WordClass::possessive) || at_.adverb(k) || at_.mark(k)) continue;
      const Mention* m = at_.mention(k);
      if (m && m->actor && is_foreign(*m->actor)) return false;
      return !at_.is(k, WordClass::pronoun);
    }
  }
  if (!contact.verb || contact.word->kind != EngagementKind::call || who.pair != PairOf::none) return false;
  uint32_t next = contact.trigger.last;  // "spoken | several times by phone"
  while (next < contact.sentence.last &&
         (at_.adverb(next) || at_.is(next, WordClass::quantifier) || number_at(at_, next) || at_.str(next) == "times"))
    ++next;
  return next < contact.sentence.last && !at_.is(next, WordClass::preposition);
}

/// "foreign leaders", "overseas trip", "his counterpart", "state visit".
bool ClaimEvents::sounds_foreign(const Contact& contact) const {
  const uint32_t end = std::min(contact.sentence.last, contact.trigger.last + kAfter);
  for (uint32_t i = contact.words.first; i < end; ++i) {
    const std::string_view word = at_.str(i);
    if (i >= contact.trigger.last && at_.mark(i) && word != ",") return false;
    if (word == "counterpart" || word == "counterparts" || word == "abroad") return true;
    const bool far = word == "foreign" || word == "overseas" || word == "international";
    if (far && i < contact.trigger.first) return true;
    const bool next_leads = i + 1 < end && (at_.str(i + 1).starts_with("leader") || at_.str(i + 1).starts_with("minister"));
    if ((far || word == "world" || word == "other") && next_leads) return true;
    if (word == "head" || word == "heads" || (word == "state" && i + 1 == contact.trigger.first)) return true;
  }
  return false;
}

Mode ClaimEvents::mode_of(const Contact& contact) const {
  const Mode told = mode_after(at_, contact);
  return told == Mode::unknown && contact.word->kind == EngagementKind::visit ? Mode::in_person : told;
}

/// "the G7 leaders | met", "a meeting | of the foreign ministers": who meets, as the words right before or behind tell. Leaders of a
/// party or a community are none: a state, a body or an article stands before the word.
Level ClaimEvents::level_in_words(const Contact& contact) const {
  constexpr uint32_t kAround = 4;  // tokens before the contact's words, and behind its last
  const ContactWords& words = at_.lex().contact_words;
  const uint32_t first = std::max(contact.sentence.first + 1, contact.words.first - std::min(contact.words.first, kAround));
  const uint32_t last = std::min(contact.sentence.last, contact.trigger.last + kAround + 1);
  for (uint32_t i = first; i < last; ++i) {
    if (at_.mark(i) && i >= contact.trigger.last) break;
    const auto match = words.phrases.longest_at(doc_, at_.lex().words, i);
    if (!match || words.words[match->value].part != ContactPart::modifier || !words.words[match->value].level) continue;
    const bool before = i < contact.words.first;
    const bool leads = at_.mention(i - 1) || at_.is(i - 1, WordClass::article) || at_.is(i - 1, WordClass::quantifier) ||
                       (!before && at_.is(i - 1, WordClass::preposition));
    if (leads && (!before || match->end == contact.words.first)) return *words.words[match->value].level;
  }
  return Level::unspecified;
}

/// By the offices of the persons on the day of the text; a summit is of leaders, what three or a body hold is multilateral.
Level ClaimEvents::level_of(const ClaimEvent& event) const {
  const std::string_view day = doc_.meta.day();
  Level found = Level::unspecified;
  for (Id<Actor> p : event.parties) {
    if (doc_[p].kind != ActorKind::person || doc_[p].known < 0) continue;
    const Level level = at_.lex().actors.level_on(static_cast<uint32_t>(doc_[p].known), day);
    if (found == Level::unspecified || (!is_foreign(p) && level != Level::unspecified)) found = level;
  }
  if (found != Level::unspecified) return found;
  if (event.kind == EngagementKind::summit) return Level::leader;
  const auto is_body = [&](Id<Actor> p) { return doc_[p].kind == ActorKind::organisation && is_foreign(p); };
  return event.parties.size() > 2 || std::ranges::any_of(event.parties, is_body) ? Level::multilateral : found;
}

}  // namespace readout
