#include "readout/corpus/corpus.h"

namespace readout {

std::span<const Pass> passes() { return {}; }

std::string sketch_of(const Document&) { return {}; }

}  // namespace readout
