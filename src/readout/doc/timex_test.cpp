#include "readout/doc/timex.h"

#include <gtest/gtest.h>

using namespace readout;

TEST(DayRange, CoversTheDaysOfAValue) {
  const struct {
    const char *why, *value, *want;
  } cases[] = {
      {"a day", "2024-11-13", "2024-11-13 2024-11-13"},
      {"a clock time", "2024-11-13T12:30-05:00", "2024-11-13 2024-11-13"},
      {"a leap month", "2024-02", "2024-02-01 2024-02-29"},
      {"a year", "2023", "2023-01-01 2023-12-31"},
      {"a decade", "199X", "1990-01-01 1999-12-31"},
      {"a century", "19XX", "1900-01-01 1999-12-31"},
      {"a week that begins in the year before", "2025-W01", "2024-12-30 2025-01-05"},
      {"a weekend", "2024-W46-WE", "2024-11-16 2024-11-17"},
      {"a weekday of a week", "2024-W46-3", "2024-11-13 2024-11-13"},
      {"a quarter", "2024-Q3", "2024-07-01 2024-09-30"},
      {"a half", "2024-H2", "2024-07-01 2024-12-31"},
      {"a summer", "2024-SU", "2024-06-01 2024-08-31"},
      {"a range", "2024-11-14/2024-11-16", "2024-11-14 2024-11-16"},
      {"an open year", "XXXX-04-02", ""},
      {"an open week", "XXXX-WXX-2", ""},
      {"an amount", "P5M", ""},
      {"a reference", "PAST_REF", ""},
      {"no such day", "2023-02-30", ""},
      {"nothing", "", ""},
      {"the last year there is", "9999", "9999-01-01 9999-12-31"},
  };
  for (const auto& c : cases) {
    const auto range = day_range(c.value);
    EXPECT_EQ(range ? format_day(range->first) + " " + format_day(range->last) : "", c.want) << c.why;
  }
}

TEST(TimeContains, AsksBothRanges) {
  EXPECT_EQ(time_contains("2024-11", "2024-11-13"), true);
  EXPECT_EQ(time_contains("2024-11-13", "2024-11"), false);
  EXPECT_EQ(time_contains("2024-11", "XXXX-11-13"), std::nullopt);
}
