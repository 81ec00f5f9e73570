#pragma once

#include "readout/extract/passage_view.h"
#include "readout/language/choice_model.h"

namespace readout {

/// A place where a content may begin or end, and why.
struct Edge {
  uint32_t at = 0;                              ///< the first token of a content, or the one after its last
  uint64_t why = 0;                             ///< a set of Why
  TreeRelation relation = TreeRelation::other;  ///< of what begins or is cut there
  uint64_t under = 0;                           ///< how that hangs: 0 below, 1 on the cue, 2 on the content's head, 3 beside the cue
  uint32_t word = SentenceTree::kNone;          ///< its head word
};

/// Finds the places about a cue where what it ascribes may begin or end: the edges of subtrees, of quotations and of the sentence.
class ContentEdges {
 public:
  enum Why : uint64_t {
    kCue = 1,
    kChild = 2,
    kInner = 4,
    kMark = 8,
    kQuote = 16,
    kSentence = 32,
    kComplementiser = 64,
    kHead = 128,
    kPhrase = 256,
    kCutBefore = 512
  };

  ContentEdges(const PassageView& view, const SentenceTree& tree, const Cue& cue);

  /// From the first place after cue and source on.
  std::vector<Edge> begins_after() const;
  std::vector<Edge> ends_after(uint32_t from) const;
  /// Left of cue and source.
  std::vector<Edge> begins_before() const;

  uint32_t left() const { return left_; }    ///< where cue, or source before it, begins
  uint32_t right() const { return right_; }  ///< where cue, or source after it, ends
  uint32_t sentence_begin() const { return begin_; }
  uint32_t sentence_end() const { return end_; }

 private:
  bool opens(uint32_t i) const;
  bool has_verb(uint32_t from, uint32_t to) const;
  static void put(std::vector<Edge>& edges, const Edge& edge);

  const PassageView& view_;
  const SentenceTree& tree_;
  const Cue& cue_;
  uint32_t left_, right_, begin_, end_;
};

}  // namespace readout
