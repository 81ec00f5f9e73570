#include "readout/train/train_tagger.h"

#include <algorithm>

#include "readout/train/tag_net.h"
#include "readout/train/whole.h"

namespace readout {
namespace {

constexpr size_t kMostTags = TaggerShape::kTags;
constexpr size_t kBatch = 8;  // sentences
constexpr float kRate = .002f;
constexpr float kUnknown = .25f;       // weight of leaving a word unknown, against its count
constexpr int kCertainCount = 20;      // a word seen so often …
constexpr double kCertainShare = .99;  // … with one tag in this share has that tag only

/// Pairs of a map by falling count, then by name.
template <class Map>
auto by_count(const Map& counts) {
  std::vector<std::pair<typename Map::key_type, int>> order(counts.begin(), counts.end());
  std::ranges::stable_sort(order, [](const auto& a, const auto& b) { return a.second > b.second; });
  return order;
}

std::string name_of(const TreeWord& word) { return word.upos + '|' + word.xpos; }

/// The tags that a word was seen with in more than one case of twenty, as a set of bits.
uint64_t choices_of(const std::map<uint8_t, int>& tags, int count) {
  uint64_t set = 0;
  for (const auto& [tag, times] : tags)
    if (times * 20 > count) set |= uint64_t{1} << tag;
  return set;
}

void write(const TagNet& net, std::span<const uint32_t> counts, ModelWriter& model) {
  using Shape = TaggerShape;
  model.add("tagger.words", whole_rows<int8_t>(net.layer.folded_words(counts), Shape::kWord, Scale::kIn, 127));
  model.add("tagger.properties", whole_rows<int8_t>(net.layer.properties(), Shape::kWord, Scale::kIn, 127));
  model.add("tagger.wide", whole_turned(net.wide, 0, Shape::kWideIn, Shape::kHidden));
  model.add("tagger.wide_bias", whole_rows<int32_t>(net.wide_bias, Shape::kHidden, Scale::kIn * Scale::kWeight, kMostBias));
  model.add("tagger.out", whole_turned(net.out, 0, Shape::kHidden, Shape::kTags));
  model.add("tagger.out_bias", whole_rows<int32_t>(net.out_bias, Shape::kTags, Scale::kValue * Scale::kWeight, kMostBias));
}

}  // namespace

TagNumbers::TagNumbers(std::span<const TreeSentence> treebank) {
  std::map<std::string, int> counts;
  for (const TreeSentence& sentence : treebank)
    for (const TreeWord& word : sentence) ++counts[name_of(word)];
  for (const auto& [name, count] : by_count(counts)) {
    if (tags_.size() == kMostTags) break;
    const auto tag = static_cast<uint8_t>(tags_.size());
    tags_.emplace(name, tag);
    by_upos_.emplace(name.substr(0, name.find('|')), tag);
    lines_ += name + '\n';
  }
}

uint8_t TagNumbers::of(const TreeWord& word) const {
  if (const auto at = tags_.find(readout::name_of(word)); at != tags_.end()) return at->second;
  const auto at = by_upos_.find(word.upos);
  return at == by_upos_.end() ? 0 : at->second;
}

std::vector<KnownWord> known_words(const WordNumbers& words, std::span<const TreeSentence> treebank, const TagNumbers& tags,
                                   std::span<const uint16_t> clusters) {
  struct Seen {
    std::map<uint8_t, int> tags;
    int count = 0;
  };
  std::vector<Seen> seen(words.size());
  for (const TreeSentence& sentence : treebank)
    for (const TreeWord& word : sentence) {
      Seen& of_word = seen[words.find(word_form(word.form).key)];
      ++of_word.tags[tags.of(word)];
      ++of_word.count;
    }
  std::map<uint64_t, int> sets;
  for (const Seen& of_word : seen)
    if (of_word.count) sets[choices_of(of_word.tags, of_word.count)] += of_word.count;
  std::map<uint64_t, uint8_t> set_numbers;
  for (const auto& [set, count] : by_count(sets))
    if (set_numbers.size() < 254) set_numbers.emplace(set, static_cast<uint8_t>(set_numbers.size() + 1));
  std::vector<std::pair<uint64_t, KnownWord>> known(words.size() - 1);
  for (const auto& [key, number] : words.all()) {
    KnownWord word;
    word.id = static_cast<uint16_t>(number);
    word.cluster = clusters[number];
    const Seen& of_word = seen[number];
    const auto set = set_numbers.find(choices_of(of_word.tags, of_word.count));
    if (of_word.count >= 4 && set != set_numbers.end()) word.choices = set->second;
    for (const auto& [tag, times] : of_word.tags)
      if (of_word.count >= kCertainCount && times >= kCertainShare * of_word.count) word.tag = tag;
    known[number - 1] = {key, word};
  }
  return WordList::places_of(known);
}

void fill(TaggerInput& in, const TreeSentence& sentence, const WordList& words) {
  in.clear();
  for (const TreeWord& word : sentence) in.add(word_form(word.form), words);
}

std::vector<uint32_t> count_words(std::span<const TreeSentence> treebank, const WordNumbers& words) {
  std::vector<uint32_t> counts(words.size());
  for (const TreeSentence& sentence : treebank)
    for (const TreeWord& word : sentence) ++counts[words.find(word_form(word.form).key)];
  return counts;
}

void forget_rare(std::vector<NetWord>& words, std::span<const uint32_t> counts, Dice& dice) {
  for (NetWord& word : words) {
    const float unknown = kUnknown / (kUnknown + static_cast<float>(counts[word.word]));
    if (static_cast<float>(dice.below(1 << 16)) < unknown * (1 << 16)) word.word = 0;
  }
}

void train_tagger(std::span<const TreeSentence> treebank, const TagNumbers& tags, const WordNumbers& words,
                  std::span<const KnownWord> known, std::vector<float> text_vectors, int rounds, ModelWriter& model) {
  const WordList list(known);
  const std::vector<uint32_t> counts = count_words(treebank, words);
  Dice dice(1);
  TagNet net(std::move(text_vectors), dice);
  TaggerInput in;
  std::vector<NetWord> sentence;
  std::vector<uint8_t> wanted;
  const size_t steps = treebank.size() * static_cast<size_t>(rounds);
  size_t step = 0;
  for (int round = 0; round < rounds; ++round)
    for (uint32_t number : shuffled(treebank.size(), dice)) {
      fill(in, treebank[number], list);
      sentence.assign(in.size(), {});
      wanted.clear();
      for (size_t i = 0; i < in.size(); ++i) {
        sentence[i].word = sentence[i].known = in[i].known.id;
        tag_properties(in, i, sentence[i].properties);
        wanted.push_back(in[i].known.tag == KnownWord::kNoTag ? tags.of(treebank[number][i]) : TagNet::kSure);
      }
      forget_rare(sentence, counts, dice);
      net.learn(sentence, wanted, dice);
      if (++step % kBatch == 0 || step == steps) net.step(kRate * static_cast<float>(steps - step + 1) / static_cast<float>(steps));
    }
  model.add("words", known);
  write(net, counts, model);
}

}  // namespace readout
