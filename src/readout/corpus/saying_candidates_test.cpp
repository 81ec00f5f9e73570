#include "readout/corpus/saying_candidates.h"

#include <gtest/gtest.h>

#include "readout/corpus/sketch.h"

using namespace readout;

namespace {

using Runs = std::vector<uint32_t>;

struct Text {
  const char* published;
  std::vector<Runs> quoted, said;
};

std::vector<SayingCandidate> candidates(const std::vector<Text>& texts) {
  std::vector<Document> documents;
  std::vector<std::string> sketches;
  for (const Text& text : texts) {
    documents.emplace_back().meta.published = Meta{text.published};
    Sketch sketch;
    sketch.quoted = text.quoted, sketch.said = text.said;
    sketches.push_back(pack_sketch(sketch));
  }
  return find_saying_candidates(documents, sketches);
}

std::vector<Runs> lists_of(const PackedLists& lists) {
  std::vector<Runs> out;
  lists.each([&](const PackedNumbers& list) {
    Runs& runs = out.emplace_back();
    for (size_t i = 0; i < list.size(); ++i) runs.push_back(list[i]);
  });
  return out;
}

Runs numbers(uint32_t first, uint32_t count) {
  Runs runs;
  for (uint32_t i = 0; i < count; ++i) runs.push_back(first + i);
  return runs;
}

}  // namespace

TEST(SayingCandidates, AQuoteAndTheTurnThatItIsFrom) {
  const auto found = candidates({{"2031-03-01", {}, {{7, 900}, {500}}}, {"2031-03-02", {{}, {6, 7, 8}}, {}}});
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].quote, (SayingAt{1, false, 1}));
  EXPECT_EQ(found[0].other, (SayingAt{0, true, 0}));
}

TEST(SayingCandidates, AQuoteIsNotTakenFromWhatWasSaidLater) {
  EXPECT_TRUE(candidates({{"2031-03-09", {}, {{7}}}, {"2031-03-02", {{6, 7, 8}}, {}}}).empty());
}

TEST(SayingCandidates, FewWordsAreOneSayingWithinDaysOnly) {
  EXPECT_EQ(candidates({{"2031-03-09", {{6, 7, 8}}, {}}, {"2031-03-02", {{6, 7, 8}}, {}}}).size(), 1u);
  EXPECT_TRUE(candidates({{"2031-04-09", {{6, 7, 8}}, {}}, {"2031-03-02", {{6, 7, 8}}, {}}}).empty());
  EXPECT_EQ(candidates({{"2031-09-09", {numbers(1, 20)}, {}}, {"2031-03-02", {numbers(1, 20)}, {}}}).size(), 1u);
}

TEST(SayingCandidates, OneRunInALongQuoteIsChance) {
  EXPECT_TRUE(candidates({{"2031-03-02", {numbers(1, 40)}, {}}, {"2031-03-02", {numbers(40, 40)}, {}}}).empty());
}

TEST(SayingCandidates, WhatManyDocumentsHaveIsAFormula) {
  std::vector<Text> texts(40, {"2031-03-02", {{7}}, {}});
  EXPECT_EQ(candidates(texts).size(), size_t{40} * 39 / 2);
  texts.push_back(texts[0]);
  EXPECT_TRUE(candidates(texts).empty());
}

TEST(SayingCandidates, TurnsAloneAreNoQuotes) { EXPECT_TRUE(candidates({{"2031-03-02", {}, {{7}}}, {"2031-03-02", {}, {{7}}}}).empty()); }

TEST(Sketch, OneOfAnotherVersionIsNone) {
  Sketch sketch;
  sketch.words = 7, sketch.shingles = {1, 2}, sketch.quoted = {{3}, {}}, sketch.said = {{4, 5}}, sketch.commitments = {{6}};
  std::string packed = pack_sketch(sketch);
  EXPECT_EQ(lists_of(SketchView(packed).quoted), sketch.quoted);
  EXPECT_EQ(lists_of(SketchView(packed).said), sketch.said);
  EXPECT_EQ(lists_of(SketchView(packed).commitments), sketch.commitments);
  EXPECT_TRUE(lists_of(SketchView(packed.substr(0, packed.size() - 1)).commitments)[0].empty()) << "what is cut off is not read";
  packed[0] = static_cast<char>(packed[0] - 1);
  EXPECT_EQ(SketchView(packed).words, 0u);
  EXPECT_TRUE(lists_of(SketchView(packed).quoted).empty());
}
