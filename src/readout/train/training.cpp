#include "readout/train/training.h"

#include <cmath>

#include "readout/base/model_file.h"
#include "readout/language/parser.h"
#include "readout/language/tag_set.h"
#include "readout/train/embeddings.h"
#include "readout/train/lanes.h"
#include "readout/train/train_lemmas.h"
#include "readout/train/train_parser.h"
#include "readout/train/train_tagger.h"

namespace readout {
namespace {

constexpr size_t kFolds = 5;
constexpr float kVectorLength = 4;  // of what the parser gets from running text
constexpr size_t kWord = Embeddings::kSize;
static_assert(kWord == ParserShape::kWord);

/// All vectors at one length.
std::vector<float> vectors_of(const Embeddings& embeddings) {
  std::vector<float> vectors(embeddings.words() * kWord);
  for (uint32_t word = 0; word < embeddings.words(); ++word) {
    const float* of = embeddings.of(word);
    const float length = std::sqrt(dot(of, of, kWord));
    if (length > 0) add(&vectors[word * kWord], of, kVectorLength / length, kWord);
  }
  return vectors;
}

class Training {
 public:
  Training(std::span<const TreeSentence> treebank, std::span<const uint64_t> text, const TrainingPlan& plan,
           const std::function<void(const std::string&)>& report)
      : say_(report),
        treebank_(treebank),
        plan_(plan),
        tags_(treebank),
        relations_(treebank),
        words_(number_words(treebank, text, plan.often)) {
    const WordStream stream = stream_of(words_, treebank, text);
    say_(std::to_string(stream.size()) + " words of text, " + std::to_string(words_.size()) + " known; learning vectors");
    const Embeddings embeddings(stream, words_.size(), plan.text_rounds);
    clusters_ = cluster(embeddings, static_cast<size_t>(plan.clusters), plan.cluster_rounds);
    vectors_ = vectors_of(embeddings);
  }

  std::string run(const NameSources& names) {
    model_.add("tags", std::string_view(tags_.lines()));
    train_lemmas(treebank_, tags_, model_);
    train_tags();
    train_trees();
    train_names(names);
    return model_.bytes();
  }

  std::string check_names(const NameSources& names, const std::string& set, uint32_t folds) {
    model_.add("tags", std::string_view(tags_.lines()));
    train_tags();
    const std::string bytes = model_.bytes();
    const ModelFile file(bytes, "the model of tags");
    return cross_validate_names(names, Tagger(file), tags_of_sentences(), TagSet(file), plan_.names, set, folds, say_);
  }

 private:
  void train_tags() {
    say_("learning tags");
    known_ = known_words(words_, treebank_, tags_, clusters_);
    train_tagger(treebank_, tags_, words_, known_, vectors_, plan_.tagger_rounds, model_);
    for (size_t fold = 0; fold < kFolds; ++fold) tag_fold(fold);
  }

  /// Tags one sentence of five by a tagger that has not seen it: what the parser and names train on.
  void tag_fold(size_t fold) {
    say_("tagging part " + std::to_string(fold + 1) + " of " + std::to_string(kFolds));
    std::vector<TreeSentence> others;
    for (size_t i = 0; i < treebank_.size(); ++i)
      if (i % kFolds != fold) others.push_back(treebank_[i]);
    ModelWriter writer;
    train_tagger(others, tags_, words_, known_words(words_, others, tags_, clusters_), vectors_, plan_.fold_rounds, writer);
    const std::string bytes = writer.bytes();
    const ModelFile file(bytes, "the tagger of a part");
    const Tagger tagger(file);
    found_.resize(treebank_.size());
    TaggerInput in;
    for (size_t i = fold; i < treebank_.size(); i += kFolds) {
      fill(in, treebank_[i], tagger.words());
      found_[i].resize(treebank_[i].size());
      tagger.tag(in, found_[i].data());
    }
  }

  TagsOfSentences tags_of_sentences() const {
    TagsOfSentences tags;
    for (size_t i = 0; i < treebank_.size(); ++i) {
      std::vector<std::string> words;
      for (const TreeWord& word : treebank_[i]) words.push_back(word.form);
      tags[joined(words)] = found_[i];
    }
    return tags;
  }

  void train_names(const NameSources& sources) {
    say_("learning names");
    const std::string bytes = model_.bytes();
    const ModelFile file(bytes, "the model without names");
    const Tagger tagger(file);
    const TagSet tags(file);
    NameTraining(sources, tagger, tags_of_sentences(), tags, plan_.names, model_).train([](const NameExample&) { return false; }, model_);
  }

  NetSentence net_sentence(size_t i) const {
    NetSentence net;
    TaggerInput in;
    fill(in, treebank_[i], WordList(known_));
    for (size_t k = 0; k < treebank_[i].size(); ++k) {
      const TreeWord& word = treebank_[i][k];
      NetWord input;
      input.word = input.known = in[k].known.id;
      word_properties(in[k], found_[i][k], input.properties);
      net.words.push_back(input);
      net.heads.push_back(word.head ? word.head - 1 : ParseState::kNone);
      net.relations.push_back(relations_.of(word.relation));
    }
    return net;
  }

  void train_trees() {
    std::vector<NetSentence> sentences;
    for (size_t i = 0; i < treebank_.size(); ++i)
      if (treebank_[i].size() <= Parser::kLongest) sentences.push_back(net_sentence(i));
    const std::vector<uint32_t> counts = count_words(treebank_, words_);
    Dice dice(5);
    ParserNet net(std::move(vectors_), dice);
    for (int round = 0; round < plan_.parser_rounds; ++round) {
      const auto rate = [&](int at) {
        return plan_.parser_rate * static_cast<float>(plan_.parser_rounds - at) / static_cast<float>(plan_.parser_rounds);
      };
      const float loss = train_round(net, sentences, counts, rate(round), rate(round + 1), round > 0, dice);
      say_("learning trees, round " + std::to_string(round + 1) + ": loss " + std::to_string(loss));
    }
    write_parser(net, counts, relations_, model_);
  }

  const std::function<void(const std::string&)>& say_;
  std::span<const TreeSentence> treebank_;
  const TrainingPlan& plan_;
  TagNumbers tags_;
  RelationNumbers relations_;
  WordNumbers words_;
  std::vector<uint16_t> clusters_;
  std::vector<float> vectors_;
  std::vector<KnownWord> known_;
  std::vector<std::vector<uint8_t>> found_;  // tags by sentence
  ModelWriter model_;
};

}  // namespace

std::string train_model(std::span<const TreeSentence> treebank, std::span<const uint64_t> running_text, const NameSources& names,
                        const TrainingPlan& plan, const std::function<void(const std::string&)>& report) {
  return Training(treebank, running_text, plan, report).run(names);
}

std::string check_names(std::span<const TreeSentence> treebank, std::span<const uint64_t> running_text, const NameSources& names,
                        const TrainingPlan& plan, const std::string& set, uint32_t folds,
                        const std::function<void(const std::string&)>& report) {
  return Training(treebank, running_text, plan, report).check_names(names, set, folds);
}

}  // namespace readout
