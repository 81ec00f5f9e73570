#include "readout/store/record.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "readout/base/error.h"
#include "readout/cli/cli.h"
#include "readout/cli/inputs.h"
#include "readout/cli/record_commands.h"
#include "readout/doc/dump.h"
#include "readout/doc/lexicons.h"
#include "readout/doc/to_json.h"
#include "readout/pipeline/pipeline.h"
#include "readout/store/build.h"
#include "readout/store/fact_rows.h"
#include "readout/store/merge.h"

// What a record keeps, and that it does not depend on how it came to be.

namespace fs = std::filesystem;
using namespace readout;

namespace {

const fs::path kExamples = fs::path(SOURCE_DIR) / "examples";

const Lexicons& lexicons() {
  static const Lexicons lex = load_lexicons({(kExamples / "pack").string()});
  return lex;
}

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A folder of its own for each test, gone at its end.
class Records : public testing::Test {
 protected:
  Records() {
    char name[] = "/tmp/readout_record_XXXXXX";
    folder_ = mkdtemp(name);
  }
  ~Records() override { fs::remove_all(folder_); }

  std::string record(const std::string& name) const { return folder_ / (name + ".readout"); }

  int build(const std::vector<std::string>& inputs, const std::string& name, unsigned threads = 1) const {
    return run_build({inputs, record(name), threads, false, "", true}, lexicons());
  }

  std::string digest(const std::string& name) const {
    Database db = open_record(record(name));
    return meta_value(db, "digest");
  }

  fs::path folder_;
};

/// The document in a case file or of the examples, with a quote, which has a field of each sort.
Document read_file_of(const fs::path& file) {
  std::string bytes = read_bytes(file), ending = file.extension();
  if (ending == ".case") {
    const size_t line = bytes.find("input ") + 6, end = bytes.find('\n', line);
    ending = '.' + bytes.substr(line, bytes.find_first_of(" \n", line) - line);
    bytes = bytes.substr(end + 1);
  }
  Document doc = read_document("x" + ending, bytes, {}, lexicons());
  const auto size = static_cast<uint32_t>(doc.text.size());
  if (size == 0) return doc;
  Quote quote{{0, size}, QuoteForm::mixed, {{0, 1}, {size - 1, size}}, Span{0, 1}, {}, {}, {}, {}, {}, SayingModality::may_say};
  if (!doc.actors.empty()) quote.speaker.actor = Id<Actor>{0};
  quote.speaker.name = "A \"name\" with \\ and\ttab";
  quote.speaker.number = -3;
  doc.quotes.insert(doc.quotes.begin(), quote);
  quote.parent = Id<Quote>{0};
  quote.cue.reset();
  doc.quotes.insert(doc.quotes.begin() + 1, quote);
  return doc;
}

TEST_F(Records, GiveBackEachDocumentAsItWasRead) {
  std::map<std::string, fs::path> files;  // by hash
  RecordBuild build(record("all"), {"1", "stages", "data"});
  std::vector<FoundFile> found;
  for (const char* folder : {"tests/cases", "examples/documents"})
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / folder)) {
      if (!entry.is_regular_file()) continue;
      Document doc = read_file_of(entry.path());
      if (!files.emplace(doc.id, entry.path()).second) continue;
      found.push_back({"", entry.path(), doc.id});
      build.add(pack_document(std::move(doc), "sketch of " + entry.path().string(), true));
    }
  build.finish({}, found, {}, {lexicons(), {}});

  Database db = open_record(record("all"));
  DocumentReader reader(db);
  const std::vector<Member> members = members_of(db);
  EXPECT_EQ(members.size(), files.size());
  for (const Member& member : members) {
    Document was = read_file_of(files.at(member.hash));
    std::string sketch;
    const Document is = reader.read(member.doc_id, &sketch);
    was.path.clear();
    EXPECT_EQ(to_json(is, "", ""), to_json(was, "", "")) << files.at(member.hash);
    EXPECT_EQ(dump(is, "sentence"), dump(was, "sentence")) << files.at(member.hash);
    EXPECT_EQ(checksum_of(is, sketch), member.checksum) << files.at(member.hash);
  }
}

