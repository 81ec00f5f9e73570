#include "readout/ask/brief.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "readout/base/error.h"
#include "readout/doc/lexicons.h"

// The briefing on the record of the example documents.

using namespace readout;
namespace fs = std::filesystem;

namespace {

class Briefing : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = mkdtemp(name_);
    const fs::path examples = fs::path(SOURCE_DIR) / "examples";
    const std::string command = std::string(READOUT_PROGRAM) + " build '" + (examples / "documents").string() + "' -q -o '" +
                                (folder_ / "r.readout").string() + "' --data '" + (examples / "pack").string() + '\'';
    ASSERT_EQ(std::system(command.c_str()), 0);
    asked_ = std::make_unique<Asked>((folder_ / "r.readout").string(), Viewpoint{"2024-12-31", "", {}, false}, lexicons());
  }
  void TearDown() override {
    asked_.reset();
    fs::remove_all(folder_);
  }
  static const Lexicons& lexicons() {
    static const Lexicons lex = load_lexicons({std::string(SOURCE_DIR) + "/examples/pack"});
    return lex;
  }

  char name_[32] = "/tmp/readout_brief_XXXXXX";
  fs::path folder_;
  std::unique_ptr<Asked> asked_;
};

const BriefSection& section(const Brief& brief, std::string_view title) {
  const auto found = std::ranges::find(brief.sections, title, &BriefSection::title);
  EXPECT_NE(found, brief.sections.end()) << title;
  return *found;
}

TEST_F(Briefing, NamesAreAsGoodAsIds) {
  EXPECT_EQ(brief_as_html(*asked_, brief_of(*asked_, {"xa", "xb", ""})),
            brief_as_html(*asked_, brief_of(*asked_, {"Ilmarra", "sundrevia", ""})));
  EXPECT_THROW(brief_of(*asked_, {"xa", "atlantis", ""}), BadQuestion);
}

TEST_F(Briefing, EveryStatementHasItsPassages) {
  const Brief brief = brief_of(*asked_, {"xa", "xb", ""});
  EXPECT_NE(brief.finding.find("last in contact 20 days ago"), std::string::npos) << brief.finding;
  for (const char* title : {"Last contacts", "Issues, and who raised them", "Open commitments", "Fixed words and their drift"})
    for (const std::vector<BriefCell>& row : section(brief, title).rows)
      EXPECT_TRUE(std::ranges::any_of(row, [](const BriefCell& cell) { return !cell.notes.empty(); })) << title << ": " << row[0].text;
  for (const BriefNote& note : brief.notes) EXPECT_FALSE(asked_->words(note.document, note.span).empty());
}

TEST_F(Briefing, BothReadoutsOfTheLastCallAreCompared) {
  const Brief brief = brief_of(*asked_, {"xa", "xb", ""});
  const BriefSection& readouts = section(brief, "The last contact that both sides told of");
  EXPECT_TRUE(readouts.finding.starts_with("On 2023-11-07: ")) << readouts.finding;
  EXPECT_TRUE(std::ranges::any_of(readouts.rows, [](const auto& row) { return row.back().text == "both"; }));
}

TEST_F(Briefing, WhatThePeriodLeavesOutIsNotTold) {
  const Brief all = brief_of(*asked_, {"xa", "xb", "2022"}), late = brief_of(*asked_, {"xa", "xb", "2024-06"});
  EXPECT_LT(section(late, "Issues, and who raised them").rows.size(), section(all, "Issues, and who raised them").rows.size());
  EXPECT_LT(section(late, "Open commitments").rows.size(), section(all, "Open commitments").rows.size());
}

TEST_F(Briefing, MarkdownHasANoteForEachMark) {
  const Brief brief = brief_of(*asked_, {"xa", "xb", ""});
  const std::string text = brief_as_markdown(*asked_, brief);
  for (size_t i = 1; i <= brief.notes.size(); ++i) EXPECT_NE(text.find("[^" + std::to_string(i) + "]: "), std::string::npos) << i;
}

}  // namespace
