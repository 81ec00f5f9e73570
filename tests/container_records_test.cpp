#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "made_containers.h"
#include "readout/cli/cli.h"
#include "readout/doc/lexicons.h"
#include "readout/store/record.h"

// Records of what is in containers.

namespace fs = std::filesystem;
using namespace readout;
using namespace made;

namespace {

/// A folder with files and containers.
class ContainerRecords : public testing::Test {
 protected:
  ContainerRecords() : lex_(load_lexicons({})) {
    char name[] = "/tmp/readout_containers_XXXXXX";
    folder_ = mkdtemp(name);
    fs::create_directory(folder_ / "in");
    write("in/pages.warc.gz", joined(kRecords, gzip));
    write("in/feed.xml", kRss);
    write("in/mail.mbox", kMbox);
    write("in/files.zip", zip({{"a.txt", "They met."}, {"b.txt", "They met again in May."}}));
    write("in/a.txt", "They met.");
    write("in/lines.jsonl",
          "{\"url\": \"https://gull.example/1\", \"text\": \"They met.\"}\n{\"url\": \"https://gull.example/2\", \"text\": \"They "
          "met.\"}\nx\n");
  }
  ~ContainerRecords() override { fs::remove_all(folder_); }

  void write(const std::string& name, const std::string& bytes) const { std::ofstream(folder_ / name, std::ios::binary) << bytes; }
  int build(const std::string& record, unsigned threads, const std::string& shard = "") const {
    return run_build({{folder_ / "in"}, folder_ / record, threads, true, shard, true}, lex_);
  }
  std::string value(const std::string& record, const std::string& sql) const {
    Database db = open_record(folder_ / record);
    Statement rows = db.prepare(sql);
    std::string out;
    while (rows.step()) out.append(rows.text(0)).append("\n");
    return out;
  }
  std::string digest(const std::string& record) const { return value(record, "SELECT value FROM meta WHERE key = 'digest'"); }

  const Lexicons lex_;
  fs::path folder_;
};

TEST_F(ContainerRecords, HoldEachMember) {
  EXPECT_EQ(build("r", 1), kSomeFailed);
  EXPECT_EQ(value("r", "SELECT path FROM paths ORDER BY path"),
            "a.txt\nfeed.xml#https://gull.example/2\nfeed.xml#one\nfiles.zip#a.txt\nfiles.zip#b.txt\nlines.jsonl#1\nlines.jsonl#2\n"
            "mail.mbox#1\nmail.mbox#2\npages.warc.gz#urn:a\npages.warc.gz#urn:d\npages.warc.gz#urn:e\n");
  EXPECT_EQ(value("r", "SELECT path FROM failures"), "lines.jsonl#3\n");
  EXPECT_EQ(value("r", "SELECT count(DISTINCT hash) FROM documents"), "11\n")
      << "a.txt is the same in the archive, not where it has an address";
  EXPECT_EQ(value("r", "SELECT code || ' ' || path FROM problems JOIN paths USING (doc_id) WHERE code = 'summary_only'"),
            "summary_only feed.xml#https://gull.example/2\n");
  EXPECT_EQ(run_doctor({folder_ / "r", {}, "table"}, lex_), kOk) << "sources and envelopes give the hashes";
  const std::string before = digest("r");
  write("in/files.zip", zip({{"b.txt", "They met again in May."}}));
  EXPECT_EQ(build("r", 1), kSomeFailed);
  EXPECT_EQ(value("r", "SELECT path FROM paths WHERE path LIKE 'files%'"), "files.zip#b.txt\n");
  EXPECT_EQ(digest("r"), before) << "a.txt is still beside it";
}

TEST_F(ContainerRecords, AreTheSameHoweverTheyCameToBe) {
  build("one", 1);
  build("four", 4);
  EXPECT_EQ(digest("one"), digest("four"));
  std::vector<std::string> parts;
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    parts.push_back(folder_ / std::string(1, shard[0]));
    build(std::string(1, shard[0]), 2, shard);
  }
  run_merge({parts, folder_ / "merged"}, lex_);
  EXPECT_EQ(digest("merged"), digest("one"));
  EXPECT_EQ(value("merged", "SELECT path FROM paths ORDER BY path"), value("one", "SELECT path FROM paths ORDER BY path"));
  EXPECT_EQ(value("merged", "SELECT path FROM failures"), "lines.jsonl#3\n");
}

}  // namespace
