#pragma once

#include <span>
#include <string>
#include <vector>

#include "readout/train/parser_net.h"

namespace readout {

class ModelWriter;

/// A sentence with its tree, ready for the parser's training.
struct NetSentence {
  std::vector<NetWord> words;
  std::vector<uint32_t> heads;  ///< ParseState::kNone is the root
  std::vector<uint8_t> relations;
};

/// The relations of a treebank: those with a subtype that is seen 100 times or
/// more as they are, others without it; most frequent first.
class RelationNumbers {
 public:
  explicit RelationNumbers(std::span<const TreeSentence> treebank);
  uint8_t of(const std::string& relation) const;
  const std::string& lines() const { return lines_; }

 private:
  std::vector<std::string> names_;
  std::string lines_;
};

/// Which moves lose no arc of the gold tree that can still be made, beyond those
/// that each move loses (Goldberg and Nivre 2013).
uint32_t cost_of(Move move, const ParseState& state, std::span<const uint32_t> heads);

/// One round over `sentences`: rates fall from `from` to `to`. Returns the mean loss.
float train_round(ParserNet& net, std::span<const NetSentence> sentences, std::span<const uint32_t> word_counts, float from, float to,
                  bool explore, Dice& dice);

/// Adds the network in whole numbers to `model`: the tables of Parser.
void write_parser(const ParserNet& net, std::span<const uint32_t> word_counts, const RelationNumbers& relations, ModelWriter& model);

}  // namespace readout
