#include "readout/extract/date_values.h"

#include <gtest/gtest.h>

using namespace readout;

namespace {

std::string value_of(const std::optional<DateValue>& date) { return date ? date->value : ""; }

}  // namespace

TEST(DateValues, ReadsAnyWriting) {
  constexpr struct {
    const char *why, *text, *want;
  } kRows[] = {
      {"a zone without colon", "2031-03-07 17:27:37 -0500", "2031-03-07T17:27:37-05:00"},
      {"without separators in the day", "20310307T17:27:37Z", "2031-03-07T17:27:37+00:00"},
      {"without any separators", "20310307T172737+0100", "2031-03-07T17:27:37+01:00"},
      {"hours and minutes alone", "20310307T1727Z", "2031-03-07T17:27+00:00"},
      {"a second of one digit", "2031-03-07T17:27:7Z", "2031-03-07T17:27:07+00:00"},
      {"no clock at all", "2031-03-07 1727 readers", "2031-03-07"},
      {"a number that is no day", "20311307T1727Z", ""},
      {"day and month may be either", "03/04/2031", ""},
  };
  for (const auto& [why, text, want] : kRows) EXPECT_EQ(value_of(read_date(text)), want) << why;
}

TEST(DateValues, DaysOfAddresses) {
  constexpr struct {
    const char *why, *url, *want;
  } kRows[] = {
      {"folders", "https://example.org/2031/03/07/ferry", "2031-03-07"},
      {"eight digits", "https://example.org/news/20310307/ferry", "2031-03-07"},
      {"the head of a name", "https://example.org/news/20310307-ferry", "2031-03-07"},
      {"an article's number", "https://example.org/news/20319907/ferry", ""},
      {"a longer number", "https://example.org/news/2031030712/ferry", ""},
  };
  for (const auto& [why, url, want] : kRows) EXPECT_EQ(value_of(date_in_url(url)), want) << why;
}
