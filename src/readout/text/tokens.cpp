#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/text/text.h"

namespace readout {

namespace {

/// The number of the word of `token`, found by its key.
uint32_t number_of(const Document& doc, const Token& token, const Vocabulary& words, std::string& key) {
  if (token.joined && token.letters == Case::none) return Vocabulary::kPossessive;  // the ' of "leaders'"
  key.clear();
  append_word_key(key, doc.str(token));
  return words.find(key);
}

}  // namespace

void split_tokens(Document& doc, const Lexicons& lex) {
  constexpr size_t kBytesPerToken = 5;  // of English press text, for the first allocation
  doc.tokens.reserve(doc.text.size() / kBytesPerToken);
  std::string key;
  for (uint32_t pos = skip_blanks(doc.text, 0); pos < doc.text.size(); pos = skip_blanks(doc.text, pos)) {
    Token token = scan_token(doc.text, pos, lex.words.parts);
    token.word = number_of(doc, token, lex.words, key);
    doc.tokens.push_back(token);
    pos = token.span.end;
  }
}

}  // namespace readout
