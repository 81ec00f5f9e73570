#include <gtest/gtest.h>

#include <string>

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"
#include "readout/ingest/entities.h"
#include "readout/ingest/formats.h"
#include "readout/ingest/ingest.h"

using namespace readout;

namespace {

Document read(std::string page) {
  static const Lexicons lex = load_lexicons({});
  Document doc;
  doc.source = std::move(page);
  decode(doc, lex);
  read_html(doc, lex);
  return doc;
}

std::string repeat(std::string_view piece, size_t times) {
  std::string out;
  for (size_t i = 0; i < times; ++i) out += piece;
  return out;
}

/// The first character of the text whose source, decoded, does not give it; empty if there is none.
std::string first_unfaithful(const Document& doc) {
  for (uint32_t i = 0; i < doc.text.size();) {
    const uint32_t size = utf8_at(doc.text, i).size;
    const SourceSpan from = doc.to_source({i, i + size});
    const std::string_view character = std::string_view(doc.text).substr(i, size);
    const std::string said = from.empty() ? "" : decode_entities(slice(doc.source, from));
    const bool blank = character == " " || character == "\n";
    if (!blank && said != character) return std::string(character) + " at " + std::to_string(i) + " from \"" + said + "\"";
    i += size;
  }
  return {};
}

TEST(Html, EachCharacterOfTheTextIsInTheSource) {
  constexpr std::string_view kPage =
      "<html><body><article><h1>The \xC3\xA9lan &amp; the <em>strait</em></h1>\r\n<p>Talks &#8220;went well&#8221;, the&nbsp; "
      "minister\xC2\xA0said:&#x20; "
      "no&shy;thing is &notaname; lost &lt;yet&gt;, and 2 < 3.<p>A second<br/>line &mdash;<script>x</script> with <!-- no --> more "
      "\xE2\x80\x9Cwords\xE2\x80\x9D &hellip; and more here.<ul><li>one&copy;<li>two</ul></article><footer>Not &amp; this</footer>";
  const Document doc = read(std::string(kPage));
  EXPECT_EQ(first_unfaithful(doc), "");
  EXPECT_EQ(doc.text.substr(0, doc.text.find('\n')), "The \xC3\xA9lan & the strait");
  for (const Cut& cut : doc.cut) EXPECT_LE(cut.source.end, doc.source.size());
}

TEST(Html, StaysBoundedOnHostilePages) {
  constexpr size_t kTimes = 20000;
  for (std::string_view piece : {"<div>",
                                 "<b>",
                                 "<p>",
                                 "<a>",
                                 "<table><tr><td><a>",
                                 "<ul><li>",
                                 "</div>",
                                 "</b>",
                                 "<a href=\"",
                                 "<a b=",
                                 "<",
                                 "&",
                                 "<!--",
                                 "<![CDATA[",
                                 "<script>",
                                 "</",
                                 "<p class='a b c'>x",
                                 "<svg><title>",
                                 "&#x",
                                 "<b><p>",
                                 "<form><button>",
                                 "<br>",
                                 "<select><option>"}) {
    const Document doc = read(repeat(piece, kTimes) + "<p>The end of it is a paragraph.</p>" + repeat("</div>", kTimes));
    EXPECT_EQ(first_unfaithful(doc), "") << piece;
  }
}

TEST(Html, TextBelowTheDepthBoundIsKept) {
  const Document doc = read(repeat("<div>", 1000) + "<p>The ministers met in the harbour town, far down in the page, and said so.</p>");
  EXPECT_NE(doc.text.find("harbour town"), std::string::npos);
}

}  // namespace
