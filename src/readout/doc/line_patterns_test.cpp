#include "readout/doc/line_patterns.h"

#include <gtest/gtest.h>

namespace readout {
namespace {

TEST(LinePatterns, FitWholeLines) {
  LinePatterns patterns;
  uint32_t value = 0;
  for (const char* pattern : {"read more", "read more: *", "# min read", "*by the desk", "*half price*", "© *"})
    patterns.add(pattern, value++);
  const struct {
    const char *why, *line;
    std::optional<uint32_t> want;
  } cases[] = {
      {"marks at the edges and letters do not count", "» Read More …", 0},
      {"a star is any text", "Read more: Envoys’ plan", 1},
      {"but what is said must be there", "Read more books", {}},
      {"a number", "12 min read", 2},
      {"no number", "A min read", {}},
      {"open at its head", "Edited by the Desk.", 3},
      {"open at both ends", "Now at half price!", 4},
      {"the sign of copyright parts from the year", "©2031 Gull Media", 5},
      {"nothing but marks", "— * —", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(patterns.find(c.line), c.want) << c.why;
}

}  // namespace
}  // namespace readout
