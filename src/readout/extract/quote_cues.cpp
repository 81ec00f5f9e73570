#include "readout/extract/cue_sources.h"

namespace readout {
namespace {

constexpr uint32_t kLongestGroup = 8;  // words of a verb group
constexpr size_t kJoinReach = 8;       // cues back to the one whose subject a joined verb shares

/// Reads the words around one reporting word.
class CueFinder {
 public:
  CueFinder(const QuoteContext& context, const ReadPassage& passage)
      : doc_(context.doc), context_(context), words_(context.phrases.words()), passage_(passage), sources_(context, passage) {}

  std::vector<Cue> find() {
    for (uint32_t i = passage_.range.first; i < passage_.range.last;) {
      const auto match = here(i) ? context_.lex.reporting.phrases.longest_at(doc_, context_.lex.words, i) : std::nullopt;
      if (!match || match->end > passage_.range.last) {
        ++i;
        continue;
      }
      const ReportingForm& form = context_.lex.reporting.forms[match->value];
      std::optional<Cue> cue;
      if (form.verb) cue = verb({i, match->end}, form);
      if (!cue && form.other) cue = other({i, match->end}, context_.lex.reporting.words[*form.other]);
      if (cue) cues_.push_back(std::move(*cue));  // also one's own: a verb that is joined to it must not find another subject
      i = match->end;
    }
    return std::move(cues_);
  }

 private:
  bool here_or_end(uint32_t i) const { return i >= passage_.range.last || here(i); }
  bool here(uint32_t i) const { return context_.quoted_of[i] == passage_.quoted; }
  std::string_view str(uint32_t i) const { return i < passage_.range.last ? words_.str(i) : std::string_view(); }
  bool is(uint32_t i, WordClass of) const { return i < passage_.range.last && words_.is(i, of); }
  bool is_to(uint32_t i) const { return str(i) == "to"; }
  bool auxiliary(uint32_t i) const {
    return is(i, WordClass::be) || is(i, WordClass::have) || is(i, WordClass::modal) || is(i, WordClass::do_) || is(i, WordClass::not_);
  }

  /// What stands before the verb: auxiliaries, adverbs and "to".
  uint32_t group_start(uint32_t verb) const {
    uint32_t i = verb;
    while (i > passage_.range.first && verb - i < kLongestGroup) {
      const uint32_t at = i - 1;
      const bool helper = auxiliary(at) || is_to(at) || (words_.adverb(at) && !words_.time(at) && !words_.mention(at));
      if (!helper || !here(at)) break;
      i = at;
    }
    return i;
  }

  void read_group(Cue& cue, uint32_t group) const {
    for (uint32_t i = group; i < cue.range.first; ++i) {
      cue.negated |= is(i, WordClass::not_);
      cue.future |= is(i, WordClass::future);
      cue.may |= is(i, WordClass::may) && str(i) != "can";
      cue.infinitive |= is_to(i);
    }
  }

  std::optional<Cue> verb(TokenRange range, const ReportingForm& form) const {
    Cue cue;
    cue.range = range;
    cue.from = range.last;
    cue.word = &context_.lex.reporting.words[*form.verb];
    const uint32_t group = group_start(range.first);
    read_group(cue, group);
    bool helped = false, be = false, have = false;
    for (uint32_t i = group; i < range.first; ++i) {
      helped |= auxiliary(i) || is_to(i);
      be |= is(i, WordClass::be);
      have |= is(i, WordClass::have);
    }
    const bool last_be = be && form.is(VerbForm::participle) && !form.is(VerbForm::base);
    cue.passive = last_be && !ends_with_have(group, range.first);
    cue.gerund = form.is(VerbForm::gerund) && !be;
    cue.bare = !helped && form.is(VerbForm::base) && !form.is(VerbForm::past);
    if (capital_inside(range)) return {};
    if (cue.passive) return passive(std::move(cue), group);
    if (cue.gerund) return gerund(std::move(cue), group);
    if (form.is(VerbForm::gerund)) return finite(std::move(cue), group, form, true);
    if (!helped && !form.is(VerbForm::past) && !form.is(VerbForm::present) && !form.is(VerbForm::base))
      return reduced(std::move(cue), group);
    if (!helped && form.is(VerbForm::participle) && str(range.last) == "by") return reduced(std::move(cue), group);
    if (helped && cue.infinitive && is_to(last_helper(group, range.first))) return infinitive(std::move(cue), group, form);
    return finite(std::move(cue), group, form, helped);
  }

  uint32_t last_helper(uint32_t group, uint32_t verb) const {
    uint32_t i = verb;
    while (i > group && words_.adverb(i - 1) && !is_to(i - 1)) --i;
    return i > group ? i - 1 : group;
  }
  bool ends_with_have(uint32_t group, uint32_t verb) const {
    const uint32_t last = last_helper(group, verb);
    return last < verb && is(last, WordClass::have);
  }
  /// A word with a capital inside a sentence is a name ("the Report"), not a verb.
  bool capital_inside(TokenRange range) const {
    const Token& token = words_.token(range.first);
    if (token.letters == Case::lower)
      return words_.mention(range.first) != nullptr && words_.mention(range.first)->form != MentionForm::pronoun;
    if (range.first == passage_.range.first) return false;
    const Sentence* sentence = covering(doc_.sentences, token.span.begin);
    return !sentence || sentence->span.begin != token.span.begin;
  }

