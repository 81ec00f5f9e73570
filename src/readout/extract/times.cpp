#include "readout/doc/document.h"
#include "readout/extract/extract.h"

namespace readout {

void find_times(Document&, const Lexicons&) {}

}  // namespace readout
