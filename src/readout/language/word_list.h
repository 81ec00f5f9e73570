#pragma once

#include <span>

#include "readout/base/model_file.h"
#include "readout/language/word_form.h"

namespace readout {

/// What the model knows about one word, whatever its context.
struct KnownWord {
  static constexpr uint8_t kNoTag = 255;

  uint32_t check = 0;    ///< half of its hash
  uint16_t id = 0;       ///< from 1 on; 0 is an empty place of the table
  uint8_t tag = kNoTag;  ///< the only tag that it has; kNoTag when its context decides
  uint8_t choices = 0;   ///< which set of tags it was seen with; 0: never seen with one
  uint16_t cluster = 0;  ///< words used alike; 0: in none
  uint16_t reserved = 0;
};
static_assert(sizeof(KnownWord) == 12);

/// The words of a model: a hash table with open places, read where it lies.
class WordList {
 public:
  WordList() = default;
  /// `places`: a power of two of them, of which at least one is empty. Throws Error.
  explicit WordList(std::span<const KnownWord> places);

  /// The place of the word; an empty one if it is not known.
  const KnownWord& find(const WordForm& form) const {
    for (uint64_t at = form.key >> shift_;; at = at + 1 < places_.size() ? at + 1 : 0) {
      const KnownWord& place = places_[at];
      if (place.id == 0 || place.check == static_cast<uint32_t>(form.key)) return place;
    }
  }

  /// A table for find() of words with their keys.
  static std::vector<KnownWord> places_of(std::span<const std::pair<uint64_t, KnownWord>> words);

 private:
  std::span<const KnownWord> places_;
  int shift_ = 0;
};

}  // namespace readout
