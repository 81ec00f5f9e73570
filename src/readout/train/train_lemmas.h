#pragma once

#include <span>

#include "readout/train/train_tagger.h"

namespace readout {

/// Learns how words become their lemmas and adds the tables of Lemmas to `model`.
void train_lemmas(std::span<const TreeSentence> treebank, const TagNumbers& tags, ModelWriter& model);

}  // namespace readout
