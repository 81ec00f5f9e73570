#include "readout/doc/token_scanner.h"

#include <gtest/gtest.h>

#include "readout/doc/lexicons.h"

namespace readout {
namespace {

/// The tokens of `text` with blanks between; what is joined to the word before it has a + before it.
std::string tokens_of(std::string_view text) {
  static const Lexicons lex = load_lexicons({});
  std::string out;
  for (uint32_t pos = skip_blanks(text, 0); pos < text.size(); pos = skip_blanks(text, pos)) {
    const Token token = scan_token(text, pos, lex.words.parts);
    out.append(out.empty() ? "" : " ").append(token.joined ? "+" : "").append(slice(text, token.span));
    pos = token.span.end;
  }
  return out;
}

TEST(TokenScanner, KeepsTheConventionsOfUniversalDependencies) {
  const struct {
    const char *why, *text, *want;
  } cases[] = {
      {"clitics are parts of their word", "Ghana's envoy can't say it’ll", "Ghana +'s envoy ca +n't say it +’ll"},
      {"words that were written as one", "We cannot and dont, I'm gonna", "We can +not and do +nt , I +'m gon +na"},
      {"and what only looks like these", "canton, Nora's notes", "canton , Nora +'s notes"},
      {"the possessive of a plural", "the envoys' talks, the leaders’ call", "the envoys +' talks , the leaders +’ call"},
      {"the end of a quotation is a mark", "they said 'no talks' and ‘no visits’ again", "they said ' no talks ' and ‘ no visits ’ again"},
      {"two apostrophes are a quotation mark", "``the envoys'' said", "`` the envoys '' said"},
      {"a name with an apostrophe", "O'Hara, Côte d’Ivoire, 'em, the '90s", "O'Hara , Côte d’Ivoire , 'em , the '90s"},
      {"hyphens part words", "a well-known Geneva-based group", "a well - known Geneva - based group"},
      {"but not a prefix from its word", "non-member, re-elected, anti-U.S. ex-envoy's",
       "non-member , re-elected , anti-U.S. ex-envoy +'s"},
      {"slashes part words, not numbers", "and/or 9/11, 24/7, 03/15/2001", "and / or 9/11 , 24/7 , 03/15/2001"},
      {"a day in figures, a number of a phone, a range", "2024-04-02 555-0134 202-555-0134 10-12",
       "2024-04-02 555-0134 202-555-0134 10 - 12"},
      {"numbers", "10,000 3.5 .25 12:30 1,2 +44", "10,000 3.5 .25 12:30 1 , 2 +44"},
      {"a unit is a word of its own, an ending is none", "5pm 10a.m. 30km 20th 1990s 60's 4A", "5 pm 10 a.m. 30 km 20th 1990s 60's 4A"},
      {"money and shares", "$5m US$10 €3.5bn 7%", "$ 5 m US$ 10 € 3.5 bn 7 %"},
      {"abbreviations and initials", "Gen. J. R. Adu, Ph.D., of the U.S. at 5 p.m. in Aug.",
       "Gen. J. R. Adu , Ph.D. , of the U.S. at 5 p.m. in Aug."},
      {"a word that is one only before a number", "No. 5 said no. No.", "No. 5 said no . No ."},
      {"initials of more letters are none, months in capitals are", "the VA. JAN. 5 GEN. Adu", "the VA . JAN. 5 GEN. Adu"},
      {"etc. in the sentence and at its end", "tea, etc. and more, etc. Then etc.", "tea , etc. and more , etc . Then etc ."},
      {"firms", "R&D at AB&C but this&that", "R&D at AB&C but this & that"},
      {"addresses", "https://a.example/b?c=d, www.a.example. desk@press.example (press.example/x) plan.doc @desk #talks",
       "https://a.example/b?c=d , www.a.example . desk@press.example ( press.example/x ) plan.doc @desk #talks"},
      {"a blank that was forgotten", "the end.Then more", "the end . Then more"},
      {"runs of marks", "what?! no... --- *** ((a))", "what ?! no ... --- *** ( ( a ) )"},
      {"faces", "thanks :) no :-( (see:)", "thanks :) no :-( ( see : )"},
      {"no apostrophe of a word at the edge", "'", "'"},
  };
  for (const auto& c : cases) EXPECT_EQ(tokens_of(c.text), c.want) << c.why;
}

/// Texts of pieces that meet in all ways, from a fixed seed.
std::string mixed_text(uint32_t& seed) {
  static constexpr const char* kPieces[] = {"envoy", "TALKS", "U.S", "Gen", "www", "mcDonald", "agreements", "x", "7", "_", " ",  " ",
                                            " ",     "\n",    ".",   ",",   "\"",  "'s",       "’",          "é", "-", "@", "$5", "(",
                                            ")",     "[",     ":",   "...", "can", "not",      "n't",        "/", "&", "#", "“",  "A"};
  std::string text;
  for (int i = 0; i < 40; ++i) {
    seed = seed * 1664525 + 1013904223;
    text += kPieces[(seed >> 16) % std::size(kPieces)];
  }
  return text;
}

TEST(TokenScanner, AllTokensOfATextAreThoseReadOneByOne) {
  const Lexicons lex = load_lists({});
  uint32_t seed = 7;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = mixed_text(seed);
    std::vector<Token> tokens;
    scan_tokens(text, lex.words.parts, tokens);
    uint32_t pos = skip_blanks(text, 0);
    for (const Token& token : tokens) {
      const Token want = scan_token(text, pos, lex.words.parts);
      ASSERT_EQ(token.span, want.span) << text;
      EXPECT_TRUE(token.kind == want.kind && token.letters == want.letters && token.joined == want.joined) << slice(text, want.span);
      pos = skip_blanks(text, want.span.end);
    }
    EXPECT_EQ(pos, text.size());
  }
}

}  // namespace
}  // namespace readout
