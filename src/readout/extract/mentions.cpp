#include <algorithm>
#include <unordered_map>

#include "readout/base/slug.h"
#include "readout/extract/extract.h"
#include "readout/extract/known_persons.h"

namespace readout {
namespace {

using What = FoundName::What;

constexpr uint32_t kPronounReach = 90;  // tokens back to what a pronoun may stand for

/// Gives each found name its actor, from left to right, and writes the mentions.
class Resolver {
 public:
  Resolver(Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex), names_(find_names(doc, lex)), known_(doc, lex) {
    for (uint32_t a = 0; a < doc.actors.size(); ++a) by_id_.emplace(doc.actors[a].id, a);
    day_ = doc.meta.day();
  }

  void run() {
    for (const FoundName& name : names_) introduce(name);
    for (const FoundName& name : names_) resolve(name);
    std::ranges::stable_sort(doc_.mentions, {}, [](const Mention& m) { return m.span.begin; });
  }

 private:
  std::string_view str(TokenRange range) const { return doc_.str(span_of(doc_, range)); }
  const KnownActor& known(uint32_t row) const { return lex_.actors.all[row]; }

  /// First pass: who is named in full or with a title, so that a headline's bare family name can be told.
  void introduce(const FoundName& name) {
    known_.introduce(name);
    if (name.what == What::unknown_person && name.proper.size() > 1) unknown_.emplace(family_key(name), name.proper);
    for (const NameEntry& entry : name.entries)
      if (entry.what != NameEntry::What::person && entry.what != NameEntry::What::family && !entry.careful) {
        sure_[entry.row] = true;
        known_.name_state(known(entry.row).state);
      }
  }

  void resolve(const FoundName& name) {
    switch (name.what) {
      case What::person:
      case What::family:
        return person(name);
      case What::unknown_person:
        return unknown_person(name);
      case What::office:
        return office(name);
      case What::loose_office:
        return loose_office(name);
      case What::entity:
        return entity(name);
      case What::group:
        return add(name, {}, MentionKind::group, MentionForm::description, std::string(str(name.range)));
      case What::pronoun:
        return pronoun(name);
      case What::loose:
        return loose(name);
    }
  }

  void add(const FoundName& name, std::optional<Id<Actor>> actor, MentionKind kind, MentionForm form, std::string text) {
    const bool titled = kind == MentionKind::person && name.proper.first > name.range.first;
    const uint32_t name_begin = titled ? doc_.tokens[name.proper.first].span.begin : 0;
    doc_.mentions.push_back({span_of(doc_, name.range), actor, std::move(text), kind, form, name_begin});
    if (kind == MentionKind::person && actor) persons_.push_back({name.range.first, *actor});
  }

  Id<Actor> intern(Actor actor) {
    auto [at, is_new] = by_id_.try_emplace(actor.id, static_cast<uint32_t>(doc_.actors.size()));
    if (is_new) doc_.actors.push_back(std::move(actor));
    return {at->second};
  }
  Id<Actor> intern(uint32_t row) {
    const KnownActor& a = known(row);
    return intern({a.id, a.name, a.kind, a.state, a.gender, static_cast<int32_t>(row)});
  }

  // ---- persons ----

  void person(const FoundName& name) {
    const bool bare = name.what == What::family && !name.office && !name.honorific;
    if (bare && name.range.size() == 1 && known_.is_common_word(name.range)) return;
    const MentionForm form = name.what == What::person && name.range.size() == name.proper.size()
                                 ? (name.entries[0].main ? MentionForm::name : MentionForm::alias)
                             : bare ? MentionForm::alias
                                    : MentionForm::name;
    if (bare)
      if (auto local = unknown_.find(family_key(name)); local != unknown_.end() && !known_.introduced(name))
        return add_unknown(name, local->second, MentionForm::alias);
    const auto row = known_.choose(name);
    if (!row && name.what == What::family && (name.office || name.honorific)) return unknown_person(name);
    if (!row && bare) return;
    std::optional<Id<Actor>> actor;
    if (row) actor = intern(*row);
    add(name, actor, MentionKind::person, form, row ? known(*row).name : std::string(str(name.proper)));
  }

  std::string family_key(const FoundName& name) const {
    std::string key;
    append_word_key(key, doc_.str(doc_.tokens[name.proper.last - 1]));
    return key;
  }

