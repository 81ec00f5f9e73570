#pragma once

#include "readout/doc/document.h"
#include "readout/extract/date_values.h"

namespace readout {

struct Lexicons;

/// A line that tells when a text appeared: "Updated 10:31 AM EDT, Wed April 3, 2024", "13 November 2024".
struct Stamp {
  enum class Cue : uint8_t { none, published, modified } cue = Cue::none;
  DateValue date;
  Span span;  ///< of the day, with the time of day where it is next to it
};

/// Reads a line that says little but a day in full; empty for all else.
std::optional<Stamp> read_stamp(const Document& doc, const Lexicons& lex, Span line);

}  // namespace readout
