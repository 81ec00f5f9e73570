#pragma once

#include "readout/extract/engagement_drafts.h"

namespace readout {

/// The engagement that the words of `contact` refer to again, if any: for "that" and "these" the last one, else the one that the text
/// dwells on. `most`: the mentions of the draft that has most. Looks at the last 200 drafts.
Draft* earlier_mention(const Clauses& at, const Contact& contact, const Draft& draft, std::vector<Draft>& drafts, size_t most);

}  // namespace readout
