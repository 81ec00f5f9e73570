#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "readout/language/tagger.h"
#include "readout/train/network.h"
#include "readout/train/word_numbers.h"

namespace readout {

/// The fine tags of a treebank, most frequent first: the first 64 pairs of UPOS and
/// XPOS; a rarer one counts as the most frequent one with its UPOS.
class TagNumbers {
 public:
  explicit TagNumbers(std::span<const TreeSentence> treebank);
  uint8_t of(const TreeWord& word) const;
  const std::string& lines() const { return lines_; }

 private:
  std::map<std::string, uint8_t, std::less<>> tags_, by_upos_;
  std::string lines_;
};

/// The words as a WordList's table, with the tags that the treebank gives them and their clusters.
std::vector<KnownWord> known_words(const WordNumbers& words, std::span<const TreeSentence> treebank, const TagNumbers& tags,
                                   std::span<const uint16_t> clusters);

/// How often the treebank has each word.
std::vector<uint32_t> count_words(std::span<const TreeSentence> treebank, const WordNumbers& words);

/// Makes some of the rare words unknown, so that a network learns what to do with those.
void forget_rare(std::vector<NetWord>& words, std::span<const uint32_t> counts, Dice& dice);

/// Trains a tagger and adds its tables to `model`: words, tagger.*
void train_tagger(std::span<const TreeSentence> treebank, const TagNumbers& tags, const WordNumbers& words,
                  std::span<const KnownWord> known, std::vector<float> text_vectors, int rounds, ModelWriter& model);

void fill(TaggerInput& in, const TreeSentence& sentence, const WordList& words);

}  // namespace readout
