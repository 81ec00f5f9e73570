#pragma once

#include <string>
#include <string_view>

namespace readout {

/// The first `columns` characters of one line; an ellipsis where more was left out.
/// Control and bidirectional marks are shown as U+FFFD, so that a text cannot drive the terminal.
std::string clip(std::string_view text, unsigned columns);

/// `text` without characters that could drive a terminal: control bytes other than line breaks, bidirectional marks.
std::string harmless(std::string_view text);

}  // namespace readout
