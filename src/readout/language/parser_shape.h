#pragma once

#include <cstddef>
#include <cstdint>

#include "readout/language/arc_hybrid.h"
#include "readout/language/tagger.h"

namespace readout {

/// The sizes of the parser's network; docs/model.md draws it.
struct ParserShape {
  static constexpr size_t kWord = 64;     ///< numbers for a word, alone and among its neighbours
  static constexpr size_t kHidden = 128;  ///< numbers for a state
  static constexpr size_t kRelations = 64;
  static constexpr int kWide = 2, kNarrow = 1;  ///< how far the two layers look to either side
  static constexpr size_t kWideIn = (2 * kWide + 1) * kWord, kNarrowIn = (2 * kNarrow + 1) * kWord;

  // Rows of the table of word properties, after those of the words themselves.
  static constexpr uint32_t kEndings = 4096, kClusters = 512;
  static constexpr uint32_t kTagRow = 0, kShapeRow = 64, kClusterRow = kShapeRow + 64, kEndingRow = kClusterRow + kClusters;
  static constexpr uint32_t kPropertyRows = kEndingRow + kEndings;
  static constexpr size_t kProperties = 4;
};

/// The rows of a word's properties: tag, shape, cluster, ending.
inline void word_properties(const TaggerWord& word, uint8_t tag, uint32_t* rows) {
  rows[0] = ParserShape::kTagRow + (tag & 63);
  rows[1] = ParserShape::kShapeRow + (word.form.shape & 63);
  rows[2] = ParserShape::kClusterRow + (word.known.cluster & (ParserShape::kClusters - 1));
  rows[3] = ParserShape::kEndingRow + static_cast<uint32_t>(mix(7, word.form.tail & 0xFFFFFF) >> 52);
}

}  // namespace readout
