#include "readout/extract/clause.h"

namespace readout {
namespace {

constexpr uint32_t kLongestGroup = 10;   // words between a subject and its verb
constexpr uint32_t kLongestPhrase = 24;  // words of a phrase on one side of its head
constexpr uint32_t kLongestAside = 14;   // words of an apposition between two commas

}  // namespace

bool Clause::is_adverb(uint32_t i) const {
  const std::string_view word = doc_.str(doc_.tokens[i]);
  return is(i, WordClass::adverb) || (word.size() > 4 && word.ends_with("ly") && doc_.tokens[i].letters == Case::lower);
}

bool Clause::is_finite(uint32_t i) const {
  const std::string_view word = doc_.str(doc_.tokens[i]);
  return (is(i, WordClass::be) && word != "being" && word != "been" && word != "be") || (is(i, WordClass::have) && word != "having") ||
         is(i, WordClass::do_) || is(i, WordClass::future) || is(i, WordClass::may);
}

const Mention* Clause::mention_at(uint32_t i) const {
  const uint32_t pos = doc_.tokens[i].span.begin;
  uint32_t at = first_from(doc_.mentions, pos + 1);
  constexpr uint32_t kNested = 3;  // mentions may stand in others
  for (uint32_t n = 0; at > 0 && n < kNested; ++n)
    if (const Mention& mention = doc_.mentions[--at]; pos < mention.span.end) return &mention;
  return nullptr;
}

bool Clause::can_act(const Mention& mention) const {
  return mention.kind != MentionKind::nationality && mention.kind != MentionKind::document &&
         (mention.kind != MentionKind::place || mention.actor);
}

uint32_t Clause::group_start(uint32_t verb) const {
  uint32_t i = verb;
  while (i > sentence_.first && verb - i < kLongestGroup) {
    const uint32_t word = i - 1;
    if (mention_at(word)) break;
    const bool helper = is_finite(word) || is(word, WordClass::be) || is(word, WordClass::not_) || is(word, WordClass::plan) ||
                        is(word, WordClass::carry_on) || is_adverb(word) || doc_.str(doc_.tokens[word]) == "to" ||
                        doc_.tokens[word].word == Vocabulary::kHyphen;
    if (!helper) break;
    --i;
  }
  return i;
}

std::optional<Subject> Clause::subject_ending_at(uint32_t last) const {
  if (is(last, WordClass::we)) return Subject{last, {}, false, true};
  const Mention* mention = mention_at(last);
  if (!mention || !can_act(*mention)) return {};
  Subject subject{first_from(doc_.tokens, mention->span.begin), {}, mention->kind == MentionKind::group && !mention->actor, false};
  if (mention->actor) subject.actors.push_back(*mention->actor);
  return subject;
}

std::optional<Subject> Clause::subject_before(uint32_t start) const {
  if (start <= sentence_.first) return {};
  uint32_t last = start - 1;
  if (is_comma(last)) {  // "Sullivan, the national security adviser, discussed"
    uint32_t open = last;
    while (open > sentence_.first && last - open < kLongestAside && (open == last || !is_comma(open))) --open;
    if (open == last || !is_comma(open) || open == sentence_.first) return {};
    last = open - 1;
  }
  std::optional<Subject> subject = subject_ending_at(last);
  // "President Ruto of Kenya discussed", "Biden and Xi discussed"
  for (uint32_t n = 0; subject && n < 4 && subject->first >= sentence_.first + 2; ++n) {
    uint32_t before = subject->first - 1;
    while (before > sentence_.first && (is(before, WordClass::determiner) || doc_.tokens[before].word == Vocabulary::kPossessive)) --before;
    if (before <= sentence_.first) break;
    const bool joined = doc_.str(doc_.tokens[before]) == "and" || is_comma(before);
    const bool inner = !joined && is(before, WordClass::preposition);
    if (!joined && !inner) break;
    uint32_t left = before - 1;
    if (joined && is_comma(left) && left > sentence_.first) --left;
    std::optional<Subject> other = subject_ending_at(left);
    if (!other) {
      if (inner) return {};  // the head of the phrase is nobody: "the fall of Kabul showed"
      break;
    }
    if (inner)
      *subject = *other;
    else if (doc_.str(doc_.tokens[before]) == "and" || subject->actors.size() > 1) {
      other->actors.insert(other->actors.end(), subject->actors.begin(), subject->actors.end());
      other->group = true;
      other->we |= subject->we;
      *subject = *other;
    } else
      break;
  }
  return subject;
}

std::optional<Subject> Clause::main_subject(uint32_t before) const {
  for (uint32_t i = sentence_.first; i < before; ++i) {
    if (is(i, WordClass::we)) return Subject{i, {}, false, true};
    const Mention* mention = mention_at(i);
    if (!mention) continue;
    uint32_t end = first_from(doc_.tokens, mention->span.end);
    const bool led_in =
        i > sentence_.first && (is(i - 1, WordClass::preposition) ||
                                (i > sentence_.first + 1 && is(i - 1, WordClass::determiner) && is(i - 2, WordClass::preposition)));
    if (!led_in && can_act(*mention) && end < before && doc_.tokens[end].word != Vocabulary::kPossessive) {
      Subject subject{i, {}, mention->kind == MentionKind::group && !mention->actor, false};
      if (mention->actor) subject.actors.push_back(*mention->actor);
      if (doc_.str(doc_.tokens[end]) == "and" && end + 1 < before && mention_at(end + 1)) subject.group = true;
      return subject;
    }
    i = std::max(i, end - 1);
  }
  return {};
}

uint32_t Clause::phrase_end(uint32_t i, uint32_t limit) const {
  const uint32_t last = std::min({limit, sentence_.last, i + kLongestPhrase});
  while (i < last && !is_mark(i) && !is_finite(i) && !(is(i, WordClass::subordinator) && !is(i, WordClass::preposition))) ++i;
  return i;
}

uint32_t Clause::phrase_begin(uint32_t i, uint32_t limit) const {
  const uint32_t first = std::max({limit, sentence_.first, i > kLongestPhrase ? i - kLongestPhrase : 0});
  while (i > first && !is_mark(i - 1) && !is_finite(i - 1) && !(is(i - 1, WordClass::subordinator) && !is(i - 1, WordClass::preposition)))
    --i;
  return i;
}

TokenRange Clause::trimmed(TokenRange range) const {
  auto loose = [&](uint32_t i) { return is_mark(i) || is(i, WordClass::conjunction) || doc_.tokens[i].word == Vocabulary::kPossessive; };
  while (range.first + 1 < range.last &&
         (loose(range.first) || is(range.first, WordClass::preposition) || is(range.first, WordClass::adverb) ||
          is(range.first, WordClass::subordinator)) &&
         doc_.tokens[range.first].letters != Case::initial)
    ++range.first;
  while (range.last > range.first + 1 && (loose(range.last - 1) || is(range.last - 1, WordClass::preposition) ||
                                          is(range.last - 1, WordClass::determiner) || is(range.last - 1, WordClass::adverb)))
    --range.last;
  return range;
}

}  // namespace readout
