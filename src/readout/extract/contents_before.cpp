#include "readout/extract/content_finder.h"

namespace readout {
namespace {

constexpr uint32_t kLongestAdverbial = 12;  // words between a cue and "that": "said in a statement on Monday that"
constexpr uint32_t kLongestObject = 16;     // words between "described" and "as"

}  // namespace

void ContentFinder::add(Cue& cue, TokenRange range) const {
  while (range.last > range.first && loose_end(range.last - 1)) --range.last;
  while (range.last > range.first && (words_.str(range.first) == "," || words_.str(range.first) == ":")) ++range.first;
  if (!range.empty()) cue.content.push_back(range);
}

bool ContentFinder::loose_end(uint32_t i) const {
  if (in_quote(i)) return false;
  const std::string_view mark = words_.str(i);
  return mark == "." || mark == "," || mark == ";" || mark == ":" || mark == "—" || mark == "–" || mark == "-" || mark == "?" ||
         mark == "!" || mark == ")";
}

/// “…,” he said. The deal is off, he said, and will stay so.
void ContentFinder::before(Cue& cue) const {
  const uint32_t own = cue.inverted ? cue.range.first : cue.source ? std::min(cue.source->first, cue.range.first) : cue.range.first;
  if (own <= passage_.range.first) return;
  const uint32_t end = own - 1;
  const bool comma = str(end) == "," || str(end) == "—" || str(end) == "–" || str(end) == "-";
  if (cue.joined || (!in_quote(end) && !comma)) return;
  const uint32_t edge = comma && end > passage_.range.first ? end - 1 : end;
  if (!in_quote(edge) && !closed_after(cue)) return;
  uint32_t begin = sentence_begin(edge);
  if (in_quote(edge)) {
    const TokenRange quote = quote_at(edge);
    begin = sentence_begin(quote.first);
    if (quote.first > begin && (str(quote.first - 1) == ":" || (str(quote.first - 1) == "," && whole(quote)))) begin = quote.first;
  }
  for (size_t c = 0; c < at_; ++c)
    if (cues_[c].range.last > begin && cues_[c].range.first < edge && cues_[c].source && cues_[c].word->part == ReportingPart::preposition)
      begin = std::max(begin, std::min(edge, cues_[c].from));
  if (!in_quote(edge) && str(cue.from) != "," && !has_verb(begin, end)) return;  // "Days later, he announced"
  add(cue, {begin, in_quote(edge) ? edge + 1 : end});
  go_on(cue);
}

/// Is the cue followed by nothing but an addressee, a time or a place, so that its content must stand before it?
bool ContentFinder::closed_after(const Cue& cue) const {
  const uint32_t i = cue.from;
  return i >= last() || words_.mark(i) || words_.time(i) || is(i, WordClass::preposition) || words_.adverb(i) ||
         cue.word->takes(Takes::obj) || str(i) == "when" || str(i) == "as";
}

/// The second piece after "he said,".
void ContentFinder::go_on(Cue& cue) const {
  uint32_t i = cue.from;
  const uint32_t limit = std::min(last(), i + kLongestAdverbial);
  if (!cue.inverted)
    while (i < limit && here(i) && !words_.mark(i)) ++i;
  if (i + 1 >= last() || str(i) != "," || cue.content.empty()) return;
  const TokenRange first = cue.content.back();
  const std::string_view closing = words_.str(in_quote(first.last - 1) && first.size() > 2 ? first.last - 2 : first.last - 1);
  if (closing == "." || closing == "!" || closing == "?") return;
  if (in_quote(i + 1)) return add(cue, {i + 1, quote_at(i + 1).last});
  if (in_quote(first.last - 1) || words_.str(i + 1).ends_with("ing")) return;
  add(cue, {i + 1, clause_end(i + 1)});
}

/// "According to X, S", "S, according to X"
void ContentFinder::around(Cue& cue) const {
  const uint32_t begin = sentence_begin(cue.range.first);
  uint32_t i = cue.from;
  const bool at_start =
      cue.range.first == begin || (cue.range.first == begin + 1 && (is(begin, WordClass::conjunction) || words_.mark(begin)));
  if (at_start) {
    const uint32_t limit = std::min(last(), i + kLongestObject);
    while (i < limit && str(i) != "," && !in_quote(i)) ++i;
    if (i < limit && (str(i) == "," || in_quote(i)))
      add(cue, {i, ends_.sentence_end(i)});
    else if (cue.from < last() && starts_phrase(cue.from))  // "According to the ministry ten were hurt"
      add(cue, {cue.from, ends_.sentence_end(cue.from)});
    return;
  }
  uint32_t end = cue.range.first;
  add(cue, {begin, end});
  if (i + 1 < last() && str(i) == "," && str(end - 1) == ",") add(cue, {i + 1, clause_end(i + 1)});
}

/// "As Novak said, the deal is off"
void ContentFinder::as_clause(Cue& cue) const {
  const uint32_t begin = cue.source->first - 1;
  uint32_t i = cue.from;
  const uint32_t limit = std::min(last(), i + kLongestAdverbial);
  while (i < limit && str(i) != "," && !in_quote(i)) ++i;
  const uint32_t sentence = sentence_begin(begin);
  if (begin > sentence + 1 && str(begin - 1) == ",") add(cue, {sentence, begin - 1});
  if (i < last() && (str(i) == "," || in_quote(i))) add(cue, {i, ends_.sentence_end(i)});
}

/// "The envoy is expected to travel", "the plan was announced by the ministry"
void ContentFinder::passive(Cue& cue) {
  const uint32_t group = cue.range.first;
  const auto raised = group > passage_.range.first ? context_.phrases.ending_at(sentence_begin(group - 1), group) : std::nullopt;
  uint32_t i = cue.range.last;
  if (cue.source) i = std::max(i, cue.source->last);
  while (i < last() && here(i) && words_.adverb(i)) ++i;
  const bool expletive = raised && raised->size() == 1 && (str(raised->first) == "it" || str(raised->first) == "It");
  const bool relative =
      raised && raised->size() == 1 && (str(raised->first) == "which" || str(raised->first) == "that" || str(raised->first) == "who");
  if (!raised) return;
  if (!expletive && !relative) add(cue, *raised);
  const std::string_view next = str(i);
  if (next == "to" || next == "as" || opens_clause(next) || takes_preposition(*cue.word, next))
    add(cue, {i, clause_end(i)});
  else if (in_quote(i))
    add(cue, {i, quote_at(i).last});
  else if (!cue.source && !cue.word->takes(Takes::passive))
    cue.content.clear();
}

}  // namespace readout
