#include "readout/extract/cue_words.h"

namespace readout {
namespace {

constexpr uint32_t kLongestGroup = 8;  // words of a verb group
constexpr uint32_t kLongestTerm = 6;   // words between marks, with them, that may be a term
constexpr int32_t kUnlikely = -24;     // a cue that scores less at a glance is not worth the tree of its sentence

/// A verb of no list: a clause or quotation under it has to show what it is.
constexpr ReportingWord kOtherVerb = {ReportingPart::verb, ReportingKind::say,
                                      1u << static_cast<unsigned>(Takes::quote) | 1u << static_cast<unsigned>(Takes::clause)};

/// Reads the words around one word that may be a cue.
class CueWords {
 public:
  explicit CueWords(const PassageView& view) : view_(view), lex_(view.context().lex) {}

  std::vector<Cue> find() {
    std::vector<Cue> out;
    const uint32_t first = view_.sentence_of(view_.range().first);
    for (uint32_t s = first == SentenceTree::kNone ? 0 : first; s < view_.doc().sentences.size(); ++s) {
      TokenRange range = tokens_in(view_.doc(), view_.doc().sentences[s].span);
      if (range.first >= view_.range().last) break;
      range = {std::max(range.first, view_.range().first), std::min(range.last, view_.range().last)};
      std::vector<Cue> cues = listed(range);
      if (!cues.empty() || partly_quoted(range)) add_others(range, cues);
      for (Cue& cue : cues) out.push_back(std::move(cue));
    }
    return out;
  }

 private:
  std::vector<Cue> listed(TokenRange range) const {
    std::vector<Cue> out;
    for (uint32_t i = range.first; i < range.last;) {
      const auto match = view_.here(i) ? lex_.reporting.phrases.longest_at(view_.doc(), lex_.words, i) : std::nullopt;
      if (!match || match->end > range.last) {
        ++i;
        continue;
      }
      auto cue = of_form({i, match->end}, lex_.reporting.forms[match->value]);
      if (cue && likely(*cue)) out.push_back(std::move(*cue));
      i = match->end;
    }
    return out;
  }

  bool likely(const Cue& cue) const {
    const std::vector<int32_t> scores = lex_.attribution->scores(at_a_glance(view_, cue));
    return scores[1] - scores[0] > kUnlikely;
  }

  std::optional<Cue> of_form(TokenRange range, const ReportingForm& form) const {
    const Upos upos = view_.upos(range.first);
    const bool verbal = upos == Upos::verb || upos == Upos::aux || upos == Upos::adj;
    const bool nominal = upos == Upos::noun || upos == Upos::propn;
    if (form.verb && (verbal || (nominal && !form.other))) {
      if (capital_inside(range) || (nominal && form.is(VerbForm::base))) return {};
      return verb(range, lex_.reporting.words[*form.verb]);
    }
    if (!form.other) return {};
    const ReportingWord& word = lex_.reporting.words[*form.other];
    if (word.part == ReportingPart::idiom || (word.part == ReportingPart::noun && !nominal)) return {};
    Cue cue;
    cue.range = range;
    cue.head = range.first;
    cue.word = &word;
    cue.lemma = mix(2, view_.key(range.first));
    return cue;
  }

  std::optional<Cue> verb(TokenRange range, const ReportingWord& word) const {
    Cue cue;
    cue.range = range;
    cue.head = range.first;
    cue.word = &word;
    const std::string lemma = lex_.language->lemmas.lemma(view_.str(range.first), view_.doc().tokens[range.first].tag);
    cue.lemma = range.size() == 1 ? word_form(lemma).key : mix(word_form(lemma).key, view_.key(range.last - 1));
    const uint32_t group = group_start(range.first);
    read_group(cue, group);
    if (own(cue, group)) return {};
    while (cue.range.first < cue.head && leads_in(cue.range.first)) ++cue.range.first;
    return cue;
  }

  bool auxiliary(uint32_t i) const {
    return view_.is(i, WordClass::be) || view_.is(i, WordClass::have) || view_.is(i, WordClass::modal) || view_.is(i, WordClass::do_) ||
           view_.is(i, WordClass::not_);
  }
  bool adverb(uint32_t i) const { return view_.words().adverb(i) && !view_.words().time(i) && !view_.words().mention(i); }

  /// What stands before the verb: auxiliaries, adverbs and "to".
  uint32_t group_start(uint32_t verb) const {
    uint32_t i = verb;
    while (i > view_.range().first && verb - i < kLongestGroup) {
      const uint32_t at = i - 1;
      if (!view_.here(at) || !(auxiliary(at) || view_.str(at) == "to" || adverb(at))) break;
      i = at;
    }
    return i;
  }

  void read_group(Cue& cue, uint32_t group) const {
    bool be = false, participle = true;
    for (uint32_t i = group; i < cue.head; ++i) {
      cue.negated |= view_.is(i, WordClass::not_);
      cue.future |= view_.is(i, WordClass::future);
      cue.may |= view_.is(i, WordClass::may) && view_.str(i) != "can";
      cue.infinitive |= view_.str(i) == "to";
      be |= view_.is(i, WordClass::be);
      if (auxiliary(i)) participle = view_.is(i, WordClass::be) || view_.is(i, WordClass::not_);
    }
    const std::string& tag = lex_.language->tags[view_.doc().tokens[cue.head].tag].xpos;
    cue.passive = (tag == "VBN" || tag == "VBD") && be && participle;
    cue.range.first = group;
  }

