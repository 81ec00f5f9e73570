#include <algorithm>
#include <array>

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/text/text.h"

namespace readout {
namespace {

constexpr uint32_t kMostTokens = 1000;  // of a sentence; a longer one is cut there
constexpr uint32_t kMostMarks = 20;     // that close a sentence or open the next
constexpr size_t kMostProblems = 50;    // of one document's sentences
constexpr uint32_t kLongestLabel = 3;   // bytes of a number before a full stop at the head of a block: "12. Other matters"

/// The last bytes of a full stop and what stands for one.
constexpr std::array<bool, 256> kEndings = [] {
  std::array<bool, 256> endings{};
  for (unsigned char c : {'.', '!', '?', '\xA6'}) endings[c] = true;
  return endings;
}();

bool is_one_of(std::string_view mark, std::initializer_list<std::string_view> marks) {
  return std::ranges::find(marks, mark) != marks.end();
}
bool is_closer(std::string_view mark) { return is_one_of(mark, {"\"", "”", ")", "]", "’", "'", "''", "»"}); }
bool is_opener(std::string_view mark) { return is_one_of(mark, {"\"", "“", "(", "[", "‘", "'", "''", "``", "«"}); }

/// Finds where the sentences of one block end, over its tokens.
class Splitter {
 public:
  Splitter(Document& doc, const Lexicons& lex, TokenRange block, size_t& cuts) : doc_(doc), lex_(lex), block_(block), cuts_(cuts) {}

  void split() {
    uint32_t first = block_.first;
    for (uint32_t i = block_.first; i < block_.last; ++i) {
      const bool too_long = i + 1 - first == kMostTokens && i + 1 < block_.last;
      if (!may_end(i) && !too_long) continue;
      uint32_t last = i + 1;
      if (const uint32_t end = end_after(i))
        last = end;
      else if (too_long)
        report(first, last);
      else
        continue;
      add(first, last);
      first = last;
      i = last - 1;
    }
    if (first < block_.last) add(first, block_.last);
  }

 private:
  std::string_view str(uint32_t i) const { return i < block_.last ? doc_.str(doc_.tokens[i]) : std::string_view(); }
  bool blank_before(uint32_t i) const { return doc_.tokens[i - 1].span.end < doc_.tokens[i].span.begin; }
  void add(uint32_t first, uint32_t last) { doc_.sentences.push_back({span_of(doc_, {first, last})}); }
  void report(uint32_t first, uint32_t last) {
    if (++cuts_ > kMostProblems) return;
    doc_.problems.push_back({"sentences", "long_sentence", "a sentence was cut after " + std::to_string(kMostTokens) + " words",
                             doc_.to_source(span_of(doc_, {first, last}))});
  }

  /// A cheap look at the last byte of a token: a full stop, or what stands for one.
  bool may_end(uint32_t i) const {
    const Token& token = doc_.tokens[i];
    if (!kEndings[static_cast<unsigned char>(doc_.text[token.span.end - 1])]) return token.kind == TokenKind::symbol;
    return doc_.text[token.span.end - 1] != '\xA6' || doc_.str(token) == "…";
  }

  /// The end of the sentence that token `i` ends, with its closing marks; 0 if it ends none.
  uint32_t end_after(uint32_t i) const {
    const Token& token = doc_.tokens[i];
    const uint32_t next = after_closers(i);
    if (next >= block_.last) return 0;  // the end of the block ends it
    if (token.kind == TokenKind::symbol) return is_face(i) && blank_before(next) && begins_with_capital(next) ? next : 0;
    if (!blank_before(next)) return 0;
    if (token.kind != TokenKind::word) return is_label(i) || !begins_at(next) || goes_on(i, next) ? 0 : next;
    return abbreviation_ends(i, next) ? next : 0;
  }

  /// The place after token `i` and what belongs to the sentence behind its stop: closing marks, references like [12], a face.
  uint32_t after_closers(uint32_t i) const {
    const bool stops = doc_.tokens[i].kind == TokenKind::punctuation;
    for (const uint32_t limit = std::min(block_.last, ++i + kMostMarks); i < limit;) {
      if (is_mark(i) && is_closer(str(i)) && !blank_before(i))
        ++i;
      else if (stops && is_reference(i))
        i += 3;
      else if (stops && is_face(i))
        ++i;
      else
        break;
    }
    return i;
  }

