#include "readout/ask/stance_words.h"

#include "readout/doc/lexicons.h"
#include "readout/doc/token_scanner.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

/// The sentence as a document of its own, with numbered tokens.
Document alone(const Document& doc, Span sentence, const Lexicons& lex) {
  Document one;
  one.text = doc.str(sentence);
  scan_tokens(one.text, lex.words.parts, one.tokens);
  for (Token& token : one.tokens) token.word = lex.words.number_of(one.text, token);
  return one;
}

}  // namespace

std::optional<Span> stance_words(const Document& doc, const Issue& issue, const Lexicons& lex) {
  const Sentence* sentence = covering(doc.sentences, issue.span.begin);
  if (!sentence || issue.stance == Stance::none) return {};
  const Document one = alone(doc, sentence->span, lex);
  const PhraseList& list = lex.stances;
  std::optional<Span> best;
  bool best_is_tone = true;
  for (uint32_t i = 0; i < one.tokens.size(); ++i) {
    const auto match = list.phrases.longest_at(one, lex.words, i);
    if (!match || list.rows.cell(match->value, "stance") != name_of(issue.stance)) continue;
    const bool tone = list.rows.cell(match->value, "act") == "tone";
    const Span found = {sentence->span.begin + one.tokens[i].span.begin, sentence->span.begin + one.tokens[match->end - 1].span.end};
    const bool before = found.begin < issue.span.end;
    if (!best || (before && (!tone || best_is_tone))) best = found, best_is_tone = tone;
    i = match->end - 1;
  }
  return best;
}

}  // namespace readout
