#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/text/text.h"

namespace readout {

void split_tokens(Document& doc, const Lexicons& lex) { scan_tokens(doc.text, lex.words.parts, doc.tokens); }

}  // namespace readout
