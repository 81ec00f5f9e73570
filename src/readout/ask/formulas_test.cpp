#include "readout/ask/formulas.h"

#include <gtest/gtest.h>

using namespace readout;

TEST(Formulas, PatternsAreSearchedForWithTheirGapsAndPrefixes) {
  const struct {
    const char *pattern, *want;
  } kCases[] = {
      {"good neighbors", R"("good neighbors")"},
      {"steady hand*", R"("steady hand" *)"},
      {"steer* into storms", R"(NEAR("steer" * "into storms", 3))"},
      {"talk where _ can", R"(NEAR("talk where" "can", 6))"},
      {"_", ""},
  };
  for (const auto& test : kCases) EXPECT_EQ(words_of_pattern(test.pattern).phrase, test.want) << test.pattern;
}
