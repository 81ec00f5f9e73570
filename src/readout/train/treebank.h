#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// One syntactic word of a treebank.
struct TreeWord {
  std::string form, lemma, upos, xpos, features, relation;
  uint32_t head = 0;  ///< the number of its head, from 1 on; 0 is the root
};
using TreeSentence = std::vector<TreeWord>;

/// The sentences of a CoNLL-U text, without multi-word lines and empty nodes.
/// Throws Error, with the line, when it is malformed.
std::vector<TreeSentence> read_conllu(std::string_view text, const std::string& name);

/// Pseudo-random numbers, equal on all machines.
class Dice {
 public:
  explicit Dice(uint64_t seed) : state_(seed) {}
  uint64_t next();
  /// A number below `limit`.
  uint32_t below(uint32_t limit) { return static_cast<uint32_t>((next() >> 32) * limit >> 32); }

 private:
  uint64_t state_;
};

/// The numbers below `size` in random order.
std::vector<uint32_t> shuffled(size_t size, Dice& dice);

}  // namespace readout
