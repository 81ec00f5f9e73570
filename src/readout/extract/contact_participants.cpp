#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/extract/contacts.h"
#include "readout/extract/tree_subject.h"

namespace readout {
namespace {

using Part = ContactPart;

constexpr uint32_t kGap = 14;           // tokens between two partners of one list
constexpr uint32_t kPartnerReach = 24;  // tokens from the word of contact to "with"
constexpr uint32_t kSubjectReach = 30;  // tokens from the subject to its verb
constexpr size_t kMostPartners = 12;

class ParticipantFinder {
 public:
  ParticipantFinder(const Clauses& at, const Contact& contact) : at_(at), contact_(contact), sentence_(contact.sentence) {}

  Participants run() {
    const Part part = contact_.word->part;
    if (contact_.verb) {
      subject(contact_.words.first, contact_.trigger.first);
      if (part == Part::act_on || part == Part::tell)
        partners(contact_.trigger.last, 4);
      else if (part == Part::travel)
        destination(contact_.trigger.last, 5);
      else if (part != Part::together)
        with(contact_.trigger.last);
      if (part == Part::tell) found_.reporters = true;
      return std::move(found_);
    }
    owner();
    with(contact_.trigger.last);
    if (contact_.word->kind == EngagementKind::visit) visit_to();
    if (found_.left.empty() && found_.pair == PairOf::none) light_subject();
    return std::move(found_);
  }

 private:
  void add(std::vector<Id<Actor>>& side, Id<Actor> actor) {
    if (side.size() < kMostPartners && std::ranges::find(side, actor) == side.end()) side.push_back(actor);
  }

  /// The words for two at token `i`, if any.
  PairOf pair_at(uint32_t i) const {
    const Mention* m = at_.mention(i);
    if (m && m->kind == MentionKind::group && !m->actor) {
      const TokenRange range = at_.range_of(*m);
      return at_.str(range.last - 2) == "three" ? PairOf::none : pair_of(at_.str(range.last - 1));
    }
    const std::string_view word = at_.str(i);
    if (i > sentence_.first && counts_more(at_.str(i - 1))) return PairOf::none;  // "the four leaders"
    if (word == "they" || word == "They" || word == "both") return PairOf::anyone;
    return word == "leaders" || word == "presidents" || word == "sides" ? pair_of(word) : PairOf::none;
  }

  /// "four", "27", "several": leaders of whom there are not two.
  static bool counts_more(std::string_view word) {
    constexpr std::string_view kWords[] = {"three", "four",   "five",    "six",  "seven", "eight", "nine",
                                           "ten",   "twelve", "several", "many", "other", "all"};
    return is_ascii_digit(word[0]) ? word != "2" : std::ranges::find(kWords, word) != std::end(kWords);
  }

  static PairOf pair_of(std::string_view head) {
    if (head == "leaders" || head == "presidents" || head == "premiers") return PairOf::leaders;
    if (head == "sides" || head == "countries" || head == "nations" || head == "governments" || head == "parties") return PairOf::sides;
    return PairOf::officials;
  }

  bool set_pair(PairOf pair) {
    if (pair != PairOf::none) found_.pair = pair;
    return pair != PairOf::none;
  }

  /// The subject of the verb group that begins at `verb` and ends with `main`: who stands before it, unless the tree shows another phrase.
  void subject(uint32_t verb, uint32_t main) {
    subject_before(verb);
    if (found_.pair != PairOf::none || !several_act(at_, {sentence_.first, verb})) return;
    TreeSubject shown = tree_subject(at_, main);
    // A place or a state as the subject may be the line of place and day.
    std::erase_if(shown.mentions, [](const Mention* m) { return m->kind != MentionKind::person && m->kind != MentionKind::office; });
    if (shown.mentions.empty()) return;
    bool within = false;
    for (uint32_t i = shown.phrase.first; i < shown.phrase.last; ++i)
      if (const Mention* m = at_.mention(i); at_.acts(m)) within |= std::ranges::find(found_.left, *m->actor) != found_.left.end();
    if (!within) found_.left.clear();
    for (const Mention* m : shown.mentions) add(found_.left, *m->actor);
  }

