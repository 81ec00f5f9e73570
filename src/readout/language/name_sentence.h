#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "readout/language/name_lists.h"
#include "readout/language/tagger.h"

namespace readout {

class TagSet;

/// Part of speech of each tag, as far as names ask for it.
class ProperTags {
 public:
  ProperTags() = default;
  explicit ProperTags(const TagSet& tags);
  bool proper(uint8_t tag) const { return proper_[tag]; }

 private:
  std::array<bool, 256> proper_{};
};

/// What the words of a sentence say about the names in it: which words may be parts
/// of names, in which lists they stand, and the features of each.
class NameSentence {
 public:
  static constexpr uint32_t kRowBits = 21;  ///< a feature is a number below 2^21

  /// Words that may be names, or parts of one, without a gap.
  struct Stretch {
    uint32_t first = 0, last = 0;
  };

  void read(const TaggerInput& words, const uint8_t* tags, const ProperTags& proper, const NameLists& lists);

  const std::vector<Stretch>& stretches() const { return stretches_; }
  /// Has word `i` a capital or a digit?
  bool written_as_name(uint32_t i) const { return words_[i].capital || (words_[i].form.shape & 4) != 0; }

  /// Writes the features of word `i`, which is one of a stretch, to `rows`.
  void features(uint32_t i, std::vector<uint32_t>& rows) const;

  /// A phrase of a list of persons, organisations or places that fills a run of capitalised
  /// words, titles before it left out: what teaches a model without labels.
  struct Known {
    uint32_t first = 0, last = 0;
    ListKind kind = ListKind::none;
  };
  std::vector<Known> known_names() const;

 private:
  static constexpr size_t kMostLists = 20;

  struct Word {
    WordForm form;
    uint32_t run_first = 0, run_last = 0;  ///< of the capitalised words that it stands with; the last one included
    uint32_t kinds = 0;                    ///< ListKind as bits; from bit 16 on: stands first, stands later in a phrase
    uint16_t cluster = 0;
    uint8_t tag = 0, capitals = 0, list_count = 0;
    bool capital = false, candidate = false, linking = false, wanted = false;
    std::array<uint16_t, kMostLists> lists;  ///< a list and the word's place in its phrase, or a kind and that
  };
  struct Match {
    uint32_t first = 0, last = 0;  ///< the last one included
    uint32_t list = 0;
  };

  const Word& at(int64_t i) const { return i < 0 || i >= static_cast<int64_t>(words_.size()) ? none_ : words_[static_cast<size_t>(i)]; }
  void find_runs(const ProperTags& proper);
  void grow(uint32_t first, uint32_t last);
  void find_stretches();
  void find_phrases(const NameLists& lists);
  void mark_phrases();
  bool starts_sentence(uint32_t i) const;

  std::vector<Word> words_;
  std::vector<Stretch> stretches_;
  std::vector<Match> matches_;
  Word none_;
};

}  // namespace readout
