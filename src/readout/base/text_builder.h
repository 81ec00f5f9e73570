#pragma once

#include <string>
#include <utility>

#include "readout/base/offset_map.h"

namespace readout {

/// Derives a text from a source, left to right, with the map back. It is the
/// only way to make a derived text, so text and map cannot disagree.
class TextBuilder {
 public:
  explicit TextBuilder(std::string_view source) : source_(source) { text_.reserve(source.size()); }

  /// Copies `from` unchanged.
  void copy(SourceSpan from) {
    text_ += slice(source_, from);
    map_.copy(from.begin, from.end - from.begin);
  }

  /// Writes `with` in place of `from`: an entity, a ligature, a run of blanks.
  void replace(SourceSpan from, std::string_view with) {
    text_ += with;
    map_.replace(from, static_cast<uint32_t>(with.size()));
  }

  uint32_t size() const { return static_cast<uint32_t>(text_.size()); }
  std::string_view text() const { return text_; }

  std::string take_text() { return std::move(text_); }
  OffsetMap take_map() { return std::move(map_); }

 private:
  std::string_view source_;
  std::string text_;
  OffsetMap map_;
};

}  // namespace readout
