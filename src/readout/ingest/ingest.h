#pragma once

#include <string>

namespace readout {

struct Document;
struct Lexicons;

// From the bytes as received to clean text, blocks and declared metadata. Each
// step that changes the text leaves doc.origin mapping it to doc.source.

/// Finds the charset, removes a byte order mark and gives UTF-8.
///
/// Reads   source, envelope.charset
/// Writes  text, origin
/// Odd     bytes that fit no charset become U+FFFD, each run a problem
void decode(Document& doc, const Lexicons& lex);

/// Finds the kind of document by its content and reads it.
///
/// Reads   text as decoded, path (only its ending, to break ties)
/// Writes  text: one block is one line; blocks; cut; declared; media_type
void read_format(Document& doc, const Lexicons& lex);

/// Cuts what is no content: aggregator debris, related links, promotion.
///
/// Reads   text, blocks
/// Writes  text, origin, blocks, cut. From here on `text` is final.
/// Source  data/boilerplate.tsv
void cut_boilerplate(Document& doc, const Lexicons& lex);

}  // namespace readout