  void unknown_person(const FoundName& name) {
    const auto full = unknown_.find(family_key(name));
    add_unknown(name, full != unknown_.end() ? full->second : name.proper, name.proper.size() > 1 ? MentionForm::name : MentionForm::alias);
  }

  /// A person that only the text knows, under the name that it gives in full.
  void add_unknown(const FoundName& name, TokenRange full, MentionForm form) {
    const std::string text(str(full)), last = slug(text);
    if (last.empty()) return add(name, {}, MentionKind::person, form, text);
    auto [state, is_new] = states_.try_emplace(text, name.state);
    if (is_new) state->second = stated(full);
    const std::string id = (state->second.empty() ? "person" : state->second) + '.' + last;
    add(name, intern({id, text, ActorKind::person, state->second, {}, -1}), MentionKind::person, form, text);
  }

  /// The state that any mention of this name in full gives.
  std::string stated(TokenRange full) const {
    for (const FoundName& other : names_)
      if (other.what == What::unknown_person && !other.state.empty() && str(other.proper) == str(full)) return other.state;
    return {};
  }

  // ---- offices, states, institutions ----

  /// "the president": who was called so before; else the holder on the day, of the state named or of the issuing side.
  void office(const FoundName& name) {
    const Office& said = lex_.actors.offices[*name.office];
    std::string state = name.state;
    std::optional<Id<Actor>> actor;
    if (state.empty() && name.range.size() > 0) actor = last_holder(*name.office);
    if (!actor && state.empty() && doc_.meta.side) state = doc_[*doc_.meta.side].state;
    if (!actor && !state.empty())
      if (auto row = lex_.actors.holder(*name.office, state, day_)) actor = intern(*row);
    add(name, actor, MentionKind::office, MentionForm::title, said.title);
    if (actor) persons_.push_back({name.range.first, *actor});
  }

  /// "the Secretary": whom the text calls so.
  void loose_office(const FoundName& name) {
    const std::optional<uint32_t> row = known_.called(*name.office);
    if (!row) return;
    const Id<Actor> actor = intern(*row);
    add(name, actor, MentionKind::office, MentionForm::title, std::string(str({name.range.first + 1, name.range.last})));
    persons_.push_back({name.range.first, actor});
  }

  /// Who holds that office among the persons named before: the one of the issuing side, or of an unknown side the first.
  std::optional<Id<Actor>> last_holder(uint32_t office) const {
    const std::string side = doc_.meta.side ? doc_[*doc_.meta.side].state : "";
    std::optional<Id<Actor>> found;
    constexpr size_t kReach = 200;  // persons back
    const size_t from = persons_.size() > kReach ? persons_.size() - kReach : 0;
    for (size_t p = persons_.size(); p-- > from;) {
      const Actor& person = doc_[persons_[p].actor];
      if (person.known < 0) continue;
      for (const Term& term : lex_.actors.terms_of(static_cast<uint32_t>(person.known)))
        if (term.office == office && term.covers(day_)) {
          if (!side.empty() && person.state == side) return persons_[p].actor;
          found = persons_[p].actor;  // without a side: whom the text named first
        }
    }
    return side.empty() ? found : std::nullopt;
  }

  void entity(const FoundName& name) {
    using N = NameEntry::What;
    std::vector<NameEntry> entries = name.entries;
    std::erase_if(entries, [](const NameEntry& e) { return e.what == N::person || e.what == N::family; });
    if (entries.empty()) return;
    const bool several = std::ranges::any_of(entries, [&](const NameEntry& e) { return e.row != entries[0].row; });
    std::optional<NameEntry> pick;
    if (!several && (!entries[0].careful || sure_.contains(entries[0].row))) pick = entries[0];
    if (several) pick = of_context(entries);
    const N what = pick ? pick->what : entries[0].what;
    if (!pick && what != N::state) return;
    std::optional<Id<Actor>> actor;
    if (pick) actor = intern(pick->row);
    const std::string text = pick ? known(pick->row).name : std::string(str(name.proper));
    switch (what) {
      case N::demonym:
        return add(name, actor, MentionKind::nationality, MentionForm::demonym, text);
      case N::seat:
        if (is_place(name.range.first)) return add(name, actor, MentionKind::place, MentionForm::name, std::string(str(name.range)));
        return add(name, actor, MentionKind::government, MentionForm::metonym, text);
      case N::state:
        return add(name, actor, pick ? MentionKind::state : MentionKind::place, pick && pick->main ? MentionForm::name : MentionForm::alias,
                   text);
      default:
        break;
    }
    const ActorKind kind = known(pick->row).kind;
    const MentionKind as = kind == ActorKind::government ? MentionKind::government
                           : kind == ActorKind::group    ? MentionKind::group
                                                         : MentionKind::organisation;
    add(name, actor, as, pick->main ? MentionForm::name : MentionForm::alias, text);
  }

