#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace readout {

/// A set of small numbers below `size`; sets that meet have one size.
class Bits {
 public:
  explicit Bits(size_t size = 0, bool all = false) : words_((size + 63) / 64, all ? ~uint64_t{0} : 0) {}

  bool has(size_t at) const { return words_[at / 64] >> at % 64 & 1; }
  void add(size_t at) { words_[at / 64] |= uint64_t{1} << at % 64; }
  void drop(size_t at) { words_[at / 64] &= ~(uint64_t{1} << at % 64); }

  void add(const Bits& others) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] |= others.words_[i];
  }
  void keep(const Bits& others) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] &= others.words_[i];
  }
  void drop(const Bits& others) {
    for (size_t i = 0; i < words_.size(); ++i) words_[i] &= ~others.words_[i];
  }

 private:
  std::vector<uint64_t> words_;
};

}  // namespace readout