  void subject_before(uint32_t verb) {
    bool conjunction = false, near = true;
    uint32_t i = before_relative(verb);
    while (i > sentence_.first && verb - i < kSubjectReach) {
      --i;
      const Mention* m = at_.mention(i);
      if (near && !at_.acts(m) && set_pair(pair_at(i))) return;
      if (at_.acts(m)) {
        const TokenRange range = at_.range_of(*m);
        const bool own = m->kind != MentionKind::nationality || m->kind == MentionKind::group;
        if (own && !conjunction && !after_preposition(range.first)) return coordinated(range, *m->actor);
        i = std::max(range.first, sentence_.first);
        conjunction = false;
        near = false;
        continue;
      }
      if (at_.mark(i) && (at_.str(i) == ";" || at_.str(i) == "”")) break;
      if (at_.is(i, WordClass::conjunction)) conjunction = true;
    }
    // "Following his speech, the President met": nothing clean before the verb; who acts first in the sentence acts.
    for (uint32_t k = sentence_.first; k < verb; ++k)
      if (const Mention* m = at_.mention(k)) {
        const TokenRange range = at_.range_of(*m);
        if (at_.acts(m) && m->kind != MentionKind::nationality && !after_preposition(range.first)) return coordinated(range, *m->actor);
        if (!m->actor && set_pair(pair_at(k))) return;
        k = std::max(k, range.last - 1);
      }
  }

  /// "Novak, who had left Lima, | met": the place before a clause set between commas.
  uint32_t before_relative(uint32_t verb) const {
    if (verb == sentence_.first || at_.str(verb - 1) != ",") return verb;
    for (uint32_t i = verb - 1; i > sentence_.first && verb - i < kSubjectReach; --i) {
      const std::string_view word = at_.str(i);
      if ((word == "who" || word == "which" || word == "whose") && at_.str(i - 1) == ",") return i - 1;
    }
    return verb;
  }

  bool after_preposition(uint32_t first) const {
    if (first <= sentence_.first) return false;
    uint32_t i = first - 1;
    if (at_.is(i, WordClass::article) && i > sentence_.first) --i;
    const std::string_view word = at_.str(i);
    return at_.is(i, WordClass::preposition) && word != "since" && word != "after" && word != "before" && word != "as" && word != "that";
  }

  /// The subject at `range` with those that are coordinated to its left: "Xi, Biden and Suga met".
  void coordinated(TokenRange range, Id<Actor> actor) {
    add(found_.left, actor);
    uint32_t i = range.first;
    for (size_t n = 0; n < kMostPartners && i > sentence_.first; ++n) {
      bool joined = false;
      uint32_t k = i;
      while (k > sentence_.first && i - k < 4 && !at_.mention(k - 1)) {
        --k;
        const std::string_view word = at_.str(k);
        if (word == "and" || word == "," || word == "&")
          joined = true;
        else if (!at_.is(k, WordClass::article) && !at_.capital(k))
          return;
      }
      const Mention* m = k > sentence_.first ? whose(k - 1) : nullptr;
      if (!joined || !at_.acts(m) || after_preposition(at_.range_of(*m).first)) return;
      add(found_.left, *m->actor);
      i = at_.range_of(*m).first;
    }
  }

  /// The mention at token `i`; of "Xi Jinping of China" the person.
  const Mention* whose(uint32_t i) const {
    const Mention* m = at_.mention(i);
    if (!m) return m;
    uint32_t of = at_.range_of(*m).first;
    if (of > sentence_.first && at_.is(of - 1, WordClass::article)) --of;
    if (of < sentence_.first + 2 || at_.str(of - 1) != "of") return m;
    const Mention* head = at_.mention(of - 2);
    return head && head->kind == MentionKind::person ? head : m;
  }

