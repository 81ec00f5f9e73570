#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// Words that follow each other: `port fees`, `tariff*`.
struct SearchPhrase {
  std::string words;
  bool prefix = false;  ///< the last one only begins so
};

/// The words that somebody searches for: `port fees`, `"port fees"`, `tariff*`, `grain OR cod`, `call NOT press`, `call -press`,
/// `(a OR b) c`, `port NEAR/5 fees`, `"port fees"~5`.
struct SearchWords {
  enum class Kind {
    phrase,  ///< stands in the document
    all,     ///< each part holds
    any,     ///< one part holds
    but      ///< the first part holds, no other does
  };
  Kind kind = Kind::phrase;
  std::string phrase;  ///< as FTS5 has it: `"port fees"`, `"tariff" *`, `NEAR("port" "fees", 5)`
  std::vector<SearchWords> parts;
  std::vector<SearchPhrase> phrases;  ///< what `phrase` is made of: several are near each other
  unsigned within = 0;                ///< so many words at most between the first and the last of several
};

/// One phrase, or several within so many words of each other, in any order.
SearchWords near_each_other(std::vector<SearchPhrase> phrases, unsigned within);

/// What a passage or its document must have beside the words: `side:us`, `-outlet:"Harbour Gazette"`.
struct SearchChip {
  std::string name, value;
  bool without = false;
};

struct Search {
  std::optional<SearchWords> words;  ///< there are words or chips
  std::vector<SearchChip> chips;
};

/// `names` are those of chips: other words with a colon in them are words. Throws BadQuestion, with what is wrong, for what asks for
/// nothing.
Search parse_search(std::string_view text, std::span<const std::string_view> names);

/// The phrases that a passage may be found by, each once: not those after NOT.
std::vector<const SearchWords*> wanted_phrases(const SearchWords& words);

}  // namespace readout
