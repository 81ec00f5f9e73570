#include "readout/extract/contacts.h"

#include <array>

#include "readout/extract/called_off.h"

namespace readout {
namespace {

using Part = ContactPart;

constexpr uint32_t kNegationReach = 12;  // tokens before a mention in which a negation governs it

class ContactFinder {
 public:
  explicit ContactFinder(const Clauses& at) : at_(at), doc_(at.doc()), lex_(at.lex()) {}

  std::vector<Contact> run() {
    for (const Sentence& sentence : doc_.sentences) {
      const TokenRange range = tokens_in(doc_, sentence.span);
      for (uint32_t i = range.first; i < range.last;) i = std::max(i + 1, read_at(range, i));
    }
    return std::move(found_);
  }

 private:
  /// Looks for a word of contact at token `i`; returns where to go on.
  uint32_t read_at(TokenRange sentence, uint32_t i) {
    if (auto channel = lex_.channels.phrases.longest_at(doc_, lex_.words, i); channel && channel->end <= sentence.last)
      if (uint32_t end = named_channel(sentence, i, *channel)) return end;
    const auto word = word_at(sentence, i);
    if (!word) return unlisted(sentence, i);
    const ContactWord& what = lex_.contact_words.words[word->value];
    if (what.part == Part::refuse) return word->end;
    if (what.part == Part::modifier || what.part == Part::adverb || (what.part == Part::event && !names_event(sentence, i))) return i + 1;
    add(sentence, {i, word->end}, what);
    return word->end;
  }

  void add(TokenRange sentence, TokenRange trigger, const ContactWord& what, std::optional<uint32_t> series = {},
           std::optional<Level> level = {}) {
    Contact contact;
    contact.sentence = sentence;
    contact.trigger = trigger;
    contact.word = &what;
    contact.mode = what.mode;
    contact.level = level ? level : what.level;
    contact.series = series;
    contact.verb = what.part != Part::noun && what.part != Part::nouns && what.part != Part::event;
    if (what.part == Part::verb && speaks_about(trigger.last, sentence.last)) return;
    describe(contact);
    if (!contact.verb) body_of(contact);
    found_.push_back(std::move(contact));
  }

  /// "spoke at length about", "has spoken often of": no partner, behind an adverb (right behind the verb the list knows it).
  bool speaks_about(uint32_t i, uint32_t last) const {
    const uint32_t first = i;
    while (i < last && at_.adverb(i) && at_.str(i).ends_with("ly") && !at_.time(i)) ++i;
    return i > first && i < last && (at_.str(i) == "about" || at_.str(i) == "of" || at_.str(i) == "out");
  }

  /// "was in Lima last week" is a visit, "told The Outlet" a word to the press. Returns where to go on.
  uint32_t unlisted(TokenRange sentence, uint32_t i) {
    static constexpr ContactWord kVisit{Part::travel, EngagementKind::visit, Mode::in_person, {}, {}, true};
    static constexpr ContactWord kTold{Part::tell, EngagementKind::press, {}, {}, {}, false};
    constexpr uint32_t kTimeReach = 3;
    if (i + 2 >= sentence.last) return i + 1;
    if (at_.is(i, WordClass::be) && at_.str(i + 1) == "in" && at_.mention(i + 2)) {
      const Mention& place = *at_.mention(i + 2);
      const uint32_t end = at_.range_of(place).last;
      bool dated = false;
      for (uint32_t k = end; k < std::min(end + kTimeReach, sentence.last); ++k) dated |= at_.time(k) != nullptr;
      if (dated && place.actor && (place.kind == MentionKind::state || place.form == MentionForm::metonym))
        add(sentence, {i, i + 2}, kVisit);
      return i + 2;
    }
    if (at_.str(i) != "told") return i + 1;
    const uint32_t whom = at_.is(i + 1, WordClass::article) ? i + 2 : i + 1;
    const Mention* outlet = at_.mention(whom);
    if (!outlet || !outlet->actor || !doc_[*outlet->actor].id.starts_with("outlet.")) return i + 1;
    add(sentence, {i, std::min(at_.range_of(*outlet).last, sentence.last)}, kTold);
    return at_.range_of(*outlet).last;
  }

  /// Does a body's name stand for its meeting here: "at APEC", "on the margins of the G20 or APEC"?
  bool names_event(TokenRange sentence, uint32_t i) const {
    if (i > sentence.first && at_.is(i - 1, WordClass::article)) --i;
    if (i > sentence.first && at_.is(i - 1, WordClass::each)) --i;
    if (i == sentence.first) return false;
    const std::string_view before = at_.str(i - 1), two_before = i > sentence.first + 1 ? at_.str(i - 2) : "";
    if (before == "at" || before == "attend" || before == "attended" || before == "attending" || before == "during") return true;
    if (before == "of") return two_before == "margins" || two_before == "sidelines" || two_before == "margin" || two_before == "eve";
    const bool next = before == "or" || before == "and";
    return next && !found_.empty() && found_.back().word->part == Part::event && found_.back().trigger.last + 1 == i;
  }

