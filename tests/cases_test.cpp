#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "readout/base/files.h"
#include "readout/doc/dump.h"
#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"

namespace fs = std::filesystem;
using namespace readout;

namespace {

const Lexicons& lexicons() {
  static const Lexicons lex = load_lexicons({});
  return lex;
}

/// A case file is a comment ("# why"), a line "input txt|md|html [published=DAY] [url=…]", the
/// input, a line "expect", and the expected dump. The folder's name says which
/// facts are dumped. UPDATE_CASES=1 writes what the program says instead.
struct Case {
  std::string head, input, expect, ending;
  Envelope envelope;
};

Case parse(const std::string& file) {
  Case c;
  const size_t line = file.starts_with("input ") ? 0 : file.find("\ninput ") + 1;
  const size_t input = file.find('\n', line) + 1;
  const size_t expect = file.find("\nexpect\n", input - 1);
  if (line == std::string::npos + 1 || expect == std::string::npos) return c;
  c.head = file.substr(0, expect + 8);
  c.input = file.substr(input, expect + 1 - input);
  c.expect = file.substr(expect + 8);
  std::istringstream words(file.substr(line + 6, input - line - 7));
  words >> c.ending;
  for (std::string word; words >> word;) {
    if (word.starts_with("published=")) c.envelope.published = word.substr(10);
    if (word.starts_with("url=")) c.envelope.url = word.substr(4);
  }
  return c;
}

class Cases : public testing::TestWithParam<fs::path> {};

TEST_P(Cases, GiveTheExpectedFacts) {
  const Case c = parse(read_file(GetParam()));
  ASSERT_FALSE(c.head.empty()) << "no 'input' or no 'expect' line";
  const Document doc = read_document("case." + c.ending, c.input, c.envelope, lexicons());
  EXPECT_EQ(check_document(doc), "");
  const std::string got = dump(doc, GetParam().parent_path().filename().string());
  if (std::getenv("UPDATE_CASES"))
    std::ofstream(GetParam(), std::ios::binary) << c.head << got;
  else
    EXPECT_EQ(got, c.expect);
}

TEST_P(Cases, SurviveEveryPrefix) {
  const Case c = parse(read_file(GetParam()));
  const size_t step = std::max<size_t>(1, c.input.size() / 64);  // all prefixes of small inputs
  for (size_t size = 0; size < c.input.size(); size += step)
    EXPECT_EQ(check_document(read_document("case." + c.ending, c.input.substr(0, size), c.envelope, lexicons())), "");
}

std::vector<fs::path> all_cases() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / "tests/cases"))
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

std::string case_name(const testing::TestParamInfo<fs::path>& info) {
  return info.param.parent_path().filename().string() + "_" + info.param.stem().string();
}
INSTANTIATE_TEST_SUITE_P(, Cases, testing::ValuesIn(all_cases()), case_name);

}  // namespace
