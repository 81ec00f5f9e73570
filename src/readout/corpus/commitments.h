#pragma once

#include "readout/store/derive.h"

namespace readout {

/// Joins what several passages say of one promise, in the order of time.
///
/// Reads   commitments of the documents, their dates, the content words kept in the sketches
/// Writes  commitments, sorted by id: those of several passages; of one passage only agreements and what has a day
/// Source  docs/corpus/commitments.md
void join_commitments(const Corpus& corpus, Derived& derived);

}  // namespace readout
