#pragma once

#include <tsl/robin_map.h>

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

/// Tags of sentences by taggers that have not seen them, by their words with blanks between.
using TagsOfSentences = tsl::robin_map<std::string, std::vector<uint8_t>>;

struct NamePlan {
  int rounds = 12;
  int chains = 3;             ///< the last model is the mean of so many, each with other features left out
  float sure = .85f;          ///< a guess on unlabelled words that is likelier is learned from
  float silver_weight = .3f;  ///< of unlabelled sentences
};

/// Learns names from labelled sentences, and from unlabelled ones in two steps: first from
/// known names in them, then from what the first model is sure of.
class NameTraining {
 public:
  /// `tagger` tags the sentences that `honest` lacks. Adds the tables of NameLists to `model`.
  NameTraining(const NameSources& sources, const Tagger& tagger, const TagsOfSentences& honest, const TagSet& tags, const NamePlan& plan,
               ModelWriter& model);

  /// Learns from all examples but those that `left_out` tells; adds the tables of NameTagger to `model`.
  void train(const std::function<bool(const NameExample&)>& left_out, ModelWriter& model);

 private:
  struct Sentence {
    const NameExample* example = nullptr;  ///< null: unlabelled
    std::vector<ChainStretch> stretches;
  };
  void tag(std::span<const std::string> words);
  Sentence read(std::span<const std::string> words);
  void add_labelled(const NameExample& example);
  void add_unlabelled(std::span<const std::string> words);

  const Tagger& tagger_;
  const TagsOfSentences& honest_;
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
std::string cross_validate_names(const NameSources& sources, const Tagger& tagger, const TagsOfSentences& honest, const TagSet& tags,
                                 const NamePlan& plan, const std::string& set, uint32_t folds,
                                 const std::function<void(const std::string&)>& report);

}  // namespace readout
