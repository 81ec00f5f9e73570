#include "readout/extract/sentence_tree.h"

namespace readout {
namespace {

constexpr std::string_view kRelations[] = {
    "",         "root",   "nsubj",    "nsubj:pass",   "csubj",     "obj",         "iobj",   "obl",       "obl:agent",     "obl:unmarked",
    "ccomp",    "xcomp",  "advcl",    "acl",          "acl:relcl", "advcl:relcl", "nmod",   "nmod:poss", "nmod:unmarked", "appos",
    "amod",     "advmod", "conj",     "cc",           "parataxis", "punct",       "mark",   "case",      "det",           "aux",
    "aux:pass", "cop",    "compound", "compound:prt", "flat",      "fixed",       "nummod", "expl",      "discourse",     "dep"};
static_assert(std::size(kRelations) == static_cast<size_t>(TreeRelation::dep) + 1);

}  // namespace

TreeRelations::TreeRelations(const Lexicons& lex) {
  const Parser& parser = lex.language->parser;
  for (size_t r = 1; r < std::size(kRelations); ++r)
    if (const uint8_t number = parser.relation_named(kRelations[r]); parser.relation(number) == kRelations[r])
      of_[number] = static_cast<TreeRelation>(r);
}

SentenceTree::SentenceTree(const Document& doc, const Lexicons& lex, const TreeRelations& relations, uint32_t sentence)
    : range_(tokens_in(doc, doc.sentences[sentence].span)) {
  const std::span<const Arc> arcs = tree_of(doc, lex, sentence);
  for (const Arc& arc : arcs) {
    head_.push_back(arc.head == Arc::kRoot || !has(arc.head) ? kNone : arc.head);
    relation_.push_back(head_.back() == kNone ? TreeRelation::root : relations[arc.relation]);
  }
  measure();
}

/// Lists the children of each word, and how far its subtree reaches: from the leaves up, each word once.
void SentenceTree::measure() {
  const uint32_t size = range_.size();
  first_.assign(size + 1, 0);
  for (uint32_t head : head_)
    if (head != kNone) ++first_[head - range_.first + 1];
  for (uint32_t i = 0; i < size; ++i) first_[i + 1] += first_[i];
  children_.resize(first_[size]);
  std::vector<uint32_t> next(first_.begin(), first_.end() - 1), open(size, 0), ready;
  for (uint32_t i = 0; i < size; ++i) {
    subtree_.push_back({range_.first + i, range_.first + i + 1});
    if (head_[i] != kNone) children_[next[head_[i] - range_.first]++] = range_.first + i;
  }
  for (uint32_t i = 0; i < size; ++i) {
    open[i] = first_[i + 1] - first_[i];
    if (open[i] == 0) ready.push_back(i);
  }
  while (!ready.empty()) {
    const uint32_t i = ready.back();
    ready.pop_back();
    if (head_[i] == kNone) continue;
    const uint32_t up = head_[i] - range_.first;
    subtree_[up].first = std::min(subtree_[up].first, subtree_[i].first);
    subtree_[up].last = std::max(subtree_[up].last, subtree_[i].last);
    if (--open[up] == 0) ready.push_back(up);
  }
}

}  // namespace readout