  /// The list of partners that begins at token `i`, with its first name within `reach` tokens.
  void partners(uint32_t i, uint32_t reach) {
    uint32_t gap = 0;
    const uint32_t begin = i;
    for (; i < sentence_.last; ++i) {
      const Mention* m = at_.mention(i);
      if (at_.acts(m)) {
        const TokenRange range = at_.range_of(*m);
        if (m->form == MentionForm::pronoun && i + 1 < sentence_.last && at_.is(i, WordClass::possessive)) {
          if (honour(i + 1)) continue;
          if (!counterpart(i)) return;  // "with his team"
          found_.counterpart = true;
          continue;
        }
        if (!of_other_people(*m, range.last)) add(found_.right, *m->actor);
        i = std::max(i, range.last - 1);
        gap = 0;
        continue;
      }
      if (gap < 4) set_pair(pair_at(i));
      found_.counterpart |= at_.str(i).starts_with("counterpart");
      if (found_.right.empty() && found_.pair == PairOf::none && gap < 3 && at_.is(i, WordClass::envoys)) found_.pair = PairOf::sides;
      if (at_.is(i, WordClass::reporters) && gap < 4) found_.reporters = true;
      if (m) continue;
      const std::string_view word = at_.str(i);
      if (++gap > (found_.right.empty() ? reach : kGap)) return;
      if (at_.is(i, WordClass::stop) || word == "to") return;
      if (at_.mark(i) && word != "," && word != "(" && word != ")" && word != "." && word != "\"") return;
      const bool joins = word == "," || at_.is(i, WordClass::conjunction);
      if (joins && !found_.right.empty() && i + 1 < sentence_.last && !continues(i + 1)) return;
      if (at_.time(i) && i > begin) continue;
    }
  }

  /// "American students": people of the nation, not its government. "Chinese officials", "the Chinese" are.
  bool of_other_people(const Mention& m, uint32_t next) const {
    if (m.kind != MentionKind::nationality || next >= sentence_.last || at_.token(next).letters == Case::initial) return false;
    if (at_.token(next).kind != TokenKind::word || at_.mention(next) || at_.is(next, WordClass::conjunction)) return false;
    for (uint32_t i = next; i < std::min(next + 3, sentence_.last); ++i)
      if (at_.is(i, WordClass::envoys) || at_.str(i).starts_with("counterpart") || at_.str(i) == "side" || at_.str(i) == "government" ||
          at_.str(i) == "delegation" || at_.mention(i))
        return false;
    return !at_.is(next, WordClass::preposition) && !at_.is(next, WordClass::stop) && !at_.is(next, WordClass::subordinator);
  }

  /// Does the list go on with token `i`: a name, a title, "the Foreign Minister of"?
  bool continues(uint32_t i) const {
    return at_.capital(i) || at_.mention(i) || at_.is(i, WordClass::article) || at_.is(i, WordClass::possessive) ||
           at_.is(i, WordClass::conjunction) || at_.str(i) == "with";
  }

  /// "His | Majesty King Harald": no possessor.
  bool honour(uint32_t i) const {
    const std::string_view word = at_.str(i);
    return word == "Majesty" || word == "Royal" || word == "Highness" || word == "Excellency" || word == "Holiness" || word == "Eminence" ||
           word == "Serene" || word == "Imperial" || word == "Beatitude" || word == "Grace";
  }

  bool counterpart(uint32_t i) const {
    for (uint32_t k = i; k < std::min(i + 5, sentence_.last); ++k)
      if (at_.str(k).starts_with("counterpart")) return true;
    return false;
  }

  /// "… with X", "… between X and Y", behind a place and a day: "met today in Geneva with".
  void with(uint32_t i) {
    const uint32_t begin = i;
    for (; i < sentence_.last && i - begin < kPartnerReach; ++i) {
      if (at_.time(i)) continue;  // "on May 11": no modal
      const std::string_view word = at_.str(i);
      const Part part = contact_.word->part;
      if (word == "with" || word == "between" || word == "among") return partners(i + 1, 10);
      if (word == "to" && part == Part::verb && contact_.word->kind == EngagementKind::call && i - begin < 4) return partners(i + 1, 6);
      if (part == Part::verb && i - begin < 3 && at_.acts(at_.mention(i)) && contact_.word->kind == EngagementKind::meeting)
        return partners(i, 2);
      if (word == "to" || at_.is(i, WordClass::subordinator) || word == ";" || word == "and" || at_.is(i, WordClass::be) ||
          at_.is(i, WordClass::modal))
        return;
      if (!contact_.verb && i == begin && word == "of" && i + 1 < sentence_.last) return partners(i + 1, 3);
      if (at_.mark(i) && word != ",") return;
      if (const Mention* m = at_.mention(i); m && m->kind == MentionKind::person && !contact_.verb) return;
      if (i > begin && !contact_.verb && at_.is(i, WordClass::light_verb) && i + 1 < sentence_.last && at_.str(i + 1) != "with") return;
    }
  }