  /// What stands before the first auxiliary is none of the cue: "to", "also", other adverbs.
  bool leads_in(uint32_t i) const {
    return view_.str(i) == "to" || view_.str(i) == "also" || (view_.is(i, WordClass::adverb) && !auxiliary(i));
  }

  /// "I think", "we will discuss": no report, unless of what was said before ("as I said", "I told him").
  bool own(const Cue& cue, uint32_t group) const {
    if (group == view_.range().first) return false;
    const NounSort who = view_.sort(group - 1);
    if (who != NounSort::i && who != NounSort::we && who != NounSort::you) return false;
    const std::string& tag = lex_.language->tags[view_.doc().tokens[cue.head].tag].xpos;
    const bool past = tag == "VBD" || tag == "VBN" || cue.word->kind == ReportingKind::discuss;
    const bool said =
        cue.word->kind == ReportingKind::say || cue.word->kind == ReportingKind::discuss || cue.word->kind == ReportingKind::ask;
    return !(past && said && !cue.future && !cue.may && !cue.infinitive);
  }

  /// A word with a capital inside a sentence is a name ("the Report"), not a verb.
  bool capital_inside(TokenRange range) const {
    const Token& token = view_.words().token(range.first);
    if (token.letters == Case::lower) {
      const Mention* mention = view_.words().mention(range.first);
      return mention != nullptr && mention->form != MentionForm::pronoun;
    }
    return view_.doc().sentences[view_.sentence_of(range.first)].span.begin != token.span.begin && range.first != view_.range().first;
  }

  /// Do some of the words stand between marks, more than a term, and others, with a verb, outside?
  bool partly_quoted(TokenRange range) const {
    bool in = false, verb = false;
    for (uint32_t i = range.first; i < range.last; ++i) {
      in |= view_.in_quote(i) && view_.quote_at(i).size() > kLongestTerm;
      verb |= view_.here(i) && view_.upos(i) == Upos::verb;
    }
    return in && verb;
  }

  /// Verbs of no list that hold a clause or stand beside a quotation.
  void add_others(TokenRange range, std::vector<Cue>& cues) const {
    const SentenceTree* tree = view_.tree(range.first);
    if (!tree) return;
    const size_t known = cues.size();
    for (uint32_t i = range.first; i < range.last; ++i) {
      if (!view_.here(i) || !tree->has(i) || view_.upos(i) != Upos::verb || capital_inside({i, i + 1})) continue;
      const bool listed = std::any_of(cues.begin(), cues.begin() + static_cast<ptrdiff_t>(known),
                                      [&](const Cue& cue) { return cue.range.first <= i && i < cue.range.last; });
      if (listed || !holds_clause(*tree, i)) continue;
      if (lex_.reporting.phrases.longest_at(view_.doc(), lex_.words, i)) continue;
      if (auto cue = verb({i, i + 1}, kOtherVerb)) cues.push_back(std::move(*cue));
    }
    std::ranges::sort(cues, {}, [](const Cue& cue) { return cue.head; });
  }

  bool holds_clause(const SentenceTree& tree, uint32_t i) const {
    for (uint32_t c : tree.children(i)) {
      const TreeRelation relation = tree.relation(c);
      if (relation == TreeRelation::ccomp || (view_.in_quote(c) && relation != TreeRelation::punct)) return true;
    }
    return tree.relation(i) == TreeRelation::parataxis || view_.in_quote(i + 1) || (view_.mark(i + 1) && view_.in_quote(i + 2));
  }

  const PassageView& view_;
  const Lexicons& lex_;
};

}  // namespace

Choice at_a_glance(const PassageView& view, const Cue& cue) {
  enum Kind : uint64_t { kGlance = 400 };
  Choice choice;
  const auto no = choice.begin_part(), yes = choice.begin_part();
  const uint64_t tag = view.tag(cue.head), next = view.glance(cue.range.last), before = view.glance(cue.range.first - 1);
  const uint64_t word = static_cast<uint64_t>(cue.word->part) * 16 + static_cast<uint64_t>(cue.word->kind);
  const uint64_t mood = cue.negated + 2u * cue.future + 4u * cue.may + 8u * cue.infinitive + 16u * cue.passive;
  const Turn* turn = covering(view.doc().turns, view.words().token(cue.head).span.begin);
  const uint64_t role = turn ? 1 + static_cast<uint64_t>(turn->role) : 0;
  choice.add(kGlance, 1, word);
  choice.add(kGlance, 2, cue.lemma);
  choice.add(kGlance, 3, cue.lemma, tag);
  choice.add(kGlance, 4, cue.lemma, next);
  choice.add(kGlance, 5, cue.lemma, before);
  choice.add(kGlance, 6, word, mix(tag, mood));
  choice.add(kGlance, 7, next, mix(word, tag));
  choice.add(kGlance, 8, before, mix(word, tag));
  choice.add(kGlance, 9, before, next);
  choice.add(kGlance, 10, role, word);
  choice.add(kGlance, 11, role, before);
  choice.add(kGlance, 12, view.quoted(), word);
  choice.add(kGlance, 13, view.glance(cue.range.first - 2), before);
  choice.add(kGlance, 14, view.glance(cue.range.last + 1), next);
  choice.add(kGlance, 15, view.cluster(cue.range.first - 1), word);
  choice.add_option({no});
  choice.add_option({yes});
  return choice;
}

std::vector<Cue> possible_cues(const PassageView& view) { return view.range().empty() ? std::vector<Cue>() : CueWords(view).find(); }

}  // namespace readout
