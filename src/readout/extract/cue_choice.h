#pragma once

#include "readout/extract/cue_contents.h"
#include "readout/extract/cue_sources.h"

namespace readout {

/// Does the cue ascribe its content to its source? The first option is no, the second yes.
Choice is_cue(const PassageView& view, const SentenceTree& tree, const Cue& cue, const ContentOptions::Content& content);

}  // namespace readout