  /// "Biden's call", "their meeting", "his visit".
  void owner() {
    for (uint32_t i = contact_.words.first; i < contact_.trigger.first; ++i) {
      const Mention* m = at_.mention(i);
      const std::string_view word = at_.str(i);
      if (word == "their" || word == "Their") found_.pair = of_envoys(i) ? PairOf::officials : PairOf::anyone;
      if (word == "our" || word == "Our") found_.pair = PairOf::anyone, found_.ours = true;
      if (!at_.acts(m)) continue;
      const uint32_t last = at_.range_of(*m).last;
      const bool possessive = at_.is(i, WordClass::possessive) ||
                              (last < contact_.trigger.first && at_.token(last).word == Vocabulary::kPossessive) ||
                              (last > 0 && at_.token(last - 1).word == Vocabulary::kPossessive);
      const bool compound = m->kind == MentionKind::state || m->kind == MentionKind::nationality || m->form == MentionForm::name;
      if (possessive || compound) add(found_.left, *m->actor);
      i = std::max(i, last - 1);
    }
    // "the White House's meeting" has no partner in the owner's own body
  }

  /// "Officials have had talks with their counterparts since | their first meeting": do officials stand before token `i`, and no one by
  /// name?
  bool of_envoys(uint32_t i) const {
    while (i > sentence_.first && !at_.mark(--i)) {
      if (at_.is(i, WordClass::envoys)) return true;
      if (const Mention* m = at_.mention(i); m && m->kind == MentionKind::person) return false;
    }
    return false;
  }

  /// Who held it: "The President held a call with X", "X and Y had talks".
  void light_subject() {
    const uint32_t begin = contact_.words.first;
    for (uint32_t i = begin; i > sentence_.first && begin - i < 10;) {
      --i;
      if (at_.mark(i) && at_.str(i) != ",") return;
      if (!at_.is(i, WordClass::light_verb)) continue;
      const uint32_t verb = at_.verb_group(sentence_.first, i, i + 1).first;
      if (we(verb))
        found_.pair = PairOf::sides;
      else
        subject(verb, i);
      return;
    }
  }

  /// "we have had", "our envoys have had"
  bool we(uint32_t verb) const {
    constexpr uint32_t kReach = 5;
    for (uint32_t i = verb; i > sentence_.first && verb - i < kReach;) {
      const std::string_view word = at_.str(--i);
      if (word == "We" || word == "we" || word == "our" || word == "Our") return true;
    }
    return false;
  }

  void destination(uint32_t i, uint32_t reach) {
    const uint32_t begin = i;
    for (; i < sentence_.last && i - begin < reach; ++i) {
      const Mention* m = at_.mention(i);
      if (m && (m->kind == MentionKind::place || m->kind == MentionKind::state || m->kind == MentionKind::government) &&
          m->form != MentionForm::pronoun) {
        found_.place = m->span;
        if (m->actor) {
          found_.place_state = at_.doc()[*m->actor].id.substr(0, at_.doc()[*m->actor].id.find('.'));
          add(found_.right, *m->actor);
        }
        return;
      }
      if (at_.capital(i) && !at_.mark(i)) {
        uint32_t last = i + 1;
        while (last < sentence_.last && at_.capital(last) && !at_.mark(last)) ++last;
        found_.place = span_of(at_.doc(), {i, last});
        return;
      }
      if (at_.mark(i) || (at_.is(i, WordClass::stop))) return;
    }
  }

  void visit_to() {
    const uint32_t i = contact_.trigger.last;
    if (i + 1 >= sentence_.last) return;
    const std::string_view word = at_.str(i);
    if (word == "to" || word == "in") destination(i + 1, 4);
    if (word == "by") {
      std::swap(found_.left, found_.right);
      partners(i + 1, 6);
      std::swap(found_.left, found_.right);
    }
  }

  const Clauses& at_;
  const Contact& contact_;
  const TokenRange sentence_;
  Participants found_;
};

}  // namespace

Participants participants(const Clauses& at, const Contact& contact) { return ParticipantFinder(at, contact).run(); }

}  // namespace readout
