#include "readout/ingest/ingest.h"

#include "readout/doc/document.h"
#include "readout/ingest/formats.h"

namespace readout {

void read_format(Document& doc, const Lexicons& lex) {
  doc.media_type = doc.envelope.media_type.value_or(sniff(doc.text, doc.path));
  switch (doc.media_type) {
    case MediaType::text:
      return read_txt(doc);
    case MediaType::markdown:
      return read_markdown(doc);
    case MediaType::html:
      return read_html(doc, lex);
  }
}

}  // namespace readout
