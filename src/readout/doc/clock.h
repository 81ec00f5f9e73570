#pragma once

#include <optional>
#include <string_view>

#include "readout/doc/document.h"

namespace readout {

struct Lexicons;

/// A time of day as a text gives it: "10:05 A.M. EST", "5 p.m.", "noon", "11:00".
struct Clock {
  TokenRange tokens;
  int minute = 0;         ///< of the day
  bool settled = true;    ///< false where morning or afternoon is not said: "2:30"
  std::string_view zone;  ///< IANA name; empty where none is said
};

/// The time of day that begins with token `i`.
std::optional<Clock> clock_at(const Document& doc, const Lexicons& lex, uint32_t i);

/// The one time of day of a line that says nothing else: "10:05 A.M. EST", "END 10:26 A.M. EST",
/// "(The briefing was concluded at 3:15 p.m.)".
std::optional<Clock> clock_line(const Document& doc, const Lexicons& lex, TokenRange line);

}  // namespace readout
