#pragma once

#include <string>

namespace readout {

struct Document;

/// The document for people: its metadata, then one line a fact, as wide as the terminal.
std::string to_table(const Document& doc);

}  // namespace readout
