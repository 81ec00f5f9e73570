#include "readout/doc/word_classes.h"

#include "readout/base/error.h"
#include "readout/doc/lists.h"

namespace readout {
namespace {

constexpr auto kClassNames =
    std::to_array<std::string_view>({"adverb",     "approximator", "article",   "be",     "carry_on",     "conjunction", "demonstrative",
                                     "determiner", "do",           "each",      "envoys", "future",       "have",        "if",
                                     "light_verb", "may",          "modal",     "not",    "plan",         "possessive",  "preposition",
                                     "pronoun",    "quantifier",   "reporters", "stop",   "subordinator", "thought",     "we"});

}  // namespace

WordClasses::WordClasses(Vocabulary& words, const Table& rows) {
  for (size_t row = 0; row < rows.size(); ++row) {
    size_t c = 0;
    while (c < kClassNames.size() && kClassNames[c] != rows.cell(row, "id")) ++c;
    if (c == kClassNames.size()) throw Error("word_classes: no class is called " + std::string(rows.cell(row, "id")));
    for (std::string_view key : rows.values(row, "words")) {
      const uint32_t word = words.add(key);
      if (word >= bits_.size()) bits_.resize(word + 1);
      bits_[word] = bits_[word] | 1u << c;
    }
  }
}

}  // namespace readout