  /// The body that holds a meeting of many: "the APEC Summit", "the G20".
  void body_of(Contact& contact) const {
    for (uint32_t i = contact.words.first; i < contact.words.last; ++i)
      if (const Mention* m = at_.mention(i); m && m->kind == MentionKind::organisation && m->actor && doc_[*m->actor].state.empty() &&
                                             doc_[*m->actor].id.find('.') == std::string::npos)
        contact.event = doc_[*m->actor].id;
    if (contact.event.empty() && contact.word->part == Part::event) contact.event = at_.str(contact.trigger.first);
  }

  /// The longest word of contact; of "call", "visit" the verb or the noun, by what stands around.
  std::optional<PhraseMatch> word_at(TokenRange sentence, uint32_t i) const {
    std::optional<PhraseMatch> best;
    const bool as_verb = verb_position(sentence, i);
    lex_.contact_words.phrases.each_at(doc_, lex_.words, i, [&](PhraseMatch match) {
      if (match.end > sentence.last) return;
      const Part part = lex_.contact_words.words[match.value].part;
      const bool verb = part == Part::act_on || part == Part::travel;
      if (best && match.end == best->end && (match.end > i + 1 || verb != as_verb)) return;
      best = match;
    });
    return best;
  }

  bool verb_position(TokenRange sentence, uint32_t i) const {
    if (i == sentence.first) return false;
    const std::string_view before = at_.str(i - 1);
    if (before == "to" || at_.is(i - 1, WordClass::modal) || at_.is(i - 1, WordClass::pronoun)) return true;
    if (i + 1 >= sentence.last || at_.is(i - 1, WordClass::article) || at_.is(i - 1, WordClass::possessive)) return false;
    const Mention* next = at_.mention(i + 1);
    const bool named = next && (next->kind == MentionKind::person || next->kind == MentionKind::office ||
                                next->kind == MentionKind::place || next->kind == MentionKind::state);
    return named && (at_.mention(i - 1) || at_.adverb(i - 1));
  }

  /// "the Defense Policy Coordination Talks": a channel of data/channels.tsv, where it meets. 0 if it is only named.
  uint32_t named_channel(TokenRange sentence, uint32_t i, PhraseMatch channel) {
    const std::string_view kind = lex_.channels.cell(channel.value, "kind");
    const bool meets =
        kind == "dialogue" || kind == "talks" || kind == "working_group" || kind == "hotline" || kind == "summit" || kind == "conference";
    const Level level = from_name(lex_.channels.cell(channel.value, "level"), Level::unspecified);
    const uint32_t last = channel.end - 1;
    bool event_word = false;
    for (uint32_t k = last; k < std::min(channel.end + 2, sentence.last); ++k)
      if (auto word = lex_.contact_words.phrases.longest_at(doc_, lex_.words, k))
        event_word |= lex_.contact_words.words[word->value].part == Part::noun;
    event_word |= takes_place(sentence, i, channel.end);
    if (!(meets && event_word) && !(kind == "agreement" && level == Level::military)) return 0;
    uint32_t end = channel.end;
    if (auto word = end < sentence.last ? lex_.contact_words.phrases.longest_at(doc_, lex_.words, end) : std::nullopt)
      if (word->end <= sentence.last && lex_.contact_words.words[word->value].part == Part::noun) end = word->end;
    static constexpr ContactWord kTalks{Part::noun, EngagementKind::talks, {}, {}, {}, false},
        kSummit{Part::noun, EngagementKind::summit, {}, {}, {}, false}, kChannel{Part::noun, EngagementKind::channel, {}, {}, {}, false};
    const ContactWord& what = kind == "summit" || kind == "conference" ? kSummit : kind == "hotline" ? kChannel : kTalks;
    const bool of_many = &what == &kSummit && lex_.channels.rows.values(channel.value, "states").size() != 2;
    add(sentence, {i, end}, what, channel.value,
        of_many                       ? Level::multilateral
        : level == Level::unspecified ? std::optional<Level>()
                                      : level);
    return end;
  }

