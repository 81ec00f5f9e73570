#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "readout/doc/facts.h"

namespace readout {

/// For sets and maps of strings that are asked with a string_view.
struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};
using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

/// The form in which words are compared: lower case, apostrophes straight.
void append_word_key(std::string& key, std::string_view word);

/// The token that begins at `pos`, which is no blank; without its `word`.
/// The same conventions read documents and the phrases of data/: clitics ('s,
/// n't), hyphens and marks are tokens; "U.S.", "p.m.", "12:30", "10,000",
/// addresses of the web and words of `abbreviations` ("gen.") are one.
Token scan_token(std::string_view text, uint32_t pos, const WordSet& abbreviations);

/// The first place at or after `pos` that is no blank or line break.
uint32_t skip_blanks(std::string_view text, uint32_t pos);

}  // namespace readout
