#include "readout/extract/engagement_drafts.h"

#include <algorithm>

#include "readout/extract/contact_when.h"
#include "readout/extract/formats.h"

namespace readout {
namespace {

using Part = ContactPart;

constexpr size_t kLookBack = 200;     // engagements of the document to which "they" may refer back
constexpr size_t kLeadersReach = 60;  // mentions back to the two leaders of whom the text speaks

}  // namespace

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

std::string_view state_of(const Actor& a) {
  return !a.state.empty() ? std::string_view(a.state) : std::string_view(a.id).substr(0, a.id.find('.'));
}

DraftMaker::DraftMaker(Document& doc, const Clauses& at) : doc_(doc), at_(at) {
  day_ = doc.meta.day();
  read_titles();
}

Draft DraftMaker::make(const Contact& contact, const Participants& who, TokenRange around) {
  Draft draft;
  draft.family = family_of(*contact.word);
  draft.loose = contact.word->loose;
  draft.event = contact.event;
  draft.sentence = draft.latest = contact.sentence.first;
  Engagement& fact = draft.fact;
  fact.kind = contact.word->kind.value_or(EngagementKind::other);
  fact.mode = contact.mode ? *contact.mode : contact.verb ? mode_after(at_, contact) : Mode::unknown;
  if (contact.mode == Mode::video && fact.kind == EngagementKind::call && contact.verb) draft.family |= kMeeting;
  if (contact.word->kind == EngagementKind::call && contact.mode == Mode::in_person) draft.family = kMeeting;
  if (contact.series) fact.series = std::string(at_.lex().channels.cell(*contact.series, "id"));
  set_parties(fact, who);
  add_members(fact, contact);
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
void DraftMaker::set_parties(Engagement& fact, const Participants& who) {
  std::vector<Id<Actor>> all = who.left;
  all.insert(all.end(), who.right.begin(), who.right.end());
  for (Id<Actor> a : all) {
    const bool person = actor(a).kind == ActorKind::person;
    const bool covered = !person && std::ranges::any_of(all, [&](Id<Actor> b) {
      const bool finer = actor(b).kind == ActorKind::person || (actor(a).kind == ActorKind::state && actor(b).kind != ActorKind::state);
      return b != a && finer && state_of(actor(b)) == state_of(actor(a));
    });
    if (!covered && std::ranges::find(fact.parties, a) == fact.parties.end()) fact.parties.push_back(a);
  }
  open_formats(doc_, at_.lex(), fact.parties);
  titled_.resize(doc_.actors.size(), Level::unspecified);
}

/// Of a meeting of many the body that holds it; of a series between two states those of which the passage names nobody.
void DraftMaker::add_members(Engagement& fact, const Contact& contact) {
  if (!contact.event.empty()) {
    const auto body = known_actor(contact.event);
    if (fact.parties.empty() && body) fact.parties = {*body};
  }
  if (!contact.series) return;
  const auto states = at_.lex().channels.rows.values(*contact.series, "states");
  const auto is_member = [&](Id<Actor> party) { return std::ranges::find(states, state_of(actor(party))) != states.end(); };
  if (states.size() != 2 || !std::ranges::all_of(fact.parties, is_member)) return;
  for (std::string_view state : states) {
    if (std::ranges::any_of(fact.parties, [&](Id<Actor> party) { return state_of(actor(party)) == state; })) continue;
    if (auto member = known_actor(state)) fact.parties.push_back(*member);
  }
}

std::optional<Id<Actor>> DraftMaker::known_actor(std::string_view id) {
  const auto actor = readout::known_actor(doc_, at_.lex(), id);
  titled_.resize(doc_.actors.size(), Level::unspecified);
  return actor;
}

/// The level of the office held on `day`, else of the title in the text.
Level DraftMaker::level_of(Id<Actor> party, std::string_view day) const {
  const Actor& a = actor(party);
  if (a.kind != ActorKind::person) return Level::unspecified;
  if (day.empty() && titled_[party.index] != Level::unspecified) return titled_[party.index];
  const Level held = a.known >= 0 ? at_.lex().actors.level_on(static_cast<uint32_t>(a.known), day) : Level::unspecified;
  return held == Level::unspecified ? titled_[party.index] : held;
}

/// The level of the lower side: what a leader and a minister hold is a minister's meeting.
Level DraftMaker::level_of(const Contact& contact, const Engagement& fact) const {
  if (contact.word->kind == EngagementKind::press) return Level::other;
  if (!contact.event.empty() && fact.kind == EngagementKind::summit) return Level::multilateral;
  const std::string& value = fact.when.value;
  const bool dated = value.size() >= 4 && value.find_first_not_of("0123456789-") == std::string::npos;
  Level level = Level::unspecified;
  for (Id<Actor> p : fact.parties) {
    const Level own = level_of(p, dated ? value : day_);
    if (own != Level::unspecified && (level == Level::unspecified || own > level)) level = own;
  }
  if (contact.level && (level == Level::unspecified || contact.series)) return *contact.level;
  return level;
}

/// Of each actor, the level of the office in whose title a mention names it: "Prime Minister Al-Kadhimi".
void DraftMaker::read_titles() {
  titled_.assign(doc_.actors.size(), Level::unspecified);
  const Actors& actors = at_.lex().actors;
  for (const Mention& m : doc_.mentions) {
    if (!m.actor || m.kind != MentionKind::person || m.form == MentionForm::pronoun || titled_[m.actor->index] != Level::unspecified)
      continue;
    const TokenRange range = tokens_in(doc_, m.span);
    for (uint32_t i = range.first; i < range.last && titled_[m.actor->index] == Level::unspecified; ++i)
      if (auto title = actors.titles.longest_at(doc_, at_.lex().words, i)) titled_[m.actor->index] = actors.offices[title->value].level;
  }
}

/// Can the parties of `draft` be those of whom the words for two speak?
bool DraftMaker::fits(const Draft& draft, PairOf pair, const std::vector<Id<Actor>>& known) const {
  const auto& parties = draft.fact.parties;
  if (draft.family == kPress || parties.size() < 2 || draft.fact.level == Level::multilateral) return false;
  if (state_of(actor(parties[0])) == state_of(actor(parties[1]))) return false;
  if (!known.empty() && std::ranges::find(parties, known[0]) == parties.end()) return false;
  auto leads = [&](Id<Actor> p) { return level_of(p, day_) == Level::leader; };
  if (pair == PairOf::leaders) return std::ranges::all_of(parties, leads);
  if (pair == PairOf::officials) return std::ranges::none_of(parties, leads);
  return true;
}

/// The last two leaders, of different states, whom the text names between two tokens.
std::vector<Id<Actor>> DraftMaker::two_leaders(uint32_t before, uint32_t from) const {
  std::vector<Id<Actor>> found;
  size_t m = first_from(doc_.mentions, doc_.tokens[before].span.begin);
  for (size_t n = 0; m > 0 && n < kLeadersReach && found.size() < 2; ++n) {
    const Mention& mention = doc_.mentions[--m];
    if (mention.span.begin < doc_.tokens[from].span.begin) break;
    if (!mention.actor || mention.kind != MentionKind::person || level_of(*mention.actor, day_) != Level::leader) continue;
    if (found.empty() || state_of(actor(found[0])) != state_of(actor(*mention.actor))) found.push_back(*mention.actor);
  }
  std::ranges::reverse(found);
  return found.size() == 2 ? found : std::vector<Id<Actor>>();
}

/// The parties of whom the words for two speak, told of since token `from`: sides are those of the contact that the text dwells on, persons
/// those named last.
std::vector<Id<Actor>> DraftMaker::last_of(PairOf pair, const std::vector<Id<Actor>>& known, const std::vector<Draft>& drafts,
                                           uint32_t from) const {
  const bool sides = pair == PairOf::sides || pair == PairOf::none;
  const Draft* best = nullptr;
  const Draft* other = nullptr;  // one with a party that is no person
  for (size_t n = 0; n < std::min(kLookBack, drafts.size()); ++n) {
    const Draft& draft = drafts[drafts.size() - 1 - n];
    if (draft.latest < from) continue;
    if (!fits(draft, sides ? PairOf::sides : pair, pair == PairOf::none ? std::vector<Id<Actor>>() : known)) continue;
    const bool persons = std::ranges::all_of(draft.fact.parties, [&](Id<Actor> p) { return actor(p).kind == ActorKind::person; });
    if (!sides && !persons && !other) other = &draft;
    if (sides ? !best || draft.fact.mentions.size() >= best->fact.mentions.size() : !best && persons) best = &draft;
  }
  if (!best) best = other;
  return best ? best->fact.parties : std::vector<Id<Actor>>();
}

void DraftMaker::add_pair(Participants& who, const Contact& contact, const std::vector<Draft>& drafts) {
  std::vector<Id<Actor>> known = who.left;
  known.insert(known.end(), who.right.begin(), who.right.end());
  const bool gerund = contact.in_role && contact.reference == Contact::Reference::none && known.empty();  // "since meeting in Lima"
  PairOf pair = who.pair == PairOf::none && gerund ? PairOf::anyone : who.pair;
  const bool same_sentence = last_pair_in_ == contact.sentence.first && !last_pair_.empty();
  if (pair == PairOf::none && !(who.counterpart && known.size() == 1)) {
    if (known.size() >= 2) last_pair_ = known, last_pair_in_ = contact.sentence.first;
    return;
  }
  if (known.size() >= 2) return;
  // Where a text wanders, others have been spoken of since; who says "our" knows of whom he speaks.
  const uint32_t from = wanders(doc_) && !who.ours ? contact.sentence.first - std::min(contact.sentence.first, kFarReach) : 0;
  std::vector<Id<Actor>> parties;
  if (pair == PairOf::anyone && same_sentence) parties = last_pair_;
  if (parties.empty() && !gerund) parties = last_of(pair, known, drafts, from);
  const bool unnamed = parties.empty() && pair == PairOf::officials && !gerund;
  if (unnamed) parties = last_of(PairOf::sides, known, drafts, from);  // officials of the states of which the text speaks
  if (parties.empty() && (pair == PairOf::leaders || pair == PairOf::anyone) && known.empty() && !gerund)
    parties = two_leaders(contact.words.first, from);
  if (parties.empty()) return;
  const bool by_state = pair == PairOf::sides || pair == PairOf::officials || pair == PairOf::none;
  if (by_state && (pair != PairOf::officials || who.counterpart || unnamed))
    for (Id<Actor>& party : parties)
      if (const auto state = known_actor(state_of(actor(party)))) party = *state;
  if (known.size() == 1)  // the other side
    std::erase_if(parties, [&](Id<Actor> p) { return state_of(actor(p)) == state_of(actor(known[0])); });
  if (known.empty()) {
    who.left = {parties[0]};
    parties.erase(parties.begin());
  }
  who.right.insert(who.right.end(), parties.begin(), parties.end());
  last_pair_ = who.left, last_pair_in_ = contact.sentence.first;
  last_pair_.insert(last_pair_.end(), who.right.begin(), who.right.end());
}

}  // namespace readout
