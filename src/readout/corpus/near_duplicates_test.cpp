#include "readout/corpus/near_duplicates.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "readout/corpus/sketch.h"

using namespace readout;

namespace {

using Words = std::vector<std::string>;

std::string join(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return text;
}

Words random_words(std::mt19937& random, size_t count) {
  Words words;
  for (size_t i = 0; i < count; ++i) words.push_back("w" + std::to_string(random() % 5000));
  return words;
}

/// All runs of five words of a text, sorted.
Words shingles_of(const Words& words) {
  Words shingles;
  for (size_t i = 0; i + 5 <= words.size(); ++i)
    shingles.push_back(words[i] + ' ' + words[i + 1] + ' ' + words[i + 2] + ' ' + words[i + 3] + ' ' + words[i + 4]);
  std::ranges::sort(shingles);
  return shingles;
}

/// The larger of the shares of the shingles that two texts have in common.
double share_of(const Words& a, const Words& b) {
  Words shared;
  std::ranges::set_intersection(a, b, std::back_inserter(shared));
  return static_cast<double>(shared.size()) / static_cast<double>(std::min(a.size(), b.size()));
}

std::vector<std::string> sketches_of(const std::vector<Words>& texts) {
  std::vector<std::string> sketches;
  for (const Words& words : texts) sketches.push_back(pack_sketch(sketch_text(join(words))));
  return sketches;
}

TEST(NearDuplicates, FindsWhatComparingAllPairsFinds) {
  std::mt19937 random(7);
  std::vector<Words> texts;
  for (int i = 0; i < 12; ++i) {
    const Words story = random_words(random, 300 + random() % 500);
    texts.push_back(story);
    Words longer = random_words(random, random() % 200);  // a new lead, then most of the story
    longer.insert(longer.end(), story.begin(), story.end() - static_cast<long>(random() % 100));
    texts.push_back(longer);
    texts.push_back(Words(story.begin() + 20, story.begin() + 220));
  }
  std::set<std::pair<uint32_t, uint32_t>> found;
  for (const NearPair& pair : find_near_pairs(sketches_of(texts), 0.3)) found.insert({pair.a, pair.b});
  std::vector<Words> shingles;
  for (const Words& words : texts) shingles.push_back(shingles_of(words));
  for (uint32_t a = 0; a < texts.size(); ++a)
    for (uint32_t b = a + 1; b < texts.size(); ++b) {
      const double share = share_of(shingles[a], shingles[b]);
      if (share > 0.6) EXPECT_TRUE(found.contains({a, b})) << a << " and " << b << " share " << share;
      if (share < 0.05) EXPECT_FALSE(found.contains({a, b})) << a << " and " << b << " share " << share;
    }
}

TEST(NearDuplicates, ManyReprintsStayConnected) {
  std::mt19937 random(8);
  const Words story = random_words(random, 400);
  std::vector<Words> texts;
  for (int i = 0; i < 200; ++i) {
    texts.push_back(random_words(random, 30));
    texts.back().insert(texts.back().end(), story.begin(), story.end());
  }
  const std::vector<NearPair> pairs = find_near_pairs(sketches_of(texts), 0.3);
  EXPECT_LE(pairs.size(), texts.size() * 4) << "the number of pairs grows with that of the texts, not with its square";
  std::set<uint32_t> reached{0};
  for (const NearPair& pair : pairs)
    if (reached.contains(pair.a)) reached.insert(pair.b);
  EXPECT_EQ(reached.size(), texts.size());
}

TEST(NearDuplicates, ShortTextsArePairedOnlyWhenAllWordsAreTheSame) {
  std::vector<std::string> sketches;
  for (const char* text : {"The talks ended.", "the talks ended", "The talks began.", ""})
    sketches.push_back(pack_sketch(sketch_text(text)));
  const std::vector<NearPair> pairs = find_near_pairs(sketches, 0.3);
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_TRUE(pairs[0].a == 0 && pairs[0].b == 1 && pairs[0].same_words);
}

TEST(NearDuplicates, ASketchIsStoredAndReadBack) {
  std::mt19937 random(9);
  const Sketch sketch = sketch_text(join(random_words(random, 500)));
  const std::string packed = pack_sketch(sketch);
  EXPECT_GT(sketch.shingles.size(), 30u);
  const SketchView view(packed);
  EXPECT_EQ(view.whole, sketch.whole);
  EXPECT_EQ(view.words, sketch.words);
  ASSERT_EQ(view.shingles.size(), sketch.shingles.size());
  for (size_t i = 0; i < sketch.shingles.size(); ++i) EXPECT_EQ(view.shingles[i], sketch.shingles[i]);
  EXPECT_EQ(SketchView("short").words, 0u);
  for (size_t size = 0; size < packed.size(); ++size) EXPECT_LE(SketchView(packed.substr(0, size)).shingles.size(), size / 4);
}

}  // namespace
