#pragma once

#include <tsl/robin_map.h>

#include <string>
#include <string_view>
#include <vector>

#include "readout/doc/document.h"
#include "readout/doc/token_scanner.h"
#include "readout/doc/word_index.h"

namespace readout {

/// All words of data/, numbered; tokens carry these numbers, so that phrases are
/// compared without looking at letters again.
class Vocabulary {
 public:
  static constexpr uint32_t kUnknown = 0, kHyphen = 1, kPossessive = 2;

  Vocabulary();

  /// The number of a word, given as its key (see append_word_key); it is added if new.
  uint32_t add(std::string_view key);
  /// The number of the words that begin with `prefix`: what a token gets that no list has as a whole word.
  uint32_t add_prefix(std::string_view prefix);

  /// The number of a word of a text: its own, else that of its longest known prefix, else kUnknown.
  uint32_t find(std::string_view key) const;
  /// The same for a token of `text`; the ' of "leaders'" is kPossessive.
  uint32_t number_of(std::string_view text, const Token& token) const;
  /// The longest known prefix of word number `word` other than itself; kUnknown if there is none.
  uint32_t prefix_of(uint32_t word) const { return prefix_of_[word]; }
  /// To be called once all words are added.
  void finish();

  WordParts parts;  ///< how words are put together and taken apart; to be loaded first

 private:
  uint32_t longest_prefix(std::string_view key, size_t below) const;

  static size_t head(std::string_view key) {
    return (static_cast<unsigned char>(key[0]) * 32u ^ static_cast<unsigned char>(key[1])) & 1023;
  }

  WordIndex words_, prefixes_;
  std::vector<uint32_t> prefix_of_;
  uint32_t prefix_sizes_[1024] = {};  // by the first two letters: a bit for each size of a prefix, the last one for all longer ones
  size_t longest_ = 0;
};

/// Where a phrase was found: the place after its last token, and its value.
struct PhraseMatch {
  uint32_t end = 0;  ///< token index
  uint32_t value = 0;
};

/// Word patterns, each with a value, matched over tokens. In a pattern, "tariff*"
/// is any word with that prefix and "_" stands for one to three words. Hyphens
/// and possessive 's inside a match are skipped.
class PhraseTable {
 public:
  enum class Letters { any, as_given };  ///< as_given: capitals of the pattern must be capitals in the text

  /// Adds `pattern`; one without words is ignored. A prefix ("cross", "non") may stand for itself or be one word with the next.
  void add(Vocabulary& words, std::string_view pattern, uint32_t value, Letters letters = Letters::any);

  /// Calls visit(PhraseMatch) for each phrase that begins at token `i`, shorter ones first.
  template <class Visit>
  void each_at(const Document& doc, const Vocabulary& words, uint32_t i, Visit&& visit) const {
    if (nodes_.empty() || !may_start(words, doc.tokens[i].word)) return;
    walk(doc, words, {0, i, i, 0}, visit);
  }

  /// The longest phrase that begins at token `i`; of equal ones the first that was added.
  std::optional<PhraseMatch> longest_at(const Document& doc, const Vocabulary& words, uint32_t i) const {
    std::optional<PhraseMatch> best;
    each_at(doc, words, i, [&](PhraseMatch match) {
      if (!best || match.end > best->end) best = match;
    });
    return best;
  }

 private:
  struct Ending {
    uint32_t value;
    uint32_t capitals;  // bit k: word k of the pattern begins with a capital; 0 where letters do not matter
    uint32_t acronyms;  // bit k: word k is all capitals
    int32_t next;       // further ending at the same node, -1 if none
  };
  struct EdgeHash {  // the map takes the low bits, which alone are the word
    size_t operator()(uint64_t key) const { return (key ^ key >> 32) * 0x9E3779B97F4A7C15u >> 20; }
  };
  struct Node {
    int32_t endings = -1;
    bool has_gap = false;
  };
  struct State {
    uint32_t node, start, token, depth;
  };
  static constexpr uint32_t kGap = 0xFFFFFFFF;

  static uint64_t edge(uint32_t node, uint32_t word) { return static_cast<uint64_t>(node) << 32 | word; }
  bool may_start(const Vocabulary& words, uint32_t word) const {
    for (uint32_t w = word; w != Vocabulary::kUnknown; w = words.prefix_of(w))
      if (w < starts_.size() && starts_[w]) return true;
    return false;
  }
  bool letters_fit(const Document& doc, const Ending& ending, uint32_t start, uint32_t end) const;
  uint32_t child(uint32_t node, uint32_t word);
  struct Word {  // of a pattern
    std::string key;
    bool gap = false, prefix = false, capital = false, acronym = false;
  };
  static std::vector<Word> read(const Vocabulary& words, std::string_view pattern);
  void add(Vocabulary& words, const std::vector<Word>& pattern, uint32_t value, Letters letters);

  template <class Visit>
  void walk(const Document& doc, const Vocabulary& words, State at, Visit& visit) const;

  std::vector<Node> nodes_;
  std::vector<Ending> endings_;
  std::vector<bool> starts_;
  tsl::robin_map<uint64_t, uint32_t, EdgeHash> edges_;
};

template <class Visit>
void PhraseTable::walk(const Document& doc, const Vocabulary& words, State at, Visit& visit) const {
  constexpr uint32_t kLongest = 24, kLongestGap = 3;  // tokens of a phrase; words of a gap
  if (at.token >= doc.tokens.size() || at.depth >= kLongest) return;
  const uint32_t here = doc.tokens[at.token].word;
  const bool skipped = at.depth > 0 && (here == Vocabulary::kHyphen || here == Vocabulary::kPossessive);
  if (skipped) walk(doc, words, {at.node, at.start, at.token + 1, at.depth + 1}, visit);
  for (uint32_t w = here; w != Vocabulary::kUnknown; w = words.prefix_of(w)) {
    auto next = edges_.find(edge(at.node, w));
    if (next == edges_.end()) continue;
    for (int32_t e = nodes_[next->second].endings; e >= 0; e = endings_[static_cast<size_t>(e)].next) {
      const Ending& ending = endings_[static_cast<size_t>(e)];
      if (letters_fit(doc, ending, at.start, at.token + 1)) visit(PhraseMatch{at.token + 1, ending.value});
    }
    walk(doc, words, {next->second, at.start, at.token + 1, at.depth + 1}, visit);
  }
  if (at.depth > 0 && nodes_[at.node].has_gap) {
    const uint32_t node = edges_.find(edge(at.node, kGap))->second;
    for (uint32_t n = 1; n <= kLongestGap && at.token + n < doc.tokens.size(); ++n) {
      if (doc.tokens[at.token + n - 1].kind == TokenKind::punctuation && doc.tokens[at.token + n - 1].word != Vocabulary::kHyphen) break;
      walk(doc, words, {node, at.start, at.token + n, at.depth + n}, visit);
    }
  }
}

}  // namespace readout
