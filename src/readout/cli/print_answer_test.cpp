#include "readout/cli/print_answer.h"

#include <gtest/gtest.h>

using namespace readout;

namespace {

Answer sample() {
  Answer answer("rows", "word text:prose short:people", "number list none");
  Cell text("=1+1 <b>, \"so\"\nnext\t|");
  text.hits = {{6, 7}};
  answer.rows.push_back({"-2", text, "s", int64_t{-2}, Cell("a, b", R"(["a","b"])"), Cell()});
  return answer;
}

TEST(Answer, IsTheSameInAllFormats) {
  const struct {
    const char *why, *format, *want;
  } kCases[] = {
      {"formulas are guarded, numbers are not text, what is for people only is left out", "csv",
       "word,text,number,list,none\r\n\"'-2\",\"'=1+1 <b>, \"\"so\"\"\nnext\t|\",\"'-2\",\"[\"\"a\"\",\"\"b\"\"]\",\"\"\r\n"},
      {"one line a row", "tsv", "word\ttext\tnumber\tlist\tnone\n'-2\t'=1+1 <b>, \"so\"\\nnext\\t|\t'-2\t[\"a\",\"b\"]\t\n"},
      {"values keep their types", "jsonl",
       "{\"word\":\"-2\",\"text\":\"=1+1 <b>, \\\"so\\\"\\nnext\\t|\",\"number\":-2,\"list\":[\"a\",\"b\"],\"none\":null}\n"},
      {"marks are escaped, hits are strong", "md",
       "| word | text | short |\n| --- | --- | --- |\n| -2 | =1+1 \\<**b**\\>, \"so\" next\t\\| | s |\n"},
      {"a hit, and nothing that a terminal would obey", "table",
       "word  text                     short\n────  ───────────────────────  ─────\n-2    =1+1 <«b»>, \"so\" next |  s\n"},
  };
  for (const auto& test : kCases) EXPECT_EQ(show_answer(sample(), test.format, 100, false), test.want) << test.why;
  EXPECT_NE(show_answer(sample(), "html", 100, false).find("=1+1 &lt;<mark>b</mark>&gt;, &quot;so&quot;"), std::string::npos);
}

}  // namespace
