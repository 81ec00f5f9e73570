#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// What somebody searches for: `port fees`, `"port fees"`, `tariff*`, `grain OR cod`, `call NOT press`, `(a OR b) c`.
struct SearchWords {
  enum class Kind {
    phrase,  ///< stands in the document
    all,     ///< each part holds
    any,     ///< one part holds
    but      ///< the first part holds, no other does
  };
  Kind kind = Kind::phrase;
  std::string phrase;  ///< as FTS5 has it: `"port fees"`, `"tariff" *`
  std::vector<SearchWords> parts;
};

/// Throws Error, with what is wrong, for words that ask for nothing.
SearchWords parse_search(std::string_view words);

/// The phrases that a passage may be found by: not those after NOT.
std::vector<std::string> wanted_phrases(const SearchWords& words);

}  // namespace readout
