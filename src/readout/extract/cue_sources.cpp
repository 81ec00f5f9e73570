#include "readout/extract/cue_sources.h"

namespace readout {
namespace {

constexpr uint32_t kLongestSource = 80;  // words before a verb in which its subject is looked for

}  // namespace

/// "a person “with knowledge of the talks” | said"
std::optional<TokenRange> CueSources::with_quotation(uint32_t last) const {
  const TokenRange quote = context_.quoted[static_cast<size_t>(context_.quoted_of[last])].tokens;
  if (quote.first <= passage_.range.first || words_.mark(quote.last - 2)) return {};
  auto found = context_.phrases.ending_at(bound(quote.first), quote.first);
  if (found) found->last = last + 1;
  return found;
}

/// Without an auxiliary "claim" needs a subject of several or of the first or second person, "claims" one of the third.
bool CueSources::agrees(TokenRange source, const ReportingForm& form, bool says_that) const {
  if (form.is(VerbForm::past)) return true;
  const std::string_view head = words_.str(head_of(source));
  const bool several = head.ends_with('s') || head == "they" || head == "They" || head == "we" || head == "We" || head == "I" ||
                       head == "you" || head == "You" || head == "people" || head == "police" || head == "Police" || head == "People" ||
                       head == "who" || head == "those" || head == "many" || head == "some" || head == "others" || head == "Many" ||
                       head == "Some" || head == "Others" || head == "women" || head == "men";
  if (form.is(VerbForm::base)) return several || has_and(source) || says_that;
  return words_.capital(head_of(source)) || context_.phrases.pronoun(head_of(source)) || !head.ends_with('s') ? !clearly_noun(source)
                                                                                                              : false;
}

/// "press reports", "policy plans": a bare noun before is a part of the noun.
bool CueSources::clearly_noun(TokenRange source) const {
  return source.size() == 1 && words_.token(source.first).letters == Case::lower && !context_.phrases.pronoun(source.first);
}

/// Is the subject of "claims", "states", "projects" surely one: a name, a pronoun or a noun with its article, no adjective?
bool CueSources::clear_subject(TokenRange source) const {
  const uint32_t last = source.last - 1;
  if (words_.mention(last) || words_.capital(last) || context_.phrases.pronoun(last)) return true;
  const std::string_view word = words_.str(last);
  for (std::string_view ending : {"al", "ive", "ous", "ful", "ic", "able", "ible", "ing", "ed"})
    if (word.size() > 4 && word.ends_with(ending)) return false;
  return context_.phrases.determiner(source.first);
}

bool CueSources::has_and(TokenRange range) const {
  for (uint32_t i = range.first; i < range.last; ++i)
    if (words_.str(i) == "and") return true;
  return false;
}

uint32_t CueSources::head_of(TokenRange range) const {
  for (uint32_t i = range.first; i < range.last; ++i)
    if (i > range.first &&
        (words_.is(i, WordClass::preposition) || words_.str(i) == "," || words_.str(i) == "who" || words_.str(i) == "that"))
      return i - 1;
  return range.last - 1;
}

std::optional<TokenRange> CueSources::subject(uint32_t end) const {
  auto found = context_.phrases.ending_at(bound(end), end);
  if (!found) return {};
  if (found->size() == 1 && is_relative(found->first)) {  // "officials who said"
    const uint32_t at = found->first;
    uint32_t left_end = at;
    if (left_end > passage_.range.first && str(left_end - 1) == ",") --left_end;
    if (const auto left = context_.phrases.ending_at(bound(end), left_end)) return left;
    return {};
  }
  return found;
}

bool CueSources::is_relative(uint32_t i) const { return str(i) == "who" || str(i) == "which" || str(i) == "that"; }

/// Where a subject may begin at the earliest: after the cue before and the mark before that.
uint32_t CueSources::bound(uint32_t end) const {
  uint32_t first = passage_.range.first;
  for (uint32_t i = end; i > first; --i)
    if (!here(i - 1) || end - i >= kLongestSource) return i;
  return first;
}

const Sentence* CueSources::sentence_of(uint32_t i) const { return covering(doc_.sentences, words_.token(i).span.begin); }

/// The phrase with which the sentence of token `before` begins, after what leads in to it.
std::optional<TokenRange> CueSources::main_subject(uint32_t before) const {
  const Sentence* sentence = sentence_of(before == passage_.range.last ? before - 1 : before);
  uint32_t first = passage_.range.first;
  if (sentence) first = std::max(first, first_from(doc_.tokens, sentence->span.begin));
  while (first < before && (is(first, WordClass::conjunction) || words_.adverb(first) || words_.mark(first))) ++first;
  if (first < before && (is(first, WordClass::preposition) || is(first, WordClass::subordinator) || words_.time(first) ||
                         words_.str(first).ends_with("ing"))) {
    const uint32_t limit = std::min(before, first + kLongestSource);
    while (first < limit && words_.str(first) != ",") ++first;
    ++first;
  }
  while (first < before && (words_.adverb(first) || words_.mark(first))) ++first;
  if (first >= before || !here(first)) return {};
  auto found = context_.phrases.with_apposition(first, before);
  if (!found || found->last > before) return {};
  return found;
}

std::optional<TokenRange> CueSources::first_after_comma(uint32_t i) const {
  const uint32_t limit = std::min(passage_.range.last, i + kLongestSource);
  while (i < limit && words_.str(i) != ",") ++i;
  if (i + 1 >= passage_.range.last || !here(i + 1)) return {};
  return context_.phrases.beginning_at(i + 1, passage_.range.last);
}

std::optional<TokenRange> CueSources::agent(uint32_t at) const {
  if (str(at) != "by" || at + 1 >= passage_.range.last) return {};
  auto found = context_.phrases.beginning_at(at + 1, passage_.range.last);
  return found && !words_.time(found->first) && !words_.str(found->first).ends_with("ing") ? found : std::nullopt;
}

}  // namespace readout
