#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "readout/base/model_file.h"

namespace readout {

/// The parts of speech of Universal Dependencies.
enum class Upos : uint8_t { adj, adp, adv, aux, cconj, det, intj, noun, num, part, pron, propn, punct, sconj, sym, verb, x };

std::string_view name_of(Upos upos);     ///< "NOUN"
Upos upos_named(std::string_view name);  ///< x for an unknown name

/// The fine tags of a model: a token's `tag` is a place in this list.
class TagSet {
 public:
  struct Tag {
    Upos upos = Upos::x;
    std::string xpos;  ///< the Penn Treebank's: "VBD"
  };

  TagSet() = default;
  /// Throws Error when the model lacks it.
  explicit TagSet(const ModelFile& model);
  /// A line a tag: "VERB|VBD".
  explicit TagSet(std::string_view lines);

  size_t size() const { return tags_.size(); }
  const Tag& operator[](uint8_t tag) const { return tags_[tag < tags_.size() ? tag : 0]; }

 private:
  std::vector<Tag> tags_;
};

}  // namespace readout
