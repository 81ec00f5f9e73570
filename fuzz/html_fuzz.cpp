#include "fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  readout::ingest(data, size, readout::MediaType::html);
  return 0;
}
