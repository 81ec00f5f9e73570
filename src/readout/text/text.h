#pragma once

namespace readout {

struct Document;
struct Lexicons;
struct TokenRange;

/// Splits the text into words, numbers and marks.
///
/// Writes  tokens, without the numbers of their words
/// Source  docs/words.md; data/abbreviations.tsv, data/word_parts.tsv
void split_tokens(Document& doc, const Lexicons& lex);

/// Finds the turns of a transcript by their labels, with the role of each.
///
/// Reads   text, blocks, tokens
/// Writes  turns: span, content, label, role; blocks of a turn get the kind turn
/// Odd     a "Name:" inside running text is no turn
void find_turns(Document& doc, const Lexicons& lex);

/// Splits each block into sentences; none runs over two blocks.
///
/// Reads   text, blocks, tokens, turns
/// Writes  sentences: without blanks at their edges; a turn's label is in none
void split_sentences(Document& doc, const Lexicons& lex);

/// Gives each token the number of its word in lex.words, by which phrases are found.
///
/// Reads   text, tokens
/// Writes  the word of each token
void number_words(Document& doc, const Lexicons& lex);
/// The same for a few tokens, for the stages before.
void number_words(Document& doc, const Lexicons& lex, TokenRange some);

/// Gives each token its part of speech and form and finds names, sentence by sentence.
///
/// Reads   text, tokens, sentences
/// Writes  the tag of each token: a place in lex.language->tags; names
/// Source  data/english.model; docs/model.md
void tag_words(Document& doc, const Lexicons& lex);

}  // namespace readout
