#pragma once

#include <string_view>
#include <vector>

#include "readout/base/span.h"

namespace readout {

/// A line without its end and the blanks at its edges.
struct Line {
  SourceSpan span;      ///< empty for a blank line
  uint32_t indent = 0;  ///< blanks before it
  uint32_t chars = 0;
  bool hard = false;  ///< ends in two blanks or a backslash: a line break of Markdown

  bool blank() const { return span.empty(); }
};

std::vector<Line> split_lines(std::string_view text, uint32_t from);

/// Whether the lines of a text were broken at a width, and at which.
struct Wrapping {
  bool wrapped = false;
  uint32_t width = 0;  ///< of nearly all lines, in characters

  /// Did the first word of `next` no longer fit on `line`?
  bool full(std::string_view text, const Line& line, const Line& next) const;
};

Wrapping find_wrapping(std::string_view text, const std::vector<Line>& lines);

bool ends_sentence(std::string_view text);  ///< in . ! ? … : or one of these before closing marks
bool begins_in_lower_case(std::string_view text);

}  // namespace readout
