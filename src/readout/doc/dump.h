#pragma once

#include <string>
#include <string_view>

namespace readout {

struct Document;

/// One line per fact of `kind` ("time", "quote"): the fact's own words, then
/// its fields that hold something. Kinds beside those of the record: "sentence",
/// "token", "text" (the cleaned text by lines), "cut", "meta" and "problem".
/// The cases, `show` and debugging all use it.
std::string dump(const Document& doc, std::string_view kind);

}  // namespace readout
