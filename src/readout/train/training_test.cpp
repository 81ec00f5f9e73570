#include "readout/train/training.h"

#include <gtest/gtest.h>

#include "readout/base/error.h"
#include "readout/base/files.h"
#include "readout/language/language_model.h"
#include "readout/train/evaluation.h"
#include "readout/train/running_text.h"
#include "readout/train/train_parser.h"

namespace readout {
namespace {

/// Ten invented sentences.
std::vector<TreeSentence> small_treebank() {
  const std::string path = std::string(SOURCE_DIR) + "/src/readout/train/small_treebank.conllu";
  return read_conllu(read_file(path), path);
}

/// Labelled sentences, each twice, since what is seen once is not learned; the same with open labels, ten times; and lists.
NameSources small_names() {
  const std::string examples =
      "# set one\nEnvoy\tO\nLena\tB-PER\nHolm\tI-PER\nleft\tO\nOslo\tB-LOC\n.\tO\n\n"
      "# set two\nThe\tO\nNordic\tB-ORG\nCouncil\tI-ORG\nmet\tO\nin\tO\nRome\tB-LOC\n.\tO\n\n"
      "# set three\nBoth\tO\nkeep\tO\nthe\tO\nAccord\tB-MISC\nalive\tO\n\n";
  const std::string open =
      "# set one\nEnvoy\tO\nLena\t?\nHolm\t?\nleft\tO\nOslo\t?\n.\tO\n\n"
      "# set three\nBoth\tO\nkeep\tO\nthe\tO\nAccord\t~\nalive\tO\n\n";
  std::string all = examples + examples;
  for (int i = 0; i < 10; ++i) all += open;
  return {read_name_examples(all, "names"), {}, "lena\tgiven.1\nnordic council\town.body organisation\noslo\tplace.1\n"};
}

std::string small_model(const TrainingPlan& plan) {
  std::vector<uint64_t> text;
  append_running_text(text, "Ministers met in Oslo. The envoy didn't wait; she left.\n\nTalks go on in Rome.");
  return train_model(small_treebank(), text, small_names(), plan, [](const std::string&) {});
}

TEST(Training, TheSameTextsGiveTheSameBytes) {
  const TrainingPlan plan{.often = 1, .clusters = 4, .parser_rounds = 2};
  const std::string once = small_model(plan);
  EXPECT_TRUE(once == small_model(plan));
  EXPECT_FALSE(once == small_model({.often = 1, .clusters = 4, .parser_rounds = 3}));
}

TEST(Training, LearnsASmallTreebankByHeart) {
  const std::string bytes = small_model({.often = 1, .clusters = 4, .tagger_rounds = 150, .fold_rounds = 60, .parser_rounds = 150});
  const LanguageModel model(ModelFile(bytes, "small"));
  const std::string line = evaluate(model, small_treebank());
  EXPECT_EQ(line.substr(0, line.find("  FEATS")), "words 54  UPOS 100.00  XPOS 100.00  lemma 100.00") << line;
  EXPECT_GT(std::stod(line.substr(line.find("LAS ") + 4)), 85) << line;
}

/// The names of a sentence as "first-last kind".
std::vector<std::string> names_in(const LanguageModel& model, std::initializer_list<std::string_view> words) {
  TaggerInput input;
  for (std::string_view word : words) input.add(word_form(word), model.tagger.words());
  std::vector<uint8_t> tags(input.size());
  model.tagger.tag(input, tags.data());
  NameTagger::Run run(model.names);
  std::vector<std::string> found;
  for (const FoundSpan& name : run.find(input, tags.data()))
    found.push_back(std::to_string(name.first) + '-' + std::to_string(name.last) + ' ' + "POLM"[static_cast<size_t>(name.kind)]);
  return found;
}

TEST(Training, LearnsNamesByHeart) {
  TrainingPlan plan{.often = 1, .clusters = 4, .tagger_rounds = 150, .fold_rounds = 1, .parser_rounds = 1};
  plan.names.rounds = 300;
  const std::string bytes = small_model(plan);
  const LanguageModel model(ModelFile(bytes, "small"));
  using Names = std::vector<std::string>;
  EXPECT_EQ(names_in(model, {"Envoy", "Lena", "Holm", "left", "Oslo", "."}), (Names{"1-3 P", "4-5 L"}));
  EXPECT_EQ(names_in(model, {"The", "Nordic", "Council", "met", "in", "Rome", "."}), (Names{"1-3 O", "5-6 L"}));
  EXPECT_EQ(names_in(model, {"Both", "keep", "the", "Accord", "alive"}), (Names{"3-4 M"}));
  EXPECT_EQ(names_in(model, {"she", "left", "."}), Names{});
  EXPECT_EQ(names_in(model, {}), Names{});
}

TEST(ReadNameExamples, SaysWhereTheyAreMalformed) {
  EXPECT_THROW(read_name_examples("Lena\tB-PER\n", "bad"), Error);
  EXPECT_THROW(read_name_examples("# set one\nLena\tPERSON\n", "bad"), Error);
  EXPECT_THROW(read_name_examples("# set\nLena\tB-PER\n", "bad"), Error);
  EXPECT_EQ(read_name_examples("# set one\n#\tO\n\n# set two\nLena\tB-PER\n", "good").size(), 2u);
}

TEST(ReadConllu, SaysWhereItIsMalformed) {
  EXPECT_THROW(read_conllu("1\tone\n", "bad"), Error);
  EXPECT_THROW(read_conllu("1\ta\ta\tX\tX\t_\t2\troot\t_\t_\n\n", "bad"), Error);
  EXPECT_EQ(read_conllu("1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n1\tca\tcan\tAUX\tMD\t_\t0\troot\t_\t_\n", "good").at(0).size(), 1u);
}

/// Random trees without crossing arcs, and moves that no rule forbids.
class RandomTrees : public testing::Test {
 protected:
  /// Hangs the words [first, last) below `head` or below each other.
  void grow(std::vector<uint32_t>& heads, uint32_t first, uint32_t last, uint32_t head) {
    if (first == last) return;
    const uint32_t word = first + dice.below(last - first);
    heads[word] = head;
    const bool split = head != ParseState::kNone && dice.below(2);
    grow(heads, first, word, split ? head : word);
    grow(heads, word + 1, last, word);
  }
  Dice dice{9};
};

TEST_F(RandomTrees, MovesWithoutCostGiveTheTree) {
  for (uint32_t size = 1; size < 40; ++size) {
    std::vector<uint32_t> heads(size);
    grow(heads, 0, size, ParseState::kNone);
    ParseState state(size);
    while (!state.done()) {
      std::vector<Move> free;
      for (Move move : {Move::shift, Move::left, Move::right})
        if (state.allowed(move) && cost_of(move, state, heads) == 0) free.push_back(move);
      ASSERT_FALSE(free.empty());
      state.apply(free[dice.below(static_cast<uint32_t>(free.size()))], 0);
    }
    for (uint32_t word = 0; word < size; ++word) ASSERT_EQ(state.node(word).head, heads[word]);
  }
}

TEST_F(RandomTrees, AnyMovesGiveOneRoot) {
  for (uint32_t size = 1; size < 40; ++size) {
    ParseState state(size);
    uint32_t moves = 0, roots = 0;
    for (; !state.done(); ++moves) {
      Move move = static_cast<Move>(dice.below(3));
      while (!state.allowed(move)) move = static_cast<Move>(dice.below(3));
      state.apply(move, 0);
    }
    for (uint32_t word = 0; word < size; ++word) roots += state.node(word).head == ParseState::kNone;
    EXPECT_EQ(moves, 2 * size);
    EXPECT_EQ(roots, 1u);
  }
}

}  // namespace
}  // namespace readout
