#include "readout/doc/document.h"
#include "readout/text/text.h"

namespace readout {

void find_turns(Document&, const Lexicons&) {}

}  // namespace readout
