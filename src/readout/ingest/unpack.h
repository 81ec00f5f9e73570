#pragma once

#include "readout/ingest/byte_stream.h"

namespace readout {

/// What `packed`, which is xz or bzip2, unpacks to.
std::unique_ptr<ByteStream> unpacked_by_libarchive(std::unique_ptr<ByteStream> packed);

}  // namespace readout
