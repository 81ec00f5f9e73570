#include "readout/extract/cue_contents.h"

#include "readout/extract/content_edges.h"

namespace readout {
namespace {

/// The kinds of features; numbers of their own, so that no two share one.
enum Kind : uint64_t { kBegin = 200, kEnd, kLeft, kShape, kPair };

class Contents {
 public:
  Contents(const PassageView& view, const SentenceTree& tree, const Cue& cue)
      : view_(view), tree_(tree), cue_(cue), edges_(view, tree, cue) {
    const std::string& tag = view.context().lex.language->tags[view.doc().tokens[cue.head].tag].xpos;
    form_ = word_form(tag).key * 2 + cue.passive;
    kind_ = static_cast<uint64_t>(cue.word->part) * 16 + static_cast<uint64_t>(cue.word->kind);
    takes_ = cue.word->takes_bits;
  }

  ContentOptions find() {
    after();
    before();
    subject();
    owner();
    return std::move(out_);
  }

 private:
  Choice& choice() { return out_.choice; }

  void add_option(std::initializer_list<Choice::Part> parts, std::vector<TokenRange> pieces, ContentShape shape, uint64_t kind) {
    for (TokenRange& piece : pieces) {
      piece = whole(view_.trimmed(piece));
      if (piece.empty()) return;
    }
    if (choice().add_option(parts)) out_.contents.push_back({std::move(pieces), shape, kind});
  }

  /// No content ends within a quotation.
  TokenRange whole(TokenRange piece) const {
    if (piece.empty()) return piece;
    if (view_.in_quote(piece.first)) piece.first = std::min(piece.first, view_.quote_at(piece.first).first);
    if (view_.in_quote(piece.last - 1)) piece.last = std::max(piece.last, view_.quote_at(piece.last - 1).last);
    piece.first = std::max(piece.first, view_.range().first);
    piece.last = std::min(piece.last, view_.range().last);
    return piece;
  }

  /// What a shape is worth for this cue, whatever its words.
  Choice::Part shape_part(ContentShape shape) {
    const auto part = choice().begin_part();
    const auto s = static_cast<uint64_t>(shape);
    choice().add(kShape, s);
    choice().add(kShape, s, kind_, form_);
    choice().add(kShape, s, cue_.lemma);
    choice().add(kShape, s, mix(1, form_), static_cast<uint64_t>(tree_.relation(cue_.head)));
    choice().add(kShape, s, mix(2, view_.glance(edges_.right())));
    choice().add(kShape, s, mix(3, view_.glance(edges_.left() - 1)));
    choice().add(kShape, s, mix(4, view_.in_quote(edges_.left() - 1) * 2 + view_.in_quote(edges_.right())), comma_before());
    choice().add(kShape, s, mix(5, comma_before()), kind_);
    choice().add(kShape, s, mix(6, cue_.source ? cue_.source->first < cue_.range.first : 2), view_.mark(edges_.right()));
    choice().add(kShape, s, mix(7, edges_.right() >= edges_.sentence_end()), comma_before());
    choice().add(kShape, s, mix(9, view_.glance(edges_.left() - 1)), view_.glance(edges_.right()));
    choice().add(kShape, s, mix(10, comma_before()), view_.glance(edges_.right()));
    choice().add(kShape, s, mix(11, comma_before()), mix(view_.mark(edges_.right()), cue_.source && cue_.source->first < cue_.range.first));
    choice().add(kShape, s, mix(8, edges_.left() == edges_.sentence_begin()), form_);
    return part;
  }
  uint64_t comma_before() const {
    const uint32_t left = edges_.left();
    if (left <= edges_.sentence_begin()) return 0;
    if (view_.in_quote(left - 1)) return view_.quote_at(left - 1).size() > 2 && view_.mark(view_.quote_at(left - 1).last - 2) ? 1 : 2;
    return view_.str(left - 1) == "," ? 3 : view_.mark(left - 1) ? 4 : 5;
  }

