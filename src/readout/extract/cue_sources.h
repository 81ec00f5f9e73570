#pragma once

#include "readout/extract/passage_view.h"
#include "readout/language/choice_model.h"

namespace readout {

/// Who may be the source of a cue, each an option of the choice: phrases of the tree, or none (the first).
struct SourceOptions {
  Choice choice;
  std::vector<std::optional<TokenRange>> sources;  ///< beside choice.options()
};

SourceOptions possible_sources(const PassageView& view, const SentenceTree& tree, const Cue& cue);

}  // namespace readout
