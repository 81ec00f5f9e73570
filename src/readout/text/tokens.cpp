#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/text/text.h"

namespace readout {

void split_tokens(Document& doc, const Lexicons& lex) {
  constexpr size_t kBytesPerToken = 5;  // of English press text, for the first allocation
  doc.tokens.reserve(doc.text.size() / kBytesPerToken);
  for (uint32_t pos = skip_blanks(doc.text, 0); pos < doc.text.size(); pos = skip_blanks(doc.text, pos)) {
    doc.tokens.push_back(scan_token(doc.text, pos, lex.words.parts));
    pos = doc.tokens.back().span.end;
  }
}

}  // namespace readout
