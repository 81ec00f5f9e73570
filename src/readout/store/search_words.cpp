#include "readout/store/search_words.h"

#include <algorithm>

#include "readout/base/error.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr int kDeepest = 40;                      // parentheses in parentheses
constexpr unsigned kNear = 10, kFarthest = 1000;  // words between

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
  return {kind, "", std::move(parts), {}, 0};
}

class Parser {
 public:
  Parser(std::string_view words, std::span<const std::string_view> names) : rest_(words), names_(names) {}

  Search parse() {
    Search search{any(0), {}};
    if (!rest_.empty()) throw BadQuestion("a ) in the words to search for closes nothing");
    if (!search.words && chips_.empty()) throw BadQuestion("there are no words to search for");
    search.chips = std::move(chips_);
    return search;
  }

 private:
  /// Empty where there are only chips.
  std::optional<SearchWords> any(int depth) {
    if (depth > kDeepest) throw BadQuestion("the words to search for have too many parentheses");
    std::vector<SearchWords> parts;
    bool alternatives = false;
    for (;;) {
      std::optional<SearchWords> part = all(depth);
      if (part)
        parts.push_back(std::move(*part));
      else if (alternatives || next_is("OR"))
        throw BadQuestion("OR needs words on both sides");
      if (!take_word("OR")) break;
      alternatives = true;
    }
    if (parts.empty()) return {};
    return joined(SearchWords::Kind::any, std::move(parts));
  }

  std::optional<SearchWords> all(int depth) {
    std::vector<SearchWords> wanted, unwanted;
    for (;;) {
      if (take_word("AND")) continue;
      bool without = take_word("NOT");
      skip_blanks();
      if (rest_.empty() || rest_.front() == ')' || next_is("OR")) {
        if (without) throw BadQuestion("NOT needs words after it");
        break;
      }
      if (rest_.size() > 1 && rest_.front() == '-' && std::string_view(" \t\r\n-)").find(rest_[1]) == std::string_view::npos) {
        without = true;
        rest_.remove_prefix(1);
      }
      if (!chip(depth, without)) item(depth, without ? unwanted : wanted);
    }
    if (wanted.empty() && unwanted.empty()) return {};
    if (wanted.empty()) throw BadQuestion("NOT needs words before it: \"call NOT press\"");
    if (unwanted.empty()) return joined(SearchWords::Kind::all, std::move(wanted));
    unwanted.insert(unwanted.begin(), joined(SearchWords::Kind::all, std::move(wanted)));
    return SearchWords{SearchWords::Kind::but, "", std::move(unwanted), {}, 0};
  }

  /// `name:value`, `name:"a value"`
  bool chip(int depth, bool without) {
    const size_t colon = rest_.find_first_of(": \t\r\n()\"");
    if (colon == std::string_view::npos || rest_[colon] != ':') return false;
    const auto name = std::ranges::find(names_, rest_.substr(0, colon));
    if (name == names_.end()) return false;
    rest_.remove_prefix(colon + 1);
    const std::string_view value = rest_.starts_with('"') ? in_quotes() : up_to(" \t\r\n()\"");
    if (value.empty()) throw BadQuestion(std::string(*name) + ": needs a value right after it");
    if (depth > 0) throw BadQuestion(std::string(*name) + ": holds for all words: it stands outside of parentheses");
    chips_.push_back({std::string(*name), std::string(value), without});
    return true;
  }

  /// A word, a phrase, several near each other, or a group; a mark alone, as in "Smith & Co", is passed over.
  void item(int depth, std::vector<SearchWords>& into) {
    if (rest_.front() == '(') {
      rest_.remove_prefix(1);
      std::optional<SearchWords> group = any(depth + 1);
      skip_blanks();
      if (rest_.empty()) throw BadQuestion("a ( in the words to search for is not closed");
      rest_.remove_prefix(1);
      if (!group) throw BadQuestion("there are no words in ( )");
      into.push_back(std::move(*group));
      return;
    }
    std::vector<SearchPhrase> phrases;
    unsigned within = 0;
    bool marks_alone = !add_phrase(phrases, within);
    bool near = false;
    while (const auto words = take_near()) {
      skip_blanks();
      if (rest_.empty() || rest_.front() == '(' || rest_.front() == ')') throw BadQuestion("NEAR stands between two words or phrases");
      marks_alone |= !add_phrase(phrases, within);
      within = std::max(within, *words);
      near = true;
    }
    if (near && marks_alone) throw BadQuestion("NEAR stands between two words or phrases");
    if (!phrases.empty()) into.push_back(near_each_other(std::move(phrases), within));
  }

