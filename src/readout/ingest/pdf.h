#pragma once

#include <string>
#include <string_view>

namespace readout {

bool looks_like_pdf(std::string_view bytes);

/// The text of a PDF, its pages parted by form feeds, as the program `pdftotext` of Poppler gives it in a child process
/// that may fail or be stopped alone. Throws Error when it cannot be read, or the program is not installed.
std::string text_of_pdf(std::string_view bytes);

}  // namespace readout
