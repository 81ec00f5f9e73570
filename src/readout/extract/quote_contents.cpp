#include "readout/extract/clause_ends.h"

namespace readout {
namespace {

constexpr uint32_t kLongestAdverbial = 12;  // words between a cue and "that": "said in a statement on Monday that"
constexpr uint32_t kLongestObject = 16;     // words between "described" and "as"

/// Finds what each cue of one passage ascribes.
class ContentFinder {
 public:
  ContentFinder(const QuoteContext& context, const Passage& passage, std::vector<Cue>& cues)
      : context_(context), words_(context.phrases.words()), passage_(passage), cues_(cues), ends_(context, passage, cues) {}

  void find() {
    for (size_t c = 0; c < cues_.size(); ++c) {
      at_ = c;
      content(cues_[c]);
    }
    std::erase_if(cues_, [](const Cue& cue) { return cue.content.empty(); });
  }

 private:
  bool here(uint32_t i) const { return context_.quoted_of[i] == passage_.quoted; }
  bool in_quote(uint32_t i) const { return passage_.quoted < 0 && i < passage_.range.last && context_.quoted_of[i] >= 0; }
  TokenRange quote_at(uint32_t i) const { return context_.quoted[static_cast<size_t>(context_.quoted_of[i])].tokens; }
  std::string_view str(uint32_t i) const { return i < passage_.range.last ? words_.str(i) : std::string_view(); }
  bool is(uint32_t i, WordClass of) const { return i < passage_.range.last && words_.is(i, of); }
  uint32_t last() const { return passage_.range.last; }

  void content(Cue& cue) {
    const ReportingWord& word = *cue.word;
    if (word.part == ReportingPart::preposition) return around(cue);
    if (word.part == ReportingPart::noun) return add(cue, after_noun(cue));
    if (cue.passive) return passive(cue);
    if (cue.as) return as_clause(cue);
    if (cue.inverted) return before(cue);
    if (after_quotation(cue)) return before(cue);
    if (const TokenRange found = after(cue); !found.empty()) return add(cue, found);
    if (word.takes(Takes::quote) || word.takes(Takes::bare)) before(cue);
  }

  /// “The fence,” he told us, “will come down”: what is before the source is the first piece.
  bool after_quotation(const Cue& cue) const {
    if (!cue.source || cue.joined || cue.source->first >= cue.range.first || !cue.word->takes(Takes::quote)) return false;
    const uint32_t own = cue.source->first;
    if (own <= passage_.range.first || !in_quote(own - 1)) return false;
    const TokenRange quote = quote_at(own - 1);
    return quote.size() > 2 && quote.last == own && words_.mark(quote.last - 2);
  }

  void add(Cue& cue, TokenRange range) const {
    while (range.last > range.first && loose_end(range.last - 1)) --range.last;
    while (range.last > range.first && (words_.str(range.first) == "," || words_.str(range.first) == ":")) ++range.first;
    if (!range.empty()) cue.content.push_back(range);
  }
  bool loose_end(uint32_t i) const {
    if (in_quote(i)) return false;
    const std::string_view mark = words_.str(i);
    return mark == "." || mark == "," || mark == ";" || mark == ":" || mark == "—" || mark == "–" || mark == "-" || mark == "?" ||
           mark == "!" || mark == ")";
  }

  // ---- after the cue ----

  static bool opens_clause(std::string_view word) {
    return word == "that" || word == "whether" || word == "if" || word == "how" || word == "why" || word == "what" || word == "who" ||
           word == "where" || word == "when";
  }
  static bool topic_word(std::string_view word) { return word == "about" || word == "on" || word == "regarding" || word == "concerning"; }

  TokenRange after(Cue& cue) {
    const ReportingWord& word = *cue.word;
    uint32_t i = cue.range.last;
    while (i < last() && here(i) && words_.adverb(i) && !words_.mention(i)) ++i;
    if (i >= last()) return {};
    if ((word.takes(Takes::obj) || word.takes(Takes::objto)) && !in_quote(i) && !opens_clause(str(i)) && !topic_word(str(i)))
      return after_object(cue, i);
    if (word.takes(Takes::call)) return named(i);
    if (word.takes(Takes::as) || word.takes(Takes::attribute))
      if (const TokenRange found = with_as(i, word); !found.empty()) return found;
    return direct_or_clause(cue, i);
  }

  /// From `i` on, where no object stands in between.
  TokenRange direct_or_clause(Cue& cue, uint32_t i) {
    const ReportingWord& word = *cue.word;
    const std::string_view here_word = str(i);
    if (here_word == ":" || (here_word == "," && in_quote(i + 1))) {
      if (!word.takes(Takes::quote) && !word.takes(Takes::clause)) return {};
      return i + 1 < last() ? TokenRange{i + 1, quote_or_clause(i + 1)} : TokenRange{};
    }
    if (in_quote(i))
      return word.takes(Takes::quote) || word.takes(Takes::np) || word.takes(Takes::bare) ? TokenRange{i, quote_or_clause(i)}
                                                                                          : TokenRange{};
    if (opens_clause(here_word) && (word.takes(Takes::clause) || word.takes(Takes::bare))) return {i, clause_end(i)};
    if (word.takes(Takes::about) && (here_word == "with" || here_word == "to"))
      if (const auto whom = context_.phrases.beginning_at(i + 1, last()); whom && topic_word(str(whom->last))) i = whom->last;
    if (topic_word(str(i)) && word.takes(Takes::about)) return i + 1 < last() ? TokenRange{i + 1, clause_end(i + 1)} : TokenRange{};
    if (str(i) == "to" && (word.takes(Takes::to) || word.takes(Takes::to_prep))) return {i, clause_end(i)};
    if (takes_preposition(word, str(i))) return {i, clause_end(i)};
    if (begins_clause_later(word, i)) return {i, clause_end(i)};
    if (!word.takes(Takes::np) && !word.takes(Takes::bare)) return {};
    if (!starts_phrase(i)) return {};
    return {i, clause_end(i)};
  }

