#include "readout/doc/document.h"
#include "readout/extract/date_values.h"
#include "readout/extract/extract.h"

namespace readout {

void read_metadata(Document& doc, const Lexicons&) {
  for (const char* key : {"published_time", "date"}) {
    auto at = doc.declared.find(key);
    if (at == doc.declared.end() || doc.meta.published) continue;
    if (auto date = read_date(at->second.value))
      doc.meta.published = Meta{date->value, at->second.basis, date->precision, at->second.source};
  }
}

}  // namespace readout
