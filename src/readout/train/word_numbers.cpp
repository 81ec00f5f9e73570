#include "readout/train/word_numbers.h"

#include "readout/language/word_form.h"

namespace readout {
namespace {

constexpr size_t kMostWords = 65535;  // their numbers are 16 bits

}  // namespace

WordNumbers number_words(std::span<const TreeSentence> treebank, std::span<const uint64_t> text, uint32_t often) {
  WordNumbers words;
  for (const TreeSentence& sentence : treebank)
    for (const TreeWord& word : sentence) words.add(word_form(word.form).key);
  tsl::robin_map<uint64_t, uint32_t> counts;
  for (uint64_t key : text)
    if (key != 0 && ++counts[key] == often && words.size() <= kMostWords) words.add(key);
  return words;
}

WordStream stream_of(const WordNumbers& words, std::span<const TreeSentence> treebank, std::span<const uint64_t> text) {
  WordStream stream;
  const auto add = [&](uint64_t key) {
    const uint32_t number = key == 0 ? 0 : words.find(key);
    if (key == 0 || number != 0) stream.push_back(number);
  };
  for (uint64_t key : text) add(key);
  for (const TreeSentence& sentence : treebank) {
    for (const TreeWord& word : sentence) add(word_form(word.form).key);
    add(0);
  }
  return stream;
}

}  // namespace readout
