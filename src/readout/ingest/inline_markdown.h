#pragma once

#include "readout/ingest/block_writer.h"

namespace readout {

/// Writes the running text of one Markdown block: marks of emphasis, links,
/// images, code, tags and escapes are taken away. Linear in the size of `from`.
void write_inline(BlockWriter& out, SourceSpan from);

}  // namespace readout
