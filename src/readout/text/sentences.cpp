#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/text/text.h"

namespace readout {
namespace {

bool is_closer(std::string_view mark) {
  return mark == "”" || mark == "\"" || mark == ")" || mark == "]" || mark == "’" || mark == "'" || mark == "»";
}
bool is_opener(std::string_view mark) {
  return mark == "“" || mark == "\"" || mark == "(" || mark == "[" || mark == "‘" || mark == "'" || mark == "«";
}
bool is_stop(std::string_view mark) { return mark == "." || mark == "!" || mark == "?" || mark == "…" || mark.starts_with(".."); }

/// Finds where the sentences of one block end, over its tokens.
class Splitter {
 public:
  Splitter(Document& doc, TokenRange block) : doc_(doc), block_(block) {}

  void split() {
    uint32_t first = block_.first;
    for (uint32_t i = block_.first; i < block_.last; ++i) {
      if (!ends_at(i)) continue;
      i = after_closers(i) - 1;
      add(first, i + 1);
      first = i + 1;
    }
    if (first < block_.last) add(first, block_.last);
  }

 private:
  std::string_view str(uint32_t i) const { return doc_.str(doc_.tokens[i]); }
  bool blank_before(uint32_t i) const { return doc_.tokens[i - 1].span.end < doc_.tokens[i].span.begin; }
  void add(uint32_t first, uint32_t last) { doc_.sentences.push_back({span_of(doc_, {first, last})}); }

  uint32_t after_closers(uint32_t i) const {
    ++i;
    while (i < block_.last && is_closer(str(i)) && !blank_before(i)) ++i;
    return i;
  }

  /// Can a sentence begin with token `i`?
  bool begins_at(uint32_t i) const {
    while (i < block_.last && is_opener(str(i))) ++i;
    if (i >= block_.last) return true;
    const Token& token = doc_.tokens[i];
    return token.letters == Case::initial || token.letters == Case::upper || token.letters == Case::mixed ||
           token.kind == TokenKind::number || token.kind == TokenKind::symbol || str(i) == "—" || str(i) == "-" || str(i) == "…";
  }

  bool ends_at(uint32_t i) const {
    if (!str(i).ends_with('.') && !is_stop(str(i))) return false;
    const uint32_t next = after_closers(i);
    if (next >= block_.last) return false;  // the end of the block ends it
    if (is_stop(str(i))) return blank_before(next) && begins_at(next);
    return doc_.tokens[i].kind == TokenKind::word && blank_before(next) && abbreviation_ends(i, next);
  }

  /// "… of the U.S. The call …": an abbreviation ends a sentence where a usual first word follows it.
  bool abbreviation_ends(uint32_t i, uint32_t next) const {
    static const WordSet kFirstWords = {"the", "this",  "that",  "these",   "those", "it",   "he",    "she",   "they",  "we",    "i",
                                        "you", "in",    "on",    "at",      "but",   "and",  "for",   "as",    "after", "a",     "an",
                                        "his", "her",   "our",   "so",      "our",   "also", "both",  "there", "when",  "while", "with",
                                        "if",  "since", "today", "however", "yes",   "no",   "thank", "what",  "how"};
    const std::string_view word = str(i);
    const bool initial = word.size() == 2;  // "J. Smith"
    const bool title =
        doc_.tokens[i].letters == Case::initial && word != "Inc." && word != "Co." && word != "Corp." && word != "Jr." && word != "Ltd.";
    if (initial || title) return false;
    if (is_opener(str(next))) return str(next) == "“";
    std::string key;
    append_word_key(key, str(next));
    return doc_.tokens[next].letters == Case::initial && kFirstWords.contains(key);
  }

  Document& doc_;
  TokenRange block_;
};

}  // namespace

void split_sentences(Document& doc, const Lexicons&) {
  for (const Block& block : doc.blocks) {
    Span span = block.span;
    for (const Turn& turn : within(doc.turns, block.span)) span.begin = turn.content.empty() ? span.end : turn.content.begin;
    Splitter(doc, tokens_in(doc, span)).split();
  }
}

}  // namespace readout
