#pragma once

#include <string>

namespace readout {

struct Document;
struct Lexicons;

/// The document in CoNLL-U: every character of the source in order, that of markup and of cut text too,
/// each word with its bytes of the source (TokenRange). Columns that no stage filled are "_".
std::string to_conllu(const Document& doc, const Lexicons& lex, bool with_trees);

}  // namespace readout
