#include "readout/train/train_lemmas.h"

#include <algorithm>
#include <bit>
#include <map>

#include "readout/base/utf8.h"
#include "readout/language/lemmas.h"

namespace readout {
namespace {

constexpr size_t kLongestCut = 6;

/// The rule that makes `lemma` of `word`, as a line of the model.
std::string rule_of(const std::string& word, const std::string& lemma) {
  const std::string folded = lower(word);
  const bool keep = word != folded && lemma.substr(0, 1) != folded.substr(0, 1);
  const std::string& from = keep ? word : folded;
  size_t same = 0;
  while (same < from.size() && same < lemma.size() && from[same] == lemma[same]) ++same;
  while (same > 0 && (!at_utf8_boundary(from, same) || !at_utf8_boundary(lemma, same))) --same;
  const bool whole = same == 0 || from.size() - same > kLongestCut;
  const size_t cut = whole ? LemmaRule::kWhole : from.size() - same;
  return std::to_string(cut) + '\t' + (keep ? '=' : '-') + '\t' + lemma.substr(whole ? 0 : same) + '\n';
}

using Counts = std::map<uint64_t, std::map<std::string, int>>;

const std::string& most(const std::map<std::string, int>& rules) {
  return std::ranges::max_element(rules, {}, [](const auto& rule) { return rule.second; })->first;
}

}  // namespace

void train_lemmas(std::span<const TreeSentence> treebank, const TagNumbers& tags, ModelWriter& model) {
  Counts words, endings;
  std::map<uint64_t, std::pair<uint8_t, WordForm>> forms;
  for (const TreeSentence& sentence : treebank)
    for (const TreeWord& word : sentence) {
      const WordForm form = word_form(word.form);
      const uint8_t tag = tags.of(word);
      ++words[lemma_key(tag, form)][rule_of(word.form, word.lemma)];
      forms.emplace(lemma_key(tag, form), std::pair(tag, form));
    }
  for (const auto& [key, rules] : words) {  // each word counts once, whatever its frequency
    const auto& [tag, form] = forms.at(key);
    for (int size = 0; size <= Lemmas::kLongestEnding; ++size) ++endings[lemma_key(tag, form, size)][most(rules)];
  }
  std::map<std::string, uint32_t> numbers;
  std::string lines;
  std::vector<std::pair<uint64_t, uint32_t>> entries;
  const auto add = [&](uint64_t key, const std::string& rule) {
    const auto [at, is_new] = numbers.emplace(rule, static_cast<uint32_t>(numbers.size() + 1));
    if (is_new) lines += rule;
    entries.emplace_back(key, at->second);
  };
  for (const auto& [key, rules] : words) {  // words that the endings would get wrong
    const auto& [tag, form] = forms.at(key);
    if (most(endings.at(lemma_key(tag, form, Lemmas::kLongestEnding))) != most(rules)) add(key, most(rules));
  }
  std::map<uint64_t, bool> needed;
  for (const auto& [key, word] : forms)
    for (int size = 0; size <= Lemmas::kLongestEnding; ++size) {
      const uint64_t ending = lemma_key(word.first, word.second, size);
      const bool same = size > 0 && most(endings.at(ending)) == most(endings.at(lemma_key(word.first, word.second, size - 1)));
      if (!same || size == 0) needed[ending] = true;
    }
  for (const auto& [key, yes] : needed) add(key, most(endings.at(key)));
  std::vector<Lemmas::Place> places(std::bit_ceil(2 * entries.size() + 2));
  const int shift = 64 - std::countr_zero(places.size());
  for (const auto& [key, rule] : entries) {
    uint64_t at = key >> shift;
    while (places[at].rule != 0) at = (at + 1) % places.size();
    places[at] = {static_cast<uint32_t>(key), rule};
  }
  model.add("lemmas.places", places);
  model.add("lemmas.rules", std::string_view(lines));
}

}  // namespace readout
