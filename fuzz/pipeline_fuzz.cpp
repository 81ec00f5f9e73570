#include "fuzz.h"
#include "readout/doc/to_json.h"
#include "readout/doc/walk.h"

// Any bytes give a sound document, each fact reaches its bytes, and a second run says the same.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace readout;
  const std::string source(reinterpret_cast<const char*>(data), size);
  const Document doc = read_document("input", source, {}, lexicons());
  require(check_document(doc).empty());
  doc.each_layer([&](std::string_view, const auto& facts) {
    for (const auto& fact : facts)
      each_span(fact, [&](Span span) {
        const SourceSpan at = doc.to_source(span);
        require(at.begin < at.end && at.end <= source.size());
      });
  });
  require(to_json(doc, "", "") == to_json(read_document("input", source, {}, lexicons()), "", ""));
  return 0;
}
