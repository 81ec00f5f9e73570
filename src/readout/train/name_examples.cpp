#include "readout/train/name_examples.h"

#include <algorithm>

#include "readout/base/error.h"
#include "readout/language/name_tagger.h"
#include "readout/train/running_text.h"

namespace readout {
namespace {

constexpr std::string_view kLabels[] = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-MISC", "I-MISC", "~", "?"};
static_assert(std::size(kLabels) == kNameLabels + 2 && kOtherLabel == kNameLabels && kOpenLabel == kNameLabels + 1);

constexpr size_t kShortest = 6, kLongest = 80;  // words of a sentence that may be kept

bool is_capital(const WordForm& form) { return form.shape >> 3 >= 2; }

class TextReader {
 public:
  TextReader(NameTexts& texts, uint32_t one_of) : texts_(texts), one_of_(one_of) {}

  void see(std::string_view word) {
    if (word.empty()) return finish();
    words_.emplace_back(word);
    forms_.push_back(word_form(word));
  }

 private:
  void finish() {
    size_t capitals = 0;
    for (size_t i = 1; i < forms_.size(); ++i) capitals += is_capital(forms_[i]);
    if (forms_.size() >= kShortest && 2 * capitals <= forms_.size()) {
      for (size_t i = 1; i < forms_.size(); ++i)
        if (forms_[i].shape >= 8) ++(is_capital(forms_[i]) ? texts_.letters[forms_[i].key].capital : texts_.letters[forms_[i].key].small);
      if (capitals > 0 && forms_.size() <= kLongest && ++seen_ % one_of_ == 0) texts_.sentences.push_back(words_);
    }
    words_.clear();
    forms_.clear();
  }

  NameTexts& texts_;
  uint32_t one_of_, seen_ = 0;
  std::vector<std::string> words_;
  std::vector<WordForm> forms_;
};

}  // namespace

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

std::vector<NameExample> read_name_examples(std::string_view text, const std::string& name) {
  std::vector<NameExample> examples;
  size_t number = 0;
  const auto fail = [&](const char* what) { throw Error(name + ", line " + std::to_string(number) + ": " + what); };
  while (!text.empty()) {
    const size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    ++number;
    if (line.empty()) continue;
    const size_t tab = line.find('\t');
    if (line.starts_with("# ") && tab == std::string_view::npos) {
      const size_t blank = line.find(' ', 2);
      if (blank == std::string_view::npos) fail("no article");
      examples.push_back({std::string(line.substr(2, blank - 2)), std::string(line.substr(blank + 1)), {}, {}});
      continue;
    }
    const auto* label = tab == std::string_view::npos ? std::end(kLabels) : std::ranges::find(kLabels, line.substr(tab + 1));
    if (examples.empty() || label == std::end(kLabels)) fail("no word with a label");
    examples.back().words.emplace_back(line.substr(0, tab));
    examples.back().labels.push_back(static_cast<uint8_t>(label - kLabels));
  }
  return examples;
}

NameTexts read_name_texts(const std::string& folder, uint32_t one_of) {
  NameTexts texts;
  TextReader reader(texts, one_of);
  each_word_in(folder, [&](std::string_view word) { reader.see(word); });
  return texts;
}

}  // namespace readout
