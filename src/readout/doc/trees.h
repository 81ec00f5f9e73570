#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace readout {

struct Document;
struct Lexicons;

/// How a token hangs in the tree of its sentence.
struct Arc {
  static constexpr uint32_t kRoot = 0xFFFFFFFF;

  uint32_t head = kRoot;  ///< a place in doc.tokens; kRoot for the one word that has no head
  uint8_t relation = 0;   ///< which one: lex.language->parser.relation()
};

/// The trees of a document that were asked for so far. Not a fact: tree_of() fills it.
struct Trees {
  std::vector<Arc> arcs;     ///< beside doc.tokens
  std::vector<bool> parsed;  ///< beside doc.sentences
};

/// The tree of one sentence, an arc a token, parsed when it is first asked for.
/// One document belongs to one worker; asking twice costs once.
///
/// Reads   tokens with their tags, sentences
/// Cost    linear in the sentence's length
std::span<const Arc> tree_of(const Document& doc, const Lexicons& lex, uint32_t sentence);

}  // namespace readout
