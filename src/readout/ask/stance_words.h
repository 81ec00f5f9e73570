#pragma once

#include <optional>

#include "readout/doc/document.h"

namespace readout {

struct Lexicons;

/// The words in the sentence of an issue from which its stance is heard: "expressed concern about"; those nearest
/// before it, else the first behind it. Empty where it has no stance, or none of its words are known ones.
///
/// Reads   text, sentences
/// Source  data/stances.tsv
std::optional<Span> stance_words(const Document& doc, const Issue& issue, const Lexicons& lex);

}  // namespace readout
