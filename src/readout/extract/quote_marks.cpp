#include "readout/extract/quote_marks.h"

namespace readout {
namespace {

constexpr uint32_t kMostBlocks = 12;      // that one passage runs over without marks
constexpr uint32_t kLongestSingle = 120;  // tokens between two single marks

enum class Shape { none, open, close, straight, guillemet_open, guillemet_close, back_open, back_close, single_open, single };

/// Pairs the marks of one block.
class Pairing {
 public:
  Pairing(const Document& doc, TokenRange block, std::vector<Quoted>& out) : doc_(doc), block_(block), out_(out) {}

  void run(bool& carried) {
    bool first = true;
    for (uint32_t i = block_.first; i < block_.last; ++i) {
      if (doc_.tokens[i].kind != TokenKind::punctuation) {
        first = false;
        continue;
      }
      const Shape shape = shape_at(i);
      if (!may_open(i, shape)) continue;
      Quoted quoted = pair_from(i, shape);
      if (quoted.tokens.empty()) continue;
      quoted.reopened = first && carried;
      first = false;
      i = quoted.tokens.last - 1;
      out_.push_back(quoted);
    }
    carried = !out_.empty() && !out_.back().closed && out_.back().tokens.last == block_.last;
  }

  /// The place after the first mark of the block if that ends a passage which runs in from the block before; 0 if none does.
  uint32_t run_in(Shape opened) const {
    for (uint32_t i = block_.first; i < block_.last; ++i) {
      if (doc_.tokens[i].kind != TokenKind::punctuation) continue;
      const Shape here = shape_at(i);
      if (here == Shape::none || here == Shape::single || here == Shape::single_open) continue;
      const bool open = may_open(i, here) && !(here == Shape::straight && blank_after(i));
      return !open && closes(opened, here, i) ? i + 1 : kOpens;
    }
    return 0;
  }
  Shape opening(uint32_t i) const { return shape_at(i); }
  static constexpr uint32_t kOpens = 0xFFFFFFFF;  ///< another passage begins first

 private:
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }
  bool blank_before(uint32_t i) const {
    return i == block_.first || doc_.tokens[i - 1].span.end < doc_.tokens[i].span.begin || str(i - 1) == "(" || str(i - 1) == "[" ||
           str(i - 1) == "—" || str(i - 1) == "–" || str(i - 1) == "-";
  }
  bool blank_after(uint32_t i) const { return i + 1 >= block_.last || doc_.tokens[i].span.end < doc_.tokens[i + 1].span.begin; }
  Shape shape_at(uint32_t i) const {
    const std::string_view mark = str(i);
    if (mark == "“" || mark == "„" || mark == "‟") return Shape::open;
    if (mark == "”") return Shape::close;
    if (mark == "\"") return Shape::straight;
    if (mark == "«") return Shape::guillemet_open;
    if (mark == "»") return Shape::guillemet_close;
    if (mark == "``") return Shape::back_open;
    if (mark == "''") return Shape::back_close;
    if (mark == "‘" || mark == "`") return Shape::single_open;
    if (mark == "'") return Shape::single;
    return Shape::none;
  }

  /// Straight and turned-round marks open a passage where a blank comes before and none after.
  bool may_open(uint32_t i, Shape shape) const {
    switch (shape) {
      case Shape::open:
      case Shape::guillemet_open:
      case Shape::back_open:
        return true;
      case Shape::straight:
        return blank_before(i);
      case Shape::close:
      case Shape::single_open:
      case Shape::single:
      case Shape::back_close:
        return blank_before(i) && !blank_after(i);
      default:
        return false;
    }
  }

  Quoted pair_from(uint32_t i, Shape shape) const {
    const uint32_t from = i + 1;
    if (shape == Shape::single || shape == Shape::single_open) return single(i, from);
    uint32_t depth = 1;
    for (uint32_t at = from; at < block_.last; ++at) {
      if (doc_.tokens[at].kind != TokenKind::punctuation) continue;
      const Shape here = shape_at(at);
      if (here == Shape::none) continue;
      if (shape == Shape::open && here == Shape::open && blank_before(at) && !blank_after(at)) ++depth;
      if (closes(shape, here, at) && --depth == 0) return {{i, at + 1}, {from, at}, true, false};
    }
    return {{i, block_.last}, {from, block_.last}, false, false};
  }

