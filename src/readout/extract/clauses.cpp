#include "readout/extract/clauses.h"

namespace readout {
namespace {

constexpr uint32_t kLongestPhrase = 8;  // words before the head of a noun phrase or verb group

template <class Fact>
std::vector<int32_t> by_token(const Document& doc, const std::vector<Fact>& facts) {
  std::vector<int32_t> found(doc.tokens.size(), -1);
  uint32_t i = 0;
  for (size_t f = 0; f < facts.size(); ++f) {
    while (i < doc.tokens.size() && doc.tokens[i].span.begin < facts[f].span.begin) ++i;
    for (uint32_t k = i; k < doc.tokens.size() && doc.tokens[k].span.begin < facts[f].span.end && found[k] < 0; ++k)
      found[k] = static_cast<int32_t>(f);
  }
  return found;
}

}  // namespace

Clauses::Clauses(const Document& doc, const Lexicons& lex)
    : doc_(doc), lex_(lex), mention_of_(by_token(doc, doc.mentions)), time_of_(by_token(doc, doc.times)) {}

bool Clauses::adverb(uint32_t i) const {
  const std::string_view word = str(i);
  return is(i, WordClass::adverb) || (token(i).letters == Case::lower && word.size() > 4 && word.ends_with("ly"));
}

bool Clauses::determiner(uint32_t i) const {
  return is(i, WordClass::article) || is(i, WordClass::determiner) || is(i, WordClass::each) || is(i, WordClass::demonstrative) ||
         is(i, WordClass::possessive);
}

bool Clauses::pronoun(uint32_t i) const {
  if (is(i, WordClass::pronoun) && token(i).letters != Case::upper) return true;
  const std::string_view word = str(i);
  return word == "I" || word == "who" || word == "one" || word == "everyone" || word == "someone" || word == "nobody" || word == "others" ||
         word == "many" || word == "some" || word == "both" || word == "Others" || word == "Many" || word == "Some" || word == "Both" ||
         word == "Everyone" || word == "anyone" || word == "everybody" || word == "those" || word == "Those";
}

bool Clauses::nominal(uint32_t i) const {
  const Token& token = this->token(i);
  if (token.kind == TokenKind::number || token.kind == TokenKind::symbol || token.word == Vocabulary::kHyphen ||
      token.word == Vocabulary::kPossessive || str(i) == "’" || str(i) == "'" || str(i) == "&")
    return true;
  if (token.kind != TokenKind::word) return false;
  if (mention(i)) return mention(i)->form != MentionForm::pronoun || is(i, WordClass::possessive);
  const bool name = token.letters == Case::upper || token.letters == Case::mixed;
  if (name && str(i).size() > 1) return !is(i, WordClass::be);
  return !(is(i, WordClass::preposition) || is(i, WordClass::conjunction) || is(i, WordClass::subordinator) || is(i, WordClass::pronoun) ||
           is(i, WordClass::modal) || is(i, WordClass::be) || is(i, WordClass::have) || is(i, WordClass::do_) || is(i, WordClass::not_));
}

bool Clauses::acts(const Mention* m) const {
  if (!m || !m->actor) return false;
  switch (m->kind) {
    case MentionKind::place:
    case MentionKind::document:
      return false;
    default:
      return !doc_[*m->actor].id.starts_with("outlet.");
  }
}

TokenRange Clauses::noun_phrase(uint32_t first, uint32_t begin, uint32_t end) const {
  uint32_t known = begin;  // as far as the words are surely of the phrase
  bool listed = false;     // a comma or "and" was passed
  for (uint32_t i = begin; i > first && begin - i < kLongestPhrase;) {
    --i;
    listed |= str(i) == "," || is(i, WordClass::conjunction);
    if (listed && time(i)) break;  // "this month, and the Working Group"
    if (is(i, WordClass::article) || is(i, WordClass::demonstrative) || is(i, WordClass::possessive) || is(i, WordClass::each))
      return {i, end};
    if (token(i).word == Vocabulary::kPossessive || str(i) == "’") {
      if (i == first) break;
      uint32_t from = i - 1;
      if (const Mention* owner = mention(from)) {
        from = std::max(first, range_of(*owner).first);
      } else {
        while (from > first && (time(from - 1) || (capital(from - 1) && !mark(from - 1)))) --from;
      }
      if (from > first && is(from - 1, WordClass::article)) --from;
      return {from, end};
    }
    const bool compound = token(i + 1).word == Vocabulary::kHyphen || (i > first && token(i - 1).word == Vocabulary::kHyphen);
    if (compound) continue;  // "face-to-face", "in-person"
    const bool function_word = is(i, WordClass::preposition) || is(i, WordClass::be) || is(i, WordClass::have) || is(i, WordClass::modal) ||
                               is(i, WordClass::pronoun) || is(i, WordClass::subordinator) || is(i, WordClass::light_verb);
    if (function_word || token(i).kind == TokenKind::symbol) break;
    if (mark(i) && str(i) != ",") break;
    if (token(i).kind == TokenKind::number || token(i).word == Vocabulary::kHyphen) continue;
    if (lex_.contact_words.phrases.longest_at(doc_, lex_.words, i)) known = std::min(known, i);
  }
  return {known, end};
}

TokenRange Clauses::verb_group(uint32_t first, uint32_t begin, uint32_t end) const {
  uint32_t from = begin;
  for (uint32_t i = begin; i > first && begin - i < kLongestPhrase;) {
    --i;
    const bool auxiliary = is(i, WordClass::be) || is(i, WordClass::have) || is(i, WordClass::modal) || is(i, WordClass::do_) ||
                           is(i, WordClass::not_) || str(i) == "to" || is(i, WordClass::plan);
    if (auxiliary) {
      from = i;
      continue;
    }
    if (!adverb(i) || mention(i)) break;
  }
  return {from, end};
}

}  // namespace readout
