#include "readout/ingest/html_tokens.h"

#include <gtest/gtest.h>

#include <string>

using namespace readout;

namespace {

/// One token a line: its kind, its tag's number where it has one, its bytes.
std::string tokens_of(std::string_view page) {
  constexpr const char* kKinds[] = {"text", "raw", "start", "end", "comment"};
  std::string out;
  HtmlTokens tokens(page);
  for (HtmlToken token; tokens.next(token);)
    out.append(kKinds[static_cast<size_t>(token.kind)]).append("[").append(slice(page, token.span)).append("] ");
  return out;
}

TEST(HtmlTokens, PartAPage) {
  const struct {
    const char* why;
    std::string_view page, want;
  } kRows[] = {
      {"text and tags", "a<b>c</b>", "text[a] start[<b>] text[c] end[</b>] "},
      {"a bracket that begins no tag", "1 < 2 <3 <", "text[1 < 2 <3 <] "},
      {"a bracket inside a quoted value", "<a t='>' u=\">\" v=>x", "start[<a t='>' u=\">\" v=>] text[x] "},
      {"a quotation mark that is no value", "<a \">x", "start[<a \">] text[x] "},
      {"comments", "<!--a--b>--><!-->c<!---->", "comment[<!--a--b>-->] comment[<!-->] text[c] comment[<!---->] "},
      {"declarations and odd end tags", "<!doctype html><?xml?></ a>", "comment[<!doctype html>] comment[<?xml?>] comment[</ a>] "},
      {"scripts are raw", "<script><b></scripts></SCRIPT >x", "start[<script>] raw[<b></scripts>] end[</SCRIPT >] text[x] "},
      {"a script that does not end", "<script>a<b>", "start[<script>] raw[a<b>] "},
      {"an empty script", "<script></script>", "start[<script>] end[</script>] "},
      {"a tag that does not end", "x<a href=\"b>", "text[x] start[<a href=\"b>] "},
      {"only brackets", "<<<", "text[<<<] "},
  };
  for (const auto& row : kRows) EXPECT_EQ(tokens_of(row.page), row.want) << row.why;
}

TEST(HtmlTokens, KnowTags) {
  EXPECT_EQ(tag_named("BlockQuote"), Tag::blockquote);
  EXPECT_EQ(tag_named("h6"), Tag::h6);
  EXPECT_EQ(tag_named("template"), Tag::template_);
  EXPECT_EQ(tag_named("x-card"), Tag::other);
  EXPECT_EQ(tag_named("blockquotes"), Tag::other);
}

TEST(HtmlTokens, ReadAttributes) {
  constexpr std::string_view kText = " CLASS = \"a b\" id=c/ hidden/data-x='\"' =y title=\"open";
  std::string out;
  HtmlAttributes reader(kText);
  for (HtmlAttribute one; reader.next(one);) out.append(one.name).append("(").append(one.value).append(") ");
  EXPECT_EQ(out, "CLASS(a b) id(c/) hidden() data-x(\") =y() title(open) ");
  EXPECT_EQ(attribute(kText, "class"), "a b");
  EXPECT_EQ(attribute(kText, "lang"), "");
}

}  // namespace
