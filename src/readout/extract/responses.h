#pragma once

#include <optional>

#include "readout/doc/document.h"

namespace readout {

struct Lexicons;

/// How far what is said in `content` answers: from the words that decline or refer, and from how much is
/// said besides. Empty where nothing is said but thanks.
std::optional<Response> response_of(const Document& doc, const Lexicons& lex, Span content);

}  // namespace readout