TEST_F(Records, HaveTheColumnsThatTheFactsHave) {
  build({kExamples / "documents"}, "one");
  Database db = open_record(record("one"));
  each_row_layer(Document{}, [&]<class Fact>(std::string_view layer, const std::vector<Fact>&) {
    std::vector<std::string> want = {"doc_id", "ordinal", "span_begin", "span_end", "source_begin", "source_end"}, have;
    std::ranges::copy(fact_fields<Fact>(), std::back_inserter(want));
    Statement columns = db.prepare("SELECT name FROM pragma_table_info(?)");
    for (columns.with(layer); columns.step();) have.emplace_back(columns.text(0));
    EXPECT_EQ(have, want) << layer;
  });
}

TEST_F(Records, AreTheSameHoweverTheyCameToBe) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(kExamples / "documents")) files.push_back(entry.path());
  std::ranges::sort(files);
  std::mt19937 random(20241113);
  const fs::path documents = folder_ / "documents";
  fs::create_directories(documents / "more");
  std::map<std::string, std::string> fresh;  // digest of a build anew, by the names of the documents
  for (int round = 0; round < 24; ++round) {
    std::string names;
    for (const fs::path& file : files) {
      const bool in = random() % 3 != 0, twice = random() % 8 == 0;
      fs::remove(documents / file.filename());
      fs::remove(documents / "more" / file.filename());
      if (in) fs::copy_file(file, documents / file.filename());
      if (twice) fs::copy_file(file, documents / "more" / file.filename());
      if (in || twice) names += file.filename().string() + ' ';
    }
    if (random() % 3 == 0) {  // a build that was killed: documents without paths
      RecordBuild killed(record("grown"), this_engine(lexicons()));
      Document doc = read_document("x", "Round " + std::to_string(round) + " was not finished.", {}, lexicons());
      killed.add(pack_document(std::move(doc), "", false));
    }
    build({documents}, "grown", 1 + random() % 4);
    if (!fresh.contains(names)) {
      const std::string anew = "anew" + std::to_string(round);
      build({documents}, anew, 1 + random() % 4);
      fresh[names] = digest(anew);
    }
    EXPECT_EQ(digest("grown"), fresh[names]) << "round " << round;
  }
  EXPECT_GT(fresh.size(), 20u);
}

TEST_F(Records, KeepFilesGivenByNameBesideFolders) {
  const fs::path one = folder_ / "one";
  fs::create_directories(one);
  std::ofstream(one / "a.txt") << "The two ministers met on Monday.";
  std::ofstream(folder_ / "b.txt") << "They will meet again in May.";
  EXPECT_EQ(build({one}, "r"), kOk);
  EXPECT_EQ(build({folder_ / "b.txt"}, "r"), kOk);
  EXPECT_EQ(build({one, folder_ / "b.txt"}, "anew"), kOk);
  EXPECT_EQ(digest("r"), digest("anew"));
  fs::remove(one / "a.txt");
  EXPECT_EQ(build({one}, "r"), kNothingFound);
  EXPECT_EQ(build({folder_ / "b.txt"}, "less"), kOk);
  EXPECT_EQ(digest("r"), digest("less"));
}

TEST_F(Records, RefuseWhatTheyAreNot) {
  std::ofstream(folder_ / "a.txt") << "Text.";
  std::ofstream(record("text")) << std::string(5000, 'x');
  EXPECT_THROW(open_record(record("none")), Error);
  EXPECT_THROW(open_record(record("text")), Damaged);
  EXPECT_THROW(build({folder_ / "a.txt"}, "text"), Damaged);
  EXPECT_THROW(build({folder_ / "no such folder"}, "r"), Error);
  EXPECT_FALSE(fs::exists(record("r"))) << "a wrong argument makes no record";
  build({folder_ / "a.txt"}, "r");
  Database(record("r"), Database::Access::write).run("PRAGMA user_version = 99");
  EXPECT_THROW(open_record(record("r")), Error);
  EXPECT_THROW(build({folder_ / "a.txt"}, "r"), Error);
}

