#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/to_json.h"
#include "readout/doc/walk.h"
#include "readout/pipeline/pipeline.h"

// What must be true of any document: shown on the inputs of all cases and on the example documents.

namespace fs = std::filesystem;
using namespace readout;

namespace {

struct Input {
  std::string name, bytes;
};

const Lexicons& lexicons() {
  static const Lexicons lex = load_lexicons({std::string(SOURCE_DIR) + "/examples/pack"});
  return lex;
}

Input read_input(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  const std::string file{std::istreambuf_iterator<char>(in), {}};
  if (path.extension() != ".case") return {path.filename().string(), file};
  const size_t line = file.starts_with("input ") ? 0 : file.find("\ninput ") + 1;
  const size_t begin = file.find('\n', line) + 1, end = file.find("\nexpect\n", begin - 1);
  const size_t ending = line + 6;
  return {"case." + file.substr(ending, file.find_first_of(" \n", ending) - ending), file.substr(begin, end + 1 - begin)};
}

class Properties : public testing::TestWithParam<fs::path> {
 protected:
  const Input input_ = read_input(GetParam());
  Document read(const std::string& path) const { return read_document(path, input_.bytes, {}, lexicons()); }
};

/// The words that the bytes of `at` give when they are read for themselves.
std::string cleaned(const Document& doc, SourceSpan at) {
  Document part;
  part.source = slice(doc.source, at);
  part.envelope.media_type = doc.media_type;
  for (const Stage& stage : stages().first(2)) stage.run(part, lexicons());
  while (part.text.ends_with('\n')) part.text.pop_back();
  return part.text;
}

bool plain_word(std::string_view token) { return std::ranges::all_of(token, is_ascii_letter); }

TEST_P(Properties, EachWordIsReadFromItsSource) {
  const Document doc = read(input_.name);
  for (const Token& token : doc.tokens) {
    const std::string_view word = doc.str(token), source = slice(doc.source, doc.to_source(token.span));
    if (word == source || !plain_word(word)) continue;
    EXPECT_EQ(cleaned(doc, doc.to_source(token.span)), word);
  }
}

TEST_P(Properties, EachSpanOfAFactHoldsTheSourceOfItsWords) {
  const Document doc = read(input_.name);
  doc.each_layer([&](std::string_view layer, const auto& facts) {
    for (const auto& fact : facts)
      each_span(fact, [&](Span span) {
        const SourceSpan at = doc.to_source(span);
        ASSERT_TRUE(at.begin < at.end && at.end <= doc.source.size()) << layer;
        for (const Token& token : within(doc.tokens, span))
          if (token.span.end <= span.end)
            ASSERT_TRUE(at.contains(doc.to_source(token.span))) << layer << ": " << doc.str(span) << ": " << doc.str(token);
      });
  });
}

TEST_P(Properties, TwoRunsAndTwoPathsAgree) {
  const auto json = [&](const std::string& path) {
    Document doc = read(path);
    doc.path.clear();
    return to_json(doc, "", "");
  };
  const std::string once = json(input_.name);
  EXPECT_EQ(json(input_.name), once);
  EXPECT_EQ(json("elsewhere/" + input_.name), once);
}

std::vector<fs::path> all_inputs() {
  std::vector<fs::path> paths;
  for (const char* folder : {"tests/cases", "examples/documents"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / folder))
      if (entry.is_regular_file()) paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

std::string input_name(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.parent_path().filename().string() + '_' + info.param.stem().string();
  std::ranges::replace_if(
      name, [](char c) { return !is_ascii_letter(c) && !is_ascii_digit(c); }, '_');
  return name;
}
INSTANTIATE_TEST_SUITE_P(, Properties, testing::ValuesIn(all_inputs()), input_name);

}  // namespace