  /// Of several namesakes ("National Assembly"): the one of the issuing side, or the only one whose state the text names.
  std::optional<NameEntry> of_context(const std::vector<NameEntry>& entries) const {
    std::optional<NameEntry> found;
    const std::string side = doc_.meta.side ? doc_[*doc_.meta.side].state : "";
    for (const NameEntry& entry : entries) {
      const KnownActor& actor = known(entry.row);
      if (!side.empty() && actor.state == side) return entry;
      const auto state = lex_.actors.find(actor.state);
      const bool named = sure_.contains(entry.row) || (state && sure_.contains(*state)) || !entry.careful;
      if (!named) continue;
      if (found && found->row != entry.row) return {};
      found = entry;
    }
    return found;
  }

  /// A seat of government after a preposition of place is the city.
  bool is_place(uint32_t i) const {
    static const WordSet kPlacePrepositions = {"in",      "at",    "near",     "from", "to",  "into",   "through", "outside",
                                               "visited", "visit", "visiting", "left", "via", "around", "toward",  "towards"};
    if (i == 0) return false;
    std::string key;
    append_word_key(key, doc_.str(doc_.tokens[i - 1]));
    return kPlacePrepositions.contains(key);
  }

  // ---- pronouns and single words ----

  void pronoun(const FoundName& name) {
    std::string key;
    append_word_key(key, str(name.range));
    const Gender gender = key.starts_with('h') && key != "her" && key != "hers" && key != "herself" ? Gender::male : Gender::female;
    const auto actor = antecedent(name.range.first, gender);
    std::string text = actor ? doc_[*actor].name : std::string(str(name.range));
    doc_.mentions.push_back({span_of(doc_, name.range), actor, std::move(text), MentionKind::person, MentionForm::pronoun, 0});
    if (actor) persons_.push_back({name.range.first, *actor});
  }

  /// The first person of the sentence at hand that fits, else the first of the nearest sentence before.
  std::optional<Id<Actor>> antecedent(uint32_t at, Gender gender) const {
    std::optional<Id<Actor>> found;
    const Sentence* found_in = nullptr;
    for (size_t p = persons_.size(); p-- > 0 && persons_[p].token + kPronounReach > at;) {
      const Sentence* in = covering(doc_.sentences, doc_.tokens[persons_[p].token].span.begin);
      if (found && in != found_in) break;
      const Gender other = doc_[persons_[p].actor].gender;
      if (other == gender || other == Gender::unknown) found = persons_[p].actor, found_in = in;
    }
    return found;
  }

  /// A capitalised word that is the family name of somebody whom the text alone introduces.
  void loose(const FoundName& name) {
    if (unknown_.empty()) return;
    if (auto full = unknown_.find(family_key(name)); full != unknown_.end()) add_unknown(name, full->second, MentionForm::alias);
  }

  struct PersonAt {
    uint32_t token;
    Id<Actor> actor;
  };

  Document& doc_;
  const Lexicons& lex_;
  std::vector<FoundName> names_;
  KnownPersons known_;
  std::string day_;                                      // of the document; empty if unknown
  std::unordered_map<std::string, uint32_t> by_id_;      // actors of the document
  std::unordered_map<uint32_t, bool> sure_;              // states and institutions under a name that is theirs alone
  std::unordered_map<std::string, TokenRange> unknown_;  // family name -> the name in full
  std::unordered_map<std::string, std::string> states_;  // of unknown persons, by full name
  std::vector<PersonAt> persons_;                        // mentions of persons so far
};

}  // namespace

void find_mentions(Document& doc, const Lexicons& lex) { Resolver(doc, lex).run(); }

}  // namespace readout