  Choice::Part begin_part(const Edge& edge, uint64_t side) {
    const auto part = choice().begin_part();
    const auto relation = static_cast<uint64_t>(edge.relation);
    const uint64_t first = view_.glance(edge.at), kind = mix(side, kind_);
    choice().add(kBegin, side, edge.why);
    choice().add(kBegin, side, edge.why, relation);
    choice().add(kBegin, kind, relation, edge.under);
    choice().add(kBegin, mix(side, 1), relation * 4 + edge.under, cue_.lemma);
    choice().add(kBegin, kind, 2, first);
    choice().add(kBegin, mix(side, 3), first, cue_.lemma);
    choice().add(kBegin, mix(side, 4), first, edge.why);
    choice().add(kBegin, mix(side, 5), first, relation * 4 + edge.under);
    choice().add(kBegin, mix(side, 6), first, form_);
    choice().add(kBegin, mix(side, 7), view_.in_quote(edge.at) * 2 + view_.in_quote(edge.at - 1), kind_);
    choice().add(kBegin, mix(side, 8), view_.glance(edge.at - 1), first);
    choice().add(kBegin, mix(side, 12), view_.key(edge.at - 1), cue_.lemma);
    choice().add(kBegin, mix(side, 9), takes_);
    for (uint32_t bit = 0; bit < kNames<Takes>.size(); ++bit)
      if (takes_ >> bit & 1) choice().add(kBegin, mix(side, 10), bit, first);
    if (side == 0) choice().add(kBegin, 19, mix(edge.why, std::min(edge.at - edges_.right(), 6u)), comma_before());
    if (side == 0) choice().add(kBegin, 26, first, comma_before());
    choice().add(kBegin, mix(side, 17), time_at(edge.at) + 2u * time_at(edge.at - 1), kind_);
    choice().add(kBegin, mix(side, 18), time_at(edge.at) + 2u * time_at(edge.at - 1), first);
    if (view_.in_quote(edge.at)) {
      const TokenRange quote = view_.quote_at(edge.at);
      const uint64_t open = edge.at <= edges_.sentence_begin() ? 1 : view_.glance(edge.at - 1);
      choice().add(kBegin, mix(side, 13), open, quote.size() > 5);
      choice().add(kBegin, mix(side, 14), quote.size() > 5, view_.mark(quote.last - 2));
    } else if (side == 1 && edges_.left() > 0 && view_.in_quote(edges_.left() - 1)) {  // words before the quotation that ends at the cue
      const TokenRange quote = view_.quote_at(edges_.left() - 1);
      const uint64_t open = quote.first <= edges_.sentence_begin() ? 1 : view_.glance(quote.first - 1);
      choice().add(kBegin, 15, open, edge.why);
      choice().add(kBegin, 16, open, quote.size() > 5);
    }
    if (side == 0) choice().add(kBegin, 11, std::min(edge.at - edges_.right(), 12u), kind_);
    if (side == 0) skipped(edge);
    return part;
  }

  /// What stands between the cue and a content: an addressee, a time, a place.
  void skipped(const Edge& edge) {
    uint32_t limit = 0;
    for (uint32_t c : tree_.children(cue_.head)) {
      if (c < edges_.right() || tree_.relation(c) == TreeRelation::punct) continue;
      if (tree_.subtree(c).last > edge.at || ++limit > 6) break;
      const auto relation = static_cast<uint64_t>(tree_.relation(c));
      choice().add(kBegin, 20, relation, view_.glance(tree_.subtree(c).first));
      choice().add(kBegin, 21, relation, cue_.lemma);
      choice().add(kBegin, 22, relation, kind_);
      choice().add(kBegin, 23, relation, view_.glance(edge.at));
      choice().add(kBegin, 24, relation,
                   cue_.word->takes(Takes::obj) + 2u * cue_.word->takes(Takes::objto) + 4u * cue_.word->takes(Takes::np));
      choice().add(kBegin, 25, relation, view_.words().time(c) != nullptr);
    }
  }

