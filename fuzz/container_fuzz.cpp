#include "fuzz.h"
#include "readout/ingest/containers.h"

// Any bytes, as the file of any format, give members that end, each with bytes or a reason why there are none.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace readout;
  for (const char* path : {"x", "x.jsonl", "x.eml"}) {
    Members members(stream_of(std::string(reinterpret_cast<const char*>(data), size)), path);
    while (auto member = members.next()) require(member->damage.empty() || member->source.empty());
  }
  return 0;
}
