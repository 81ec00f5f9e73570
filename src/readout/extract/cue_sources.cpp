#include "readout/extract/cue_sources.h"

namespace readout {
namespace {

constexpr size_t kMostPhrases = 24;  // that are looked at for a cue
constexpr size_t kMostCuts = 6;      // places after a phrase's head where it may end
constexpr uint32_t kHighest = 5;     // steps up the tree

/// The kinds of features; numbers of their own, so that no two share one.
enum Kind : uint64_t { kNone = 100, kPath, kSort, kPlace, kCut };

class Sources {
 public:
  Sources(const PassageView& view, const SentenceTree& tree, const Cue& cue) : view_(view), tree_(tree), cue_(cue) {
    const std::string& tag = view.context().lex.language->tags[view.doc().tokens[cue.head].tag].xpos;
    form_ = word_form(tag).key * 4 + cue.passive * 2 + cue.infinitive;
    part_ = static_cast<uint64_t>(cue.word->part) * 16 + static_cast<uint64_t>(cue.word->kind);
  }

  SourceOptions find() {
    add_none();
    from_tree();
    beside();
    return std::move(out_);
  }

 private:
  void add_none() {
    Choice& choice = out_.choice;
    const auto part = choice.begin_part();
    choice.add(kNone, form_);
    choice.add(kNone, 1, part_);
    choice.add(kNone, cue_.lemma, form_);
    choice.add(kNone, 2, static_cast<uint64_t>(tree_.relation(cue_.head)), form_);
    choice.add(kNone, 3, view_.glance(cue_.range.first - 1));
    choice.add(kNone, 4, has_subject());
    choice.add_option({part});
    out_.sources.emplace_back();
  }

  uint64_t has_subject() const {
    uint64_t bits = 0;
    for (uint32_t c : tree_.children(cue_.head)) {
      bits |= uint64_t{tree_.relation(c) == TreeRelation::nsubj};
      bits |= uint64_t{tree_.relation(c) == TreeRelation::nsubj_pass} << 1;
      bits |= uint64_t{tree_.relation(c) == TreeRelation::obl_agent} << 2;
      bits |= uint64_t{tree_.relation(c) == TreeRelation::nmod_poss} << 3;
    }
    return bits;
  }

  /// Phrases under the cue, under what it hangs on, and so on up.
  void from_tree() {
    uint32_t at = cue_.head;
    uint64_t path = 0;
    for (uint32_t level = 0; level < kHighest; ++level) {
      for (uint32_t c : tree_.children(at))
        if (may_name(c) && !(cue_.range.first <= c && c < cue_.range.last))
          add(c, mix(path, 10 + static_cast<uint64_t>(tree_.relation(c))), level);
      const uint32_t up = tree_.head(at);
      if (up == SentenceTree::kNone) break;
      path = mix(path + 3, static_cast<uint64_t>(tree_.relation(at)));
      if (may_name_up(at)) add(up, path, level);
      at = up;
    }
  }

  bool may_name(uint32_t c) const {
    switch (tree_.relation(c)) {
      case TreeRelation::nsubj:
      case TreeRelation::nsubj_pass:
      case TreeRelation::obj:
      case TreeRelation::iobj:
      case TreeRelation::obl:
      case TreeRelation::obl_agent:
      case TreeRelation::obl_unmarked:
      case TreeRelation::nmod:
      case TreeRelation::nmod_poss:
      case TreeRelation::appos:
      case TreeRelation::expl:
      case TreeRelation::parataxis:
      case TreeRelation::dep:
      case TreeRelation::compound:
      case TreeRelation::amod:
        return nominal(c);
      default:
        return false;
    }
  }
  bool may_name_up(uint32_t at) const {
    const uint32_t up = tree_.head(at);
    return nominal(up) && tree_.relation(at) != TreeRelation::conj;
  }
  bool nominal(uint32_t i) const {
    const Upos upos = view_.upos(i);
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::pron || upos == Upos::det || upos == Upos::num || upos == Upos::adj ||
           upos == Upos::x;
  }

