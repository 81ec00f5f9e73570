#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/text/text.h"

namespace readout {

void split_tokens(Document& doc, const Lexicons& lex) {
  constexpr size_t kBytesPerToken = 5;  // of English press text, for the first allocation
  doc.tokens.reserve(doc.text.size() / kBytesPerToken);
  std::string key;
  for (uint32_t pos = skip_blanks(doc.text, 0); pos < doc.text.size(); pos = skip_blanks(doc.text, pos)) {
    Token token = scan_token(doc.text, pos, lex.words.abbreviations);
    key.clear();
    append_word_key(key, doc.str(token));
    token.word = lex.words.find(key);
    doc.tokens.push_back(token);
    pos = token.span.end;
  }
}

}  // namespace readout
