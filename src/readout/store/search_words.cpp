#include "readout/store/search_words.h"

#include <algorithm>

#include "readout/base/error.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr int kDeepest = 40;  // parentheses in parentheses

bool is_searchable(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return is_ascii_letter(c) || is_ascii_digit(c) || (c & 0x80); });
}

std::string quoted(std::string_view words, bool prefix) {
  std::string out = "\"";
  for (char c : words) out += c == '"' || c == '\0' ? ' ' : c;
  return out + (prefix ? "\" *" : "\"");
}

/// One of several parts is that part itself.
SearchWords joined(SearchWords::Kind kind, std::vector<SearchWords> parts) {
  if (parts.size() == 1) return std::move(parts.front());
  return {kind, "", std::move(parts)};
}

class Parser {
 public:
  explicit Parser(std::string_view words) : rest_(words) {}

  SearchWords parse() {
    SearchWords words = any(0);
    if (!rest_.empty()) throw BadQuestion("a ) in the words to search for closes nothing");
    return words;
  }

 private:
  SearchWords any(int depth) {
    if (depth > kDeepest) throw BadQuestion("the words to search for have too many parentheses");
    std::vector<SearchWords> parts = {all(depth)};
    while (take_word("OR")) parts.push_back(all(depth));
    return joined(SearchWords::Kind::any, std::move(parts));
  }

  SearchWords all(int depth) {
    std::vector<SearchWords> wanted, unwanted;
    for (;;) {
      if (take_word("AND")) continue;
      const bool without = take_word("NOT");
      skip_blanks();
      if (rest_.empty() || rest_.front() == ')' || next_is("OR")) {
        if (without) throw BadQuestion("NOT needs words after it");
        break;
      }
      item(depth, without ? unwanted : wanted);
    }
    if (wanted.empty())
      throw BadQuestion(unwanted.empty() ? "there are no words to search for" : "NOT needs words before it: \"call NOT press\"");
    if (unwanted.empty()) return joined(SearchWords::Kind::all, std::move(wanted));
    unwanted.insert(unwanted.begin(), joined(SearchWords::Kind::all, std::move(wanted)));
    return {SearchWords::Kind::but, "", std::move(unwanted)};
  }

  /// A word, a phrase or a group; a mark alone, as in "Smith & Co", is passed over.
  void item(int depth, std::vector<SearchWords>& into) {
    if (rest_.front() == '(') {
      rest_.remove_prefix(1);
      into.push_back(any(depth + 1));
      skip_blanks();
      if (rest_.empty()) throw BadQuestion("a ( in the words to search for is not closed");
      rest_.remove_prefix(1);
      return;
    }
    std::string_view words;
    if (rest_.front() == '"') {
      const size_t end = rest_.find('"', 1);
      if (end == std::string_view::npos) throw BadQuestion("a \" in the words to search for is not closed");
      words = rest_.substr(1, end - 1);
      rest_.remove_prefix(end + 1);
    } else {
      words = rest_.substr(0, rest_.find_first_of(" \t\r\n()\"*"));
      rest_.remove_prefix(words.size());
    }
    bool prefix = false;
    for (; rest_.starts_with('*'); prefix = true) rest_.remove_prefix(1);
    if (is_searchable(words)) into.push_back({SearchWords::Kind::phrase, quoted(words, prefix), {}});
  }

  void skip_blanks() { rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size())); }

  bool next_is(std::string_view word) const {
    return rest_.starts_with(word) &&
           (rest_.size() == word.size() || std::string_view(" \t\r\n()\"").find(rest_[word.size()]) != std::string_view::npos);
  }
  bool take_word(std::string_view word) {
    skip_blanks();
    const bool there = next_is(word);
    if (there) rest_.remove_prefix(word.size());
    return there;
  }

  std::string_view rest_;
};

}  // namespace

SearchWords parse_search(std::string_view words) { return Parser(words).parse(); }

std::vector<std::string> wanted_phrases(const SearchWords& words) {
  if (words.kind == SearchWords::Kind::phrase) return {words.phrase};
  std::vector<std::string> phrases;
  for (size_t i = 0; i < words.parts.size(); ++i) {
    if (i > 0 && words.kind == SearchWords::Kind::but) break;
    for (std::string& phrase : wanted_phrases(words.parts[i]))
      if (std::ranges::find(phrases, phrase) == phrases.end()) phrases.push_back(std::move(phrase));
  }
  return phrases;
}

}  // namespace readout
