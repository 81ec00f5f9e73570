#pragma once

#include <string>
#include <vector>

#include "readout/ask/document_tables.h"
#include "readout/base/span.h"

namespace readout {

class Asked;

/// Facts of one kind in all documents: where they stand, and the one value that chips and facets ask of them.
struct FactColumn {
  struct Fact {
    Span span;
    uint32_t line = 0;   ///< with its first byte, among all lines
    uint32_t value = 0;  ///< its number
  };
  std::vector<std::string> values;  ///< by number; those of speakers are Names instead
  std::vector<Fact> facts;          ///< document after document
  std::vector<uint32_t> firsts;     ///< of each document among `facts`, and their end

  std::span<const Fact> of(DocumentAt document) const {
    return std::span(facts).subspan(firsts[document.index], firsts[document.index + 1] - firsts[document.index]);
  }
};

/// What passages tell, as columns, so that a search needs few bytes of each fact.
struct FactTables {
  explicit FactTables(Asked& asked);

  FactColumn issues, attributions, levels;  ///< of quotes; of contacts, where they are mentioned
  FactColumn speakers;                      ///< of quotes and turns
  Names speaker_names;
};

}  // namespace readout
