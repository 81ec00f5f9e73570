#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

// What is under embargo tells nothing: two records that differ only in the hidden document answer
// everything in the same way, byte by byte, until the embargo ends.

namespace fs = std::filesystem;

namespace {

const fs::path kExamples = fs::path(SOURCE_DIR) / "examples";
constexpr const char* kHidden = "03-background-call.md";

/// All that a command prints, with its status.
std::string run(const fs::path& folder, const std::string& command) {
  std::FILE* pipe = popen(("cd '" + folder.string() + "' && " + READOUT_PROGRAM + ' ' + command + " 2>&1").c_str(), "r");
  std::string out = "$ " + command + '\n';
  std::array<char, 4096> bytes;
  for (size_t size; (size = std::fread(bytes.data(), 1, bytes.size(), pipe)) > 0;) out.append(bytes.data(), size);
  return out + "status " + std::to_string(pclose(pipe)) + '\n';
}

class Leaks : public testing::Test {
 protected:
  Leaks() { folder_ = mkdtemp(name_); }
  ~Leaks() override { fs::remove_all(folder_); }

  /// The record of the example documents, with `secret` at the end of the hidden one.
  fs::path record_with(const std::string& name, const std::string& secret) const {
    const fs::path at = folder_ / name;
    fs::create_directory(at);
    fs::copy(kExamples / "documents", at / "documents");
    std::ofstream(at / "documents" / kHidden, std::ios::app) << secret;
    run(at, "build documents -o r.readout -q --data '" + (kExamples / "pack").string() + '\'');
    return at;
  }

  /// Every question, one of them in every format, the export and an error.
  static std::string everything(const fs::path& at, const std::string& as_of) {
    std::string out;
    for (const char* question : {"search glacier",
                                 "search 'call NOT glacier' --limit 0",
                                 "search 'a OR glac*' --limit 0",
                                 "search Heron --limit 1",
                                 "search 'side:xa genre:background_call'",
                                 "search 'attr:unnamed -outlet:x'",
                                 "search 'speaker:official' --limit 0",
                                 "search 'issue:climate after:2023-11 treaty NEAR/3 glac*'",
                                 "quotes",
                                 "quotes --issue climate",
                                 "utterances",
                                 "engagements",
                                 "timeline",
                                 "issues",
                                 "issues --format jsonl",
                                 "lineage",
                                 "formulas",
                                 "brief xa xb",
                                 "brief Ilmarra xb --since 2022 --format md",
                                 "commitments",
                                 "check",
                                 "check 'The two leaders have never met.'",
                                 "quotes --since never",
                                 "export",
                                 "doctor"})
      out += run(at, std::string(question) + " r.readout --as-of " + as_of);
    for (const char* fact : {"claim:21-61", "rule:1-2"}) out += run(at, std::string("explain r.readout ") + fact + " --as-of " + as_of);
    for (const char* format : {"table", "json", "jsonl", "csv", "tsv", "md", "html"})
      out += run(at, std::string("search 'port fees' r.readout --format ") + format + " --as-of " + as_of);
    return out;
  }

  char name_[32] = "/tmp/readout_leaks_XXXXXX";
  fs::path folder_;
};

TEST_F(Leaks, NothingOfADocumentUnderEmbargo) {
  const char* embargoed = "2023-11-07T05:59:59Z";
  const fs::path plain = record_with("a", "");
  const fs::path other =
      record_with("b",
                  "\n\nSENIOR OFFICIAL TWO:  The Chancellor told us on October 30 that the glacier treaty comes first; he met "
                  "President Averic in Geneva on October 12, and they agreed to publish the glacier survey by March.\n");
  const std::string before = everything(plain, embargoed);
  EXPECT_EQ(before, everything(other, embargoed));
  EXPECT_EQ(before.find(kHidden), std::string::npos);
  for (const char* chip : {"origin", "document"}) {  // who knows its path learns no more
    const std::string search = "search " + std::string(chip) + ":" + kHidden + " r.readout --as-of ";
    EXPECT_EQ(run(plain, search + embargoed), run(other, search + embargoed));
    EXPECT_NE(run(plain, search + "2023-11-07T10:00:00Z"), run(other, search + embargoed));
  }
  EXPECT_EQ(before, everything(plain, embargoed)) << "the first question, which fills the index, is answered as the second";
  const std::string open = everything(other, "2023-11-07T10:00:00Z");
  EXPECT_NE(open.find("glacier treaty"), std::string::npos) << "the test can fail";
  EXPECT_NE(open, everything(plain, "2023-11-07T10:00:00Z"));
  EXPECT_EQ(before, everything(other, embargoed)) << "the index that an open question left tells nothing";
}

}  // namespace
