#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/base/span.h"

namespace readout {

/// Remembers, for each byte of a derived text, the source bytes it stands for.
/// Filled left to right by whoever derives the text.
class OffsetMap {
 public:
  /// The next `size` derived bytes are the source bytes from `from` on, unchanged.
  void copy(uint32_t from, uint32_t size);

  /// The next `size` derived bytes stand for all of `from` (an entity, a run of blanks).
  void replace(SourceSpan from, uint32_t size);

  /// The smallest source range that covers every byte of `span`. Source bytes
  /// that were dropped inside the range (tags) are covered; those at its edges are not.
  SourceSpan to_source(Span span) const;

  /// The derived bytes that stand for bytes of `from`. Only for a map whose source never goes back.
  Span from_source(SourceSpan from) const;

  /// The map of a text that was derived from a text that was derived: `this`
  /// maps the last text to the middle one, `first` the middle one to the source.
  OffsetMap after(const OffsetMap& first) const;

  uint32_t size() const { return size_; }  ///< of the derived text, in bytes

  /// The map as a few bytes a run, to be stored; unpack() is empty for bytes that are no map.
  std::string pack() const;
  static std::optional<OffsetMap> unpack(std::string_view packed);

 private:
  struct Run {
    uint32_t begin;  // in the derived text
    SourceSpan from;
    bool copied;
  };
  size_t run_at(uint32_t pos) const;
  SourceSpan to_source_or_point(Span span) const;
  uint32_t end_of(size_t run) const { return run + 1 < runs_.size() ? runs_[run + 1].begin : size_; }
  void append(const OffsetMap& first, const Run& run, uint32_t size);

  std::vector<Run> runs_;  // sorted by begin, no gaps
  uint32_t size_ = 0;
};

}  // namespace readout
