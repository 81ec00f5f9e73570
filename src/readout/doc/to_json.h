#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

struct Document;

/// The document as one line of the exchange format, without the line break.
/// `engine` and `data` are the versions that its facts depend on. Where `layers` are named, only these are in it; the
/// layer "tokens", which is no part of the format, gives the ranges of sentences and tokens in the text.
std::string to_json(const Document& doc, std::string_view engine, std::string_view data, const std::vector<std::string>& layers = {});

/// The same without text, facts, cuts and problems: type, id, path, media type, engine, metadata.
std::string head_to_json(const Document& doc, std::string_view engine, std::string_view data);

}  // namespace readout
