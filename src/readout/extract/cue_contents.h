#pragma once

#include "readout/extract/passage_view.h"
#include "readout/language/choice_model.h"

namespace readout {

/// How the pieces of a content lie about the cue.
enum class ContentShape : uint8_t { after, before, around, raised, subject, owner };

/// What a cue may ascribe, each an option of the choice; there may be none.
struct ContentOptions {
  struct Content {
    std::vector<TokenRange> pieces;
    ContentShape shape = ContentShape::after;
    uint64_t kind = 0;  ///< by what word it is led in
  };
  Choice choice;
  std::vector<Content> contents;  ///< beside choice.options()
};

/// The cue's source is settled.
ContentOptions possible_contents(const PassageView& view, const SentenceTree& tree, const Cue& cue);

}  // namespace readout
