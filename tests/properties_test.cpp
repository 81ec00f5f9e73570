#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "readout/base/utf8.h"
#include "readout/cli/conllu.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/to_json.h"
#include "readout/doc/walk.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/ingest.h"
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

TEST_P(Properties, ALayerForItselfIsWhatItIsAmongAll) {
  Document all = read(input_.name);
  for (const std::string& layer : layer_names()) {
    const Document alone = read_document(input_.name, input_.bytes, {}, lexicons(), stages_for({layer}));
    for (size_t i = 0; layer == "times" && i < all.times.size(); ++i)  // what is counted from a contact is settled by the engagements
      if (all.times[i].anchor.basis == AnchorBasis::sentence) all.times[i] = alone.times.at(i);
    EXPECT_EQ(to_json(alone, "", "", {layer}), to_json(all, "", "", {layer})) << layer;
  }
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

/// The columns of the words and multi-word tokens of CoNLL-U, without the words of the latter.
std::vector<std::vector<std::string>> surfaces(const std::string& conllu) {
  std::vector<std::vector<std::string>> rows;
  int inside = 0;  // the last word of the multi-word token at hand
  for (size_t begin = 0, end; (end = conllu.find('\n', begin)) != std::string::npos; begin = end + 1) {
    if (conllu[begin] == '#' || conllu[begin] == '\n') {
      inside = 0;
      continue;
    }
    std::vector<std::string> row(1);
    for (char c : conllu.substr(begin, end - begin))
      if (c == '\t')
        row.emplace_back();
      else
        row.back() += c;
    const size_t dash = row[0].find('-');
    if (dash == std::string::npos && std::stoi(row[0]) <= inside) continue;
    if (dash != std::string::npos) inside = std::stoi(row[0].substr(dash + 1));
    rows.push_back(std::move(row));
  }
  return rows;
}

TEST_P(Properties, ConlluHoldsEachCharacterOfTheSourceOnceAndInOrder) {
  const Document doc = read(input_.name);
  Document decoded;
  decoded.source = doc.source;
  decode(decoded, lexicons());
  std::string forms, want;
  uint32_t last = 0;
  for (const auto& row : surfaces(to_conllu(doc, lexicons(), true))) {
    ASSERT_EQ(row.size(), 10u);
    forms += row[1];
    const size_t at = row[9].find("TokenRange=") + 11;
    const auto begin = static_cast<uint32_t>(std::stoul(row[9].substr(at)));
    EXPECT_GE(begin, last);
    last = static_cast<uint32_t>(std::stoul(row[9].substr(row[9].find(':', at) + 1)));
    EXPECT_GT(last, begin);
  }
  for (char c : clean(decoded.text))
    if (c != ' ') want += c;
  EXPECT_EQ(clean(forms), want);
}

TEST_P(Properties, TreesHaveOneRootThatAllWordsReach) {
  const Document doc = read(input_.name);
  for (uint32_t s = 0; s < doc.sentences.size(); ++s) {
    const TokenRange range = tokens_in(doc, doc.sentences[s].span);
    const auto tree = tree_of(doc, lexicons(), s);
    ASSERT_EQ(tree.size(), range.size());
    size_t roots = 0;
    for (const Arc& arc : tree) {
      roots += arc.head == Arc::kRoot;
      size_t steps = 0;
      for (uint32_t at = arc.head; at != Arc::kRoot && steps <= tree.size(); at = tree[at - range.first].head) {
        ASSERT_TRUE(range.first <= at && at < range.last);
        ++steps;
      }
      ASSERT_LE(steps, tree.size()) << "a circle";
    }
    EXPECT_EQ(roots, range.empty() ? 0u : 1u);
  }
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
