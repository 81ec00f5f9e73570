#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/base/model_file.h"
#include "readout/language/word_form.h"

namespace readout {

/// How a word becomes its lemma: so many bytes of its end go, these come.
struct LemmaRule {
  static constexpr uint64_t kWhole = 0xFFFFFFFF;

  uint64_t cut = 0;  ///< kWhole: the whole word goes
  bool keep_case = false;
  std::string add;

  /// The lemma of `word`; nothing is cut from a word that is too short.
  std::string of(std::string_view word) const;
};

/// What a lemma depends on: a fine tag and either the whole word or its last
/// `size` letters (1 to 4; 0 for none).
inline uint64_t lemma_key(uint8_t tag, const WordForm& form) { return mix(256u + tag, form.key); }
inline uint64_t lemma_key(uint8_t tag, const WordForm& form, int size) {
  const uint32_t letters = size == 0 ? 0 : form.tail & (0xFFFFFFFF >> (8 * (4 - size)));
  return mix(512u + tag + 256u * static_cast<uint32_t>(size), letters);
}

/// Finds lemmas by rules of edit: that of the word if it has one, else that of its longest known ending.
class Lemmas {
 public:
  static constexpr int kLongestEnding = 4;

  struct Place {
    uint32_t check = 0;
    uint32_t rule = 0;  ///< from 1 on; 0 is an empty place
  };

  Lemmas() = default;
  /// Throws Error when the model lacks its tables.
  explicit Lemmas(const ModelFile& model);

  std::string lemma(std::string_view word, uint8_t tag) const;

 private:
  uint32_t find(uint64_t key) const;

  std::span<const Place> places_;
  int shift_ = 0;
  std::vector<LemmaRule> rules_;
};

}  // namespace readout
