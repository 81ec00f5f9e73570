#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

struct Document;
struct Lexicons;

/// The document as one line of the exchange format, without the line break.
/// `engine` and `data` are the versions that its facts depend on. Where `layers` are named, only these are in it. The layers "tokens",
/// "tags" and "trees" are there only if named: ranges of sentences and tokens, and, where there is `lex`, lists beside that of the
/// tokens (see words_to_json.h).
std::string to_json(const Document& doc, std::string_view engine, std::string_view data, const std::vector<std::string>& layers = {},
                    const Lexicons* lex = nullptr);

/// The same without text, facts, cuts and problems: type, id, path, media type, engine, metadata.
std::string head_to_json(const Document& doc, std::string_view engine, std::string_view data);

}  // namespace readout
