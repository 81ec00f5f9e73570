#pragma once

#include <string>
#include <vector>

#include "readout/doc/document.h"

namespace readout {

/// What may not be shown of one document: names that were given "not for attribution".
struct Protected {
  std::vector<std::string> words;   ///< of the names, each once
  std::vector<std::string> actors;  ///< their ids
  std::vector<Span> passages;       ///< of the text: where the names were given
  bool empty() const { return passages.empty(); }
};

/// Reads text, rules, mentions and actors.
Protected find_protected(const Document& doc);

/// Puts stars over the passages and, as whole words, over the names in the text, the
/// metadata and all facts, byte for byte, so that spans stay; the actors lose their
/// ids. Works on a document without text, too.
void mask(Document& doc, const Protected& names);

}  // namespace readout