  bool closes(Shape opened, Shape here, uint32_t at) const {
    switch (opened) {
      case Shape::open:
      case Shape::close:
        return here == Shape::close || (here == Shape::open && !(blank_before(at) && !blank_after(at))) ||
               (here == Shape::straight && !(blank_before(at) && !blank_after(at)));
      case Shape::straight:
        return here == Shape::straight || here == Shape::close || here == Shape::back_close;
      case Shape::guillemet_open:
        return here == Shape::guillemet_close;
      default:
        return here == Shape::back_close || here == Shape::straight || here == Shape::close;
    }
  }

  /// A single mark is also an apostrophe: only a mark with a sign of the end before it or none of a word after it closes.
  Quoted single(uint32_t i, uint32_t from) const {
    const uint32_t limit = std::min(block_.last, from + kLongestSingle);
    uint32_t loose = 0;
    for (uint32_t at = from; at < limit; ++at) {
      const std::string_view mark = str(at);
      if (mark == "“" || mark == "\"" || mark == "”") break;
      if ((mark != "’" && mark != "'") || at == from) continue;
      const bool touches = doc_.tokens[at - 1].span.end == doc_.tokens[at].span.begin;
      const bool word_after = at + 1 < block_.last && doc_.tokens[at + 1].span.begin == doc_.tokens[at].span.end &&
                              doc_.tokens[at + 1].kind != TokenKind::punctuation;
      if (!touches || word_after) continue;
      if (doc_.tokens[at - 1].kind == TokenKind::punctuation) return {{i, at + 1}, {from, at}, true, false};
      if (!loose && !str(at - 1).ends_with('s')) loose = at;
      if (loose) break;
    }
    if (loose) return {{i, loose + 1}, {from, loose}, true, false};
    return {};
  }

  const Document& doc_;
  TokenRange block_;
  std::vector<Quoted>& out_;
};

TokenRange content_of(const Document& doc, const Block& block) {
  Span span = block.span;
  for (const Turn& turn : within(doc.turns, block.span)) span.begin = turn.content.empty() ? span.end : turn.content.begin;
  return tokens_in(doc, span);
}

/// Where an unclosed passage of block `b` ends in one of the next blocks; 0 if it is not closed there.
uint32_t closed_later(const Document& doc, size_t b, Shape opened, std::vector<Quoted>& none) {
  for (size_t next = b + 1; next < doc.blocks.size() && next <= b + kMostBlocks; ++next) {
    if (!within(doc.turns, doc.blocks[next].span).empty()) return 0;
    const TokenRange range = content_of(doc, doc.blocks[next]);
    if (range.empty()) continue;
    const uint32_t end = Pairing(doc, range, none).run_in(opened);
    if (end == Pairing::kOpens) return 0;
    if (end > 0) return end;
  }
  return 0;
}

}  // namespace

std::vector<Quoted> find_quoted(const Document& doc) {
  std::vector<Quoted> out, none;
  bool carried = false;
  uint32_t done = 0;  // tokens before it are in a passage that ran in
  for (size_t b = 0; b < doc.blocks.size(); ++b) {
    TokenRange range = content_of(doc, doc.blocks[b]);
    range.first = std::max(range.first, done);
    if (range.empty()) continue;
    const Pairing pairing(doc, range, out);
    Pairing(doc, range, out).run(carried);
    if (!carried) continue;
    const uint32_t end = closed_later(doc, b, pairing.opening(out.back().tokens.first), none);
    if (end == 0) continue;
    out.back().closed = true;
    out.back().tokens.last = done = end;
    out.back().inner.last = end - 1;
    carried = false;
  }
  return out;
}

}  // namespace readout
