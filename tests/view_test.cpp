#include "readout/store/view.h"

#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>

#include "readout/base/error.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/to_json.h"
#include "readout/pipeline/pipeline.h"
#include "readout/store/build.h"

// What may be seen of a record from where.

namespace fs = std::filesystem;
using namespace readout;

namespace {

const Lexicons& lexicons() {
  static const Lexicons lex = load_lexicons({});
  return lex;
}

/// The titles of all documents, as something that is derived.
void list_documents(const Corpus& corpus, Derived& derived) {
  for (DocumentAt at; at.index < corpus.documents.size(); ++at.index)
    derived.origins.push_back({corpus.text(at), {{at, Relation::original, {}, 1, corpus.documents[at.index].path, {}}}});
}
constexpr Pass kPasses[] = {{"list", 1, list_documents}};

class Views : public testing::Test {
 protected:
  Views() {
    char name[] = "/tmp/readout_view_XXXXXX";
    folder_ = mkdtemp(name);
  }
  ~Views() override { fs::remove_all(folder_); }

  struct Source {
    std::string path, text;
    bool open_embargo = false;  ///< one that names no instant
  };
  void make(const std::vector<Source>& sources, const std::string& name = "r") const {
    RecordBuild build(record(name), {"1", "stages", "data"});
    std::vector<FoundFile> found;
    for (const Source& source : sources) {
      Document doc = read_document(source.path, source.text, {}, lexicons());
      found.push_back({"", source.path, doc.id});
      if (source.open_embargo) doc.rules.push_back({{0, 9}, RuleKind::embargo, "", {}, {0, 9}});
      build.add(pack_document(std::move(doc), "", true));
    }
    build.finish({}, found, {}, deriver_);
  }
  std::string record(const std::string& name) const { return folder_ / (name + ".readout"); }
  View view(const Viewpoint& from, const std::string& name = "r") const { return View(record(name), from, deriver_); }

  /// All that a command could print from here.
  std::string everything(const Viewpoint& from, const std::string& name = "r") const {
    View seen = view(from, name);
    std::string out = seen.digest() + '\n';
    for (DocumentAt at; at.index < seen.documents().size(); ++at.index)
      out += to_json(seen.read(at), "", "") + head_to_json(seen.head(at), "", "") + seen.documents()[at.index].paths.front() + '\n';
    each_derived_line(seen.derived(), seen.documents(), [&](const std::string& line) { return out += line, true; });
    return out;
  }

