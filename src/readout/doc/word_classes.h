#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "readout/doc/phrases.h"

namespace readout {

/// What a function word does in a clause; a word may do several of these.
enum class WordClass : uint8_t {
  adverb,
  approximator,
  article,
  be,
  carry_on,
  conjunction,
  demonstrative,
  determiner,
  do_,
  each,
  envoys,
  future,
  have,
  if_,
  light_verb,
  may,
  modal,
  not_,
  plan,
  possessive,
  preposition,
  pronoun,
  quantifier,
  reporters,
  stop,
  subordinator,
  thought,
  we
};

class Table;

/// The function words of data/word_classes.tsv, asked by word number.
class WordClasses {
 public:
  WordClasses() = default;
  WordClasses(Vocabulary& words, const Table& rows);

  bool is(uint32_t word, WordClass c) const { return word < bits_.size() && (bits_[word] >> static_cast<unsigned>(c) & 1); }

 private:
  std::vector<uint32_t> bits_;  // by word number, one bit a class
};

}  // namespace readout
