#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

struct Document;

/// What the passes need of a text, without the text. Copies are found by one in eight
/// of its shingles, chosen by their hash, so that two texts that share a shingle keep
/// it both or neither.
struct Sketch {
  uint64_t whole = 0;  ///< hash of all words
  uint32_t words = 0;
  std::vector<uint32_t> shingles;                   ///< sorted, each once
  std::vector<std::vector<uint32_t>> quoted, said;  ///< fingerprints of each quote, and of each turn
  std::vector<std::vector<uint32_t>> commitments;   ///< the content words of each commitment; sorted, each once
};

std::string pack_sketch(const Sketch& sketch);
Sketch unpack_sketch(std::string_view packed);  ///< an empty one where `packed` is none, or one of another version

Sketch sketch_text(std::string_view text);
Sketch sketch_document(const Document& doc);

}  // namespace readout
