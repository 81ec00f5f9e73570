#pragma once

#include "readout/store/derive.h"

namespace readout {

/// One saying from the quotes that give it: in several documents, or in a transcript and in what quotes it.
///
/// Reads   sketches; of the documents that share words, texts, quotes, turns and actors
/// Writes  derived.utterances: the source first, then in the order of time
/// Odd     the same words of two speakers, months apart, are two sayings; a short one is linked only for one speaker within days
void join_utterances(const Corpus& corpus, Derived& derived);

}  // namespace readout
