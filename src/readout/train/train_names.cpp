#include "readout/train/train_names.h"

#include <algorithm>
#include <cstdio>

#include "readout/language/tag_set.h"
#include "readout/train/name_list_tables.h"

namespace readout {
namespace {

constexpr uint16_t kNone = 1;  // labels as bits
constexpr uint16_t kNoFirst = [] {
  uint16_t labels = kNone;
  for (uint32_t label = 2; label < kNameLabels; label += 2) labels = static_cast<uint16_t>(labels | 1u << label);
  return labels;
}();

uint16_t bit(uint32_t label) { return static_cast<uint16_t>(1u << label); }
constexpr uint16_t kOther = kNone | 0b11 << first_label(NameKind::other);

/// What a word may be by its label in an example.
uint16_t allowed_by(uint8_t label) { return label == kOpenLabel ? ChainStretch::kAnyLabel : label == kOtherLabel ? kOther : bit(label); }
/// The word after a name does not go on with it.
void end_before(uint16_t& allowed, uint32_t label) {
  const auto without = static_cast<uint16_t>(allowed & ~bit(label + (label % 2)));
  if (without != 0) allowed = without;
}

NameKind kind_of(ListKind kind) {
  return kind == ListKind::person ? NameKind::person : kind == ListKind::place ? NameKind::place : NameKind::organisation;
}

/// Narrows what the words of `stretch` may be to what `chain` is sure of.
void take_sure(const NameChain& chain, float sure, ChainStretch& stretch) {
  const NameChain::Guess guess = chain.guess(stretch);
  const size_t size = stretch.rows.size();
  for (size_t first = 0; first < size;) {
    size_t last = first + 1;
    if (guess.labels[first] % 2 == 1)
      while (last < size && guess.labels[last] == guess.labels[first] + 1) ++last;
    bool good = true;
    for (size_t i = first; i < last; ++i) good &= guess.shares[i] > sure && (stretch.allowed[i] & bit(guess.labels[i])) != 0;
    if (good) {
      for (size_t i = first; i < last; ++i) stretch.allowed[i] = bit(guess.labels[i]);
      if (guess.labels[first] != 0 && last < size) end_before(stretch.allowed[last], guess.labels[first]);
    }
    first = last;
  }
}

}  // namespace

NameTraining::NameTraining(const NameSources& sources, const Tagger& tagger, const TagsOfSentences& honest, const TagSet& tags,
                           const NamePlan& plan, ModelWriter& model)
    : tagger_(tagger), honest_(honest), plan_(plan), proper_(tags) {
  for (size_t tag = 0; tag < tags.size(); ++tag) {
    const Upos upos = tags[static_cast<uint8_t>(tag)].upos;
    never_first_[tag] =
        upos == Upos::pron || upos == Upos::verb || upos == Upos::aux || upos == Upos::det || upos == Upos::adv || upos == Upos::intj;
  }
  write_name_lists(sources.lists, sources.texts, model);
  ModelWriter lists;
  write_name_lists(sources.lists, sources.texts, lists);
  list_bytes_ = lists.bytes();
  list_file_ = ModelFile(list_bytes_, "the lists of names");
  lists_ = NameLists(list_file_);
  for (const NameExample& example : sources.examples) add_labelled(example);
  for (const auto& sentence : sources.texts.sentences) add_unlabelled(sentence);
}

void NameTraining::tag(std::span<const std::string> words) {
  const auto honest = honest_.find(joined(words));
  if (honest != honest_.end()) {
    tags_ = honest->second;
    return;
  }
  tags_.resize(words.size());
  tagger_.tag(input_, tags_.data());
}

/// The stretches of a sentence, any label allowed.
NameTraining::Sentence NameTraining::read(std::span<const std::string> words) {
  input_.clear();
  for (const std::string& word : words) input_.add(word_form(word), tagger_.words());
  tag(words);
  reading_.read(input_, tags_.data(), proper_, lists_);
  Sentence sentence;
  for (const NameSentence::Stretch& of : reading_.stretches()) {
    ChainStretch stretch;
    for (uint32_t i = of.first; i < of.last; ++i) reading_.features(i, stretch.rows.emplace_back());
    stretch.allowed.assign(stretch.rows.size(), ChainStretch::kAnyLabel);
    sentence.stretches.push_back(std::move(stretch));
  }
  return sentence;
}

void NameTraining::add_labelled(const NameExample& example) {
  Sentence sentence = read(example.words);
  sentence.example = &example;
  for (size_t s = 0; s < sentence.stretches.size(); ++s) {
    const uint32_t first = reading_.stretches()[s].first;
    std::vector<uint16_t>& allowed = sentence.stretches[s].allowed;
    for (size_t i = 0; i < allowed.size(); ++i) {
      uint8_t label = example.labels[first + i];
      // A name whose first words are no candidates begins with the first that is one.
      if (i == 0 && label != 0 && label < kNameLabels && label % 2 == 0) --label;
      allowed[i] = allowed_by(label);
    }
  }
  sentences_.push_back(std::move(sentence));
}

void NameTraining::add_unlabelled(std::span<const std::string> words) {
  Sentence sentence = read(words);
  const auto known = reading_.known_names();
  for (size_t s = 0; s < sentence.stretches.size(); ++s) {
    const NameSentence::Stretch of = reading_.stretches()[s];
    ChainStretch& stretch = sentence.stretches[s];
    stretch.weight = plan_.silver_weight;
    for (uint32_t i = of.first; i < of.last; ++i) {
      const bool no_name = never_first_[tags_[i]] && !proper_.proper(tags_[i]);
      if (no_name || !reading_.written_as_name(i)) stretch.allowed[i - of.first] = kNoFirst;
    }
    for (const NameSentence::Known& name : known) {
      if (name.first < of.first || name.last >= of.last) continue;
      if (name.first == name.last && !proper_.proper(tags_[name.first])) continue;
      const uint32_t label = first_label(kind_of(name.kind));
      for (uint32_t i = name.first; i <= name.last; ++i) stretch.allowed[i - of.first] = bit(label + (i > name.first));
      if (name.last + 1 < of.last) end_before(stretch.allowed[name.last + 1 - of.first], label);
    }
  }
  sentences_.push_back(std::move(sentence));
}

void NameTraining::train(const std::function<bool(const NameExample&)>& left_out, ModelWriter& model) {
  std::vector<ChainStretch> silver;
  std::vector<const ChainStretch*> first, second;
  for (const Sentence& sentence : sentences_)
    for (const ChainStretch& stretch : sentence.stretches) {
      if (sentence.example && left_out(*sentence.example)) continue;
      first.push_back(&stretch);
      if (!sentence.example) silver.push_back(stretch);
    }
  Dice dice(7);
  NameChain teacher;
  teacher.learn(first, plan_.rounds, dice);
  for (ChainStretch& stretch : silver) take_sure(teacher, plan_.sure, stretch);
  for (const Sentence& sentence : sentences_)
    for (const ChainStretch& stretch : sentence.stretches)
      if (sentence.example && !left_out(*sentence.example)) second.push_back(&stretch);
  for (const ChainStretch& stretch : silver) second.push_back(&stretch);
  NameChain mean;
  for (int number = 0; number < plan_.chains; ++number) {
    Dice again(static_cast<uint64_t>(8 + number));
    NameChain chain;
    chain.learn(second, plan_.rounds, again);
    mean.add(chain, 1.f / static_cast<float>(plan_.chains));
  }
  mean.write(model);
}

namespace {

struct Counts {
  size_t gold = 0, found = 0, right = 0;
};

/// The names of a sentence by its labels.
std::vector<FoundSpan> names_of(std::span<const uint8_t> labels) {
  std::vector<FoundSpan> names;
  for (uint32_t i = 0; i < labels.size(); ++i) {
    if (labels[i] % 2 == 1)
      names.push_back({i, i + 1, static_cast<NameKind>((labels[i] - 1) / 2)});
    else if (labels[i] != 0 && !names.empty())
      names.back().last = i + 1;
  }
  return names;
}

void count(const NameExample& example, const Tagger& tagger, NameTagger::Run& run, std::span<Counts> counts) {
  TaggerInput input;
  for (const std::string& word : example.words) input.add(word_form(word), tagger.words());
  std::vector<uint8_t> tags(input.size());
  tagger.tag(input, tags.data());
  const std::vector<FoundSpan> gold = names_of(example.labels);
  for (const FoundSpan& name : gold) ++counts[static_cast<size_t>(name.kind)].gold;
  for (const FoundSpan& name : run.find(input, tags.data())) {
    Counts& of_kind = counts[static_cast<size_t>(name.kind)];
    ++of_kind.found;
    of_kind.right += static_cast<size_t>(std::ranges::count(gold, name));
  }
}

std::string line_of(const char* name, const Counts& counts) {
  const auto share = [](size_t part, size_t whole) {
    return whole == 0 ? 0. : 100. * static_cast<double>(part) / static_cast<double>(whole);
  };
  char line[120];
  std::snprintf(line, sizeof line, "%-12s  precision %.1f  recall %.1f  F1 %.1f", name, share(counts.right, counts.found),
                share(counts.right, counts.gold), share(2 * counts.right, counts.gold + counts.found));
  return line;
}

}  // namespace

std::string cross_validate_names(const NameSources& sources, const Tagger& tagger, const TagsOfSentences& honest, const TagSet& tags,
                                 const NamePlan& plan, const std::string& set, uint32_t folds,
                                 const std::function<void(const std::string&)>& report) {
  ModelWriter lists;
  NameTraining training(sources, tagger, honest, tags, plan, lists);
  std::vector<std::string> articles;
  for (const NameExample& example : sources.examples)
    if (example.set == set && std::ranges::find(articles, example.article) == articles.end()) articles.push_back(example.article);
  const auto in_fold = [&](const NameExample& example, uint32_t fold) {
    return example.set == set && static_cast<uint32_t>(std::ranges::find(articles, example.article) - articles.begin()) % folds == fold;
  };
  Counts counts[kNameKinds];
  for (uint32_t fold = 0; fold < folds; ++fold) {
    report("names without part " + std::to_string(fold + 1) + " of " + std::to_string(folds));
    ModelWriter model = lists;
    training.train([&](const NameExample& example) { return in_fold(example, fold); }, model);
    const std::string bytes = model.bytes();
    const ModelFile file(bytes, "the names of a part");
    const NameTagger names(file, tags);
    NameTagger::Run run(names);
    for (const NameExample& example : sources.examples)
      if (in_fold(example, fold)) count(example, tagger, run, counts);
  }
  Counts all;
  std::string lines;
  constexpr const char* kNames[] = {"persons", "organisations", "places"};
  for (size_t kind = 0; kind < std::size(kNames); ++kind) {
    lines += line_of(kNames[kind], counts[kind]) + '\n';
    all.gold += counts[kind].gold, all.found += counts[kind].found, all.right += counts[kind].right;
  }
  return lines + line_of("all", all) + '\n';
}

}  // namespace readout
