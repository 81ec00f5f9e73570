#include "readout/doc/trees.h"

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/language/language_model.h"

namespace readout {

std::span<const Arc> tree_of(const Document& doc, const Lexicons& lex, uint32_t sentence) {
  Trees& trees = doc.trees;
  trees.arcs.resize(doc.tokens.size());
  trees.parsed.resize(doc.sentences.size());
  const TokenRange range = tokens_in(doc, doc.sentences[sentence].span);
  const std::span<Arc> arcs = std::span(trees.arcs).subspan(range.first, range.size());
  if (trees.parsed[sentence] || range.empty()) return arcs;
  TaggerInput words;
  std::vector<uint8_t> tags;
  words.clear();
  for (uint32_t i = range.first; i < range.last; ++i) {
    words.add(word_form(doc.str(doc.tokens[i])), lex.language->tagger.words());
    tags.push_back(doc.tokens[i].tag);
  }
  std::vector<Parser::Hang> tree(range.size());
  lex.language->parser.parse(words, tags.data(), tree.data());
  for (size_t i = 0; i < tree.size(); ++i)
    arcs[i] = {tree[i].head == Parser::kRoot ? Arc::kRoot : range.first + tree[i].head, tree[i].relation};
  trees.parsed[sentence] = true;
  return arcs;
}

}  // namespace readout
