#include "readout/corpus/corpus.h"

#include "readout/corpus/claim_checks.h"
#include "readout/corpus/commitments.h"
#include "readout/corpus/engagements.h"
#include "readout/corpus/lineage.h"
#include "readout/corpus/sketch.h"
#include "readout/corpus/utterances.h"

namespace readout {
namespace {

constexpr Pass kPasses[] = {
    {"lineage", 1, trace_lineage},           {"engagements", 4, link_engagements},  // needs origins
    {"claim_checks", 5, check_claims},                                              // needs engagements
    {"commitments", 1, join_commitments, 1}, {"utterances", 2, join_utterances, 1},
};

}  // namespace

std::span<const Pass> passes() { return kPasses; }

std::string sketch_of(const Document& doc) { return pack_sketch(sketch_document(doc)); }

}  // namespace readout
