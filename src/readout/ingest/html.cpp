#include "readout/ingest/formats.h"

namespace readout {

void read_html(Document& doc) { read_txt(doc); }

}  // namespace readout
