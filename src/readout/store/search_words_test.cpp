#include "readout/store/search_words.h"

#include <gtest/gtest.h>

#include "readout/base/error.h"

namespace readout {
namespace {

constexpr std::string_view kNames[] = {"side", "outlet"};

/// ("a" + ("b" | "c") - "d") side=us -outlet=Harbour Gazette
std::string shown(const SearchWords& words) {
  if (words.kind == SearchWords::Kind::phrase) return words.phrase;
  const char* between = words.kind == SearchWords::Kind::all ? " + " : words.kind == SearchWords::Kind::any ? " | " : " - ";
  std::string out = "(";
  for (size_t i = 0; i < words.parts.size(); ++i) out += (i ? between : "") + shown(words.parts[i]);
  return out + ')';
}

std::string shown(std::string_view text) {
  try {
    const Search search = parse_search(text, kNames);
    std::string out = search.words ? shown(*search.words) : "";
    for (const SearchChip& chip : search.chips) out += std::string(chip.without ? " -" : " ") + chip.name + '=' + chip.value;
    return out;
  } catch (const BadQuestion& error) {
    return std::string("! ") + error.what();
  }
}

TEST(SearchWords, AreUnderstood) {
  const struct {
    const char *why, *text, *want;
  } kCases[] = {
      {"all words", "port fees", R"(("port" + "fees"))"},
      {"a phrase and a beginning", "\"port fees\" tariff*", R"(("port fees" + "tariff" *))"},
      {"OR binds less", "a b OR c", R"((("a" + "b") | "c"))"},
      {"a group", "(a OR b) c", R"((("a" | "b") + "c"))"},
      {"a minus is NOT", "a -b -\"c d\" -(e OR f)", R"(("a" - "b" - "c d" - ("e" | "f")))"},
      {"no minus: in a word, alone, before a blank", "well-known - a", R"(("well-known" + "a"))"},
      {"near", "port NEAR/5 fees", R"(NEAR("port" "fees", 5))"},
      {"near, as usual", "\"port fees\" NEAR tariff*", R"(NEAR("port fees" "tariff" *, 10))"},
      {"three near each other", "a NEAR/2 b NEAR/7 c d", R"((NEAR("a" "b" "c", 7) + "d"))"},
      {"words of a phrase near each other", "\"port new fees\"~4", R"(NEAR("port" "new" "fees", 4))"},
      {"one word is near itself", "\"port\"~4", R"("port")"},
      {"no near: a word like others", "NEAR the sea", R"(("NEAR" + "the" + "sea"))"},
      {"no near: a slash without a number", "a NEAR/x", R"(("a" + "NEAR/x"))"},
      {"chips", "side:us a -outlet:\"Harbour Gazette\"", R"("a" side=us -outlet=Harbour Gazette)"},
      {"chips alone", "side:us NOT outlet:x", R"( side=us -outlet=x)"},
      {"a colon makes no chip", "https://a.example b:c", R"(("https://a.example" + "b:c"))"},
      {"chips hold for both sides of OR", "a OR b side:us", R"(("a" | "b") side=us)"},
      {"endless numbers", "a NEAR/99999999999999999999 b", R"(NEAR("a" "b", 1000))"},
      {"a chip in parentheses", "(side:us a)", "! side: holds for all words: it stands outside of parentheses"},
      {"a chip without a value", "a side: us", "! side: needs a value right after it"},
      {"nothing near", "a NEAR/3", "! NEAR stands between two words or phrases"},
      {"near a group", "a NEAR/3 (b OR c)", "! NEAR stands between two words or phrases"},
      {"near a mark", "a NEAR &", "! NEAR stands between two words or phrases"},
      {"half an OR", "side:us OR", "! OR needs words on both sides"},
      {"the other half", "OR a", "! OR needs words on both sides"},
      {"an empty group", "a ()", "! there are no words in ( )"},
      {"only what is not wanted", "-a", "! NOT needs words before it: \"call NOT press\""},
      {"nothing", " ", "! there are no words to search for"},
      {"nothing after a minus", "-", "! there are no words to search for"},
  };
  for (const auto& test : kCases) EXPECT_EQ(shown(test.text), test.want) << test.why;
}

}  // namespace
}  // namespace readout
