#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "readout/base/span.h"
#include "readout/store/search_words.h"
#include "readout/store/sqlite.h"

struct Fts5Tokenizer;
struct fts5_tokenizer;

namespace readout {

/// How the tokenizer of the index makes words of a text.
inline constexpr const char* kTokenizer[] = {"unicode61", "remove_diacritics", "2"};

/// The places in lines where wanted words stand. Cuts and folds words by the tokenizer of the index, so that what was found is marked.
/// Must not live longer than the database that it was made from.
class SearchHits {
 public:
  SearchHits(Database& db, const SearchWords& words);
  ~SearchHits();

  /// In order, not overlapping.
  std::vector<Span> in(std::string_view line) const;

 private:
  struct Phrase {
    std::vector<std::string> tokens;
    bool prefix = false;
  };
  /// One phrase, or several near each other.
  struct Wanted {
    std::vector<Phrase> phrases;
    unsigned within = 0;
  };
  struct Token {
    std::string text;
    Span span;
  };
  std::vector<Token> tokens_of(std::string_view text) const;
  static std::vector<uint32_t> places_of(const Phrase& phrase, const std::vector<Token>& tokens);
  static void add_near(const Wanted& wanted, const std::vector<Token>& tokens, std::vector<Span>& found);

  std::unique_ptr<fts5_tokenizer> functions_;
  Fts5Tokenizer* tokenizer_ = nullptr;
  std::vector<Wanted> wanted_;
};

}  // namespace readout
