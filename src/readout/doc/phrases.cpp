#include "readout/doc/phrases.h"

#include <algorithm>
#include <bit>

#include "readout/base/utf8.h"

namespace readout {

Vocabulary::Vocabulary() : prefix_of_(3, 0) {
  for (std::string_view hyphen : {"-", "\xE2\x80\x90", "\xE2\x80\x91"}) words_.add(hyphen, kHyphen);
  words_.add("'s", kPossessive);
}

uint32_t Vocabulary::add(std::string_view key) {
  if (const uint32_t known = words_.find(key)) return known;
  words_.add(key, static_cast<uint32_t>(prefix_of_.size()));
  prefix_of_.push_back(kUnknown);
  return static_cast<uint32_t>(prefix_of_.size()) - 1;
}

uint32_t Vocabulary::add_prefix(std::string_view prefix) {
  if (const uint32_t known = prefixes_.find(prefix)) return known;
  prefixes_.add(prefix, static_cast<uint32_t>(prefix_of_.size()));
  prefix_of_.push_back(kUnknown);
  longest_ = std::max(longest_, prefix.size());
  const uint32_t size = 1u << std::min<size_t>(prefix.size(), 31);
  if (prefix.size() >= 2)
    prefix_sizes_[head(prefix)] |= size;
  else
    for (uint32_t& sizes : prefix_sizes_) sizes |= size;
  return static_cast<uint32_t>(prefix_of_.size()) - 1;
}

uint32_t Vocabulary::longest_prefix(std::string_view key, size_t below) const {
  const uint32_t sizes = key.size() >= 2 ? prefix_sizes_[head(key)] : 0xFFFFFFFF;
  if (sizes == 0) return kUnknown;
  for (size_t size = std::min({key.size(), longest_, below - 1}); size > 0; --size) {
    if (!(sizes >> std::min<size_t>(size, 31) & 1)) continue;
    if (const uint32_t prefix = prefixes_.find(key.substr(0, size))) return prefix;
  }
  return kUnknown;
}

uint32_t Vocabulary::find(std::string_view key) const {
  if (const uint32_t word = words_.find(key)) return word;
  return longest_prefix(key, key.size() + 1);
}

uint32_t Vocabulary::number_of(std::string_view text, const Token& token) const {
  if (token.joined && token.letters == Case::none) return kPossessive;
  std::string key;
  append_word_key(key, slice(text, token.span));
  return find(key);
}

void Vocabulary::finish() {
  words_.each([&](std::string_view key, uint32_t word) {
    if (word > kPossessive) prefix_of_[word] = longest_prefix(key, key.size() + 1);
  });
  prefixes_.each([&](std::string_view key, uint32_t word) { prefix_of_[word] = longest_prefix(key, key.size()); });
}

uint32_t PhraseTable::child(uint32_t node, uint32_t word) {
  auto [at, is_new] = edges_.try_emplace(edge(node, word), static_cast<uint32_t>(nodes_.size()));
  if (is_new) nodes_.emplace_back();
  return at->second;
}

std::vector<PhraseTable::Word> PhraseTable::read(const Vocabulary& words, std::string_view pattern) {
  std::vector<Word> read;
  read.reserve(4);  // most have no more
  for (uint32_t pos = skip_blanks(pattern, 0); pos < pattern.size(); pos = skip_blanks(pattern, pos)) {
    const Token token = scan_token(pattern, pos, words.parts);
    Word word;
    append_word_key(word.key, slice(pattern, token.span));
    pos = token.span.end;
    if (word.key == "-" || word.key == "'s") continue;
    word.gap = word.key == "_";
    word.prefix = pos < pattern.size() && pattern[pos] == '*';
    pos += word.prefix;
    word.capital = is_upper(utf8_at(pattern, token.span.begin).code);
    word.acronym = token.letters == Case::upper && token.span.size() > 1;
    read.push_back(std::move(word));
  }
  return read;
}

void PhraseTable::add(Vocabulary& words, std::string_view pattern, uint32_t value, Letters letters) {
  const std::vector<Word> plain = read(words, pattern);
  add(words, plain, value, letters);
  const auto has_prefix = [&](const Word& word) {
    return word.key.find('-') != std::string::npos || (&word != &plain.back() && words.parts.prefixes.contains(word.key));
  };
  if (std::ranges::none_of(plain, has_prefix)) return;
  std::vector<Word> parted, joint;
  for (const Word& word : plain) {
    const size_t hyphen = word.key.find('-');
    const bool prefixed = hyphen != std::string::npos && words.parts.prefixes.contains(std::string_view(word.key).substr(0, hyphen));
    if (prefixed) {
      parted.push_back({word.key.substr(0, hyphen), false, false, word.capital, false});
      parted.push_back({word.key.substr(hyphen + 1), false, word.prefix, false, false});
    } else {
      parted.push_back(word);
    }
    const bool after_prefix = !joint.empty() && !joint.back().gap && !word.gap && words.parts.prefixes.contains(joint.back().key);
    if (after_prefix) {
      joint.back().key += '-' + word.key;
      joint.back().prefix = word.prefix;
      joint.back().acronym = false;
    } else {
      joint.push_back(word);
    }
  }
  if (parted.size() > plain.size()) add(words, parted, value, letters);
  if (joint.size() < plain.size()) add(words, joint, value, letters);
}

void PhraseTable::add(Vocabulary& words, const std::vector<Word>& pattern, uint32_t value, Letters letters) {
  if (nodes_.empty()) nodes_.emplace_back();
  uint32_t node = 0, capitals = 0, acronyms = 0, count = 0;
  for (const Word& part : pattern) {
    if (part.gap) {
      nodes_[node].has_gap = true;
      node = child(node, kGap);
      continue;
    }
    const uint32_t word = part.prefix ? words.add_prefix(part.key) : words.add(part.key);
    if (node == 0) {
      if (starts_.size() <= word) starts_.resize(word + 1);
      starts_[word] = true;
    }
    node = child(node, word);
    const uint32_t bit = count < 32 ? 1u << count : 0;
    if (part.capital) capitals |= bit;
    if (part.acronym) acronyms |= bit;
    ++count;
  }
  if (node == 0) return;
  const bool any = letters == Letters::any;
  endings_.push_back({value, any ? 0 : capitals, any ? 0 : acronyms, -1});
  int32_t* last = &nodes_[node].endings;
  while (*last >= 0) last = &endings_[static_cast<size_t>(*last)].next;
  *last = static_cast<int32_t>(endings_.size()) - 1;
}

bool PhraseTable::letters_fit(const Document& doc, const Ending& ending, uint32_t start, uint32_t end) const {
  if (!ending.capitals) return true;
  uint32_t k = 0;
  for (uint32_t i = start; i < end && k < 32; ++i) {
    const Token& token = doc.tokens[i];
    if (i > start && (token.word == Vocabulary::kHyphen || token.word == Vocabulary::kPossessive)) continue;
    const bool small = token.letters == Case::lower || token.letters == Case::none;
    if ((ending.capitals >> k & 1) && small) return false;
    if ((ending.acronyms >> k & 1) && token.letters != Case::upper) return false;
    ++k;
  }
  return true;
}

}  // namespace readout
