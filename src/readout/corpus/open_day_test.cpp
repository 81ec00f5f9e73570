#include "readout/corpus/open_day.h"

#include <gtest/gtest.h>

using namespace readout;

namespace {

TEST(OpenDay, IsSettledByTheDaysAround) {
  const struct {
    const char *why, *open, *within, *want;
  } kCases[] = {
      {"one such day", "XXXX-04-02", "2023-11/2024-10", "2024-04-02"},
      {"two such days", "XXXX-04-02", "2023-04/2024-04", ""},
      {"none", "XXXX-04-02", "2023-11", ""},
      {"a month", "XXXX-11", "2023", "2023-11-01"},
      {"a part of the month", "XXXX-11", "2023-11-20/2024-02-01", "2023-11-20"},
      {"a weekday of one week", "XXXX-WXX-2", "2024-03-28/2024-04-03", "2024-04-02"},
      {"a weekday of two", "XXXX-WXX-2", "2024-03-28/2024-04-10", ""},
      {"nothing said", "XXXX", "2024", ""},
      {"a decade", "XXXX-11", "202X", ""},
  };
  for (const auto& c : kCases) {
    const auto found = settle(parse_open_day(c.open), *day_range(c.within));
    EXPECT_EQ(found ? format_day(found->first) : "", c.want) << c.why;
  }
}

TEST(OpenDay, AllowsWhatItDoesNotRuleOut) {
  EXPECT_TRUE(parse_open_day("XXXX-11").allows(*day_range("2023")));
  EXPECT_FALSE(parse_open_day("XXXX-11").allows(*day_range("2023-10")));
  EXPECT_FALSE(parse_open_day("XXXX-WXX-2").allows(*day_range("2024-04-03")));
  EXPECT_TRUE(parse_open_day("XXXX-11").allows(*day_range("202X")));
}

}  // namespace
