#pragma once

#include <string>
#include <string_view>

namespace readout {

struct Document;

/// The document as one line of the exchange format, without the line break.
/// `engine` and `data` are the versions that its facts depend on.
std::string to_json(const Document& doc, std::string_view engine, std::string_view data);

/// The same without text, facts, cuts and problems: type, id, path, media type, engine, metadata.
std::string head_to_json(const Document& doc, std::string_view engine, std::string_view data);

}  // namespace readout
