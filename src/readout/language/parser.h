#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "readout/base/model_file.h"
#include "readout/language/parser_shape.h"

namespace readout {

/// Builds the dependency trees of sentences, in one pass from left to right and
/// in whole numbers only: the same trees on all machines.
class Parser {
 public:
  using Shape = ParserShape;
  static constexpr uint32_t kRoot = ParseState::kNone;
  static constexpr uint32_t kLongest = 250;  ///< words; a longer sentence is parsed in parts

  /// A word's head, a place in the sentence or kRoot, and its relation to it.
  struct Hang {
    uint32_t head = kRoot;
    uint8_t relation = 0;
  };

  Parser() = default;
  /// Throws Error when the model lacks its tables or they are malformed.
  explicit Parser(const ModelFile& model);

  /// Writes the tree of a tagged sentence to `tree`, which has a place for each
  /// word. Exactly one word is the root.
  void parse(const TaggerInput& in, const uint8_t* tags, Hang* tree) const;

  const std::string& relation(uint8_t number) const { return relations_[number < relations_.size() ? number : 0]; }
  uint8_t relation_named(std::string_view name) const;  ///< 0 if there is none

 private:
  class Run;

  std::vector<std::string> relations_;
  uint8_t parataxis_ = 0;
  std::span<const int8_t> words_, properties_;
  std::span<const int16_t> wide_, narrow_, slots_, atoms_, moves_, left_, right_;
  std::span<const int32_t> wide_bias_, narrow_bias_, moves_bias_, left_bias_, right_bias_;
};

}  // namespace readout
