#include "readout/corpus/corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"

// What follows from several documents. A case file is a comment ("# why"), documents, each
// a line "document NAME.ENDING [published=DAY] [url=…]" and its text, a line "expect" and a
// line for each derived object. The folder's name says which objects are printed.
// UPDATE_CASES=1 writes what the program says instead.

namespace fs = std::filesystem;
using namespace readout;

namespace {

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const Lexicons& lexicons() {
  static const Lexicons lex = load_lexicons({});
  return lex;
}

Document document_of(const std::string& head, std::string text) {
  std::istringstream words(head);
  std::string name;
  Envelope envelope;
  words >> name;
  for (std::string word; words >> word;) {
    if (word.starts_with("published=")) envelope.published = word.substr(10);
    if (word.starts_with("url=")) envelope.url = word.substr(4);
  }
  return read_document(name, std::move(text), envelope, lexicons());
}

struct Case {
  std::string head, expect;
  std::vector<Document> documents;
};

Case parse(const std::string& file) {
  Case c;
  const size_t expect = file.find("\nexpect\n");
  if (expect == std::string::npos) return c;
  c.head = file.substr(0, expect + 8);
  c.expect = file.substr(expect + 8);
  const std::string mark = "\ndocument ";
  for (size_t at = c.head.find(mark); at != std::string::npos;) {
    const size_t line = at + mark.size(), text = c.head.find('\n', line) + 1;
    const size_t next = std::min(c.head.find(mark, text - 1), expect);
    c.documents.push_back(document_of(c.head.substr(line, text - 1 - line), next < text ? "" : c.head.substr(text, next + 1 - text)));
    at = next < expect ? next : std::string::npos;
  }
  return c;
}

Derived derive(const std::vector<Document>& documents) {
  Corpus corpus{lexicons(), documents, {}, {}, {}, {}};
  std::ranges::sort(corpus.documents, {}, &Document::id);
  for (const Document& doc : corpus.documents) corpus.sketches.push_back(sketch_of(doc));
  corpus.text = [&](DocumentAt at) { return corpus.documents[at.index].text; };
  corpus.times = [&](DocumentAt at) { return corpus.documents[at.index].times; };
  corpus.sayings = [&](DocumentAt at) { return corpus.documents[at.index]; };
  Derived derived;
  for (const Pass& pass : passes()) pass.run(corpus, derived);
  return derived;
}

/// Prints derived objects with documents by their names, so that no line depends on hashes.
class Printer {
 public:
  explicit Printer(std::vector<Document> documents) : documents_(std::move(documents)) { std::ranges::sort(documents_, {}, &Document::id); }

  std::string print(const Derived& derived, const std::string& kind) const {
    std::vector<std::string> lines;
    derived.each_list([&]<class T>(const std::vector<T>& list) {
      if (T::kKind == kind)
        for (const T& object : list) lines.push_back(line(object));
    });
    std::ranges::sort(lines);
    std::string out;
    for (const std::string& text : lines) out += text + '\n';
    return out;
  }

 private:
  const std::string& name(DocumentAt at) const { return documents_[at.index].path; }
  std::string words(const Passage& passage) const {
    std::string text(documents_[passage.document.index].str(passage.span));
    std::ranges::replace(text, '\n', ' ');
    return '"' + text + '"';
  }
  std::string words(const std::optional<Passage>& passage) const { return passage ? ' ' + words(*passage) : ""; }

  std::string line(const Utterance& utterance) const {
    std::string out = "utterance of " + utterance.name;
    for (const UtteranceQuote& quote : utterance.quotes) {
      out += "  " + name(quote.quote.document) + ' ' + std::string(name_of(quote.change)) + ' ' + words(quote.passage);
      for (const Change& change : quote.changes)
        out += ", " + std::string(name_of(change.kind)) + words(change.here) + words(change.original);
    }
    return out;
  }
  std::string line(const Origin& origin) const {
    std::string out = "origin";
    for (const OriginMember& member : origin.documents) {
      out += "  " + name(member.document) + ' ' + std::string(name_of(member.relation));
      if (member.from) out += " by " + member.reason + ' ' + std::to_string(static_cast<int>(member.share * 100)) + '%';
      for (const Change& change : member.changes)
        out += ", " + std::string(name_of(change.kind)) + words(change.here) + words(change.original);
    }
    return out;
  }
  std::string line(const LinkedEngagement& engagement) const {
    std::string out = "engagement " + std::string(name_of(engagement.kind)) + ' ' + std::string(name_of(engagement.level));
    for (const std::string& party : engagement.parties) out += ' ' + party;
    out += " when=" + engagement.when.value + '/' + std::string(name_of(engagement.when.basis)) + ' ' +
           std::string(name_of(engagement.status));
    if (engagement.place) out += " in " + *engagement.place;
    std::vector<std::string> mentions;
    for (const Passage& mention : engagement.mentions) mentions.push_back("  " + name(mention.document) + ' ' + words(mention));
    std::ranges::sort(mentions);
    for (const std::string& mention : mentions) out += mention;
    for (const FieldValue& other : engagement.conflicts) out += "  not " + other.field + ' ' + other.value;
    return out;
  }
  std::string line(const ClaimCheck& check) const {
    std::string out = "claim_check " + name(check.claim.document) + ' ' + words(check.passage) + ' ' + std::string(name_of(check.verdict));
    for (const Reading& reading : check.readings)
      out += "  " + reading.scope + ": " + reading.computation + ' ' + std::string(name_of(reading.verdict));
    return out;
  }
  std::string line(const JoinedCommitment& commitment) const {
    std::string out = "commitment " + std::string(name_of(commitment.status));
    for (const std::string& by : commitment.by) out += ' ' + by;
    for (const CommitmentStep& step : commitment.history)
      out += "  " + step.when + ' ' + name(step.passage.document) + ' ' + std::string(name_of(step.status)) + ' ' + words(step.passage);
    return out;
  }
  template <class T>
  std::string line(const T&) const {
    return std::string(T::kKind);
  }

  std::vector<Document> documents_;
};

class CorpusCases : public testing::TestWithParam<fs::path> {};

TEST_P(CorpusCases, GiveTheExpectedObjects) {
  const Case c = parse(read_bytes(GetParam()));
  ASSERT_FALSE(c.documents.empty()) << "no 'document' or no 'expect' line";
  const std::string got = Printer(c.documents).print(derive(c.documents), GetParam().parent_path().filename().string());
  if (std::getenv("UPDATE_CASES"))
    std::ofstream(GetParam(), std::ios::binary) << c.head << got;
  else
    EXPECT_EQ(got, c.expect);
}

std::vector<fs::path> all_cases() {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(SOURCE_DIR) / "tests/corpus"))
    if (entry.path().extension() == ".case") paths.push_back(entry.path());
  std::ranges::sort(paths);
  return paths;
}

std::string case_name(const testing::TestParamInfo<fs::path>& info) {
  return info.param.parent_path().filename().string() + "_" + info.param.stem().string();
}
INSTANTIATE_TEST_SUITE_P(, CorpusCases, testing::ValuesIn(all_cases()), case_name);

}  // namespace
