#pragma once

#include <span>
#include <vector>

#include "readout/language/word_list.h"

namespace readout {

/// A word as the tagger sees it: its letters and what the model's list says about it.
struct TaggerWord {
  WordForm form;
  KnownWord known;
};

/// The words of a sentence.
class TaggerInput {
 public:
  void clear() { words_.clear(); }
  void add(const WordForm& form, const WordList& list) { words_.push_back({form, list.find(form)}); }

  size_t size() const { return words_.size(); }
  const TaggerWord& operator[](size_t i) const { return words_[i]; }

 private:
  std::vector<TaggerWord> words_;
};

/// The sizes of the tagger's network; docs/model.md draws it.
struct TaggerShape {
  static constexpr size_t kTags = 64, kWord = 64, kHidden = 96;
  static constexpr int kWide = 2;  ///< how far it looks to either side
  static constexpr size_t kWideIn = (2 * kWide + 1) * kWord;

  // Rows of the table of word properties.
  static constexpr uint32_t kShapeRow = 0, kFirstRow = 64, kClusterRow = 66, kClusters = 512, kChoicesRow = kClusterRow + kClusters;
  static constexpr uint32_t kEndingRow = kChoicesRow + 256, kEndings = 4096, kShortEndingRow = kEndingRow + kEndings, kShortEndings = 1024;
  static constexpr uint32_t kBeginningRow = kShortEndingRow + kShortEndings, kBeginnings = 4096;
  static constexpr uint32_t kPropertyRows = kBeginningRow + kBeginnings;
  static constexpr size_t kProperties = 7;
};

/// The rows of the properties of word `i`.
inline void tag_properties(const TaggerInput& in, size_t i, uint32_t* rows) {
  using Shape = TaggerShape;
  const TaggerWord& word = in[i];
  rows[0] = Shape::kShapeRow + (word.form.shape & 63);
  rows[1] = Shape::kFirstRow + (i == 0);
  rows[2] = Shape::kClusterRow + (word.known.cluster & (Shape::kClusters - 1));
  rows[3] = Shape::kChoicesRow + word.known.choices;
  rows[4] = Shape::kEndingRow + static_cast<uint32_t>(mix(1, word.form.tail & 0xFFFFFF) >> 52);
  rows[5] = Shape::kShortEndingRow + static_cast<uint32_t>(mix(2, word.form.tail & 0xFFFF) >> 54);
  rows[6] = Shape::kBeginningRow + static_cast<uint32_t>(mix(3, word.form.head & 0xFFFFFF) >> 52);
}

/// Gives each word of a sentence its tag: the only one of a word that has no other,
/// else by a small network over the word and two on either side, in whole numbers only.
class Tagger {
 public:
  Tagger() = default;
  /// Throws Error when the model lacks its tables or they are malformed.
  explicit Tagger(const ModelFile& model);

  const WordList& words() const { return list_; }
  /// Writes the tags of the words of `in` to `tags`, which has room for them.
  void tag(const TaggerInput& in, uint8_t* tags) const;

 private:
  WordList list_;
  std::span<const int8_t> words_, properties_;
  std::span<const int16_t> wide_, out_;
  std::span<const int32_t> wide_bias_, out_bias_;
};

}  // namespace readout
