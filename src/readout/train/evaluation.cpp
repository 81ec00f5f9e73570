#include "readout/train/evaluation.h"

#include <cstdio>
#include <ctime>

#include "readout/language/features.h"
#include "readout/language/language_model.h"
#include "readout/train/train_tagger.h"

namespace readout {
namespace {

std::string_view without_subtype(std::string_view relation) { return relation.substr(0, relation.find(':')); }

std::string feats_column(const std::string& features) { return features.empty() ? "_" : features; }

double seconds_since(std::clock_t start) { return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC; }

}  // namespace

std::string evaluate(const LanguageModel& model, std::span<const TreeSentence> treebank) {
  size_t words = 0, upos = 0, xpos = 0, lemmas = 0, features = 0, heads = 0, arcs = 0;
  double tag_seconds = 0, tree_seconds = 0;
  TaggerInput in;
  std::vector<uint8_t> tags;
  std::vector<Parser::Hang> tree;
  std::vector<FeatureWord> told;
  for (const TreeSentence& sentence : treebank) {
    tags.resize(sentence.size());
    tree.resize(sentence.size());
    auto start = std::clock();
    fill(in, sentence, model.tagger.words());
    model.tagger.tag(in, tags.data());
    tag_seconds += seconds_since(start);
    start = std::clock();
    model.parser.parse(in, tags.data(), tree.data());
    tree_seconds += seconds_since(start);
    told.clear();
    for (size_t i = 0; i < sentence.size(); ++i)
      told.push_back({sentence[i].form, tags[i], tree[i].head, model.parser.relation(tree[i].relation)});
    const SentenceFeatures of_sentence(model.tags, told);
    for (uint32_t i = 0; i < sentence.size(); ++i) {
      const TreeWord& gold = sentence[i];
      const bool head = gold.head == (tree[i].head == Parser::kRoot ? 0 : tree[i].head + 1);
      ++words;
      upos += name_of(model.tags[tags[i]].upos) == gold.upos;
      xpos += model.tags[tags[i]].xpos == gold.xpos;
      lemmas += model.lemmas.lemma(gold.form, tags[i]) == gold.lemma;
      features += feats_column(of_sentence.of(i)) == gold.features;
      heads += head;
      arcs += head && without_subtype(model.parser.relation(tree[i].relation)) == without_subtype(gold.relation);
    }
  }
  const auto share = [&](size_t hits) { return 100. * static_cast<double>(hits) / static_cast<double>(words); };
  const auto speed = [&](double seconds) { return static_cast<double>(words) / seconds / 1000; };
  char line[240];
  std::snprintf(
      line, sizeof line, "words %zu  UPOS %.2f  XPOS %.2f  lemma %.2f  FEATS %.2f  UAS %.2f  LAS %.2f  tags %.0f k/s  trees %.0f k/s",
      words, share(upos), share(xpos), share(lemmas), share(features), share(heads), share(arcs), speed(tag_seconds), speed(tree_seconds));
  return line;
}

}  // namespace readout