  fs::path folder_;
  Deriver deriver_{lexicons(), kPasses};
};

std::string call(const std::string& date, const std::string& until, const std::string& secret) {
  return "---\ntitle: Background Press Call\ndate: " + date +
         "\n---\nMODERATOR:  Good morning.  This call is on background and embargoed until " + until +
         ".\n\nSENIOR ADMINISTRATION OFFICIAL:  The two leaders will meet " + secret + ".\n";
}

TEST_F(Views, HideWhatIsPublishedLater) {
  make({{"old.md", "---\ndate: 2023-05-01\n---\nThey met on Monday.\n"}, {"new.md", "---\ndate: 2024-05-01\n---\nThey met on Friday.\n"}});
  EXPECT_EQ(view({}).documents().size(), 2u);
  EXPECT_EQ(view({"2023-12-31", "", {}, false}).documents().size(), 1u);
  EXPECT_EQ(view({"2023-12-31", "", {}, false}).derived().origins.size(), 1u) << "derived without it";
  EXPECT_EQ(view({"2024-05-01", "", {}, false}).documents().size(), 2u) << "a day counts to its end";
  EXPECT_EQ(view({"2023-04-30T23:59:59Z", "", {}, false}).documents().size(), 0u);
  EXPECT_THROW(view({"yesterday", "", {}, false}), Error);
}

TEST_F(Views, HideWhatTheRecordLearnedLater) {
  make({{"a.txt", "They met."}});
  Database(record("r"), Database::Access::write).run("UPDATE documents SET learned_at = '2024-01-02T00:00:00Z'");
  EXPECT_EQ(view({"", "2024-01-01", {}, false}).documents().size(), 0u);
  EXPECT_EQ(view({"", "2024-01-02", {}, false}).documents().size(), 1u);
}

TEST_F(Views, KeepAnEmbargoToTheMinute) {
  make({{"call.md", call("2024-11-13", "12:30 p.m. Eastern today, November 13th", "on Saturday")}});
  Database db = open_record(record("r"));
  ASSERT_EQ(db.number("SELECT count(*) FROM rules WHERE kind = 'embargo' AND value = '2024-11-13T12:30:00-05:00'"), 1);
  View before = view({"2024-11-13T12:29:59-05:00", "", {}, false});
  EXPECT_EQ(before.documents().size(), 0u);
  ASSERT_EQ(before.under_embargo().size(), 1u);
  EXPECT_EQ(before.under_embargo().front().path, "call.md");
  EXPECT_EQ(before.under_embargo().front().until, "2024-11-13T12:30:00-05:00");
  EXPECT_TRUE(view({"2024-11-12", "", {}, false}).under_embargo().empty()) << "not yet published: there is nothing to hold back";
  EXPECT_EQ(view({"2024-11-13T17:30:00Z", "", {}, false}).documents().size(), 1u);
  EXPECT_TRUE(view({"2024-11-13T17:30:00Z", "", {}, false}).under_embargo().empty());
  EXPECT_EQ(view({"2024-11-13T12:00:00-05:00", "", {"call.md"}, false}).documents().size(), 1u) << "released by hand";
}

TEST_F(Views, TellNothingOfWhatIsUnderEmbargo) {
  const std::vector<Source> open = {{"a.txt", "The ministers met in May.", false}, {"b.txt", "They met again in June.", false}};
  for (bool is_open : {false, true}) {
    std::string first;
    for (const char* secret : {"on Saturday", "in a small town by the sea", "never"}) {
      std::vector<Source> sources = open;
      const char* until = is_open ? "the trip is announced" : "12:30 p.m. Eastern today, November 13th";
      sources.push_back({"call.md", call("2024-11-13", until, secret), is_open});
      const std::string name = std::string(secret) + std::to_string(is_open);
      make(sources, name);
      const std::string seen = everything({"2024-11-13T12:00:00-05:00", "", {}, false}, name);
      if (first.empty()) first = seen;
      EXPECT_EQ(seen, first) << secret;
      EXPECT_EQ(seen.find(secret), std::string::npos);
      EXPECT_NE(everything({"", "", {"call.md"}, false}, name).find(secret), std::string::npos) << "the test can fail";
    }
  }
}

TEST_F(Views, MaskNamesThatAreNotForAttribution) {
  make({{"call.md",
         "---\ntitle: Background Press Call by Ana Reyes\n---\nMODERATOR:  Good morning.  This call is on background.  For your awareness "
         "and "
         "not for attribution, our speakers are Ana Reyes and Jon Bell.  I will turn it over to Ana.\n\nSENIOR ADMINISTRATION OFFICIAL:  "
         "Thanks.  Mr. Bell and I welcome you.\n\nQ    Thank you, Jon.  The bells rang.\n"}});
  const std::string masked = everything({}), shown = everything({"", "", {}, true});
  for (const char* name : {"Ana", "Reyes", "Jon", "Bell"}) {
    EXPECT_EQ(masked.find(name), std::string::npos) << name;
    EXPECT_NE(shown.find(name), std::string::npos) << name;
  }
  EXPECT_EQ(masked.find("reyes"), std::string::npos) << "nor in the id of an actor";
  EXPECT_NE(masked.find("The bells rang"), std::string::npos) << "whole words only";
  View seen = view({});
  EXPECT_EQ(seen.read({0}).text.size(), seen.read({0}).origin.size()) << "spans stay";
}

TEST_F(Views, StopBeforeAnythingIsDerived) {
  make({{"a.md", call("2024-11-13", "12:30 p.m. Eastern", "in Lima")}, {"b.md", "One.\n\nTwo.\n"}});
  View seen = view({});
  const std::atomic<bool> stops = true;
  seen.stop_when(stops);
  EXPECT_THROW(seen.derived(), TooLong);
  EXPECT_THROW(seen.listed(), TooLong);
  EXPECT_THROW(seen.prepare_search(), TooLong);
}

TEST_F(Views, FillTheIndexInParts) {
  std::vector<Source> sources;
  for (int i = 0; i < 20; ++i) sources.push_back({std::to_string(i) + ".md", std::string(200'000, 'a') + "\n\nEnd " + std::to_string(i)});
  make(sources);
  size_t parts = 1;
  View in_parts = view({});
  while (!in_parts.prepare_search(1)) ++parts;
  EXPECT_GT(parts, 1u) << "no part takes as long as it likes";
  make(sources, "w");
  View whole = view({}, "w");
  EXPECT_TRUE(whole.prepare_search());
  const Lines &some = in_parts.lines(), &all = whole.lines();
  for (DocumentAt at; at.index < whole.documents().size(); ++at.index) {
    EXPECT_EQ(all.after(at) - all.first(at), 2u);
    EXPECT_EQ(some.after(at) - some.first(at), 2u);
  }
}

}  // namespace
