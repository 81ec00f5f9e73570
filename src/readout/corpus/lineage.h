#pragma once

#include "readout/store/derive.h"

namespace readout {

/// Finds documents that tell one text and which of them the others took it from.
///
/// Reads   sketches, titles, outlets, addresses and dates of the documents; the texts of likely copies
/// Writes  origins: only those that more than one document tells
/// Odd     a document has one source at most: a digest of two articles belongs to the one it took more from
/// Source  docs/corpus/lineage.md
void trace_lineage(const Corpus& corpus, Derived& derived);

}  // namespace readout