  bool takes_preposition(const ReportingWord& word, std::string_view here_word) const {
    return (here_word == "for" && word.takes(Takes::for_)) || (here_word == "of" && word.takes(Takes::of)) ||
           (here_word == "against" && word.takes(Takes::against)) || (here_word == "with" && word.takes(Takes::with)) ||
           (here_word == "on" && word.takes(Takes::on));
  }

  bool starts_phrase(uint32_t i) const {
    if (i >= last() || words_.mark(i)) return false;
    if (is(i, WordClass::preposition) || is(i, WordClass::conjunction)) return false;
    if (is(i, WordClass::subordinator)) return str(i) == "that" || str(i) == "what" || str(i) == "how";
    return true;
  }

  /// Skips "on Monday", "in a statement", "to reporters" up to the "that", quotation or clause that follows; moves `i` there.
  bool begins_clause_later(const ReportingWord& word, uint32_t& i) const {
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
    if (opens_clause(str(at)) || in_quote(at) || str(at - 1) == ":") {
      i = at;
      return true;
    }
    if (word.takes(Takes::bare) && starts_phrase(at) && !words_.mark(at) && !context_.phrases.verb(at)) {
      i = at;
      return true;
    }
    return false;
  }

  TokenRange after_object(Cue& cue, uint32_t i) {
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
  TokenRange named(uint32_t i) const {
    if (!starts_phrase(i) && !in_quote(i)) return {};
    const auto object = context_.phrases.beginning_at(i, last());
    if (!object) return {};
    for (uint32_t at = i + 1; at <= object->last && at < last(); ++at)
      if (in_quote(at)) return {i, quote_at(at).last};
    if (object->last < last() && in_quote(object->last)) return {i, quote_at(object->last).last};
    const bool short_object = object->size() == 1 && context_.phrases.pronoun(i);
    if (!short_object && object->last >= last()) return {};
    return short_object ? TokenRange{i, clause_end(i)} : TokenRange{};
  }

  TokenRange with_as(uint32_t i, const ReportingWord& word) const {
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

  TokenRange after_noun(Cue& cue) {
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

  // ---- before and around the cue ----

  /// “…,” he said. The deal is off, he said, and will stay so.
  void before(Cue& cue) const {
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
      if (cues_[c].range.last > begin && cues_[c].range.first < edge && cues_[c].source &&
          cues_[c].word->part == ReportingPart::preposition)
        begin = std::max(begin, std::min(edge, cues_[c].from));
    add(cue, {begin, in_quote(edge) ? edge + 1 : end});
    go_on(cue);
  }

  bool whole(TokenRange quote) const { return quote.size() > 5; }

  /// Is the cue followed by nothing but an addressee, a time or a place, so that its content must stand before it?
  bool closed_after(const Cue& cue) const {
    const uint32_t i = cue.from;
    return i >= last() || words_.mark(i) || words_.time(i) || is(i, WordClass::preposition) || words_.adverb(i) ||
           cue.word->takes(Takes::obj) || str(i) == "when" || str(i) == "as";
  }

  /// The second piece after "he said,".
  void go_on(Cue& cue) const {
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
  void around(Cue& cue) const {
    const uint32_t begin = sentence_begin(cue.range.first);
    uint32_t i = cue.from;
    const bool at_start =
        cue.range.first == begin || (cue.range.first == begin + 1 && (is(begin, WordClass::conjunction) || words_.mark(begin)));
    if (at_start) {
      const uint32_t limit = std::min(last(), i + kLongestObject);
      while (i < limit && str(i) != "," && !in_quote(i)) ++i;
      if (i < last() && (str(i) == "," || in_quote(i))) add(cue, {i, ends_.sentence_end(i)});
      return;
    }
    uint32_t end = cue.range.first;
    add(cue, {begin, end});
    if (i + 1 < last() && str(i) == "," && str(end - 1) == ",") add(cue, {i + 1, clause_end(i + 1)});
  }

  /// "As Novak said, the deal is off"
  void as_clause(Cue& cue) const {
    const uint32_t begin = cue.source->first - 1;
    uint32_t i = cue.from;
    const uint32_t limit = std::min(last(), i + kLongestAdverbial);
    while (i < limit && str(i) != "," && !in_quote(i)) ++i;
    const uint32_t sentence = sentence_begin(begin);
    if (begin > sentence + 1 && str(begin - 1) == ",") add(cue, {sentence, begin - 1});
    if (i < last() && (str(i) == "," || in_quote(i))) add(cue, {i, ends_.sentence_end(i)});
  }

  /// "The envoy is expected to travel", "the plan was announced by the ministry"
  void passive(Cue& cue) {
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
    else if (!cue.source && !(cue.word->kind == ReportingKind::say && cue.word->takes(Takes::clause)))
      cue.content.clear();
  }

  uint32_t clause_end(uint32_t i) const { return ends_.clause(at_, i); }
  uint32_t quote_or_clause(uint32_t i) const { return ends_.quote_or_clause(at_, i); }
  uint32_t sentence_begin(uint32_t i) const { return ends_.sentence_begin(i); }

  const QuoteContext& context_;
  const Clauses& words_;
  Passage passage_;
  std::vector<Cue>& cues_;
  ClauseEnds ends_;
  size_t at_ = 0;  // the cue at hand
};

}  // namespace

void find_contents(const QuoteContext& context, const Passage& passage, std::vector<Cue>& cues) {
  ContentFinder(context, passage, cues).find();
}

}  // namespace readout
