#include "readout/extract/clause_ends.h"

namespace readout {
namespace {

constexpr uint32_t kLongestClause = 300;  // words of a content

}  // namespace

/// The end of a quotation, or of the clause that it is a part of.
uint32_t ClauseEnds::quote_or_clause(size_t of, uint32_t i) const {
  if (!in_quote(i)) return clause(of, i);
  uint32_t end = quote_at(i).last;
  const std::string_view inner = words_.str(end >= 2 ? end - 2 : end - 1);
  if (inner == "." || inner == "!" || inner == "?" || inner == "…" || end >= last() || words_.mark(end) || in_quote(end)) return end;
  if (is(end, WordClass::conjunction) || is(end, WordClass::subordinator)) {
    for (uint32_t at = end; at < last(); ++at)
      if (in_quote(at)) return clause(of, i);
    return end;
  }
  return clause(of, i);
}

/// The end of the clause at `i`: of its sentence, or where another cue takes over.
uint32_t ClauseEnds::clause(size_t of, uint32_t i) const {
  if (i >= last()) return last();
  size_t c = of + 1;
  while (c < cues_.size() && cues_[c].range.first < i) ++c;
  bool finite = context_.phrases.pronoun(i) || words_.str(i) == "that";  // a clause, not a noun phrase
  bool nested = false;                                                   // a cue with a subject of its own stands in between
  bool list = false;  // "its efforts, including building roads, training nurses": another comma ends nothing
  const uint32_t limit = std::min(sentence_end(i), i + kLongestClause);
  for (uint32_t at = i; at < limit; ++at) {
    if (in_quote(at)) {
      at = std::min(quote_at(at).last, limit) - 1;
      continue;
    }
    if (words_.str(at) == ";" || (!finite && !nested && !list && at > i && goes_on(at, limit))) return before_link(i, at);
    list |= words_.str(at) == "," || words_.str(at) == "including";
    finite |= cues_[of].word->takes(Takes::bare) && (is(at, WordClass::be) || is(at, WordClass::have) || is(at, WordClass::modal));
    if (c < cues_.size() && at == begin_of(cues_[c])) {
      const Cue& other = cues_[c++];
      if (at > i && ((stops(other, at, nested) && !(other.bare && words_.str(i) == "to")) || begins_sentence(cues_[of], other, at, finite)))
        return before_link(i, at);
      nested |= !other.joined && !other.gerund && other.word->part == ReportingPart::verb;
    }
  }
  return limit;
}

uint32_t ClauseEnds::begin_of(const Cue& cue) const {
  const bool own = cue.source && !cue.joined && !cue.inverted && cue.source->first < cue.range.first;
  return own ? cue.source->first : cue.range.first;
}

bool ClauseEnds::stops(const Cue& other, uint32_t at, bool nested) const {
  if (at <= passage_.range.first) return false;
  const std::string_view before = words_.str(at - 1);
  if (other.word->part == ReportingPart::preposition) return before == ",";
  if (other.word->part == ReportingPart::noun) return false;
  if (other.gerund && other.joined) return before == "," && !nested;
  if (other.joined && (before == "and" || before == "but" || before == ",")) return !nested && !other.infinitive;
  if (other.joined && other.range.first > 0) return false;
  const uint32_t end = other.inverted ? other.from : other.range.last;
  const bool closes = end >= last() || words_.mark(end) || words_.time(end) || is(end, WordClass::preposition);
  return before == "," && closes && other.word->takes(Takes::quote);
}

/// ", and they agreed", ", the minister said": a cue with a subject of its own begins the next clause or, after a phrase that leads in, the
/// main one.
bool ClauseEnds::begins_sentence(const Cue& cue, const Cue& other, uint32_t at, bool finite) const {
  if (at < passage_.range.first + 2 || other.joined || !other.source || other.source->first != at) return false;
  const std::string_view before = words_.str(at - 1);
  if (before == ",") {
    const uint32_t begin = sentence_begin(cue.range.first);
    return cue.word->part == ReportingPart::noun || cue.gerund || is(begin, WordClass::preposition) || is(begin, WordClass::subordinator);
  }
  const bool links = before == "and" || before == "but" || before == "while" || before == "although" || before == "though";
  if (!links) return false;
  const bool comma = words_.str(at - 2) == ",";
  const bool contrast = before != "and" && before != "but";
  return !finite || (comma && (contrast || context_.phrases.pronoun(at))) || (comma && cue.source && same(*cue.source, *other.source));
}

bool ClauseEnds::same(TokenRange a, TokenRange b) const {
  return words_.token(a.last - 1).word != Vocabulary::kUnknown && words_.token(a.last - 1).word == words_.token(b.last - 1).word;
}

/// "and reinforced our commitment", "and in Paris …", ", which was …", ", bringing the total …": the sentence goes on beside a noun phrase.
bool ClauseEnds::goes_on(uint32_t at, uint32_t limit) const {
  if (at + 2 >= limit || in_quote(at + 1)) return false;
  const std::string_view next = words_.str(at + 1);
  const bool small = words_.token(at + 1).letters == Case::lower;
  if (words_.str(at) == ",")
    return next == "which" || next == "where" || next == "who" || next == "whose" ||
           (small && next.size() > 5 && next.ends_with("ing") && !words_.is(at + 1, WordClass::preposition));
  if (words_.str(at) != "and") return false;
  if (small && next.size() > 4 && next.ends_with("ed"))
    return context_.phrases.determiner(at + 2) || words_.str(at + 2) == "that" || words_.str(at + 2) == "to";
  return words_.is(at + 1, WordClass::be) || words_.is(at + 1, WordClass::modal) || words_.is(at + 1, WordClass::have) || next == "in" ||
         next == "on" || next == "at" || next == "after" || next == "during";
}

uint32_t ClauseEnds::before_link(uint32_t from, uint32_t at) const {
  while (at > from &&
         (words_.is(at - 1, WordClass::conjunction) || words_.str(at - 1) == "," || words_.str(at - 1) == "while" ||
          words_.str(at - 1) == "although" || words_.str(at - 1) == "though" || (words_.adverb(at - 1) && !words_.mention(at - 1))))
    --at;
  return at;
}

uint32_t ClauseEnds::sentence_end(uint32_t i) const {
  if (i >= last()) return last();
  const Sentence* sentence = covering(doc_.sentences, words_.token(i).span.begin);
  if (!sentence) return last();
  uint32_t end = std::min(last(), first_from(doc_.tokens, sentence->span.end));
  while (end > i && end < last() && in_quote(end - 1) && in_quote(end) && context_.quoted_of[end - 1] == context_.quoted_of[end]) {
    const Sentence* next = covering(doc_.sentences, words_.token(quote_at(end).last - 1).span.begin);
    end = next ? std::max(quote_at(end).last, std::min(last(), first_from(doc_.tokens, next->span.end))) : quote_at(end).last;
  }
  return std::min(end, last());
}

uint32_t ClauseEnds::sentence_begin(uint32_t i) const {
  const Sentence* sentence = covering(doc_.sentences, words_.token(i).span.begin);
  return sentence ? std::max(passage_.range.first, first_from(doc_.tokens, sentence->span.begin)) : passage_.range.first;
}

}  // namespace readout
