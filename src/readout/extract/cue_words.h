#pragma once

#include "readout/extract/passage_view.h"
#include "readout/language/choice_model.h"

namespace readout {

/// The words of a passage that may be cues, from left to right: listed ones, and verbs with a
/// clause or quotation under them. Their sources and contents are open.
std::vector<Cue> possible_cues(const PassageView& view);

/// By the words around it alone, may the word be a cue? The first option is no, the second yes.
Choice at_a_glance(const PassageView& view, const Cue& cue);

}  // namespace readout