/// Fills every list of what is derived with something of each document.
void derive_something(const Corpus& corpus, Derived& derived) {
  for (DocumentAt at; at.index < corpus.documents.size(); ++at.index) {
    const Document& doc = corpus.documents[at.index];
    derived.origins.push_back(
        {doc.id, {{at, Relation::excerpt, doc.id, 0.5, "test", {{ChangeKind::added, Passage{at, {0, 1}, {0, 1}}, {}}}}}});
    const std::vector<std::string> engagements = ids_of(doc, doc.engagements), claims = ids_of(doc, doc.claims),
                                   commitments = ids_of(doc, doc.commitments);
    for (uint32_t i = 0; i < doc.engagements.size(); ++i) {
      const Engagement& one = doc.engagements[i];
      LinkedEngagement linked{
          doc.id + '/' + engagements[i], {}, one.kind, one.mode, one.level, {}, {}, one.series, {}, one.status, {}, {}, {}, {}};
      for (Id<Actor> party : one.parties) linked.parties.push_back(doc[party].id);
      for (Span span : one.mentions) linked.mentions.push_back({at, span, doc.to_source(span)});
      if (one.place) linked.place = one.place->value;
      linked.when = {one.when.value, one.when.precision, one.when.basis};
      linked.facts = {{at, engagements[i], i}};
      linked.conflicts = {{"when", "\"quoted\" \\ and\nbroken", "explicit", linked.mentions}};
      derived.engagements.push_back(std::move(linked));
    }
    auto passage = [&](Span span) { return Passage{at, span, doc.to_source(span)}; };
    const std::vector<Time> times = corpus.times(at);
    for (uint32_t i = 0; i < times.size(); ++i)
      derived.utterances.push_back({times[i].value, {}, "name", {{{at, "", i}, passage(times[i].span), QuoteChange::spliced}}});
    for (uint32_t i = 0; i < doc.claims.size(); ++i)
      derived.claim_checks.push_back({{at, claims[i], i},
                                      passage(doc.claims[i].span),
                                      "2024-11-13",
                                      Verdict::depends_on_scope,
                                      {{"calls", "139 days", Verdict::supported, {"x"}, {}}},
                                      {1, 2, 3, "2021", "2024"}});
    for (uint32_t i = 0; i < doc.commitments.size(); ++i)
      derived.commitments.push_back({commitments[i],
                                     doc.commitments[i].status,
                                     {"us"},
                                     {},
                                     doc.commitments[i].issue,
                                     {{{at, commitments[i], i}, passage(doc.commitments[i].span), doc.commitments[i].status, "2024"}}});
    if (doc.id < corpus.documents.front().id) ADD_FAILURE() << "documents come sorted by hash";
    EXPECT_EQ(corpus.text(at).size(), doc.origin.size());
  }
}
constexpr Pass kPasses[] = {{"something", 1, derive_something}};

TEST_F(Records, GiveBackWhatIsDerived) {
  RecordBuild build(record("r"), {"1", "stages", "data"});
  std::vector<FoundFile> found;
  for (const auto& entry : fs::directory_iterator(kExamples / "documents")) {
    Document doc = read_file_of(entry.path());
    found.push_back({"", entry.path().filename(), doc.id});
    if (!build.known().contains(doc.id)) build.add(pack_document(std::move(doc), "", false));
  }
  build.finish({}, found, {}, {lexicons(), kPasses});
  auto lines = [](const Derived& derived, const std::vector<Member>& members) {
    std::string all;
    each_derived_line(derived, members, [&](const std::string& line) { return all += line, true; });
    return all;
  };
  const std::vector<Member> members = members_of(build.db());
  const Derived stored = read_derived(build.db(), members);
  EXPECT_EQ(lines(stored, members), lines(derive(build.db(), members, {lexicons(), kPasses}), members));
  stored.each_list([]<class T>(const std::vector<T>& list) { EXPECT_FALSE(list.empty()) << T::kKind; });
  EXPECT_EQ(digest_of(members, stored), digest("r"));
  const std::vector<std::string> csv = derived_csv(stored, members, "engagement");
  EXPECT_EQ(csv.size(), stored.engagements.size() + 1);
  EXPECT_TRUE(csv.front().starts_with("id,aliases,kind,mode,level,parties,place,series,when_value,when_precision,")) << csv.front();
}

TEST_F(Records, MergeToWhatOneBuildGives) {
  const std::string documents = kExamples / "documents";
  build({documents}, "whole");
  std::vector<std::string> shards;
  for (const char* shard : {"1/3", "2/3", "3/3"}) {
    shards.push_back(record(std::string("shard") + shard[0]));
    run_build({{documents}, shards.back(), 1, false, shard, true}, lexicons());
    EXPECT_NE(digest(std::string("shard") + shard[0]), digest("whole"));
  }
  shards.push_back(record("whole"));  // what several know is there once
  std::ranges::reverse(shards);
  EXPECT_EQ(run_merge({shards, record("merged")}, lexicons()), kOk);
  EXPECT_EQ(digest("merged"), digest("whole"));
  EXPECT_THROW(run_merge({shards, record("merged")}, lexicons()), Error) << "nothing is written over";

  run_build({{documents}, record("other"), 1, false, "", true}, load_lexicons({}));
  EXPECT_THROW(run_merge({{record("whole"), record("other")}, record("mixed")}, lexicons()), Error) << "other data";
  EXPECT_FALSE(fs::exists(record("mixed")));
}

