#pragma once

#include "readout/doc/timex.h"
#include "readout/store/derive.h"

namespace readout {

/// The days in which a document without a date was written, from how long ago it says that somebody took office:
/// "seven months since the president's inauguration", of a president that it names and whose term is known.
std::optional<DayRange> written_by_term(const Corpus& corpus, DocumentAt at);

}  // namespace readout
