#pragma once

#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "readout/doc/facts.h"

namespace readout {

class Table;

/// For sets and maps of strings that are asked with a string_view. Equal on every machine of one byte order.
struct StringHash {
  using is_transparent = void;
  size_t operator()(std::string_view text) const {
    uint64_t hash = text.size() * kFactor;
    const char* at = text.data();
    size_t left = text.size();
    for (; left > 8; left -= 8, at += 8) hash = mix(hash ^ load<uint64_t>(at));
    uint64_t tail = 0;
    if (left >= 4)
      tail = uint64_t{load<uint32_t>(at)} << 32 | load<uint32_t>(at + left - 4);
    else if (left > 0)
      tail = uint64_t{load<uint8_t>(at)} << 16 | uint64_t{load<uint8_t>(at + left / 2)} << 8 | load<uint8_t>(at + left - 1);
    return mix(hash ^ tail);
  }

 private:
  static constexpr uint64_t kFactor = 0x9E3779B97F4A7C15u;
  template <class Int>
  static Int load(const char* at) {
    Int value;
    std::memcpy(&value, at, sizeof value);
    return value;
  }
  static uint64_t mix(uint64_t value) {
    value *= kFactor;
    value ^= value >> 32;
    value *= kFactor;
    return value ^ value >> 29;
  }
};
using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

/// What the full stop of an abbreviation may do.
enum class AbbreviationUse : uint8_t {
  title,   ///< stands before a name or a word: no sentence ends there
  any,     ///< may end a sentence
  number,  ///< an abbreviation only before a number: "No. 5"
};

/// A cheap look before a search: may a word be in a set, by its ends and size?
class WordFilter {
 public:
  static constexpr size_t kLongest = 15;  // bytes
  void add(std::string_view word) {
    if (!word.empty() && word.size() <= kLongest) sizes_[word[0] & 31][word.back() & 31] |= static_cast<uint16_t>(1u << word.size());
  }
  /// For a word of ASCII or in lower case, that is not empty.
  bool may_have(std::string_view word) const {
    return word.size() <= kLongest && (sizes_[word[0] & 31][word.back() & 31] >> word.size() & 1);
  }

 private:
  uint16_t sizes_[32][32] = {};  // by first and last letter: a bit for each size
};

/// How words are put together and taken apart, from data/abbreviations.tsv and data/word_parts.tsv.
struct WordParts {
  std::unordered_map<std::string, AbbreviationUse, StringHash, std::equal_to<>> abbreviations;  ///< keys with their full stop: "gen."
  WordSet prefixes;                                                                             ///< one word with what follows their hyphen
  WordSet units;                                                                                ///< that may touch a number: "5pm"
  std::unordered_map<std::string, uint32_t, StringHash, std::equal_to<>> contractions;          ///< "cannot", 3: where it is taken apart

  void load(const Table& abbreviations_table, const Table& parts_table);
  WordFilter may_be_contraction;
  WordFilter may_be_abbreviation;  ///< asked without the full stop

 private:
  void add_contraction(std::string_view parts);
};

/// The form in which words are compared: lower case, apostrophes straight.
void append_word_key(std::string& key, std::string_view word);

/// The token that begins at `pos`, which is no blank; without its `word`. The same conventions, those of Universal
/// Dependencies for English, read documents and the phrases of data/: see docs/words.md.
///
/// Odd   a token that begins inside of a word is what was left of it: the "not" of "cannot"
/// Cost  looks back or ahead over a bounded number of bytes
Token scan_token(std::string_view text, uint32_t pos, const WordParts& parts);

/// All tokens of a text.
void scan_tokens(const std::string& text, const WordParts& parts, std::vector<Token>& tokens);

/// The first place at or after `pos` that is no blank or line break.
uint32_t skip_blanks(std::string_view text, uint32_t pos);

}  // namespace readout