  Choice::Part end_part(const Edge& edge, uint64_t side) {
    const auto part = choice().begin_part();
    const auto relation = static_cast<uint64_t>(edge.relation);
    const uint64_t next = view_.glance(edge.at), after = view_.glance(edge.at + 1), last = view_.glance(edge.at - 1);
    choice().add(kEnd, side, edge.why);
    choice().add(kEnd, side, edge.why, relation * 4 + edge.under);
    choice().add(kEnd, mix(side, 1), kind_, mix(edge.why, relation * 4 + edge.under));
    choice().add(kEnd, mix(side, 2), edge.why, next);
    choice().add(kEnd, mix(side, 3), relation * 4 + edge.under, mix(next, after));
    choice().add(kEnd, mix(side, 4), next, after);
    choice().add(kEnd, mix(side, 5), last, next);
    choice().add(kEnd, mix(side, 6), relation, kind_);
    choice().add(kEnd, mix(side, 7), view_.in_quote(edge.at - 1) * 2 + view_.in_quote(edge.at), relation * 4 + edge.under);
    choice().add(kEnd, mix(side, 15), mix(view_.tag(edge.at), view_.tag(edge.at + 1)), view_.tag(edge.at + 2));
    choice().add(kEnd, mix(side, 16), view_.tag(edge.at + 1) == view_.tag(cue_.head), next);
    choice().add(kEnd, mix(side, 17), view_.tag(edge.at + 2) == view_.tag(cue_.head), mix(next, after));
    choice().add(kEnd, mix(side, 18), time_at(edge.at) * 2 + time_at(edge.at + 1), last);
    choice().add(kEnd, mix(side, 11), view_.in_quote(edge.at - 1) && view_.mark(edge.at - 2), kind_);
    if (edge.word == SentenceTree::kNone || !(edge.why & ContentEdges::kCutBefore)) return part;
    const uint64_t cut = relation * 4 + edge.under;  // what the cut leaves out
    choice().add(kEnd, mix(side, 8), cut, static_cast<uint64_t>(view_.upos(edge.word)) * 64 + view_.tag(edge.word));
    choice().add(kEnd, mix(side, 9), cut, view_.key(edge.word));
    choice().add(kEnd, mix(side, 10), cut, subjects(edge.word));
    choice().add(kEnd, mix(side, 12), mix(cut, kind_), mix(view_.mark(edge.at), view_.tag(edge.word)));
    choice().add(kEnd, mix(side, 13), cut, same_form(edge.word));
    choice().add(kEnd, mix(side, 19), time_at(edge.word), mix(cut, kind_));
    const auto listed = view_.context().lex.reporting.phrases.longest_at(view_.doc(), view_.context().lex.words, edge.word);
    choice().add(kEnd, mix(side, 20), mix(listed.has_value(), same_form(edge.word)), mix(relation, subjects(edge.word)));
    choice().add(kEnd, mix(side, 14), mix(cut, subjects(edge.word)), mix(listed.has_value(), same_form(edge.word)));
    return part;
  }
  bool time_at(uint32_t i) const { return view_.inside(i) && view_.words().time(i) != nullptr; }
  uint64_t same_form(uint32_t word) const { return (view_.tag(word) == view_.tag(cue_.head)) + 2u * (view_.upos(word) == Upos::verb); }
  /// Has the word a subject of its own, and marks of a clause?
  uint64_t subjects(uint32_t word) const {
    uint64_t bits = 0;
    for (uint32_t c : tree_.children(word)) {
      if (c > word) break;
      const TreeRelation relation = tree_.relation(c);
      bits |= uint64_t{relation == TreeRelation::nsubj || relation == TreeRelation::nsubj_pass};
      bits |= uint64_t{relation == TreeRelation::mark} << 1;
      bits |= uint64_t{relation == TreeRelation::aux || relation == TreeRelation::cop} << 2;
    }
    return bits;
  }

  /// What a begin and an end have to do with each other.
  Choice::Part pair_part(const Edge& begin, const Edge& end, uint64_t side) {
    const auto part = choice().begin_part();
    const uint32_t size = end.at - begin.at;
    choice().add(kPair, side, size < 4 ? size : size < 7 ? 4 : size < 12 ? 5 : size < 30 ? 6 : 7, kind_);
    choice().add(kPair, mix(side, 5), size < 4 ? size : 4, view_.glance(begin.at));
    const bool whole = begin.word != SentenceTree::kNone && tree_.subtree(begin.word).last == end.at;
    choice().add(kPair, mix(side, 1), whole, static_cast<uint64_t>(begin.relation));
    choice().add(kPair, mix(side, 2), static_cast<uint64_t>(begin.relation), mix(end.why, static_cast<uint64_t>(end.relation)));
    choice().add(kPair, mix(side, 3),
                 view_.in_quote(begin.at) * 4 + view_.in_quote(end.at - 1) * 2 +
                     (view_.in_quote(begin.at) && view_.quote_at(begin.at).last == end.at));
    choice().add(kPair, mix(side, 4), view_.glance(begin.at), mix(static_cast<uint64_t>(end.relation) * 4 + end.under, end.why));
    choice().add(kPair, mix(side, 6), view_.glance(begin.at), mix(view_.glance(end.at), view_.glance(end.at + 1)));
    if (end.word != SentenceTree::kNone && (end.why & ContentEdges::kCutBefore)) {  // "called on them to stay | and promised help"
      const uint64_t like_cue = view_.tag(end.word) == view_.tag(cue_.head);
      const uint64_t like_content = begin.word != SentenceTree::kNone && view_.tag(end.word) == view_.tag(begin.word);
      const uint64_t of_verb = view_.upos(end.word) == Upos::verb, relation = static_cast<uint64_t>(end.relation);
      choice().add(kPair, mix(side, 8), relation, like_cue + 2 * like_content + 4 * of_verb + 8 * subjects(end.word));
      choice().add(kPair, mix(side, 9), mix(relation, end.under), like_cue + 2 * like_content + 4 * of_verb);
      choice().add(kPair, mix(side, 10), mix(relation, view_.glance(begin.at)), like_cue + 2 * like_content + 4 * of_verb);
    }
    if (size > 1 && begin.word != SentenceTree::kNone)
      choice().add(kPair, mix(side, 7), view_.tag(begin.word), mix(end.why, static_cast<uint64_t>(end.relation) * 4 + end.under));
    return part;
  }