  /// False for marks alone.
  bool add_phrase(std::vector<SearchPhrase>& phrases, unsigned& within) {
    const bool in_marks = rest_.front() == '"';
    const std::string_view words = in_marks ? in_quotes() : up_to(" \t\r\n()\"*");
    if (in_marks && rest_.starts_with('~')) return add_near(words, phrases, within);
    bool prefix = false;
    for (; rest_.starts_with('*'); prefix = true) rest_.remove_prefix(1);
    if (is_searchable(words)) phrases.push_back({std::string(words), prefix});
    return is_searchable(words);
  }

  /// `"port fees"~5`: its words in any order, at most so many others between the first and the last.
  bool add_near(std::string_view words, std::vector<SearchPhrase>& phrases, unsigned& within) {
    rest_.remove_prefix(1);
    within = std::max(within, number().value_or(kNear));
    const size_t before = phrases.size();
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find_first_of(" \t\r\n"));
      if (is_searchable(word)) phrases.push_back({std::string(word), false});
      words.remove_prefix(std::min(word.size() + 1, words.size()));
    }
    return phrases.size() > before;
  }

  /// `NEAR`, `NEAR/5`
  std::optional<unsigned> take_near() {
    skip_blanks();
    if (take_word("NEAR")) return kNear;
    if (!rest_.starts_with("NEAR/") || rest_.size() < 6 || !is_ascii_digit(rest_[5])) return {};
    rest_.remove_prefix(5);
    return number();
  }

  std::optional<unsigned> number() {
    std::optional<unsigned> value;
    for (; !rest_.empty() && is_ascii_digit(rest_.front()); rest_.remove_prefix(1))
      value = std::min(kFarthest, value.value_or(0) * 10 + static_cast<unsigned>(rest_.front() - '0'));
    return value;
  }

  std::string_view in_quotes() {
    const size_t end = rest_.find('"', 1);
    if (end == std::string_view::npos) throw BadQuestion("a \" in the words to search for is not closed");
    const std::string_view words = rest_.substr(1, end - 1);
    rest_.remove_prefix(end + 1);
    return words;
  }

  std::string_view up_to(std::string_view ends) {
    const std::string_view words = rest_.substr(0, rest_.find_first_of(ends));
    rest_.remove_prefix(words.size());
    return words;
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
  std::span<const std::string_view> names_;
  std::vector<SearchChip> chips_;
};

}  // namespace

SearchWords near_each_other(std::vector<SearchPhrase> phrases, unsigned within) {
  SearchWords out;
  for (const SearchPhrase& phrase : phrases) out.phrase += (out.phrase.empty() ? "" : " ") + quoted(phrase.words, phrase.prefix);
  if (phrases.size() > 1) out.phrase = "NEAR(" + out.phrase + ", " + std::to_string(within) + ')';
  out.phrases = std::move(phrases);
  out.within = within;
  return out;
}

Search parse_search(std::string_view text, std::span<const std::string_view> names) { return Parser(text, names).parse(); }

std::vector<const SearchWords*> wanted_phrases(const SearchWords& words) {
  if (words.kind == SearchWords::Kind::phrase) return {&words};
  std::vector<const SearchWords*> phrases;
  for (size_t i = 0; i < words.parts.size(); ++i) {
    if (i > 0 && words.kind == SearchWords::Kind::but) break;
    for (const SearchWords* phrase : wanted_phrases(words.parts[i]))
      if (std::ranges::find(phrases, phrase->phrase, &SearchWords::phrase) == phrases.end()) phrases.push_back(phrase);
  }
  return phrases;
}

}  // namespace readout