  /// "held the Working Group", "the Working Group, which was just held": is what tokens [first, last) name said to be held?
  bool takes_place(TokenRange sentence, uint32_t first, uint32_t last) const {
    constexpr uint32_t kReach = 5;
    auto is_held = [&](uint32_t i) { return at_.str(i) == "held" || at_.str(i) == "convened"; };
    uint32_t before = first;
    while (before > sentence.first && (at_.is(before - 1, WordClass::article) || at_.capital(before - 1))) --before;
    if (before > sentence.first && is_held(before - 1)) return true;
    for (uint32_t i = last; i < std::min(last + kReach, sentence.last); ++i) {
      if (is_held(i)) return true;
      const std::string_view word = at_.str(i);
      const bool leads_on = word == "," || word == "that" || word == "which" || at_.is(i, WordClass::be) || at_.adverb(i);
      if (!leads_on) return false;
    }
    return false;
  }

  void describe(Contact& contact) const {
    const TokenRange sentence = contact.sentence;
    if (contact.word->part == Part::event) {
      const bool article = contact.trigger.first > sentence.first && at_.is(contact.trigger.first - 1, WordClass::article);
      contact.words = {contact.trigger.first - article, contact.trigger.last};
      return;
    }
    contact.words = contact.verb ? at_.verb_group(sentence.first, contact.trigger.first, contact.trigger.last)
                                 : at_.noun_phrase(sentence.first, contact.trigger.first, contact.trigger.last);
    contact.general =
        contact.word->part == Part::nouns && !(contact.word->kind == EngagementKind::talks && had(sentence.first, contact.words));
    for (uint32_t i = contact.words.first; i < contact.words.last; ++i) premodifier(contact, i);
    const uint32_t begin = contact.words.first;
    for (uint32_t i = begin; i > sentence.first && begin - i < kNegationReach;) {
      --i;
      if (at_.mark(i)) break;
      if ((at_.is(i, WordClass::not_) && !not_only(i)) || (at_.str(i) == "yet" && i + 1 < begin + 1 && at_.str(i + 1) == "to") ||
          unwilling(i))
        contact.negated = true;
    }
    if (begin > sentence.first) before(contact, begin - 1);
    after(contact);
  }

  /// "have had deep and open discussions": they took place.
  bool had(uint32_t first, TokenRange words) const {
    constexpr uint32_t kReach = 6;
    for (uint32_t i = words.first; i > first && words.first - i < kReach;) {
      const std::string_view word = at_.str(--i);
      if (word == "had" || word == "held" || word == "holding" || word == "having" || word == "have") return true;
      if (at_.mark(i) || at_.is(i, WordClass::preposition)) return false;
    }
    return false;
  }

  /// "not just in this meeting"
  bool not_only(uint32_t i) const {
    const std::string_view next = at_.str(i + 1);
    return next == "just" || next == "only" || next == "merely" || next == "simply" || next == "solely";
  }

  bool unwilling(uint32_t i) const {
    const std::string_view word = at_.str(i);
    return word == "unwilling" || word == "refused" || word == "failed" || word == "declined" || word == "refusing" || word == "unable" ||
           word == "without";
  }

  void premodifier(Contact& contact, uint32_t i) const {
    if (i < contact.trigger.first) {
      if (auto hint = lex_.contact_words.phrases.longest_at(doc_, lex_.words, i)) {
        const ContactWord& word = lex_.contact_words.words[hint->value];
        if (word.part == Part::modifier) {
          if (word.mode) contact.mode = word.mode;
          if (word.level) contact.level = word.level;
          if (word.status) contact.status = word.status;
        }
      }
      const std::string_view text = at_.str(i);
      if (text == "last" || text == "previous" || text == "earlier" || text == "prior" || text == "former" || text == "previously") {
        const bool of_time = i + 1 < contact.trigger.first && at_.time(i) && at_.time(i + 1);
        contact.earlier |= !of_time;
      }
      if (text == "every" || text == "any" || text == "each" || text == "such" || text == "future" || text == "regular" ||
          text == "frequent" || text == "no")
        contact.general = true;
      if (text == "no") contact.negated = true;
      if (text == "another" || text == "further" || text == "subsequent" || text == "separate" || (text == "next" && !at_.time(i)))
        contact.fresh = true;
    }
    if (contact.verb) {
      contact.negated |= at_.is(i, WordClass::not_) || (at_.str(i) == "yet" && i + 1 < contact.words.last && at_.str(i + 1) == "to");
      verb_word(contact, i);
      return;
    }
    if (i != contact.words.first) return;
    using Reference = Contact::Reference;
    if (at_.is(i, WordClass::possessive))
      contact.reference = Reference::possessive;
    else if (at_.is(i, WordClass::demonstrative))
      contact.reference = Reference::demonstrative, contact.nearest = at_.str(i) != "this" && at_.str(i) != "This";
    else if (at_.str(i) == "the" || at_.str(i) == "The")
      contact.reference = Reference::definite;
    for (uint32_t k = contact.words.first; k < contact.trigger.first; ++k)
      if (at_.token(k).word == Vocabulary::kPossessive) contact.reference = Reference::possessive;
  }