  void set_range(Cue& cue, uint32_t group) const {
    uint32_t first = group;
    while (first < cue.range.first && (is_to(first) || words_.str(first) == "also" || is_plain_adverb(first))) ++first;
    cue.range.first = first;
  }
  /// An adverb before the first auxiliary: "now", "later".
  bool is_plain_adverb(uint32_t i) const { return is(i, WordClass::adverb) && !auxiliary(i); }

  std::optional<Cue> finite(Cue cue, uint32_t group, const ReportingForm& form, bool helped) const {
    const uint32_t before = group;
    const bool at_start = before == passage_.range.first;
    if (!at_start && (str(before - 1) == "remain" || str(before - 1) == "remains" || str(before - 1) == "remained")) return {};
    if (at_start && !helped) return {};
    if (!helped && inverted(cue, before, form)) return cue;
    set_range(cue, group);
    if (at_start) return {};
    const uint32_t last = before - 1;
    if (str(last) == "and" || str(last) == "but" || str(last) == "or" || (str(last) == "," && !apposed(before))) {
      if (!helped && form.is(VerbForm::base) && !form.is(VerbForm::past) && !after_base()) return {};
      return joined(std::move(cue), before);
    }
    if (is(last, WordClass::preposition) || words_.time(last) || quoted_end(last)) {
      if (!words_.time(last) && !quoted_end(last)) return {};
      if (quoted_end(last)) cue.source = sources_.with_quotation(last);
      cue.joined = !cue.source;
      if (!cue.source) cue.source = sources_.main_subject(before);
      return cue.source ? std::optional(std::move(cue)) : std::nullopt;
    }
    if (!helped && (context_.phrases.determiner(last) || words_.token(last).word == Vocabulary::kPossessive)) return {};
    cue.source = sources_.subject(before);
    if (!cue.source) return {};
    if (!helped && form.is(VerbForm::present) && !sources_.clear_subject(*cue.source)) return {};
    if (cue.bare && str(last) == ",") return {};
    if (!helped && !sources_.agrees(*cue.source, form, str(cue.range.last) == "that" && words_.capital(last))) return {};
    cue.as = as_before(cue.source->first);
    return cue;
  }

  bool apposed(uint32_t before) const { return context_.phrases.ending_at(passage_.range.first, before).has_value(); }
  bool quoted_end(uint32_t i) const { return passage_.quoted < 0 && context_.quoted_of[i] >= 0; }
  /// Was the verb before in the same form without an auxiliary, so that "and urge" can go on with it?
  bool after_base() const { return !cues_.empty() && (cues_.back().infinitive || cues_.back().future || cues_.back().may); }

  bool as_before(uint32_t first) const { return first > passage_.range.first && (str(first - 1) == "as" || str(first - 1) == "As"); }

  std::optional<Cue> joined(Cue cue, uint32_t before) const {
    cue.joined = true;
    for (size_t c = cues_.size(), n = 0; c-- > 0 && n < kJoinReach; ++n)
      if (cues_[c].source && !cues_[c].as && !cues_[c].inverted && cues_[c].word->part == ReportingPart::verb && !cues_[c].passive &&
          sources_.sentence_of(cues_[c].range.first) == sources_.sentence_of(before)) {
        cue.source = cues_[c].source;
        return cue;
      }
    cue.source = sources_.main_subject(before);
    if (!cue.source) return {};
    return cue;
  }

  /// “…,” said Novak, the minister; “…,” she said
  bool inverted(Cue& cue, uint32_t before, const ReportingForm& form) const {
    if (!cue.word->takes(Takes::quote) || before == passage_.range.first) return false;
    if (!form.is(VerbForm::past) && !form.is(VerbForm::present)) return false;
    uint32_t last = before - 1;
    const bool comma = str(last) == ",";
    if (comma && last > passage_.range.first) --last;
    const bool after_quote = quoted_end(last);
    if (!after_quote && !comma) return false;
    const uint32_t at = cue.range.last;
    if (at >= passage_.range.last || !here(at)) return false;
    if (words_.is(at, WordClass::preposition) || words_.str(at) == "that" || is(at, WordClass::pronoun)) return false;
    if (words_.time(at)) return false;
    const auto source = context_.phrases.with_apposition(at, passage_.range.last);
    if (!source || source->first != at) return false;
    const bool closes = source->last >= passage_.range.last || str(source->last) == "." || str(source->last) == ",";
    if (!after_quote && ((apposed(before) && !(closes && words_.capital(at))) || !(words_.capital(at) || context_.phrases.determiner(at))))
      return false;
    if (source->last < passage_.range.last && here(source->last) && context_.phrases.verb(source->last)) return false;
    cue.source = source;
    cue.inverted = true;
    cue.from = source->last;
    return true;
  }

