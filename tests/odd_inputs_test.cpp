#include <gtest/gtest.h>

#include "readout/base/utf8.h"
#include "readout/cli/conllu.h"
#include "readout/doc/dump.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/to_json.h"
#include "readout/pipeline/pipeline.h"

// Any bytes are valid input: they give a sound document, and what was odd is a problem with its place.

using namespace readout;

namespace {

const Lexicons& lexicons() {
  static const Lexicons lex = load_lexicons({});
  return lex;
}

std::string repeat(std::string_view what, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += what;
  return out;
}

std::string utf16(std::string_view ascii, bool big) {
  std::string out = big ? "\xFE\xFF" : "\xFF\xFE";
  for (char c : ascii) out += big ? std::string({'\0', c}) : std::string({c, '\0'});
  return out;
}

Document read(const std::string& name, const std::string& bytes) {
  const Document doc = read_document(name, bytes, {}, lexicons());
  EXPECT_EQ(check_document(doc), "");
  const std::string json = to_json(doc, "", "");
  EXPECT_EQ(first_invalid_utf8(json), json.size());
  return doc;
}

TEST(OddInputs, GiveThisTextAndTheseProblems) {
  using namespace std::string_literals;
  constexpr const char* kWords = "The ministers met in Ankara.";
  const struct {
    const char* why;
    std::string bytes, text, problems;
  } cases[] = {
      {"nothing at all", "", "", ""},
      {"blanks only", " \n\t\r\n  \n", "", ""},
      {"a byte order mark only", "\xEF\xBB\xBF", "", ""},
      {"a byte order mark is no text", "\xEF\xBB\xBF"s + kWords, kWords, ""},
      {"UTF-16 with its mark, low byte first", utf16(kWords, false), kWords, ""},
      {"UTF-16 with its mark, high byte first", utf16(kWords, true), kWords, ""},
      {"UTF-16 that breaks off inside a character", utf16(kWords, false) + "\n", std::string(kWords) + "\xEF\xBF\xBD",
       "problem  decode  invalid_bytes  58-59\n"},
      {"Latin-1",
       "Le ministre \xE9tait \xE0 Gen\xE8ve, o\xF9 il a re\xE7u ses coll\xE8gues fran\xE7"
       "ais.",
       "Le ministre était à Genève, où il a reçu ses collègues français.", ""},
      {"Windows quotes", "He said \x93we met\x94 and \x91no\x92.", "He said “we met” and ‘no’.", ""},
      {"NUL bytes are left out", "The ministers\0 met."s, "The ministers met.", "problem  decode  control_character  13-14\n"},
      {"other control bytes as well", "They met\x1B[31m.", "They met[31m.", "problem  decode  control_character  8-9\n"},
      {"a byte that is no UTF-8 among much that is", repeat("Genève, ", 10) + "\xFF they met.",
       repeat("Genève, ", 10) + "\xEF\xBF\xBD they met.", "problem  decode  invalid_bytes  90-91\n"},
      {"line ends of three kinds", "One met.\r\n\r\nTwo met.\r\rThree met.\n", "One met.\nTwo met.\nThree met.", ""},
      {"blanks that do not break, soft hyphens", "The minis\xC2\xADters\xC2\xA0met.", "The ministers met.", ""},
  };
  for (const auto& c : cases) {
    SCOPED_TRACE(c.why);
    const Document doc = read("odd.txt", c.bytes);
    EXPECT_EQ(doc.text, c.text);
    EXPECT_EQ(dump(doc, "problem"), c.problems);
  }
}

TEST(OddInputs, ASentenceHasAtMostAThousandWords) {
  const Document doc = read("odd.txt", repeat("and then they met ", 15000));
  EXPECT_EQ(doc.sentences.size(), 60u);
  for (const Sentence& sentence : doc.sentences) EXPECT_LE(tokens_in(doc, sentence.span).size(), 1000u);
  EXPECT_EQ(doc.problems.size(), 50u);
  EXPECT_EQ(doc.problems.front().code, "long_sentence");
}

TEST(OddInputs, SurviveAnyCharset) {
  std::string bytes = "+2AA- They met.\n";  // half of a surrogate pair in UTF-7
  for (int first = 0x80; first < 0x100; ++first) bytes.append(1, static_cast<char>(first)).append("\"a\xE1\xE1\n");
  for (const char* charset :
       {"iscii", "utf-7", "cesu-8", "scsu", "bocu-1", "lmbcs", "ibm-37", "hz", "iso-2022-jp", "iso-2022-kr", "utf-32"}) {
    SCOPED_TRACE(charset);
    const Document doc = read("odd.html", std::string("<html><meta charset=\"") + charset + "\"><body><p>" + bytes);
    EXPECT_EQ(first_invalid_utf8(doc.text), doc.text.size());
  }
}

TEST(OddInputs, SurviveMassAndDepth) {
  constexpr size_t kMany = 2'500;
  const struct {
    const char* why;
    std::string bytes;
  } cases[] = {
      {"a line without a full stop", repeat("the envoy of one side met the envoy of the other and ", kMany)},
      {"one word without an end", std::string(200'000, 'a')},
      {"blanks", std::string(200'000, ' ')},
      {"empty lines", std::string(kMany, '\n')},
      {"brackets that open", std::string(kMany, '(') + std::string(kMany, '[') + std::string(kMany, '{')},
      {"brackets within brackets", std::string(kMany, '[') + "x" + std::string(kMany, ']')},
      {"links that do not end", repeat("[a](", kMany)},
      {"emphasis within emphasis", repeat("*a **b ", kMany)},
      {"quotation marks only", std::string(kMany, '"')},
      {"quotations that open", repeat("“we ", kMany)},
      {"single quotation marks", repeat("'", kMany)},
      {"backslashes", std::string(kMany, '\\')},
      {"quotations within quotations of Markdown", std::string(kMany, '>') + " a"},
      {"list marks", repeat("- ", kMany)},
      {"headings", repeat("# a\n", kMany)},
      {"front matter without an end", "---\n" + repeat("a: b\n", kMany)},
      {"front matter with depth", "---\na: " + std::string(kMany, '[') + "\n---\nThey met."},
      {"front matter of names for names", "---\na: &a [x]\n" + repeat("b: [*a, *a, *a, *a, *a, *a, *a, *a]\n", 100) + "---\nThey met."},
      {"elements within elements", "<html><body>" + repeat("<div><b>", kMany) + "They met."},
      {"tables within tables", "<html><body>" + repeat("<table><tr><td><a>", kMany)},
      {"attributes", "<html><body><p" + repeat(" a=b", kMany) + ">They met.</p>"},
      {"a tag that does not end", "<html><body><p " + std::string(kMany, 'a')},
      {"comments that do not end", "<html><body>" + repeat("<!-- ", kMany)},
      {"entities that do not end", "<html><body><p>" + repeat("&amp", kMany)},
      {"labels of speakers", repeat("Q   And?\n\nSENIOR OFFICIAL:  Yes.\n\n", kMany / 10)},
      {"dates", repeat("12 March 2024, ", kMany / 10)},
      {"numbers", std::string(kMany, '9')},
      {"points and commas", repeat(".,;:!?", kMany)},
      {"capitals", repeat("Mr. President Xi ", kMany / 10)},
      {"verbs of saying", repeat("he said she said ", kMany / 10)},
  };
  for (const auto& c : cases)
    for (const char* name : {"odd.txt", "odd.md", "odd.html"}) {
      SCOPED_TRACE(std::string(c.why) + " as " + name);
      read(name, c.bytes);
    }
}

TEST(OddInputs, TagsAndTreesOfMassAndDepth) {
  constexpr size_t kMany = 6'000;
  const struct {
    const char* why;
    std::string bytes;
  } cases[] = {
      {"a line without a full stop", repeat("the envoy of one side met the envoy of the other and ", kMany / 5)},
      {"brackets that open", std::string(kMany, '(')},
      {"brackets within brackets", std::string(kMany / 2, '[') + "x" + std::string(kMany / 2, ']')},
      {"quotation marks", std::string(kMany, '"')},
      {"words of one letter", repeat("a ", kMany / 2)},
      {"one word of many parts", repeat("a-", kMany / 2)},
      {"one word", std::string(kMany, 'a')},
  };
  const StageSet trees = stages_for({"trees"});
  for (const auto& c : cases) {
    SCOPED_TRACE(c.why);
    const Document doc = read_document("odd.txt", c.bytes, {}, lexicons(), trees);
    const std::string json = to_json(doc, "", "", {"tags", "trees"}, &lexicons());
    EXPECT_EQ(first_invalid_utf8(json), json.size());
    EXPECT_EQ(doc.trees.parsed, std::vector<bool>(doc.sentences.size(), true));
    EXPECT_GE(to_conllu(doc, lexicons(), true).size(), c.bytes.size());
  }
}

}  // namespace
