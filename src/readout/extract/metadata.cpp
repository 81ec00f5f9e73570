#include "readout/doc/document.h"
#include "readout/extract/extract.h"

namespace readout {

void read_metadata(Document&, const Lexicons&) {}

}  // namespace readout
