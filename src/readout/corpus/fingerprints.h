#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "readout/corpus/words.h"

namespace readout {

struct Document;
struct Quote;

// Fingerprints are hashes of runs of kSaying words. Of quotes all are kept, of turns one in
// each kWindow neighbours, the least: any kSaying + kWindow - 1 words that a quote has from
// a turn are found by one at least. Lists are sorted, each value once.
// Source   Schleimer, Wilkerson, Aiken: Winnowing (2003)

inline constexpr size_t kSaying = 4, kWindow = 4;

/// Words as they are compared in sayings: "we’re" and "we are", "don’t" and "do not" are the same.
std::vector<PlainWord> said_words(std::span<const PlainWord> words, std::string_view text);

/// The words that stand in the quotation marks of a quote, as said_words().
std::vector<PlainWord> words_of(const Quote& quote, std::string_view text);
/// Does the quote give the words themselves? An indirect one does not.
bool gives_words(const Quote& quote);

std::vector<uint32_t> quoted_fingerprints(const Document& doc);
/// `words` are those of the document's text.
std::vector<uint32_t> said_fingerprints(const Document& doc, std::span<const PlainWord> words);

/// The words of a list, sorted by their places, that begin inside `span`.
std::span<const PlainWord> words_in(std::span<const PlainWord> words, Span span);

}  // namespace readout