  void verb_word(Contact& contact, uint32_t i) const {
    const std::string_view text = at_.str(i);
    if (text == "will" || text == "'ll" || text == "’ll" || text == "shall" || at_.is(i, WordClass::plan))
      contact.status = Status::planned;
    else if (text == "to" && i < contact.trigger.first && !contact.status)
      contact.status = Status::planned;
    else if (text == "may" || text == "might" || text == "could" || text == "would" || text == "should" || text == "can")
      contact.status = contact.status.value_or(Status::hypothetical);
    else if (i >= contact.trigger.first && !contact.status && past(text))
      contact.status = Status::held;
    else if (at_.is(i, WordClass::have) && i < contact.trigger.first && !contact.status)
      contact.status = Status::held;
  }

  static bool past(std::string_view word) {
    return word == "met" || word == "spoke" || word == "sat" || word == "held" || (word.ends_with("ed") && word.size() > 4) ||
           word == "told" || word == "flew";
  }

  /// What stands directly before the phrase.
  void before(Contact& contact, uint32_t i) const {
    const std::string_view text = at_.str(i);
    contact.in_role = text == "since" || text == "after" || text == "before" || text == "following" || text == "until";
    while (i > contact.sentence.first && (at_.adverb(i) || at_.str(i) == "likely" || at_.str(i) == "be" || at_.str(i) == "to") &&
           !at_.is(i, WordClass::be))
      --i;
    const std::string_view verb = at_.str(i);
    contact.predicate = !contact.verb && (at_.is(i, WordClass::be) || text == "as" || verb == "marks" || verb == "marked" ||
                                          verb == "represents" || verb == "represented");
  }

  /// Plans, cancellations and resumptions around the phrase.
  void after(Contact& contact) const {
    if (is_called_off(at_, contact)) contact.status = Status::cancelled;
    if (contact.verb) {
      contact.fresh |= contact.words.last < contact.sentence.last && at_.str(contact.words.last) == "again";
      return;
    }
    constexpr uint32_t kReach = 8;
    const TokenRange sentence = contact.sentence;
    const uint32_t first = contact.words.first > sentence.first + kReach ? contact.words.first - kReach : sentence.first;
    for (uint32_t i = first; i < std::min(sentence.last, contact.trigger.last + kReach); ++i) {
      if (i >= contact.words.first && i < contact.words.last) continue;
      const std::string_view word = at_.str(i);
      if (word.starts_with("resum") || word.starts_with("restart") || word.starts_with("restor") || word.starts_with("reopen"))
        contact.status = Status::resumed;
      else if (word.starts_with("suspend") || word.starts_with("sever"))
        contact.status = word == "several" || word == "severe" ? contact.status : Status::suspended;
      else if (calls_off(at_, i, sentence.last))
        contact.status = Status::cancelled;
      else if (!contact.status && (word == "will" || at_.is(i, WordClass::plan)) && i < contact.words.first && at_.is(i, WordClass::plan))
        contact.status = Status::planned;
      else if (!contact.status && word == "will" && (i < contact.words.first ? light_after(i, contact) : i == contact.trigger.last))
        contact.status = Status::planned;
    }
    if (!contact.status)
      for (uint32_t i = contact.words.first; i > first;)
        if (at_.is(--i, WordClass::light_verb)) {
          if (at_.str(i) == "held" || at_.str(i) == "had" || past(at_.str(i))) contact.status = Status::held;
          break;
        }
    if (!contact.status && is_indefinite(contact) && is_only_thought_of(first, contact.words.first)) contact.status = Status::hypothetical;
  }

  bool is_indefinite(const Contact& contact) const {
    const std::string_view word = at_.str(contact.words.first);
    return word == "a" || word == "an" || word == "another" || word == "any" || word == "potential" || word == "possible";
  }

  /// "does it warrant | a call", "room for | a meeting", "asked whether there could be | a visit"
  bool is_only_thought_of(uint32_t from, uint32_t to) const {
    for (uint32_t i = from; i < to; ++i)
      if (at_.is(i, WordClass::if_) || at_.is(i, WordClass::may) || at_.is(i, WordClass::thought) || at_.str(i) == "would") return true;
    return false;
  }

  bool light_after(uint32_t i, const Contact& contact) const {
    for (uint32_t k = i; k < contact.words.first; ++k)
      if (at_.is(k, WordClass::light_verb)) return true;
    return false;
  }

  const Clauses& at_;
  const Document& doc_;
  const Lexicons& lex_;
  std::vector<Contact> found_;
};

}  // namespace

std::vector<Contact> find_contacts(const Clauses& at) { return ContactFinder(at).run(); }

}  // namespace readout
