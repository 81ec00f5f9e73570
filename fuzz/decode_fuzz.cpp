#include "fuzz.h"
#include "readout/base/utf8.h"
#include "readout/ingest/ingest.h"

// The first byte chooses the declared charset, the rest is the document.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace readout;
  constexpr const char* kCharsets[] = {"",        "utf-8",     "utf-16le", "utf-16be", "iso-8859-1", "windows-1252",
                                       "gb18030", "shift_jis", "nonsense"};
  if (size == 0) return 0;
  Document doc;
  doc.envelope.charset = kCharsets[data[0] % std::size(kCharsets)];
  doc.source.assign(reinterpret_cast<const char*>(data + 1), size - 1);
  decode(doc, lexicons());
  require(doc.origin.size() == doc.text.size());
  for (size_t i = 0; i < doc.text.size();) {
    const Utf8Char c = utf8_at(doc.text, i);
    require(c.code != 0xFFFD || c.size == 3);  // valid UTF-8: no byte is replaced
    i += c.size;
  }
  return 0;
}