  /// A cheap look before comparisons: has the token no letters?
  bool is_mark(uint32_t i) const { return doc_.tokens[i].letters == Case::none; }

  bool is_reference(uint32_t i) const {
    return is_mark(i) && str(i) == "[" && i + 2 < block_.last && doc_.tokens[i + 1].kind == TokenKind::number && str(i + 2) == "]";
  }
  bool is_face(uint32_t i) const {
    if (doc_.tokens[i].kind != TokenKind::symbol) return false;
    const std::string_view face = str(i);
    return face.size() > 1 && is_one_of(face, {":)", ":-)", ":(", ":-(", ";)", ";-)", ":D", "=)"});
  }

  /// "1. Introduction", "Sec. 5. Report": a number at the head of the block, not a sentence.
  bool is_label(uint32_t i) const {
    if (i == block_.first || str(i) != "." || doc_.tokens[i - 1].kind != TokenKind::number || str(i - 1).size() > kLongestLabel)
      return false;
    return i == block_.first + 1 || (i == block_.first + 2 && (str(block_.first).ends_with('.') || str(block_.first) == "Section"));
  }

  /// "(a) The head of each agency …"
  bool is_item(uint32_t i) const {
    return is_mark(i) && str(i) == "(" && str(i + 2) == ")" && i + 1 < block_.last && str(i + 1).size() <= kLongestLabel &&
           doc_.tokens[i + 1].kind != TokenKind::punctuation && !blank_before(i + 1);
  }

  bool begins_with_capital(uint32_t i) const {
    const Case letters = doc_.tokens[i].letters;
    return letters == Case::initial || letters == Case::upper || letters == Case::mixed;
  }

  /// Can a sentence begin with token `i`?
  bool begins_at(uint32_t i) const {
    if (is_item(i)) return true;
    for (const uint32_t limit = std::min(block_.last, i + kMostMarks); i < limit && is_mark(i) && is_opener(str(i));) ++i;
    if (i >= block_.last) return true;
    const Token& token = doc_.tokens[i];
    return begins_with_capital(i) || token.kind == TokenKind::number || token.kind == TokenKind::symbol ||
           is_one_of(str(i), {"—", "-", "…"});
  }

  /// An ellipsis inside of a sentence: "Seven Days ... Seven Nights" has a blank before it and no usual first word after it.
  bool goes_on(uint32_t i, uint32_t next) const {
    const std::string_view stop = str(i);
    const bool ellipsis = stop == "…" || stop == "...";
    return ellipsis && i > block_.first && blank_before(i) && !is_first_word(next) && !is_opener(str(next));
  }

  /// A function word with a capital: what follows an abbreviation inside of a sentence is mostly a name.
  bool is_first_word(uint32_t i) const {
    using enum WordClass;
    const Token& token = doc_.tokens[i];
    if (token.letters != Case::initial && !(token.letters == Case::upper && token.span.size() == 1)) return false;
    const uint32_t word = lex_.words.number_of(doc_.text, token);
    for (WordClass c :
         {article, demonstrative, determiner, pronoun, possessive, preposition, conjunction, subordinator, adverb, quantifier, each, not_})
      if (lex_.classes.is(word, c)) return true;
    return false;
  }

  /// "… of the U.S. The call …": an abbreviation ends a sentence where a usual first word follows it.
  bool abbreviation_ends(uint32_t i, uint32_t next) const {
    const std::string_view word = str(i);
    if (word.size() == 2) return false;  // "J. Smith"
    std::string key;
    append_word_key(key, word);
    const auto& known = lex_.words.parts.abbreviations;
    if (auto use = known.find(key); use != known.end() && use->second != AbbreviationUse::any) return false;
    if (is_opener(str(next))) return str(next) == "“";
    return is_first_word(next);
  }

  Document& doc_;
  const Lexicons& lex_;
  TokenRange block_;
  size_t& cuts_;  // sentences that were too long, of the document
};

}  // namespace

void split_sentences(Document& doc, const Lexicons& lex) {
  size_t cuts = 0;
  TokenCursor cursor(doc);
  for (const Block& block : doc.blocks) {
    Span span = block.span;
    for (const Turn& turn : within(doc.turns, block.span)) span.begin = turn.content.empty() ? span.end : turn.content.begin;
    Splitter(doc, lex, cursor.tokens_in(span), cuts).split();
  }
}

}  // namespace readout
