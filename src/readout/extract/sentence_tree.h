#pragma once

#include <array>
#include <span>
#include <vector>

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/language/language_model.h"

namespace readout {

/// The relations of Universal Dependencies that our questions name; `other` is what the model may have beyond.
enum class TreeRelation : uint8_t {
  other,
  root,
  nsubj,
  nsubj_pass,
  csubj,
  obj,
  iobj,
  obl,
  obl_agent,
  obl_unmarked,
  ccomp,
  xcomp,
  advcl,
  acl,
  acl_relcl,
  advcl_relcl,
  nmod,
  nmod_poss,
  nmod_unmarked,
  appos,
  amod,
  advmod,
  conj,
  cc,
  parataxis,
  punct,
  mark,
  case_,
  det,
  aux,
  aux_pass,
  cop,
  compound,
  compound_prt,
  flat,
  fixed,
  nummod,
  expl,
  discourse,
  dep
};

/// Tells the relations of the model at hand by its numbers.
class TreeRelations {
 public:
  explicit TreeRelations(const Lexicons& lex);
  TreeRelation operator[](uint8_t number) const { return of_[number]; }

 private:
  std::array<TreeRelation, 256> of_{};
};

/// The tree of one sentence; words are asked for by their places in doc.tokens. No words cross a subtree's edges.
class SentenceTree {
 public:
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  SentenceTree(const Document& doc, const Lexicons& lex, const TreeRelations& relations, uint32_t sentence);

  TokenRange range() const { return range_; }
  bool has(uint32_t i) const { return range_.first <= i && i < range_.last; }
  /// The head of a word; kNone for the root.
  uint32_t head(uint32_t i) const { return head_[i - range_.first]; }
  TreeRelation relation(uint32_t i) const { return relation_[i - range_.first]; }
  /// All words under `i`, with it.
  TokenRange subtree(uint32_t i) const { return subtree_[i - range_.first]; }
  std::span<const uint32_t> children(uint32_t i) const {
    return std::span(children_).subspan(first_[i - range_.first], first_[i - range_.first + 1] - first_[i - range_.first]);
  }

 private:
  void measure();

  TokenRange range_;
  std::vector<uint32_t> head_, first_, children_;
  std::vector<TreeRelation> relation_;
  std::vector<TokenRange> subtree_;
};

}  // namespace readout
