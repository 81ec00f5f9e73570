#pragma once

#include <array>
#include <span>
#include <vector>

#include "readout/language/name_kind.h"
#include "readout/language/name_sentence.h"

namespace readout {

/// Labels of words: 0 is none; each kind has one for the first word of a name and one for the others.
constexpr uint32_t kNameLabels = 1 + 2 * kNameKinds;
constexpr uint32_t first_label(NameKind kind) { return 1 + 2 * static_cast<uint32_t>(kind); }
/// May `label` come after `before`? A later word of a name follows one of the same name.
constexpr bool may_follow(uint32_t before, uint32_t label) {
  return label == 0 || label % 2 == 1 || before == label || before + 1 == label;
}

struct FoundSpan {
  uint32_t first = 0, last = 0;  ///< words; `last` is not included
  NameKind kind = NameKind::other;

  bool operator==(const FoundSpan&) const = default;
};

/// Finds the names of a sentence: the best row of labels by a linear chain, in whole numbers only.
class NameTagger {
 public:
  static constexpr int kUnit = 64;  ///< 1.0 of training
  static constexpr size_t kFeatures = size_t{1} << NameSentence::kRowBits;
  static constexpr size_t kRow = kNameLabels - 1;  ///< weights of a feature: what it says for each label but "none"

  NameTagger() = default;
  /// Throws Error when the model lacks its tables or they are malformed.
  NameTagger(const ModelFile& model, const TagSet& tags);

  const NameLists& lists() const { return lists_; }
  const ProperTags& proper() const { return proper_; }

  /// Finds names in sentences, one after the other; reuses its memory.
  class Run {
   public:
    explicit Run(const NameTagger& tagger) : tagger_(tagger) {}
    const std::vector<FoundSpan>& find(const TaggerInput& words, const uint8_t* tags);

   private:
    void label(NameSentence::Stretch stretch);

    const NameTagger& tagger_;
    NameSentence sentence_;
    std::vector<FoundSpan> names_;
    std::vector<uint32_t> rows_;
    std::vector<std::array<uint8_t, kNameLabels>> before_;
    std::vector<uint8_t> labels_;
  };

 private:
  ProperTags proper_;
  NameLists lists_;
  std::span<const uint64_t> known_;   ///< a bit for each feature that has weights
  std::span<const uint32_t> before_;  ///< how many have weights before each 64 of them
  std::span<const int8_t> weights_;   ///< of those that have
  std::span<const int16_t> steps_;    ///< from label to label
};

}  // namespace readout
