#include "readout/ingest/json_ld.h"

#include <gtest/gtest.h>

using namespace readout;

namespace {

TEST(JsonLd, GivesTheArticle) {
  const struct {
    const char* why;
    std::string json, want;
  } kRows[] = {
      {"an article", R"({"@type":"NewsArticle","headline":"A \"b\" \u00e9","datePublished":"2024-05-06"})",
       "ld:headline=A \"b\" \xC3\xA9 ld:datepublished=2024-05-06 "},
      {"authors as objects, lists and words", R"({"@type":["Article"],"author":[{"name":"Ana Roe"},"Bo Li",{"@id":"#x"}]})",
       "ld:author=Ana Roe; Bo Li "},
      {"an article before a page", R"([{"@type":"WebPage","headline":"p"},{"@type":"Article","headline":"a"}])", "ld:headline=a "},
      {"the outer one before the inner one", R"({"@type":"Article","hasPart":{"@type":"Article","headline":"i"},"headline":"o"})",
       "ld:headline=o "},
      {"a graph", R"({"@graph":[{"@type":"Person","name":"x"},{"@type":"Article","publisher":{"@type":"Organization","name":"P"}}]})",
       "ld:publisher=P "},
      {"a word that is true or false", R"({"@type":"NewsArticle","isAccessibleForFree":false})", "ld:free=false "},
      {"no article", R"({"@type":"Organization","name":"x","headline":"y"})", ""},
      {"cut off", R"({"@type":"NewsArticle","headline":"a","datePublished":"20)", "ld:headline=a ld:datepublished=20 "},
      {"broken", R"({]"@type" "Article",:"headline""a"}})", "ld:headline=a "},
      {"deep", std::string(100000, '[') + std::string(1000, '{'), ""},
      {"half of a pair", R"({"@type":"Article","headline":"\ud83d x \ud83d\ude00"})", "ld:headline=\xEF\xBF\xBD x \xF0\x9F\x98\x80 "},
  };
  for (const auto& row : kRows) {
    std::string got;
    for (const LdField& field : read_json_ld(row.json)) got.append(field.name).append("=").append(field.value).append(" ");
    EXPECT_EQ(got, row.want) << row.why;
  }
}

}  // namespace
