#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "readout/train/name_chain.h"
#include "readout/train/name_examples.h"

namespace readout {

class TagSet;

/// All from which names are learned.
struct NameSources {
  std::vector<NameExample> examples;
  NameTexts texts;
  std::string lists;  ///< phrases and their lists, a line each
};

struct NamePlan {
  int rounds = 12;
  float sure = .85f;          ///< a guess on unlabelled words that is likelier is learned from
  float silver_weight = .3f;  ///< of unlabelled sentences
};

/// Learns names from labelled sentences, and from unlabelled ones in two steps: first from
/// known names in them, then from what the first model is sure of.
class NameTraining {
 public:
  /// `treebank`: its proper nouns are taken as they are labelled. Adds the tables of NameLists to `model`.
  NameTraining(const NameSources& sources, std::span<const TreeSentence> treebank, const Tagger& tagger, const TagSet& tags,
               const NamePlan& plan, ModelWriter& model);

  /// Learns from all examples but those that `left_out` tells; adds the tables of NameTagger to `model`.
  void train(const std::function<bool(const NameExample&)>& left_out, ModelWriter& model);

 private:
  struct Sentence {
    const NameExample* example = nullptr;  ///< null: unlabelled
    std::vector<ChainStretch> stretches;
  };
  Sentence read(std::span<const std::string> words);
  void add_labelled(const NameExample& example);
  void add_unlabelled(std::span<const std::string> words, std::span<const uint8_t> proper);

  const Tagger& tagger_;
  NamePlan plan_;
  ProperTags proper_;
  std::array<bool, 256> never_first_{};  ///< tags of words that begin no name
  std::string list_bytes_;
  ModelFile list_file_;
  NameLists lists_;
  TaggerInput input_;
  std::vector<uint8_t> tags_;
  NameSentence reading_;
  std::vector<Sentence> sentences_;
};

/// Strict precision, recall and F1 of names by leaving out each of `folds` parts of the articles of `set`, a line each kind.
std::string cross_validate_names(const NameSources& sources, std::span<const TreeSentence> treebank, const Tagger& tagger,
                                 const TagSet& tags, const std::string& set, uint32_t folds,
                                 const std::function<void(const std::string&)>& report);

}  // namespace readout
