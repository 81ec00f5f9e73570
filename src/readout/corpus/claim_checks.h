#pragma once

#include "readout/store/derive.h"

namespace readout {

/// Checks claims about contacts against the engagements of the record up to the claim's day.
///
/// Reads   claims of the documents, derived.engagements, derived.origins
/// Writes  claim_checks, in the order of documents and offsets: of claims with two sides
/// Odd     a claim that the record cannot decide, or that rests on one origin alone, is record_too_thin
/// Source  docs/corpus/claim_checks.md
void check_claims(const Corpus& corpus, Derived& derived);

}  // namespace readout
