#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "readout/train/train_names.h"
#include "readout/train/treebank.h"

namespace readout {

/// How long each part of a model is trained.
struct TrainingPlan {
  uint32_t often = 10;  ///< a word that stands so often in the running text is known
  int text_rounds = 1, clusters = 320, cluster_rounds = 10;
  int tagger_rounds = 8, fold_rounds = 3;
  int parser_rounds = 10;
  float parser_rate = .002f;
  NamePlan names;
};

/// Makes the bytes of a model. The same input gives the same bytes, whatever the machine.
/// `report` is told what comes next.
std::string train_model(std::span<const TreeSentence> treebank, std::span<const uint64_t> running_text, const NameSources& names,
                        const TrainingPlan& plan, const std::function<void(const std::string&)>& report);

/// How well names are found in `set` by models as train_model makes them, a part of the articles of the set left out of each.
std::string check_names(std::span<const TreeSentence> treebank, std::span<const uint64_t> running_text, const NameSources& names,
                        const TrainingPlan& plan, const std::string& set, uint32_t folds,
                        const std::function<void(const std::string&)>& report);

}  // namespace readout
