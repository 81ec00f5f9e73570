#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readout/doc/token_scanner.h"

namespace readout {

/// Numbers by their words. Asked once for each token, so it is small: eight bytes a slot, all letters in one string.
class WordIndex {
 public:
  /// The number of `word`; 0 if it has none.
  uint32_t find(std::string_view word) const {
    if (slots_.empty()) return 0;
    const uint64_t hash = StringHash{}(word);
    for (size_t at = hash & (slots_.size() - 1); slots_[at].entry; at = (at + 1) & (slots_.size() - 1))
      if (slots_[at].tag == hash >> 32 && this->word(entries_[slots_[at].entry - 1]) == word) return entries_[slots_[at].entry - 1].number;
    return 0;
  }

  /// Gives `word` a number other than 0 unless it has one.
  void add(std::string_view word, uint32_t number) {
    if (find(word)) return;
    entries_.push_back({static_cast<uint32_t>(letters_.size()), static_cast<uint32_t>(word.size()), number});
    letters_ += word;
    if (entries_.size() * 2 > slots_.size()) {
      slots_.assign(slots_.empty() ? 64 : slots_.size() * 2, {});
      for (size_t e = 0; e < entries_.size(); ++e) place(e);
    } else {
      place(entries_.size() - 1);
    }
  }

  /// Calls `visit` with each word and its number, in the order of adding.
  template <class Visit>
  void each(Visit&& visit) const {
    for (const Entry& entry : entries_) visit(word(entry), entry.number);
  }

 private:
  struct Entry {
    uint32_t begin, size, number;
  };
  struct Slot {
    uint32_t tag = 0, entry = 0;  // the upper half of the hash; the place in entries_ plus one
  };
  std::string_view word(const Entry& entry) const { return {letters_.data() + entry.begin, entry.size}; }
  void place(size_t entry) {
    const uint64_t hash = StringHash{}(word(entries_[entry]));
    size_t at = hash & (slots_.size() - 1);
    while (slots_[at].entry) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {static_cast<uint32_t>(hash >> 32), static_cast<uint32_t>(entry + 1)};
  }

  std::string letters_;
  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two of them
};

}  // namespace readout
