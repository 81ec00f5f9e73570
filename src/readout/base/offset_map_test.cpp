#include "readout/base/offset_map.h"

#include <gtest/gtest.h>

namespace readout {
namespace {

struct Case {
  const char* why;
  Span text;
  SourceSpan source;
};

TEST(OffsetMap, RoundsOutwardOverReplacedRuns) {
  OffsetMap map;  //  source: a&amp;b   text: a&b
  map.copy(0, 1);
  map.replace({1, 6}, 1);
  map.copy(6, 1);

  const Case cases[] = {
      {"a copied byte maps to itself", {0, 1}, {0, 1}},
      {"an entity is taken whole", {1, 2}, {1, 6}},
      {"a span across it covers it", {0, 3}, {0, 7}},
  };
  for (const Case& c : cases) EXPECT_EQ(map.to_source(c.text), c.source) << c.why;
}

TEST(OffsetMap, DroppedBytesAreCoveredInsideButNotAtTheEdges) {
  OffsetMap map;  //  source: <b>ab</b>c   text: abc
  map.copy(3, 2);
  map.copy(9, 1);

  const Case cases[] = {
      {"the tag before is left out", {0, 2}, {3, 5}},
      {"the tag between is covered", {0, 3}, {3, 10}},
      {"the tag at the left edge is left out", {2, 3}, {9, 10}},
  };
  for (const Case& c : cases) EXPECT_EQ(map.to_source(c.text), c.source) << c.why;
}

TEST(OffsetMap, TheWayBackIsTheSmallestDerivedRange) {
  OffsetMap map;  //  source: <b>a&amp;b</b>c   text: a&bc
  map.copy(3, 1);
  map.replace({4, 9}, 1);
  map.copy(9, 1);
  map.copy(14, 1);

  const struct {
    const char* why;
    SourceSpan source;
    Span text;
  } cases[] = {
      {"a copied byte", {3, 4}, {0, 1}},       {"a part of an entity is all of it", {5, 7}, {1, 2}},
      {"over a dropped tag", {9, 15}, {2, 4}}, {"a dropped tag is a point", {11, 13}, {3, 3}},
      {"what is before all", {0, 2}, {0, 0}},  {"what is behind all", {15, 20}, {4, 4}},
  };
  for (const auto& c : cases) EXPECT_EQ(map.from_source(c.source), c.text) << c.why;
}

TEST(OffsetMap, ComposesTwoSteps) {
  OffsetMap first;  //  source: xé&amp;y in Latin-1, 8 bytes; middle: é is two bytes
  first.copy(0, 1);
  first.replace({1, 2}, 2);
  first.copy(2, 6);
  OffsetMap second;  // middle: xé&amp;y   text: é&y
  second.copy(1, 2);
  second.replace({3, 8}, 1);
  second.copy(8, 1);
  const OffsetMap both = second.after(first);

  const Case cases[] = {
      {"a replaced run below a copied one is taken whole", {0, 2}, {1, 2}},
      {"a half of it too", {1, 2}, {1, 2}},
      {"a replaced run above a copied one", {2, 3}, {2, 7}},
      {"all", {0, 4}, {1, 8}},
  };
  EXPECT_EQ(both.size(), 4u);
  for (const Case& c : cases) EXPECT_EQ(both.to_source(c.text), c.source) << c.why;
}

TEST(OffsetMap, IsTheSamePackedAndUnpacked) {
  OffsetMap map;
  map.copy(300, 70000);
  map.replace({70300, 70306}, 1);
  map.replace({70290, 70290}, 3);  // nothing, and before what came last
  map.copy(70400, 5);
  const std::string packed = map.pack();
  const std::optional<OffsetMap> back = OffsetMap::unpack(packed);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->size(), map.size());
  for (uint32_t at = 69990; at < map.size(); ++at) EXPECT_EQ(back->to_source({at, at + 1}), map.to_source({at, at + 1})) << at;
  EXPECT_EQ(back->pack(), packed);
  for (size_t size = 1; size < packed.size(); ++size) OffsetMap::unpack(packed.substr(0, size));
  EXPECT_FALSE(OffsetMap::unpack("\xFF\xFF")) << "no end of a number";
}

}  // namespace
}  // namespace readout
