#include "readout/ingest/ingest.h"

#include "readout/doc/document.h"
#include "readout/ingest/formats.h"

namespace readout {

void read_format(Document& doc, const Lexicons& lex) {
  if (doc.envelope.summary)
    doc.problems.push_back({"read_format", "summary_only", "the feed gives only a summary", {0, static_cast<uint32_t>(doc.source.size())}});
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
