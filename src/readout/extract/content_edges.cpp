#include "readout/extract/content_edges.h"

namespace readout {
namespace {

constexpr size_t kMostBegins = 18, kMostEnds = 26;
constexpr uint32_t kReach = 60;  // words after a cue in which a content may begin

bool splits(TreeRelation relation) {
  switch (relation) {
    case TreeRelation::conj:
    case TreeRelation::cc:
    case TreeRelation::advcl:
    case TreeRelation::advcl_relcl:
    case TreeRelation::acl:
    case TreeRelation::acl_relcl:
    case TreeRelation::parataxis:
    case TreeRelation::appos:
    case TreeRelation::obl:
    case TreeRelation::obl_unmarked:
    case TreeRelation::nmod:
    case TreeRelation::ccomp:
    case TreeRelation::xcomp:
    case TreeRelation::advmod:
    case TreeRelation::discourse:
    case TreeRelation::dep:
      return true;
    default:
      return false;
  }
}

}  // namespace

ContentEdges::ContentEdges(const PassageView& view, const SentenceTree& tree, const Cue& cue) : view_(view), tree_(tree), cue_(cue) {
  begin_ = std::max(tree.range().first, view.range().first);
  end_ = std::min(tree.range().last, view.range().last);
  left_ = cue.range.first;
  right_ = cue.range.last;
  constexpr uint32_t kNear = 12;  // words between a cue and a source that belongs to its clause
  if (cue.source && cue.source->last <= cue.range.first && cue.source->first >= begin_) {
    const bool near = cue.range.first - cue.source->last <= kNear && cue.word->part != ReportingPart::noun;
    if (near && !has_verb(cue.source->last, cue.range.first)) left_ = cue.source->first;
  } else if (cue.source && cue.source->first >= cue.range.last && cue.source->last <= end_ && cue.source->first - cue.range.last <= 2) {
    right_ = cue.source->last;
  }
}

/// Is the token a mark or "and" after which a content may begin: the dash of a dateline, too?
bool ContentEdges::opens(uint32_t i) const {
  const std::string_view word = view_.str(i);
  if (word == ";" || word == ":" || word == "—" || word == "–" || word == "--") return true;
  const Span span = view_.words().token(i).span;
  if (word == "-") return i > begin_ && view_.words().token(i - 1).span.end < span.begin;
  return i <= begin_ + 1 && view_.is(i, WordClass::conjunction);
}

bool ContentEdges::has_verb(uint32_t from, uint32_t to) const {
  for (uint32_t i = from; i < to; ++i)
    if (view_.here(i) && view_.upos(i) == Upos::verb) return true;
  return false;
}

/// Adds a place, or another reason for one that is known.
void ContentEdges::put(std::vector<Edge>& edges, const Edge& edge) {
  for (Edge& known : edges)
    if (known.at == edge.at) {
      known.why |= edge.why;
      if (known.relation == TreeRelation::other || (edge.under > known.under))
        known.relation = edge.relation, known.under = edge.under, known.word = edge.word;
      return;
    }
  edges.push_back(edge);
}

std::vector<Edge> ContentEdges::begins_after() const {
  std::vector<Edge> out;
  if (right_ >= end_) return out;
  put(out, {right_, kCue});
  const auto add = [&](uint32_t c, uint64_t under) {
    const uint32_t at = std::max(tree_.subtree(c).first, right_);
    if (at >= end_ || tree_.subtree(c).last <= right_ || at > right_ + kReach || tree_.relation(c) == TreeRelation::punct ||
        out.size() >= kMostBegins)
      return;
    put(out, {at, under == 1 ? kChild : kInner, tree_.relation(c), under, c});
    const bool led = view_.is(at, WordClass::preposition) || view_.is(at, WordClass::subordinator);
    if (led && at + 1 < end_) put(out, {at + 1, kPhrase, tree_.relation(c), under, c});
  };
  for (uint32_t c : tree_.children(cue_.head))
    if (c >= cue_.range.last || tree_.subtree(c).last > right_) add(c, 1);
  for (uint32_t c : tree_.children(cue_.head))
    if (c >= right_)
      for (uint32_t inner : tree_.children(c))
        if (inner > c) add(inner, 2);
  for (uint32_t up = tree_.head(cue_.head), n = 0; up != SentenceTree::kNone && n < 2; up = tree_.head(up), ++n) {
    if (up > cue_.head) add(up, 3);
    for (uint32_t c : tree_.children(up))
      if (c > cue_.head) add(c, 3);
  }
  bool verb = false;  // a quotation after it is a part of its clause
  for (uint32_t i = right_; i < end_ && i < right_ + kReach && out.size() < kMostBegins; ++i) {
    if (view_.in_quote(i)) {
      const bool opens = i == right_ || !view_.in_quote(i - 1);
      if (opens && (!verb || view_.mark(i - 1))) put(out, {i, kQuote});
    } else if (view_.str(i) == ":" || (view_.str(i) == "," && i < right_ + 12)) {
      if (i + 1 < end_) put(out, {i + 1, kMark});
    } else if (view_.str(i) == "that" || view_.str(i) == "whether") {
      put(out, {i, kComplementiser});
    }
    verb |= view_.here(i) && view_.upos(i) == Upos::verb;
  }
  return out;
}

std::vector<Edge> ContentEdges::ends_after(uint32_t from) const {
  std::vector<Edge> out;
  if (from >= end_) return out;
  const auto add = [&](uint32_t at, uint64_t why, TreeRelation relation, uint64_t under, uint32_t word) {
    if (at > end_ || at <= from) return;
    if (view_.in_quote(at) && view_.in_quote(at - 1) && at < end_) return;  // inside of a quotation
    const uint32_t end = view_.trimmed({from, at}).last;
    if (end > from) put(out, {end, why, relation, under, word});
  };
  add(end_, kSentence, TreeRelation::root, 0, SentenceTree::kNone);
  add(tree_.subtree(cue_.head).last, kHead, tree_.relation(cue_.head), 0, SentenceTree::kNone);
  for (uint32_t c : tree_.children(cue_.head))
    if (c >= from && out.size() < kMostEnds) add(tree_.subtree(c).last, kChild, tree_.relation(c), 1, c);
  for (uint32_t i = from; i < end_ && out.size() < kMostEnds; ++i) {
    if (view_.in_quote(i)) {
      if (i + 1 >= end_ || !view_.in_quote(i + 1)) add(i + 1, kQuote, TreeRelation::other, 0, SentenceTree::kNone);
      continue;
    }
    const uint32_t head = tree_.head(i);
    if (i > from && splits(tree_.relation(i)) && head != SentenceTree::kNone && head < i) {
      const uint32_t begin = tree_.subtree(i).first;
      const uint64_t under = head == cue_.head ? 1 : head < from ? 3 : tree_.head(head) == cue_.head ? 2 : 0;
      add(begin, kCutBefore, tree_.relation(i), under, i);
    }
    const std::string_view word = view_.str(i);
    if (word == ";" || word == "—" || word == "–" || word == "(" || word == ":") add(i, kMark, TreeRelation::punct, 0, SentenceTree::kNone);
  }
  return out;
}

std::vector<Edge> ContentEdges::begins_before() const {
  std::vector<Edge> out;
  if (left_ <= begin_) return out;
  put(out, {begin_, kSentence, TreeRelation::root});
  const auto add = [&](uint32_t c, uint64_t why, uint64_t under) {
    const uint32_t at = std::max(tree_.subtree(c).first, begin_);
    if (at < left_ && out.size() < kMostBegins) put(out, {at, why, tree_.relation(c), under, c});
  };
  for (uint32_t c : tree_.children(cue_.head))
    if (tree_.relation(c) == TreeRelation::ccomp || tree_.relation(c) == TreeRelation::parataxis) add(c, kChild, 1);
  for (uint32_t up = tree_.head(cue_.head), n = 0; up != SentenceTree::kNone && n < 1; up = tree_.head(up), ++n) add(up, kHead, 3);
  for (uint32_t i = left_; i > begin_ && left_ - i < kReach && out.size() < kMostBegins; --i) {
    const uint32_t at = i - 1;
    if (view_.in_quote(at)) {
      if (at == begin_ || !view_.in_quote(at - 1)) put(out, {at, kQuote});
    } else if (opens(at)) {
      if (at + 1 < left_) put(out, {at + 1, kMark});
    }
  }
  return out;
}

}  // namespace readout