TEST_F(Records, MergeKeepsTheEarliestTimeOfLearning) {
  std::ofstream(folder_ / "a.txt") << "Text.";
  build({folder_ / "a.txt"}, "late");
  build({folder_ / "a.txt"}, "early");
  Database(record("early"), Database::Access::write).run("UPDATE documents SET learned_at = '2020-01-02T03:04:05Z'");
  run_merge({{record("late"), record("early")}, record("both")}, lexicons());
  Database db = open_record(record("both"));
  EXPECT_EQ(members_of(db).front().learned_at, "2020-01-02T03:04:05Z");
  EXPECT_EQ(digest("both"), digest("late"));
}

TEST_F(Records, KnowWhatIsInAFileThatHasNotChanged) {
  const std::string documents = kExamples / "documents";
  build({documents}, "r");
  {
    RecordBuild build(record("r"), this_engine(lexicons()));
    for (const Input& input : find_inputs({documents})) {
      ASSERT_TRUE(input.state.settled) << "the checkout is older than its build";
      const std::vector<FoundFile> held = build.unchanged(input.root, input.path, input.settled_stamp());
      ASSERT_EQ(held.size(), 1u) << input.path;
      EXPECT_EQ(held[0].path, input.path);
      EXPECT_EQ(held[0].hash, document_id(read_bytes(input.file), ""));
      EXPECT_TRUE(build.unchanged(input.root, input.path, input.state.stamp + 1).empty());
      EXPECT_TRUE(build.unchanged("/elsewhere", input.path, input.state.stamp).empty());
      EXPECT_TRUE(build.unchanged(input.root, input.path, 0).empty());
    }
  }
  const std::string whole = digest("r");
  EXPECT_EQ(run_build({{documents}, record("r"), 1, false, "", true, true}, lexicons()), kOk);
  EXPECT_EQ(digest("r"), whole) << "all read again";
  const Input input = find_inputs({documents}).front();
  EXPECT_TRUE(RecordBuild(record("r"), {"1", "other", "data"}).unchanged(input.root, input.path, input.state.stamp).empty());
  Database(record("r"), Database::Access::write).run("DELETE FROM paths WHERE doc_id = (SELECT max(doc_id) FROM paths)");
  EXPECT_TRUE(RecordBuild(record("r"), this_engine(lexicons())).unchanged(input.root, input.path, input.state.stamp).empty())
      << "somebody else wrote the paths";
  build({documents}, "r");
  EXPECT_EQ(digest("r"), whole);
}

TEST_F(Records, KnowAllMembersOfAContainerOrNone) {
  const Engine engine{"1", "stages", "data"};
  auto finish = [&](uint64_t stamp_of_last) {
    RecordBuild build(record("r"), engine);
    std::vector<FoundFile> found;
    for (const auto& [path, stamp] : std::vector<std::pair<std::string, uint64_t>>{
             {"a.zip!", 9}, {"a.zip#x.txt", 7}, {"a.zip#y/#z.txt", stamp_of_last}, {"a.zipped", 9}}) {
      Document doc = read_document(path, path, {}, lexicons());
      found.push_back({"/root", path, doc.id, stamp});
      if (!build.known().contains(doc.id)) build.add(pack_document(std::move(doc), "", false));
    }
    build.finish({{"/root"}, {}}, found, {}, {lexicons(), {}});
  };
  finish(7);
  std::vector<std::string> paths;
  for (const FoundFile& file : RecordBuild(record("r"), engine).unchanged("/root", "a.zip", 7)) paths.push_back(file.path);
  EXPECT_EQ(paths, (std::vector<std::string>{"a.zip#x.txt", "a.zip#y/#z.txt"}));
  finish(0);
  EXPECT_TRUE(RecordBuild(record("r"), engine).unchanged("/root", "a.zip", 7).empty());
}

TEST_F(Records, HaveOneWriterAtATime) {
  std::ofstream(folder_ / "a.txt") << "Text.";
  build({folder_ / "a.txt"}, "r");
  RecordBuild first(record("r"), {"1", "stages", "data"});
  EXPECT_THROW(build({folder_ / "a.txt"}, "r"), Error);
  EXPECT_NO_THROW(open_record(record("r"))) << "readers are welcome meanwhile";
}

}  // namespace