  std::optional<Cue> gerund(Cue cue, uint32_t group) const {
    set_range(cue, group);
    if (group == passage_.range.first) {
      cue.source = sources_.first_after_comma(cue.range.last);
      cue.joined = true;
      return cue.source ? std::optional(std::move(cue)) : std::nullopt;
    }
    const uint32_t last = group - 1;
    if (context_.phrases.determiner(last) || words_.token(last).word == Vocabulary::kPossessive ||
        words_.token(last).word == Vocabulary::kHyphen)
      return {};
    if (str(last) == "of" || str(last) == "for" || str(last) == "on" || str(last) == "about") return {};
    if (words_.mark(last) || is(last, WordClass::preposition) || is(last, WordClass::conjunction) || is(last, WordClass::subordinator) ||
        quoted_end(last) || words_.time(last))
      return joined(std::move(cue), group);
    cue.source = sources_.subject(group);
    const uint32_t next = cue.range.last;
    const bool says =
        str(next) == "that" || is(next, WordClass::pronoun) || is(next, WordClass::determiner) || str(next) == "," || !here_or_end(next);
    if (!cue.source || (words_.token(last).letters != Case::lower && !says)) return {};
    return cue;
  }

  std::optional<Cue> infinitive(Cue cue, uint32_t group, const ReportingForm& form) const {
    const ReportingKind kind = cue.word->kind;
    const bool meant = kind == ReportingKind::think || kind == ReportingKind::plan || kind == ReportingKind::promise;
    if (!form.is(VerbForm::base) || meant) return {};
    set_range(cue, group);
    if (group == passage_.range.first) return {};
    if (!cues_.empty() && cues_.back().word->takes(Takes::objto) && cues_.back().range.last < group &&
        group - cues_.back().range.last < 10 && !cues_.back().passive)
      if (const auto object = context_.phrases.ending_at(cues_.back().range.last, group)) {
        cue.source = object;
        return cue;
      }
    return joined(std::move(cue), group);
  }

  std::optional<Cue> passive(Cue cue, uint32_t group) const {
    set_range(cue, group);
    cue.source = sources_.agent(cue.range.last);
    const bool state = cue.word->kind == ReportingKind::promise || cue.word->kind == ReportingKind::plan;
    if (!cue.source && state) return {};  // "is committed to"
    return cue;
  }
  /// "a plan announced by the ministry"
  std::optional<Cue> reduced(Cue cue, uint32_t) const {
    cue.passive = true;
    cue.source = sources_.agent(cue.range.last);
    return cue.source ? std::optional(std::move(cue)) : std::nullopt;
  }

  std::optional<Cue> other(TokenRange range, const ReportingWord& word) const {
    if (word.part == ReportingPart::idiom) return {};
    Cue cue;
    cue.range = range;
    cue.from = range.last;
    cue.word = &word;
    if (word.part == ReportingPart::preposition) {
      const bool leads_in = words_.token(range.first).letters != Case::lower;
      auto source = leads_in ? context_.phrases.beginning_at(range.last, passage_.range.last, true)
                             : context_.phrases.with_apposition(range.last, passage_.range.last);
      if (!source || words_.time(source->first)) return {};
      if (words_.str(range.first) == "per" || words_.str(range.first) == "Per")
        if (!words_.mention(source->first) && !words_.capital(source->first)) return {};
      cue.source = source;
      cue.from = source->last;
      return cue;
    }
    return noun(std::move(cue));
  }

  /// "Novak's promise to", "its claim that": a noun with its owner.
  std::optional<Cue> noun(Cue cue) const {
    uint32_t i = cue.range.first;
    const uint32_t first = sources_.bound(i);
    uint32_t n = 0;
    while (i > first && n < 4 && words_.token(i - 1).word != Vocabulary::kPossessive && !is(i - 1, WordClass::possessive) &&
           context_.phrases.nominal(i - 1) && words_.token(i - 1).letters == Case::lower)
      --i, ++n;
    if (i <= first) return {};
    if (is(i - 1, WordClass::possessive)) {
      cue.source = TokenRange{i - 1, i};
      return cue;
    }
    if (words_.token(i - 1).word != Vocabulary::kPossessive || i < first + 2) return {};
    cue.source = context_.phrases.ending_at(first, i - 1);
    return cue.source ? std::optional(std::move(cue)) : std::nullopt;
  }

  const Document& doc_;
  const QuoteContext& context_;
  const Clauses& words_;
  ReadPassage passage_;
  CueSources sources_;
  std::vector<Cue> cues_;
};

}  // namespace

std::vector<Cue> find_cues(const QuoteContext& context, const ReadPassage& passage) { return CueFinder(context, passage).find(); }

}  // namespace readout
