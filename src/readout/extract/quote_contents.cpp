#include "readout/extract/content_finder.h"

namespace readout {
namespace {

constexpr uint32_t kLongestAdverbial = 12;  // words between a cue and "that": "said in a statement on Monday that"
constexpr uint32_t kLongestObject = 16;     // words between "described" and "as"

}  // namespace

void ContentFinder::find() {
  for (size_t c = 0; c < cues_.size(); ++c) {
    at_ = c;
    content(cues_[c]);
  }
  std::erase_if(cues_, [&](const Cue& cue) { return cue.content.empty() || own(cue); });
}

/// "I think", "we will discuss": no report, unless of what was said before ("as I said", "I told him").
bool ContentFinder::own(const Cue& cue) const {
  if (!cue.source || cue.source->size() != 1) return false;
  const std::string_view who = words_.str(cue.source->first);
  const bool first = words_.is(cue.source->first, WordClass::we) || who == "our" || who == "Our" || who == "my" || who == "My";
  const bool second = who == "you" || who == "You" || who == "your" || who == "Your";
  if (!first && !second) return false;
  const bool past = words_.str(cue.range.last - 1).ends_with("ed") || words_.str(cue.range.last - 1) == "said" ||
                    words_.str(cue.range.last - 1) == "told" || words_.str(cue.range.last - 1) == "spoke";
  const bool said =
      cue.word->kind == ReportingKind::say || cue.word->kind == ReportingKind::discuss || cue.word->kind == ReportingKind::ask;
  if (cue.as && cue.word->kind == ReportingKind::think) return true;  // "as you know"
  return !cue.as && !(past && said && !cue.future && !cue.may && !cue.infinitive);
}

void ContentFinder::content(Cue& cue) {
  const ReportingWord& word = *cue.word;
  if (word.part == ReportingPart::preposition) return around(cue);
  if (word.part == ReportingPart::noun) return add(cue, after_noun(cue));
  if (cue.passive) return passive(cue);
  if (cue.as && (cue.from >= last() || words_.mark(cue.from) || words_.time(cue.from) || words_.adverb(cue.from))) return as_clause(cue);
  if (cue.inverted) return before(cue);
  if (after_quotation(cue)) return before(cue);
  if (const TokenRange found = after(cue); !found.empty()) return add(cue, found);
  if (word.takes(Takes::quote) || word.takes(Takes::bare)) before(cue);
}

/// “The fence,” he told us, “will come down”: what is before the source is the first piece.
bool ContentFinder::after_quotation(const Cue& cue) const {
  if (!cue.source || cue.joined || cue.source->first >= cue.range.first || !cue.word->takes(Takes::quote)) return false;
  const uint32_t own = cue.source->first;
  if (own <= passage_.range.first || !in_quote(own - 1)) return false;
  const TokenRange quote = quote_at(own - 1);
  return quote.size() > 2 && quote.last == own && words_.mark(quote.last - 2);
}

bool ContentFinder::opens_clause(std::string_view word) {
  return word == "that" || word == "whether" || word == "if" || word == "how" || word == "why" || word == "what" || word == "who" ||
         word == "where" || word == "when";
}

TokenRange ContentFinder::after(Cue& cue) {
  const ReportingWord& word = *cue.word;
  uint32_t i = cue.range.last;
  while (i < last() && here(i) && (words_.adverb(i) || str(i) == "only") && !words_.mention(i)) ++i;
  if (i >= last()) return {};
  if ((word.takes(Takes::obj) || word.takes(Takes::objto)) && !in_quote(i) && !opens_clause(str(i)) && !topic_word(str(i)))
    return after_object(cue, i);
  if (takes_preposition(word, str(i))) return {i, clause_end(i)};
  if (word.takes(Takes::call)) return named(i);
  if (word.takes(Takes::as) || word.takes(Takes::attribute))
    if (const TokenRange found = with_as(i, word); !found.empty()) return found;
  return direct_or_clause(cue, i);
}

/// From `i` on, where no object stands in between.
TokenRange ContentFinder::direct_or_clause(Cue& cue, uint32_t i) {
  const ReportingWord& word = *cue.word;
  const std::string_view here_word = str(i);
  if (here_word == ":" || (here_word == "," && in_quote(i + 1))) {
    if (!word.takes(Takes::quote) && !word.takes(Takes::clause)) return {};
    return i + 1 < last() ? TokenRange{i + 1, quote_or_clause(i + 1)} : TokenRange{};
  }
  if (in_quote(i))
    return word.takes(Takes::quote) || word.takes(Takes::np) || word.takes(Takes::bare) ? TokenRange{i, quote_or_clause(i)} : TokenRange{};
  if (here_word == "if" && word.kind != ReportingKind::ask && word.kind != ReportingKind::think) return {};
  if (opens_clause(here_word) && (word.takes(Takes::clause) || word.takes(Takes::bare))) return {i, clause_end(i)};
  if (word.takes(Takes::about) && (here_word == "with" || here_word == "to"))
    if (const auto whom = context_.phrases.beginning_at(i + 1, last()); whom && topic_word(str(whom->last))) i = whom->last;
  if (topic_word(str(i)) && word.takes(Takes::about)) return i + 1 < last() ? TokenRange{i + 1, clause_end(i + 1)} : TokenRange{};
  if (str(i) == "to" && (word.takes(Takes::to) || word.takes(Takes::to_prep))) return {i, clause_end(i)};
  if (takes_preposition(word, str(i))) return {i, clause_end(i)};
  if (begins_clause_later(word, i)) return {i, clause_end(i)};
  if (!word.takes(Takes::np) && !word.takes(Takes::bare)) return {};
  if (!starts_phrase(i) || (words_.adverb(i) && i + 1 >= last())) return {};
  if (!word.takes(Takes::np) && !has_verb(i, last())) return {};
  return {i, clause_end(i)};
}

bool ContentFinder::takes_preposition(const ReportingWord& word, std::string_view here_word) const {
  return (here_word == "for" && word.takes(Takes::for_)) || (here_word == "of" && word.takes(Takes::of)) ||
         (here_word == "against" && word.takes(Takes::against)) || (here_word == "with" && word.takes(Takes::with)) ||
         (here_word == "on" && word.takes(Takes::on));
}

/// Do the words up to `end` hold a verb, as a clause does and "Days later" does not?
bool ContentFinder::has_verb(uint32_t i, uint32_t end) const {
  constexpr uint32_t kReach = 40;  // words that are looked at
  for (uint32_t last = std::min(end, i + kReach); i < last; ++i) {
    const std::string_view word = words_.str(i);
    if (in_quote(i) || context_.phrases.verb(i) || word == "'s" || word == "’s") return true;
    if (words_.token(i).letters == Case::lower && word.size() > 4 && (word.ends_with("ed") || word.ends_with("es"))) return true;
  }
  return false;
}

bool ContentFinder::starts_phrase(uint32_t i) const {
  if (i >= last() || words_.mark(i) || words_.time(i)) return false;
  if (is(i, WordClass::preposition) || is(i, WordClass::conjunction)) return false;
  if (is(i, WordClass::subordinator)) return str(i) == "that" || str(i) == "what" || str(i) == "how";
  return true;
}

/// Skips "on Monday", "in a statement", "to reporters" up to the "that", quotation or clause that follows; moves `i` there.
bool ContentFinder::begins_clause_later(const ReportingWord& word, uint32_t& i) const {
  if (!word.takes(Takes::clause) && !word.takes(Takes::quote)) return false;
  uint32_t at = i;
  bool moved = false;
  while (at < last() && at - i < kLongestAdverbial) {
    if (words_.time(at)) {
      ++at;
    } else if (is(at, WordClass::preposition) && str(at) != "of" && !words_.time(at) && (is(at + 1, WordClass::preposition) == false)) {
      uint32_t end = at + 1;
      if (end < last() && words_.time(end)) {
        while (end < last() && words_.time(end)) ++end;
      } else {
        const auto phrase = context_.phrases.beginning_at(end, last());
        if (!phrase) return false;
        end = phrase->last;
      }
      at = end;
    } else if (words_.adverb(at) || str(at) == ",") {
      ++at;
    } else {
      break;
    }
    moved = true;
  }
  if (!moved || at >= last()) return false;
  if (str(at - 1) == "," && !opens_clause(str(at)) && !in_quote(at)) return false;
  if (str(at) == ":") ++at;
  if (at >= last()) return false;
  const bool clause = word.takes(Takes::clause) || word.takes(Takes::bare);
  if ((clause && opens_clause(str(at))) || in_quote(at) || (clause && str(at - 1) == ":")) {
    i = at;
    return true;
  }
  if (word.takes(Takes::bare) && starts_phrase(at) && !words_.mark(at) && !context_.phrases.verb(at)) {
    i = at;
    return true;
  }
  return false;
}

TokenRange ContentFinder::after_object(Cue& cue, uint32_t i) {
  const ReportingWord& word = *cue.word;
  if (word.takes(Takes::to) && str(i) == "to") return {i, clause_end(i)};
  if (takes_preposition(word, str(i))) return {i, clause_end(i)};
  const auto object = context_.phrases.beginning_at(i, last());
  if (!object || !here(object->last - 1)) return direct_or_clause(cue, i);
  for (uint32_t at = i + 1; at <= object->last && at < last(); ++at)  // "thanked Peru | for its support"
    if (takes_preposition(word, str(at)) && (str(at) != "of" || !word.takes(Takes::np))) return {at, clause_end(at)};
  uint32_t at = object->last;
  while (at < last() && here(at) && (words_.adverb(at) || words_.time(at))) ++at;
  const std::string_view next = str(at);
  if (next == "not" && str(at + 1) == "to" && word.takes(Takes::objto)) return {at, clause_end(at)};
  if (next == "to" && word.takes(Takes::objto)) return {at, clause_end(at)};
  if (at < last() && (opens_clause(next) || in_quote(at) || next == ":" || (next == "," && in_quote(at + 1))) &&
      (word.takes(Takes::clause) || word.takes(Takes::quote)))
    return direct_or_clause(cue, at);
  if (word.takes(Takes::about) && topic_word(next)) return {at + 1, clause_end(at + 1)};
  if (takes_preposition(word, next)) return {at, clause_end(at)};
  uint32_t later = at;
  if (at < last() && begins_clause_later(word, later) && (opens_clause(str(later)) || in_quote(later) || word.takes(Takes::bare)))
    return {later, clause_end(later)};
  if (word.takes(Takes::bare) && at < last() && starts_phrase(at)) return {at, clause_end(at)};
  if (word.takes(Takes::np)) return {i, clause_end(i)};
  if (word.takes(Takes::for_) && at >= last()) return *object;
  return {};
}

/// "called the talks productive", "called it “a joke”"
TokenRange ContentFinder::named(uint32_t i) const {
  if (in_quote(i)) return {i, quote_at(i).last};  // "what he called “a joke”"
  if (!starts_phrase(i)) return {};
  const auto object = context_.phrases.beginning_at(i, last());
  if (!object) return {};
  for (uint32_t at = i + 1; at <= object->last && at < last(); ++at)
    if (in_quote(at)) return {i, quote_at(at).last};
  if (object->last < last() && in_quote(object->last)) return {i, quote_at(object->last).last};
  const bool short_object = object->size() == 1 && context_.phrases.pronoun(i);
  if (!short_object && object->last >= last()) return {};
  const bool two = short_object || context_.phrases.determiner(object->last);  // "called the talks a success"
  return two ? TokenRange{i, clause_end(i)} : TokenRange{};
}

TokenRange ContentFinder::with_as(uint32_t i, const ReportingWord& word) const {
  const std::string_view wanted = word.takes(Takes::as) ? "as" : "to";
  for (uint32_t at = i; at < last() && at - i < kLongestObject; ++at) {
    if (in_quote(at)) {
      at = quote_at(at).last - 1;
      continue;
    }
    if (words_.mark(at) && str(at) != ",") return {};
    if (str(at) == wanted && !(at + 1 < last() && str(at + 1) == "well")) return {i, clause_end(i)};
  }
  return {};
}

TokenRange ContentFinder::after_noun(Cue& cue) {
  const ReportingWord& word = *cue.word;
  const uint32_t i = cue.range.last;
  if (i >= last() || !here(i)) return {};
  if (str(i) == "that" && word.takes(Takes::clause)) return {i, clause_end(i)};
  if (str(i) == "to" && (word.takes(Takes::to) || word.takes(Takes::to_prep))) return {i, clause_end(i)};
  if (takes_preposition(word, str(i)) && !words_.time(i + 1 < last() ? i + 1 : i)) return {i, clause_end(i)};
  if (topic_word(str(i)) && word.takes(Takes::about)) return {i + 1, clause_end(i + 1)};
  if (word.takes(Takes::quote) && str(i) == ":") return {i + 1, quote_or_clause(i + 1)};
  return {};
}

void find_contents(const QuoteContext& context, const ReadPassage& passage, std::vector<Cue>& cues) {
  ContentFinder(context, passage, cues).find();
}

}  // namespace readout
