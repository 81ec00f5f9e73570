#include "readout/extract/noun_phrases.h"

namespace readout {
namespace {

constexpr uint32_t kLongestPhrase = 16;      // words of a simple phrase
constexpr uint32_t kLongestApposition = 28;  // words between its commas
constexpr int kMostJoined = 5;               // phrases joined by prepositions and "and"

bool links(std::string_view word) {
  return word == "of" || word == "for" || word == "from" || word == "at" || word == "in" || word == "with" || word == "on" ||
         word == "to" || word == "against" || word == "behind" || word == "near" || word == "by" || word == "between" || word == "within" ||
         word == "about" || word == "across" || word == "under";
}

}  // namespace

bool NounPhrases::determiner(uint32_t i) const {
  return words_.is(i, WordClass::article) || words_.is(i, WordClass::determiner) || words_.is(i, WordClass::each) ||
         words_.is(i, WordClass::demonstrative) || words_.is(i, WordClass::possessive);
}

bool NounPhrases::pronoun(uint32_t i) const {
  if (words_.is(i, WordClass::pronoun) && words_.token(i).letters != Case::upper) return true;
  const std::string_view word = words_.str(i);
  return word == "I" || word == "who" || word == "one" || word == "everyone" || word == "someone" || word == "nobody" || word == "others" ||
         word == "many" || word == "some" || word == "both" || word == "Others" || word == "Many" || word == "Some" || word == "Both" ||
         word == "Everyone" || word == "anyone" || word == "everybody" || word == "those" || word == "Those";
}

bool NounPhrases::verb(uint32_t i) const {
  if (words_.mention(i)) return false;
  if (words_.is(i, WordClass::be) || words_.is(i, WordClass::have) || words_.is(i, WordClass::modal) || words_.is(i, WordClass::do_) ||
      words_.is(i, WordClass::not_))
    return true;
  if (words_.token(i).letters != Case::lower) return false;
  if (words_.is(i, WordClass::light_verb)) return true;
  const auto match = words_.lex().reporting.phrases.longest_at(words_.doc(), words_.lex().words, i);
  if (!match) return false;
  const ReportingForm& form = words_.lex().reporting.forms[match->value];
  return form.verb && (form.is(VerbForm::past) || (form.is(VerbForm::present) && !form.other));
}

bool NounPhrases::nominal(uint32_t i) const {
  const Token& token = words_.token(i);
  if (token.kind == TokenKind::number || token.kind == TokenKind::symbol || token.word == Vocabulary::kHyphen ||
      token.word == Vocabulary::kPossessive || words_.str(i) == "’" || words_.str(i) == "'" || words_.str(i) == "&")
    return true;
  if (token.kind != TokenKind::word) return false;
  if (words_.mention(i)) return words_.mention(i)->form != MentionForm::pronoun || words_.is(i, WordClass::possessive);
  const bool name = token.letters == Case::upper || token.letters == Case::mixed;
  if (name && words_.str(i).size() > 1) return !words_.is(i, WordClass::be);
  return !(words_.is(i, WordClass::preposition) || words_.is(i, WordClass::conjunction) || words_.is(i, WordClass::subordinator) ||
           words_.is(i, WordClass::pronoun) || words_.is(i, WordClass::modal) || words_.is(i, WordClass::be) ||
           words_.is(i, WordClass::have) || words_.is(i, WordClass::do_) || words_.is(i, WordClass::not_));
}

bool NounPhrases::clause_begins(uint32_t first, uint32_t i) const {
  return i <= first || words_.mark(i - 1) || words_.is(i - 1, WordClass::subordinator) || words_.is(i - 1, WordClass::conjunction);
}

/// "an April report", "the current chief": a time between article and noun.
bool NounPhrases::modifies(uint32_t first, uint32_t i) const {
  const Time* time = words_.time(i);
  while (i > first && words_.time(i - 1) == time) --i;
  return i > first && determiner(i - 1);
}

std::optional<TokenRange> NounPhrases::simple_ending_at(uint32_t first, uint32_t end) const {
  if (end <= first) return {};
  uint32_t i = end;
  if (pronoun(end - 1) && !(words_.mention(end - 1) && words_.mention(end - 1)->form != MentionForm::pronoun))
    return TokenRange{end - 1, end};
  if (!nominal(end - 1) || words_.time(end - 1)) return {};
  const std::string_view last = words_.str(end - 1);
  if ((last == "Jr." || last == "Sr." || last == "Jr") && end >= first + 3 && words_.str(end - 2) == ",") i = end - 2;
  while (i > first && end - i < kLongestPhrase) {
    const uint32_t at = i - 1;
    if (i < end && words_.str(at) == "that") break;  // rather begins a clause
    if (determiner(at)) {
      i = at;
      if (i > first &&
          (words_.str(i - 1) == "all" || words_.str(i - 1) == "both" || words_.str(i - 1) == "All" || words_.str(i - 1) == "Both"))
        --i;
      break;
    }
    if (!nominal(at)) break;
    if (words_.time(at) && words_.str(i) != "'s" && words_.str(i) != "’s" && words_.token(i).word != Vocabulary::kHyphen &&
        !modifies(first, at))
      break;
    const bool of_name = words_.mention(at) && i < end && words_.mention(i) == words_.mention(at);
    if (!of_name && i < end && words_.adverb(at) && !(at > first && determiner(at - 1))) break;
    if (!of_name && i < end && verb(at) && !(at > first && determiner(at - 1))) break;
    i = at;
  }
  while (i < end && (words_.token(i).word == Vocabulary::kPossessive || words_.token(i).word == Vocabulary::kHyphen)) ++i;
  return i < end ? std::optional(TokenRange{i, end}) : std::nullopt;
}

/// `phrase` with the phrases before it of which it is a part: "a spokesman for | the ministry", "Novak and | Adler".
std::optional<TokenRange> NounPhrases::joined_left(uint32_t first, TokenRange phrase) const {
  TokenRange safe = phrase;  // as far as surely one phrase; "in Paris the ministry" is none
  for (int n = 0; n < kMostJoined && phrase.first >= first + 2; ++n) {
    const uint32_t link = phrase.first - 1;
    const std::string_view word = words_.str(link);
    if (words_.is(link, WordClass::preposition) && links(word)) {
      if (!nominal(link - 1) || verb(link - 1)) break;
      const auto left = simple_ending_at(first, link);
      if (!left) break;
      if (pronoun(left->first) && left->size() == 1 && word != "of") break;
      const bool sure = (word == "of" && safe.first == phrase.first) || clause_begins(first, left->first);
      phrase.first = left->first;
      if (sure) safe = phrase;
    } else if (word == "and" || word == "&") {
      uint32_t end = link;
      if (words_.str(end - 1) == "," && end > first + 1) --end;
      const auto left = simple_ending_at(first, end);
      if (!left) break;
      TokenRange whole = *left;
      while (whole.first >= first + 2 && words_.str(whole.first - 1) == ",") {  // "A, B and C"
        const auto more = simple_ending_at(first, whole.first - 1);
        if (!more) break;
        whole.first = more->first;
      }
      if (whole.first > first && words_.str(whole.first - 1) == "of" && whole.first >= first + 2)
        if (const auto more = simple_ending_at(first, whole.first - 1)) whole.first = more->first;
      if (!clause_begins(first, whole.first) || (whole.first > first && words_.str(whole.first - 1) == ",")) break;
      safe.first = whole.first;
      break;
    } else if (word == "who" || word == "that") {
      if (words_.mark(link - 1)) break;
      const auto left = simple_ending_at(first, link);
      if (!left) break;
      safe.first = phrase.first = left->first;
    } else {
      break;
    }
  }
  return safe;
}

/// May the words from `i` to the comma at `end` name again what stands before them?
bool NounPhrases::apposition(uint32_t i, uint32_t end) const {
  if (i >= end) return false;
  if (words_.token(i).kind == TokenKind::number) return true;  // "Barra, 51,"
  if (words_.str(i) == "however" || words_.str(i) == "though" || words_.str(i) == "meanwhile" || words_.str(i) == "too") return false;
  if (words_.time(i) || words_.adverb(i)) return false;
  if (!nominal(i) && !determiner(i)) return false;
  for (uint32_t k = i; k < end; ++k)
    if (words_.is(k, WordClass::be) || words_.is(k, WordClass::modal)) return false;
  return !words_.str(i).ends_with("ing");
}

/// The place of the mark that opens what the mark at `close` ends: "(GM)", ", the minister,", "— who spoke —".
uint32_t NounPhrases::opening(uint32_t first, uint32_t close) const {
  const std::string_view mark = words_.str(close);
  const std::string_view wanted = mark == ")" ? "(" : mark == "]" ? "[" : mark;
  for (uint32_t i = close; i > first && close - i < kLongestApposition; --i)
    if (words_.str(i - 1) == wanted) return i - 1;
  return close;
}

std::optional<TokenRange> NounPhrases::ending_at(uint32_t first, uint32_t end) const {
  if (end <= first) return {};
  const std::string_view last = words_.str(end - 1);
  if (last == "," || last == ")" || last == "—" || last == "–") {
    const uint32_t open = opening(first, end - 1);
    if (open == end - 1 || open == first) return {};
    auto name = ending_at(first, open);
    if (name && (last == ")" || apposition(open + 1, end - 1))) name->last = last == ")" ? end : end - 1;
    return name;
  }
  const auto simple = simple_ending_at(first, end);
  if (!simple) return {};
  if (pronoun(simple->first) && simple->size() == 1) return simple;
  return joined_left(first, *simple);
}

/// The end of the phrase at `i` up to the word before which another begins.
uint32_t NounPhrases::simple_end(uint32_t i, uint32_t limit) const {
  uint32_t at = i;
  while (at < limit && determiner(at)) ++at;
  const uint32_t from = at;
  while (at < limit && at - i < kLongestPhrase && nominal(at)) {
    if (at > from && (words_.time(at) || (verb(at) && words_.token(at).letters == Case::lower) || determiner(at))) break;
    if (at > from && words_.adverb(at)) break;
    ++at;
  }
  return at > from || (at > i && words_.is(i, WordClass::demonstrative)) ? at : i;
}

std::optional<TokenRange> NounPhrases::beginning_at(uint32_t i, uint32_t limit, bool all_links) const {
  if (i >= limit) return {};
  if (pronoun(i) && !determiner(i)) return TokenRange{i, i + 1};
  uint32_t end = simple_end(i, limit);
  if (end == i) return pronoun(i) ? std::optional(TokenRange{i, i + 1}) : std::nullopt;
  for (int n = 0; n < kMostJoined && end + 1 < limit; ++n) {
    const std::string_view word = words_.str(end);
    const bool link = word == "of" || word == "for" || word == "and" || word == "at" || word == "from" || word == "&" ||
                      (all_links && (word == "by" || word == "in" || word == "on" || word == "with"));
    if (!link || words_.time(end + 1)) break;
    const uint32_t next = simple_end(end + 1, limit);
    if (next == end + 1) break;
    end = next;
  }
  return TokenRange{i, end};
}

std::optional<TokenRange> NounPhrases::with_apposition(uint32_t i, uint32_t limit) const {
  auto phrase = beginning_at(i, limit);
  if (!phrase || phrase->last + 1 >= limit || words_.str(phrase->last) != ",") return phrase;
  uint32_t end = phrase->last + 1;
  while (end < limit && end - phrase->last < kLongestApposition) {
    if (words_.mark(end) && words_.str(end) != "." && words_.str(end) != "’" && words_.str(end) != "'") break;
    if (words_.str(end) == "." || words_.is(end, WordClass::be) || words_.is(end, WordClass::modal) || words_.str(end) == "who" ||
        words_.str(end) == "which" || words_.str(end) == "as" || words_.str(end) == "when" || words_.time(end))
      break;
    ++end;
  }
  if (end < limit && (words_.is(end, WordClass::be) || words_.is(end, WordClass::modal))) return phrase;
  if (apposition(phrase->last + 1, end)) phrase->last = end;
  return phrase;
}

}  // namespace readout
