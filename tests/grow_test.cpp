#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>

#include "readout/cli/cli.h"
#include "readout/cli/record_commands.h"
#include "readout/corpus/corpus.h"
#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"
#include "readout/store/check.h"
#include "readout/store/record.h"

// A record that grows: what the passes keep from build to build makes it fast and changes nothing.

namespace fs = std::filesystem;
using namespace readout;

namespace {

const fs::path kDocuments = fs::path(SOURCE_DIR) / "examples" / "documents";

const Lexicons& lexicons() {
  static const Lexicons lex = load_lexicons({(kDocuments.parent_path() / "pack").string()});
  return lex;
}

class Growing : public testing::Test {
 protected:
  Growing() {
    char name[] = "/tmp/readout_growing_XXXXXX";
    folder_ = mkdtemp(name);
  }
  ~Growing() override { fs::remove_all(folder_); }

  std::string record(const std::string& name) const { return folder_ / (name + ".readout"); }
  void build(const std::vector<std::string>& inputs, const std::string& name) const {
    run_build({inputs, record(name), 1, false, "", true}, lexicons());
  }
  std::string digest(const std::string& name) const {
    Database db = open_record(record(name));
    return meta_value(db, "digest");
  }
  Recalled kept(const std::string& name) const {
    Database db = open_record(record(name));
    return read_memory(db, members_of(db));
  }

  fs::path folder_;
};

TEST_F(Growing, OneDocumentAtATimeGivesWhatOneBuildGives) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kDocuments)) files.push_back(entry.path());
  std::ranges::sort(files);
  build({kDocuments}, "whole");
  std::mt19937 random(7);
  for (const std::string name : {"forward", "backward", "mixed"}) {
    const fs::path documents = folder_ / name, lost = documents / files[3].filename();
    fs::create_directories(documents);
    for (size_t i = 0; i < files.size(); ++i) {
      fs::copy_file(files[i], documents / files[i].filename());
      if (i == files.size() / 2) fs::remove(lost);
      build({documents}, name);
    }
    fs::copy_file(files[3], lost);  // what went comes back
    build({documents}, name);
    EXPECT_EQ(digest(name), digest("whole")) << name;
    EXPECT_GT(kept(name).memory.utterances.size(), 1000u) << "nothing was kept";
    if (name == "forward")
      std::ranges::reverse(files);
    else
      std::ranges::shuffle(files, random);
  }
}

TEST_F(Growing, TakesOverWhatWasFoundOutBefore) {
  build({kDocuments}, "r");
  RecordFile file(record("r"));
  const std::vector<Member> members = members_of(file.db());
  const Recalled before = read_memory(file.db(), members);
  const auto derived = [&](const Recalled& recalled) {
    return derive(file.db(), members, {lexicons(), passes()}, false, {{}, {}, recalled, false});
  };
  const Derived again = derived(before);
  EXPECT_EQ(digest_of(members, again), digest("r"));
  EXPECT_EQ(again.memory.lineage, before.memory.lineage);
  EXPECT_EQ(again.memory.utterances, before.memory.utterances);
  EXPECT_FALSE(again.origins.empty());

  Recalled other = before;  // says that no text is another's copy: it is believed, so texts were not compared again
  std::string& lineage = other.memory.lineage;
  for (size_t at = 0; (at = lineage.find(",\"b_is_copy\"", at)) != std::string::npos; at += 20) {
    const size_t begin = lineage.rfind("\"reason\":", at);
    lineage.replace(begin, at - begin, "\"reason\":null");
  }
  EXPECT_TRUE(derived(other).origins.empty());
}

TEST_F(Growing, DoesNotBelieveWhatIsDamagedOrOfAnotherState) {
  build({kDocuments}, "r");
  const auto change = [&](const std::string& sql) { Database(record("r"), Database::Access::write).run(sql); };
  const std::string then = digest("r");
  EXPECT_GT(kept("r").places.size(), 20u);
  change("UPDATE meta SET value = 'sha256:other' WHERE key = 'digest'");
  EXPECT_TRUE(kept("r").places.empty());
  change("UPDATE meta SET value = '" + then + "' WHERE key = 'digest'");
  EXPECT_GT(kept("r").places.size(), 20u);
  EXPECT_TRUE(check_record(record("r"), this_engine(lexicons())).damage.empty());
  EXPECT_EQ(open_record(record("r")).number("SELECT typeof(value) = 'blob' FROM meta WHERE key = 'memory'"), 1);
  change("UPDATE meta SET value = substr(value, 1, length(value) - 1) || x'00' WHERE key = 'memory'");
  EXPECT_TRUE(kept("r").places.empty());
  EXPECT_EQ(check_record(record("r"), this_engine(lexicons())).damage.size(), 1u);

  std::ofstream(folder_ / "a.txt") << "Text.";
  build({kDocuments, folder_ / "a.txt"}, "r");
  build({kDocuments, folder_ / "a.txt"}, "anew");
  EXPECT_EQ(digest("r"), digest("anew"));
  EXPECT_GT(kept("r").places.size(), 20u);
}

}  // namespace
