#pragma once

#include <vector>

#include "readout/extract/clauses.h"

namespace readout {

/// May several of those named in `range` act?
bool several_act(const Clauses& at, TokenRange range);

struct TreeSubject {
  TokenRange phrase;                     ///< with all that hangs on it
  std::vector<const Mention*> mentions;  ///< those who act: its head and what is coordinated
};

/// Who does what the verb at token `verb` says, as the tree of its sentence shows it. A verb
/// without a subject has that of the verb that it goes on with; of "asked Lee to come" Lee comes.
///
/// Cost  a tree of the sentence
TreeSubject tree_subject(const Clauses& at, uint32_t verb);

}  // namespace readout
