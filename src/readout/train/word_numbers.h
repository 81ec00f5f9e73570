#pragma once

#include <tsl/robin_map.h>

#include <span>

#include "readout/train/embeddings.h"
#include "readout/train/treebank.h"

namespace readout {

/// The words of a model by the keys of their forms, numbered from 1 on.
class WordNumbers {
 public:
  uint32_t add(uint64_t key) { return numbers_.emplace(key, static_cast<uint32_t>(numbers_.size() + 1)).first->second; }
  uint32_t find(uint64_t key) const {
    const auto at = numbers_.find(key);
    return at == numbers_.end() ? 0 : at->second;
  }
  size_t size() const { return numbers_.size() + 1; }  ///< with 0
  const auto& all() const { return numbers_; }

 private:
  tsl::robin_map<uint64_t, uint32_t> numbers_;
};

/// All words of the treebank, then those of the text that stand in it `often` times or more.
WordNumbers number_words(std::span<const TreeSentence> treebank, std::span<const uint64_t> text, uint32_t often);

/// The text and the treebank's sentences as word numbers; an unknown word is left out.
WordStream stream_of(const WordNumbers& words, std::span<const TreeSentence> treebank, std::span<const uint64_t> text);

}  // namespace readout
