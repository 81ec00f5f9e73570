#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/language/language_model.h"
#include "readout/text/text.h"

namespace readout {

void tag_words(Document& doc, const Lexicons& lex) {
  const Tagger& tagger = lex.language->tagger;
  NameTagger::Run names(lex.language->names);
  TaggerInput words;
  std::vector<uint8_t> tags;
  uint32_t next = 0;
  const auto tag = [&](uint32_t last) {
    if (next == last) return;
    words.clear();
    for (uint32_t i = next; i < last; ++i) words.add(word_form(doc.str(doc.tokens[i])), tagger.words());
    tags.resize(last - next);
    tagger.tag(words, tags.data());
    for (const FoundSpan& name : names.find(words, tags.data()))
      if (name.kind != NameKind::other) doc.names.push_back({next + name.first, next + name.last, name.kind});
    for (uint8_t of_word : tags) doc.tokens[next++].tag = of_word;
  };
  for (const Sentence& sentence : doc.sentences) {
    const TokenRange range = tokens_in(doc, sentence.span);
    tag(range.first);  // the label of a turn
    tag(range.last);
  }
  tag(static_cast<uint32_t>(doc.tokens.size()));
}

}  // namespace readout
