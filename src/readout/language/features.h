#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/language/tag_set.h"

namespace readout {

/// A word as its features are told: how it is written, its tag and, where there is a tree, how it hangs in it.
struct FeatureWord {
  static constexpr uint32_t kNoHead = 0xFFFFFFFF;

  std::string_view form;
  uint8_t tag = 0;
  uint32_t head = kNoHead;    ///< a place in the sentence; kNoHead for the root, and without a tree
  std::string_view relation;  ///< empty without a tree
};

/// The features of the words of one sentence after Universal Dependencies, as its English treebank EWT has them: by the tag, for
/// closed classes by the word. Number and person of verbs, voice, gerunds, imperatives and relative words are told by the tree; without
/// one, the most usual is said.
///
/// Cost  linear in the sentence
/// Source  docs/words.md
class SentenceFeatures {
 public:
  SentenceFeatures(const TagSet& tags, std::span<const FeatureWord> words);

  /// "Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin"; empty where the word has none.
  std::string of(uint32_t i) const;

 private:
  /// What hangs on a word.
  struct Hanging {
    uint32_t subject = FeatureWord::kNoHead;
    bool auxiliary = false, passive = false, have = false, mark = false, joined = false;
  };
  struct Agreement {
    char person = '3';
    bool plural = false;
  };

  const TagSet::Tag& tag(uint32_t i) const { return tags_[words_[i].tag]; }
  bool relates(uint32_t i, std::string_view relation) const { return words_[i].relation == relation; }
  bool has_head(uint32_t i) const { return words_[i].head < words_.size(); }
  void hang(uint32_t i);

  std::string of_verb(uint32_t i) const;
  std::string finite(uint32_t i) const;
  std::string infinitive(uint32_t i) const;
  std::string ing_form(uint32_t i) const;
  std::string past_participle(uint32_t i) const;
  std::string of_pronoun(uint32_t i, std::string_view known) const;
  bool is_relative(uint32_t i) const;
  bool is_perfect(uint32_t i) const;
  uint32_t subject_of(uint32_t i) const;
  Agreement agreement(uint32_t subject) const;

  const TagSet& tags_;
  std::span<const FeatureWord> words_;
  std::vector<Hanging> hanging_;
};

}  // namespace readout
