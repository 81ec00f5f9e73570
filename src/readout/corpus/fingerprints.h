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
// a turn are found by one at least. There is a list for each quote or turn, in the document's order;
// it is sorted, each value once, and empty for a quote that gives no words.
// Source   Schleimer, Wilkerson, Aiken: Winnowing (2003)

inline constexpr size_t kSaying = 4, kWindow = 4;

/// Words as they are compared in sayings: "we’re" and "we are", "don’t" and "do not" are the same.
std::vector<PlainWord> said_words(std::span<const PlainWord> words, std::string_view text);
/// The words of a quote or of a turn's content, as said_words().
std::vector<PlainWord> words_of(Span span, std::string_view text);
/// Does the quote give the words themselves? An indirect one does not.
bool gives_words(const Quote& quote);

using Fingerprints = std::vector<uint32_t>;

std::vector<Fingerprints> quoted_fingerprints(const Document& doc);
/// `words` are those of the document's text.
std::vector<Fingerprints> said_fingerprints(const Document& doc, std::span<const PlainWord> words);

/// The hash of each run of kSaying words, by the place of its first.
std::vector<uint32_t> runs_of(std::span<const PlainWord> words);

}  // namespace readout
