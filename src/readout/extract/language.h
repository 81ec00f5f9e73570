#pragma once

#include <string>

namespace readout {

struct Document;
struct Lexicons;

/// The language of the text by its script and its function words, as ISO 639-1; empty where they do not tell.
std::string language_of(const Document& doc, const Lexicons& lex);

}  // namespace readout
