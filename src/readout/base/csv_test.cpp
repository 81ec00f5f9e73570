#include "readout/base/csv.h"

#include <gtest/gtest.h>

namespace readout {
namespace {

TEST(Csv, QuotesWhatNeedsIt) {
  const struct {
    const char *why, *cell, *want;
  } cases[] = {
      {"plain words stay", "two words", "x,two words"},
      {"an empty cell is there", "", "x,\"\""},
      {"a comma", "a,b", "x,\"a,b\""},
      {"a quote is doubled", "say \"no\"", "x,\"say \"\"no\"\"\""},
      {"a line break", "a\nb", "x,\"a\nb\""},
      {"no formula", "=1+1", "x,\"'=1+1\""},
      {"nor a negative one", "-2", "x,\"'-2\""},
  };
  for (const auto& c : cases) {
    std::string line = "x";
    put_csv(line, c.cell);
    EXPECT_EQ(line, c.want) << c.why;
  }
}

}  // namespace
}  // namespace readout
