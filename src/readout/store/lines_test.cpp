#include "readout/store/lines.h"

#include <gtest/gtest.h>

namespace readout {
namespace {

TEST(Lines, HaveTheBytesFromTheirFirstToTheNext) {
  Lines lines;
  lines.add({0, 10, 25});
  lines.add({});
  lines.add({4, 9});
  const struct {
    const char* why;
    uint32_t document, byte, want;
  } kCases[] = {
      {"the first byte", 0, 0, 0},          {"inside", 0, 12, 1},          {"the last byte before the next", 0, 24, 1},
      {"behind the last line", 0, 9999, 2}, {"another document", 2, 9, 4}, {"before its first line", 2, 0, 3},
  };
  for (const auto& test : kCases) EXPECT_EQ(lines.at({test.document}, test.byte), test.want) << test.why;
  EXPECT_EQ(lines.size(), 5u);
  EXPECT_EQ(lines.first({1}), lines.after({1})) << "a document without lines";
  EXPECT_EQ(lines.document(3).index, 2u);
  EXPECT_EQ(lines.begin(4), 9u);
}

}  // namespace
}  // namespace readout