  uint64_t kind_of(const Edge& begin) const { return mix(static_cast<uint64_t>(begin.relation), view_.glance(begin.at)); }

  void after() {
    if (comma_before() == 1 && cue_.word->takes(Takes::quote)) return;  // “…,” she said, a sign that …
    const std::vector<Edge> begins = edges_.begins_after();
    if (begins.empty()) return;
    const std::vector<Edge> ends = edges_.ends_after(edges_.right());
    std::vector<Choice::Part> of_begin, of_end;
    for (const Edge& begin : begins) of_begin.push_back(begin_part(begin, 0));
    for (const Edge& end : ends) of_end.push_back(end_part(end, 0));
    const auto shape = shape_part(ContentShape::after);
    const std::optional<TokenRange> subject = raised();
    const auto with_subject = subject ? shape_part(ContentShape::raised) : shape;
    for (size_t b = 0; b < begins.size(); ++b)
      for (size_t e = 0; e < ends.size(); ++e) {
        if (ends[e].at <= begins[b].at) continue;
        const auto pair = pair_part(begins[b], ends[e], 0);
        const TokenRange piece{begins[b].at, ends[e].at};
        add_option({shape, of_begin[b], of_end[e], pair}, {piece}, ContentShape::after, kind_of(begins[b]));
        if (subject) add_option({with_subject, of_begin[b], of_end[e], pair}, {*subject, piece}, ContentShape::raised, kind_of(begins[b]));
      }
  }

  /// The subject of "is expected to travel", which is a piece of what is expected.
  std::optional<TokenRange> raised() const {
    for (uint32_t c : tree_.children(cue_.head)) {
      const TreeRelation relation = tree_.relation(c);
      if (c > cue_.head || (relation != TreeRelation::nsubj && relation != TreeRelation::nsubj_pass)) continue;
      TokenRange range =
          view_.trimmed({std::max(tree_.subtree(c).first, edges_.sentence_begin()), std::min(tree_.subtree(c).last, cue_.range.first)});
      if (range.empty() || (cue_.source && cue_.source->first < range.last && range.first < cue_.source->last)) return {};
      return range;
    }
    return {};
  }

  void subject() {
    const auto range = raised();
    if (!range) return;
    const auto part = shape_part(ContentShape::subject);
    choice().add(kShape, 50, view_.glance(edges_.right()), form_);
    add_option({part}, {*range}, ContentShape::subject, 0);
  }

  /// "a plan announced by the ministry", "the deal, which he favoured": what the cue hangs on.
  void owner() {
    const TreeRelation relation = tree_.relation(cue_.head);
    const uint32_t up = tree_.head(cue_.head);
    if (up == SentenceTree::kNone || up > cue_.head || !view_.here(up)) return;
    if (relation != TreeRelation::acl && relation != TreeRelation::acl_relcl && relation != TreeRelation::advcl_relcl) return;
    const uint32_t first = std::max(tree_.subtree(up).first, edges_.sentence_begin());
    const uint32_t last = std::min(tree_.subtree(cue_.head).first, edges_.left());
    if (first >= last) return;
    const auto part = shape_part(ContentShape::owner);
    choice().add(kShape, 51, static_cast<uint64_t>(relation), form_);
    choice().add(kShape, 52, static_cast<uint64_t>(relation), view_.glance(edges_.right()));
    add_option({part}, {{first, last}}, ContentShape::owner, 0);
  }