  /// The phrases that end before the cue or begin after it, whatever the tree says of them.
  void beside() {
    uint32_t i = cue_.range.first;
    while (i > view_.range().first && (view_.str(i - 1) == "," || view_.str(i - 1) == "to" || view_.words().adverb(i - 1))) --i;
    if (i > view_.range().first && tree_.has(i - 1)) add(top(i - 1, i, true), 7, 9);
    i = cue_.range.last;
    if (view_.inside(i) && view_.str(i) == "by") ++i;
    if (view_.inside(i) && tree_.has(i)) add(top(i, i, false), 8, 9);
  }
  /// The head of the largest subtree that ends (or begins) at `edge`.
  uint32_t top(uint32_t i, uint32_t edge, bool ends) const {
    for (uint32_t up = tree_.head(i); up != SentenceTree::kNone; up = tree_.head(i)) {
      const TokenRange range = tree_.subtree(up);
      if (ends ? range.last != edge : range.first != edge) break;
      i = up;
    }
    return i;
  }

  /// Adds the phrase with this head, whole or cut before one of what follows the head.
  void add(uint32_t head, uint64_t path, uint64_t level) {
    if (!view_.here(head) || !nominal(head) || phrases_ >= kMostPhrases) return;
    ++phrases_;
    TokenRange range = tree_.subtree(head);
    range.first = std::max(range.first, view_.range().first);
    range.last = std::min(range.last, view_.range().last);
    if (head < cue_.range.first) range.last = std::min(range.last, cue_.range.first);
    if (head >= cue_.range.last) range.first = std::max(range.first, cue_.range.last);
    if (range.first > head || range.last <= head) return;
    range.first = skip_links(range.first, head);
    const auto part = describe(head, path, level);
    add_cut(part, head, {range.first, range.last}, SentenceTree::kNone);
    size_t cuts = 0;
    for (uint32_t c : tree_.children(head)) {
      const uint32_t begin = tree_.subtree(c).first;
      if (begin <= head || tree_.relation(c) == TreeRelation::punct) continue;
      if (begin >= range.last || ++cuts > kMostCuts) break;
      add_cut(part, head, {range.first, begin}, c);
    }
  }

  /// What leads in to a phrase is none of it: "by", "and", a comma.
  uint32_t skip_links(uint32_t i, uint32_t head) const {
    while (i < head && (tree_.relation(i) == TreeRelation::case_ || tree_.relation(i) == TreeRelation::cc ||
                        tree_.relation(i) == TreeRelation::mark || tree_.relation(i) == TreeRelation::fixed || view_.mark(i)))
      ++i;
    return i;
  }

  Choice::Part describe(uint32_t head, uint64_t path, uint64_t level) {
    Choice& choice = out_.choice;
    const auto sort = static_cast<uint64_t>(view_.sort(head));
    const uint64_t side = head < cue_.range.first;
    const TokenRange range = tree_.subtree(head);
    const uint32_t gap = side ? cue_.range.first - head : head + 1 - cue_.range.last;
    const uint64_t near = gap <= 1 ? 0 : gap <= 3 ? 1 : gap <= 8 ? 2 : gap <= 20 ? 3 : 4;
    const uint64_t link = tree_.has(range.first) ? view_.glance(range.first) : 0;
    const auto part = choice.begin_part();
    choice.add(kPath, path, side);
    choice.add(kPath, path, part_, form_);
    choice.add(kPath, path, cue_.lemma);
    choice.add(kPath, path, 1, sort);
    choice.add(kPath, path, form_);
    choice.add(kPath, path, 2, near);
    choice.add(kPath, path, 3, link);
    choice.add(kSort, sort, part_);
    choice.add(kSort, sort, side);
    choice.add(kSort, sort, form_);
    choice.add(kSort, sort, 7, static_cast<uint64_t>(tree_.relation(head)));
    choice.add(kPlace, side, near, level);
    choice.add(kPlace, 2, mix(side, form_), near);
    choice.add(kPlace, 3, side, view_.glance(cue_.range.last));
    choice.add(kPlace, 4, side, view_.glance(cue_.range.first - 1));
    choice.add(kPlace, 5, mix(side, view_.in_quote(cue_.range.first - 1)), view_.in_quote(cue_.range.last));
    choice.add(kPlace, 6, between(head), side);
    choice.add(kPlace, 7, static_cast<uint64_t>(tree_.relation(head)), form_);
    return part;
  }

