#pragma once

#include <string>
#include <string_view>

namespace readout {

/// Text for HTML, in elements and in attributes with double quotes.
std::string escape_html(std::string_view text);

/// Text for Markdown, on one line.
std::string escape_markdown(std::string_view text);

}  // namespace readout