  /// What stands before cue and source, alone or with what goes on after them.
  void before() {
    const std::vector<Edge> begins = edges_.begins_before();
    if (begins.empty()) return;
    const auto shape = shape_part(ContentShape::before), around = shape_part(ContentShape::around);
    const std::vector<Edge> seconds = second_begins();
    std::vector<Choice::Part> of_begin, of_second, both;
    for (const Edge& begin : begins) of_begin.push_back(begin_part(begin, 1));
    for (const Edge& second : seconds) of_second.push_back(begin_part(second, 2)), both.push_back(both_part(second));
    std::vector<std::vector<Edge>> ends;
    std::vector<std::vector<Choice::Part>> of_end;
    for (const Edge& second : seconds) {
      ends.push_back(edges_.ends_after(second.at));
      of_end.emplace_back();
      for (const Edge& end : ends.back()) of_end.back().push_back(end_part(end, 2));
    }
    for (uint32_t end : ends_before())
      for (size_t b = 0; b < begins.size(); ++b) {
        const TokenRange piece{begins[b].at, end};
        if (piece.empty()) continue;
        const auto pair = pair_part(begins[b], {end, end == edges_.left() ? 0u : 1u}, 1);
        add_option({shape, of_begin[b], pair}, {piece}, ContentShape::before, 0);
        for (size_t s = 0; s < seconds.size(); ++s)
          for (size_t e = 0; e < ends[s].size(); ++e)
            add_option({around, of_begin[b], of_second[s], of_end[s][e], both[s], pair}, {piece, {seconds[s].at, ends[s][e].at}},
                       ContentShape::around, 0);
      }
  }

  /// Where a piece before the cue may end: with the quotation before it, too, in case that the source is not all of what stands between.
  std::vector<uint32_t> ends_before() const {
    constexpr uint32_t kNear = 14;
    const uint32_t left = edges_.left();
    std::vector<uint32_t> out = {left};
    for (uint32_t i = left; i > edges_.sentence_begin() && left - i < kNear; --i)
      if (view_.in_quote(i - 1)) {
        if (i != left) out.push_back(i);
        break;
      }
    return out;
  }

  /// What the piece before the cue and the one after it have to do with each other.
  Choice::Part both_part(const Edge& second) {
    const auto part = choice().begin_part();
    const uint64_t quotes = view_.in_quote(edges_.left() - 1) * 2 + view_.in_quote(second.at);
    choice().add(kPair, 30, quotes, comma_before());
    choice().add(kPair, 31, quotes, view_.glance(second.at));
    choice().add(kPair, 32, mix(quotes, view_.mark(edges_.left() - 2)), second.at - edges_.right() > 1);
    choice().add(kPair, 33, quotes, tree_.has(second.at) ? static_cast<uint64_t>(tree_.relation(second.at)) : 0);
    return part;
  }

  /// Where a second piece may begin: after the comma that follows the cue, or with the quotation after it.
  std::vector<Edge> second_begins() const {
    constexpr uint32_t kNear = 14;
    std::vector<Edge> out;
    const bool quoted = edges_.left() > edges_.sentence_begin() && view_.in_quote(edges_.left() - 1);
    for (uint32_t i = edges_.right(); i < edges_.sentence_end() && i < edges_.right() + kNear && out.size() < 3; ++i) {
      const bool comma = view_.here(i) && (view_.str(i) == "," || view_.str(i) == ":" || view_.str(i) == "—");
      if (comma && i + 1 < edges_.sentence_end() && (!quoted || view_.in_quote(i + 1))) out.push_back({i + 1, ContentEdges::kMark});
      if (!comma && view_.in_quote(i) && (out.empty() || out.back().at != i)) {
        out.push_back({i, ContentEdges::kQuote});
        break;
      }
      if (comma && view_.in_quote(i + 1)) break;
    }
    return out;
  }

  const PassageView& view_;
  const SentenceTree& tree_;
  const Cue& cue_;
  ContentEdges edges_;
  uint64_t form_ = 0, kind_ = 0, takes_ = 0;
  ContentOptions out_;
};

}  // namespace

ContentOptions possible_contents(const PassageView& view, const SentenceTree& tree, const Cue& cue) {
  return Contents(view, tree, cue).find();
}

}  // namespace readout
