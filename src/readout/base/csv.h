#pragma once

#include <string>
#include <string_view>

namespace readout {

/// Appends one cell to a line of CSV (RFC 4180). What a spreadsheet would take for a
/// formula gets an apostrophe before it.
inline void put_csv(std::string& line, std::string_view cell) {
  if (!line.empty()) line += ',';
  const bool formula = !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
  if (!formula && !cell.empty() && cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    line += cell;
    return;
  }
  line += formula ? "\"'" : "\"";
  for (char c : cell) line.append(c == '"' ? 2 : 1, c);
  line += '"';
}

}  // namespace readout
