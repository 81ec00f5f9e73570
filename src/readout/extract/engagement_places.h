#pragma once

#include <vector>

#include "readout/extract/engagement_drafts.h"

namespace readout {

/// "at Woodside", "since Woodside": the place of one meeting alone stands for it. A capital or state stands for too much.
void name_by_place(const Clauses& at, std::vector<Draft>& drafts);

}  // namespace readout