  /// What stands between the phrase's head and the cue: a comma, a verb, a quotation.
  uint64_t between(uint32_t head) const {
    const uint32_t from = head < cue_.range.first ? head + 1 : cue_.range.last, to = head < cue_.range.first ? cue_.range.first : head;
    uint64_t bits = 0;
    for (uint32_t i = from; i < to; ++i) {
      bits |= uint64_t{view_.mark(i)};
      bits |= uint64_t{view_.upos(i) == Upos::verb} << 1;
      bits |= uint64_t{view_.in_quote(i)} << 2;
      bits |= uint64_t{view_.is(i, WordClass::subordinator)} << 3;
    }
    return bits;
  }

  /// What a phrase holds that few names of a source do: verbs, a clause between commas.
  uint64_t inside(TokenRange range) const {
    constexpr uint32_t kLong = 30;
    uint64_t verbs = 0, marks = 0;
    for (uint32_t i = range.first; i < range.last && i < range.first + kLong; ++i) {
      verbs += view_.upos(i) == Upos::verb;
      marks += view_.mark(i);
    }
    return std::min<uint64_t>(verbs, 2) * 4 + std::min<uint64_t>(marks, 3);
  }

  void add_cut(Choice::Part part, uint32_t head, TokenRange range, uint32_t before) {
    range = view_.trimmed(range);
    if (range.first > head || range.last <= head || !view_.here(range.first) || !view_.here(range.last - 1)) return;
    Choice& choice = out_.choice;
    const bool cut = before != SentenceTree::kNone;
    const uint64_t relation = cut ? static_cast<uint64_t>(tree_.relation(before)) : 200;
    const uint32_t end = range.last;
    const auto sort = static_cast<uint64_t>(view_.sort(head));
    const auto how = choice.begin_part();
    choice.add(kCut, relation, view_.mark(end));
    choice.add(kCut, relation, 2, view_.glance(end));
    choice.add(kCut, relation, 3, sort);
    choice.add(kCut, 4, view_.glance(end), part_);
    choice.add(kCut, 5, std::min(range.size(), 12u), cut);
    choice.add(kCut, 10, inside(range), range.last == cue_.range.first);
    choice.add(kCut, 11, inside(range), mix(sort, range.size() > 1));
    choice.add(kCut, 6, cut && view_.mark(end), view_.mark(end) ? view_.glance(end + 1) : 0);
    if (cut) choice.add(kCut, 7, relation, std::min(tree_.subtree(before).last - tree_.subtree(before).first, 8u));
    for (uint32_t c : tree_.children(head)) {  // what stays in the phrase
      if (c <= head || tree_.relation(c) == TreeRelation::punct) continue;
      if (tree_.subtree(c).first >= end) break;
      choice.add(kCut, 8, static_cast<uint64_t>(tree_.relation(c)),
                 view_.mark(tree_.subtree(c).first - 1) || view_.mark(tree_.subtree(c).first));
      choice.add(kCut, 9, static_cast<uint64_t>(tree_.relation(c)), view_.glance(tree_.subtree(c).first));
    }
    if (choice.add_option({part, how})) out_.sources.emplace_back(range);
  }

  const PassageView& view_;
  const SentenceTree& tree_;
  const Cue& cue_;
  uint64_t form_ = 0, part_ = 0;
  size_t phrases_ = 0;
  SourceOptions out_;
};

}  // namespace

SourceOptions possible_sources(const PassageView& view, const SentenceTree& tree, const Cue& cue) {
  return Sources(view, tree, cue).find();
}

}  // namespace readout
