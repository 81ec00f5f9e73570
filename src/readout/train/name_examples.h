#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/language/name_tagger.h"

namespace readout {

/// Labels beside those of NameTagger: the word is part of no person, organisation or place; nothing is known of it.
constexpr uint8_t kOtherLabel = kNameLabels, kOpenLabel = kNameLabels + 1;

/// A labelled sentence.
struct NameExample {
  std::string set;      ///< "wikigold"
  std::string article;  ///< of the set
  std::vector<std::string> words;
  std::vector<uint8_t> labels;  ///< of NameTagger, or one of the two above
};

/// The words with blanks between.
std::string joined(std::span<const std::string> words);

/// The sentences that tools/name_sentences writes. Throws Error, with the line, when they are malformed.
std::vector<NameExample> read_name_examples(std::string_view text, const std::string& name);

/// What plain text teaches about names.
struct NameTexts {
  struct Letters {
    uint32_t small = 0, capital = 0;
  };
  tsl::robin_map<uint64_t, Letters> letters;        ///< how words are written inside of sentences, by their keys
  std::vector<std::vector<std::string>> sentences;  ///< some with capitals inside
};

/// Reads all files *.md in `folder`; one sentence in `one_of` that has a capital inside is kept.
NameTexts read_name_texts(const std::string& folder, uint32_t one_of);

}  // namespace readout
