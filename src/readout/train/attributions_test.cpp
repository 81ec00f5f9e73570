#include "readout/train/attributions.h"

#include <gtest/gtest.h>

#include "readout/base/error.h"

namespace readout {
namespace {

TEST(Attributions, AreReadFromJsonLines) {
  const auto texts = read_attributions(
      R"({"id": "a", "primary": true, "text": "He said \"yes\".\n\u2014", "attributions": [{"content": [[8, 13]], "cue": [[3, 7]], )"
      R"("source": [[0, 2]], "form": "direct", "nested_in": null}], "discard": []})",
      "x");
  ASSERT_EQ(texts.size(), 1u);
  EXPECT_EQ(texts[0].text, "He said \"yes\".\n—");
  ASSERT_EQ(texts[0].attributions.size(), 1u);
  EXPECT_EQ(texts[0].attributions[0].cue, (std::vector<std::pair<uint32_t, uint32_t>>{{3, 7}}));
  EXPECT_THROW(read_attributions("{\"text\": 1", "x"), Error);
}

TEST(Attributions, AreReadFromExamplesByTheirWords) {
  const auto texts = read_examples("# a remark\nThe dam, she said, will hold.\n= said | she | The dam ... will hold\nIt rained.\n", "x");
  ASSERT_EQ(texts.size(), 2u);
  ASSERT_EQ(texts[0].attributions.size(), 1u);
  EXPECT_EQ(texts[0].attributions[0].content, (std::vector<std::pair<uint32_t, uint32_t>>{{0, 7}, {19, 28}}));
  EXPECT_TRUE(texts[1].attributions.empty());
  EXPECT_THROW(read_examples("It rained.\n= said | she | no such words\n", "x"), Error);
}

TEST(Attributions, GiveTheSameModelTwice) {
  const auto texts = read_examples(
      "The mayor said that the bridge is safe.\n= said | The mayor | that the bridge is safe\n"
      "The crew said the sea was calm.\n= said | The crew | the sea was calm\nThe shop opens at nine.\n",
      "x");
  const Lexicons lex = load_lexicons({});
  const auto quiet = [](const std::string&) {};
  const std::string bytes = train_attributions(texts, lex, quiet);
  EXPECT_EQ(bytes, train_attributions(texts, lex, quiet));
  EXPECT_NE(bytes, train_attributions({texts[2]}, lex, quiet));
}

}  // namespace
}  // namespace readout
