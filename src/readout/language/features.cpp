#include "readout/language/features.h"

#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/language/closed_words.h"

namespace readout {
namespace {

constexpr uint32_t kNone = FeatureWord::kNoHead;
constexpr int kMostSteps = 20;  // up the tree

bool is_subject(std::string_view relation) { return relation.starts_with("nsubj") || relation.starts_with("csubj"); }
bool is_auxiliary(std::string_view relation) { return relation.starts_with("aux") || relation == "cop"; }

bool is_have(std::string_view word) {
  for (std::string_view form : {"have", "has", "had", "having", "'ve", "’ve", "'d", "’d"})
    if (word == form) return true;
  return false;
}
bool is_be(std::string_view word) {
  for (std::string_view form : {"be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m"})
    if (word == form) return true;
  return false;
}

bool has_digit(std::string_view word) { return std::ranges::any_of(word, is_ascii_digit); }
bool is_roman(std::string_view word) { return word.find_first_not_of("IVXLCDM") == std::string_view::npos; }
bool is_ordinal(std::string_view word) {
  return is_ascii_digit(word[0]) && (word.ends_with("th") || word.ends_with("st") || word.ends_with("nd") || word.ends_with("rd"));
}

std::string_view number_features(std::string_view word) {
  if (has_digit(word)) return std::ranges::count(word, '.') == 1 ? "NumForm=Digit|NumType=Frac" : "NumForm=Digit|NumType=Card";
  if (is_roman(word)) return "NumForm=Roman|NumType=Card";
  for (std::string_view unit : {"k", "m", "b", "bn", "mn", "tn", "K", "M", "B"})
    if (word == unit) return "Abbr=Yes|NumForm=Word|NumType=Card";
  return "NumForm=Word|NumType=Card";
}

std::string_view noun_features(std::string_view xpos, std::string_view word) {
  if (xpos == "NNS" && is_ascii_digit(word[0])) return "Number=Ptan|NumForm=Combi|NumType=Card";  // "the 1990s"
  if (xpos == "NN" && is_ordinal(word)) return "Number=Sing|NumForm=Combi|NumType=Ord";
  return xpos == "NNS" || xpos == "NNPS" ? "Number=Plur" : xpos == "NN" || xpos == "NNP" ? "Number=Sing" : "";
}

}  // namespace

SentenceFeatures::SentenceFeatures(const TagSet& tags, std::span<const FeatureWord> words)
    : tags_(tags), words_(words), hanging_(words.size()) {
  for (uint32_t i = 0; i < words_.size(); ++i) hang(i);
}

void SentenceFeatures::hang(uint32_t i) {
  if (!has_head(i)) return;
  Hanging& on = hanging_[words_[i].head];
  const std::string_view relation = words_[i].relation;
  if (is_subject(relation) || (relation == "expl" && on.subject == kNone)) on.subject = i;
  if (is_auxiliary(relation) && tag(i).xpos != "VB") on.auxiliary = true;
  on.passive |= relation == "aux:pass";
  on.have |= relation == "aux" && is_have(lower(words_[i].form));
  on.mark |= relation == "mark";
  on.joined |= relation == "conj";
}

std::string SentenceFeatures::of(uint32_t i) const {
  const auto& [upos, xpos] = tag(i);
  const std::string_view word = words_[i].form;
  if (word.empty()) return {};
  const bool open = upos == Upos::propn || upos == Upos::verb || upos == Upos::x || (upos == Upos::noun && xpos != "NNS");
  if (!open)
    if (const auto known = closed_word_features(xpos, lower(word)); !known.empty()) return of_pronoun(i, known);
  switch (upos) {
    case Upos::verb:
    case Upos::aux:
      return of_verb(i);
    case Upos::noun:
    case Upos::propn:
    case Upos::sym:
      return std::string(noun_features(xpos, word));
    case Upos::adj:
      if (is_ordinal(word)) return "Degree=Pos|NumForm=Combi|NumType=Ord";
      return xpos == "JJR" ? "Degree=Cmp" : xpos == "JJS" ? "Degree=Sup" : "Degree=Pos";
    case Upos::adv:
      return xpos == "RBR" ? "Degree=Cmp" : xpos == "RBS" ? "Degree=Sup" : "";
    case Upos::num:
      return std::string(number_features(word));
    case Upos::part:
      return xpos == "RB" ? "Polarity=Neg" : "";
    case Upos::x:
      return xpos == "FW" ? "Foreign=Yes" : "";
    default:
      return {};
  }
}

/// "you" and "it" are subjects or objects, "which" and "where" ask or relate: the tree tells.
std::string SentenceFeatures::of_pronoun(uint32_t i, std::string_view known) const {
  std::string features(known);
  const std::string_view relation = words_[i].relation;
  const bool object = relation == "obj" || relation == "iobj" || relation.starts_with("obl") || relation.starts_with("nmod");
  const bool either = features.starts_with("Case=Nom|Person=2") || features.starts_with("Case=Nom|Gender=Neut");
  if (either && object) features.replace(5, 3, "Acc");
  const bool asks = (features == "PronType=Int" || features == "PronType=Rel") && (tag(i).upos != Upos::pron || tag(i).xpos != "WDT");
  if (asks && !relation.empty()) features = is_relative(i) ? "PronType=Rel" : "PronType=Int";
  return features;
}

bool SentenceFeatures::is_relative(uint32_t i) const {
  for (int step = 0; step < 3; ++step) {
    if (words_[i].relation == "acl:relcl") return true;
    if (!has_head(i)) return false;
    i = words_[i].head;
  }
  return words_[i].relation == "acl:relcl";
}

std::string SentenceFeatures::of_verb(uint32_t i) const {
  const std::string_view xpos = tag(i).xpos;
  if (xpos == "MD") return "VerbForm=Fin";
  if (xpos == "VBG") return ing_form(i);
  if (xpos == "VBN") return past_participle(i);
  if (xpos == "VB") return infinitive(i);
  return xpos == "VBZ" || xpos == "VBP" || xpos == "VBD" ? finite(i) : std::string();
}

std::string SentenceFeatures::finite(uint32_t i) const {
  const std::string_view xpos = tag(i).xpos;
  const std::string word = lower(words_[i].form);
  Agreement with;
  if (xpos != "VBZ") {
    if (const uint32_t subject = subject_of(i); subject != kNone) with = agreement(subject);
    if (word == "am" || word == "'m" || word == "’m") with = {'1', false};
    if (word == "was") with.plural = false;
    if (with.person == '3' && (xpos == "VBP" || word == "were")) with.plural = true;
  }
  std::string features = with.plural ? "Mood=Ind|Number=Plur|Person=" : "Mood=Ind|Number=Sing|Person=";
  features += with.person;
  return features + (xpos == "VBD" ? "|Tense=Past|VerbForm=Fin" : "|Tense=Pres|VerbForm=Fin");
}

/// The subject of the clause of verb `i`; that of the first of several joined verbs.
uint32_t SentenceFeatures::subject_of(uint32_t i) const {
  if (is_auxiliary(words_[i].relation) && has_head(i)) i = words_[i].head;
  for (int step = 0; step < kMostSteps; ++step) {
    if (hanging_[i].subject != kNone) return hanging_[i].subject;
    if (!relates(i, "conj") || !has_head(i)) break;
    i = words_[i].head;
  }
  return kNone;
}

SentenceFeatures::Agreement SentenceFeatures::agreement(uint32_t subject) const {
  const uint32_t clause = words_[subject].head;
  const bool relative = clause < words_.size() && relates(clause, "acl:relcl") && has_head(clause);
  if (relative && tag(subject).xpos.starts_with('W')) subject = words_[clause].head;
  const std::string_view xpos = tag(subject).xpos;
  const auto known = closed_word_features(xpos, lower(words_[subject].form));
  Agreement with;
  if (hanging_[subject].joined) return {'3', true};
  if (const size_t at = known.find("Person="); at != std::string_view::npos) with.person = known[at + 7];
  with.plural = known.find("Number=Plur") != std::string_view::npos || noun_features(xpos, words_[subject].form) == "Number=Plur";
  return with;
}

/// "Sign it": no subject, no auxiliary, no "to".
std::string SentenceFeatures::infinitive(uint32_t i) const {
  if (tag(i).upos == Upos::aux) return lower(words_[i].form) == "do" ? "Mood=Imp|VerbForm=Fin" : "VerbForm=Inf";
  const auto bare = [&](uint32_t verb) {
    const Hanging& on = hanging_[verb];
    return tag(verb).xpos == "VB" && on.subject == kNone && !on.auxiliary && !on.mark;
  };
  for (int step = 0; step < kMostSteps && bare(i) && relates(i, "conj") && has_head(i); ++step) i = words_[i].head;
  const bool commands = relates(i, "root") || relates(i, "parataxis") || relates(i, "ccomp");
  return commands && bare(i) ? "Mood=Imp|VerbForm=Fin" : "VerbForm=Inf";
}

/// A gerund where a noun or a clause might stand, a participle in what goes on and beside a clause.
std::string SentenceFeatures::ing_form(uint32_t i) const {
  for (int step = 0; step < kMostSteps && relates(i, "conj") && has_head(i) && tag(words_[i].head).xpos == "VBG"; ++step)
    i = words_[i].head;
  const bool noun_like = relates(i, "acl") || relates(i, "amod") || relates(i, "ccomp") || relates(i, "csubj") || relates(i, "xcomp");
  return noun_like && tag(i).upos == Upos::verb && !hanging_[i].auxiliary ? "VerbForm=Ger" : "Tense=Pres|VerbForm=Part";
}

std::string SentenceFeatures::past_participle(uint32_t i) const {
  const bool active = tag(i).upos == Upos::aux || is_perfect(i);
  return active ? "Tense=Past|VerbForm=Part" : "Tense=Past|VerbForm=Part|Voice=Pass";
}

/// "has signed", not "has been signed".
bool SentenceFeatures::is_perfect(uint32_t i) const {
  if (!words_[i].relation.empty()) {
    const bool goes_on = relates(i, "conj") && has_head(i) && !hanging_[i].auxiliary && tag(words_[i].head).xpos == "VBN";
    const Hanging& on = hanging_[goes_on ? words_[i].head : i];
    return on.have && !on.passive;
  }
  constexpr uint32_t kReach = 4;  // words before it
  for (uint32_t back = 1; back <= std::min(kReach, i); ++back) {
    const std::string word = lower(words_[i - back].form);
    if (is_be(word)) return false;
    if (is_have(word)) return true;
  }
  return false;
}

}  // namespace readout
