#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

struct Document;

/// What the passes need of a text, without the text. Copies are found by one in eight
/// of its shingles, chosen by their hash, so that two texts that share a shingle keep
/// it both or neither.
struct Sketch {
  uint64_t whole = 0;  ///< hash of all words
  uint32_t words = 0;
  std::vector<uint32_t> shingles;                   ///< sorted, each once
  std::vector<std::vector<uint32_t>> quoted, said;  ///< fingerprints of each quote, and of each turn
  std::vector<std::vector<uint32_t>> commitments;   ///< the content words of each commitment; sorted, each once
};

std::string pack_sketch(const Sketch& sketch);

/// A list of a packed sketch, read where it lies.
class PackedNumbers {
 public:
  PackedNumbers() = default;
  PackedNumbers(const char* bytes, size_t size) : bytes_(bytes), size_(size) {}

  size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  uint32_t operator[](size_t i) const {
    const auto* at = reinterpret_cast<const unsigned char*>(bytes_ + 4 * i);
    return at[0] | uint32_t{at[1]} << 8 | uint32_t{at[2]} << 16 | uint32_t{at[3]} << 24;
  }

 private:
  const char* bytes_ = nullptr;
  size_t size_ = 0;
};

/// Lists of a packed sketch, each behind its size.
struct PackedLists {
  std::string_view bytes;

  /// Calls visit(list) for each, in order.
  template <class Visit>
  void each(Visit&& visit) const {
    for (std::string_view rest = bytes; rest.size() >= 4;) {
      const size_t size = std::min<size_t>(PackedNumbers(rest.data(), 1)[0], rest.size() / 4 - 1);
      visit(PackedNumbers(rest.data() + 4, size));
      rest.remove_prefix(4 + 4 * size);
    }
  }
};

/// A packed sketch, read where it lies: `packed` must outlive it. An empty one where that is none, or one of another version.
struct SketchView {
  explicit SketchView(std::string_view packed);

  uint64_t whole = 0;
  uint32_t words = 0;
  PackedNumbers shingles;
  PackedLists quoted, said, commitments;
};

Sketch sketch_text(std::string_view text);
Sketch sketch_document(const Document& doc);

}  // namespace readout
