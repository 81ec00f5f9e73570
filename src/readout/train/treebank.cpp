#include "readout/train/treebank.h"

#include <array>
#include <charconv>
#include <numeric>

#include "readout/base/error.h"

namespace readout {
namespace {

constexpr size_t kColumns = 10;

/// The cells of a line; false when there are not ten.
bool split(std::string_view line, std::array<std::string_view, kColumns>& cells) {
  size_t column = 0;
  for (; column < kColumns; ++column) {
    const size_t end = line.find('\t');
    cells[column] = line.substr(0, end);
    if (end == std::string_view::npos) break;
    line.remove_prefix(end + 1);
  }
  return column == kColumns - 1;
}

bool read_number(std::string_view text, uint32_t& number) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  return problem == std::errc() && end == text.data() + text.size();
}

}  // namespace

std::vector<TreeSentence> read_conllu(std::string_view text, const std::string& name) {
  std::vector<TreeSentence> sentences;
  TreeSentence sentence;
  std::array<std::string_view, kColumns> cells;
  size_t number = 0;
  const auto fail = [&](const char* what) { throw Error(name + ", line " + std::to_string(number) + ": " + what); };
  const auto finish = [&] {
    for (const TreeWord& word : sentence)
      if (word.head > sentence.size()) fail("the sentence above has a head that is none of its words");
    if (!sentence.empty()) sentences.push_back(std::move(sentence));
    sentence.clear();
  };
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.empty()) finish();
    if (line.empty() || line.starts_with('#')) continue;
    if (!split(line, cells)) fail("not ten columns");
    if (cells[0].find_first_of("-.") != std::string_view::npos) continue;
    TreeWord word{std::string(cells[1]), std::string(cells[2]), std::string(cells[3]),
                  std::string(cells[4]), std::string(cells[5]), std::string(cells[7])};
    if (!read_number(cells[6], word.head)) fail("the head is no number");
    sentence.push_back(std::move(word));
  }
  finish();
  return sentences;
}

uint64_t Dice::next() {  // splitmix64
  uint64_t mixed = state_ += 0x9E3779B97F4A7C15;
  mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
  return mixed ^ (mixed >> 31);
}

std::vector<uint32_t> shuffled(size_t size, Dice& dice) {
  std::vector<uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0u);
  for (size_t left = size; left > 1; --left) std::swap(order[left - 1], order[dice.below(static_cast<uint32_t>(left))]);
  return order;
}

}  // namespace readout
