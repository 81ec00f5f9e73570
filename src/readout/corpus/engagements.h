#pragma once

#include "readout/store/derive.h"

namespace readout {

/// Makes one engagement of all that the documents say of it.
///
/// Reads   engagements of the documents, their metadata, derived.origins
/// Writes  engagements, sorted by id; every engagement of a document is a fact of one of them
/// Source  docs/corpus/engagements.md
void link_engagements(const Corpus& corpus, Derived& derived);

}  // namespace readout
