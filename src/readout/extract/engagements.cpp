#include "readout/doc/document.h"
#include "readout/extract/extract.h"

namespace readout {

void find_engagements(Document&, const Lexicons&) {}

}  // namespace readout
