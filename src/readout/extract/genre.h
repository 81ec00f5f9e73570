#pragma once

#include "readout/doc/document.h"

namespace readout {

struct Lexicons;

/// What kind of document it is, by its title, its turns, the section of its address, its first sentence.
///
/// Reads   meta.title, meta.url, meta.outlet, meta.authors, declared, turns, sentences
/// Odd     other where nothing tells
Genre genre_of(const Document& doc, const Lexicons& lex, uint32_t body);

}  // namespace readout
