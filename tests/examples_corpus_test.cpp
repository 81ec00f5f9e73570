#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "readout/corpus/corpus.h"
#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"

// The truth of the example documents that only the record across them can hold: who copied
// whom, and what each claim about contacts is worth.

namespace fs = std::filesystem;
using namespace readout;

namespace {

const fs::path kExamples = fs::path(SOURCE_DIR) / "examples";

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Table truth(const std::string& name) { return Table({name, read_bytes(kExamples / "truth" / (name + ".tsv"))}); }

struct Examples {
  Examples() : lex(load_lexicons({(kExamples / "pack").string()})), corpus{lex, {}, {}, {}, {}, {}} {
    for (const auto& entry : fs::directory_iterator(kExamples / "documents"))
      corpus.documents.push_back(read_document(entry.path().filename(), read_bytes(entry.path()), {}, lex));
    std::ranges::sort(corpus.documents, {}, &Document::id);
    for (const Document& doc : corpus.documents) corpus.sketches.push_back(sketch_of(doc));
    corpus.text = [this](DocumentAt at) { return corpus.documents[at.index].text; };
    corpus.times = [this](DocumentAt at) { return corpus.documents[at.index].times; };
    corpus.sayings = [this](DocumentAt at) { return corpus.documents[at.index]; };
    for (const Pass& pass : passes()) pass.run(corpus, derived);
  }

  /// "06" of "06-call-wire.txt"
  std::string number(DocumentAt at) const { return corpus.documents[at.index].path.substr(0, 2); }

  Lexicons lex;
  Corpus corpus;
  Derived derived;
};

const Examples& examples() {
  static const Examples all;
  return all;
}

TEST(ExamplesAcross, CopiesHaveTheirSource) {
  std::map<std::string, std::string> found;
  for (const Origin& origin : examples().derived.origins)
    for (const OriginMember& member : origin.documents)
      found[examples().number(member.document)] =
          std::string(name_of(member.relation)) + " of " + examples().number(origin.documents[0].document);
  std::map<std::string, std::string> known;
  const Table copies = truth("copies");
  for (uint32_t row = 0; row < copies.size(); ++row)
    known[std::string(copies.cell(row, "document"))] =
        std::string(copies.cell(row, "relation")) + " of " + std::string(copies.cell(row, "origin"));
  EXPECT_EQ(found, known);
}

/// The range of `text` that a row means: its words, or what stands in braces among them.
Span find_words(const std::string& text, std::string words) {
  size_t open = words.find('{'), size = words.size();
  if (open != std::string::npos) {
    size = words.find('}') - open - 1;
    words.erase(open + 1 + size, 1);
    words.erase(open, 1);
  } else {
    open = 0;
  }
  const size_t at = text.find(words);
  if (at == std::string::npos) return {};
  return {static_cast<uint32_t>(at + open), static_cast<uint32_t>(at + open + size)};
}

TEST(ExamplesAcross, ClaimsAreWorthWhatIsKnownOfThem) {
  const Table claims = truth("claims");
  size_t checked = 0;
  for (uint32_t row = 0; row < claims.size(); ++row)
    for (const ClaimCheck& check : examples().derived.claim_checks) {
      const Document& doc = examples().corpus.documents[check.claim.document.index];
      if (examples().number(check.claim.document) != claims.cell(row, "document")) continue;
      const Span words = find_words(doc.text, std::string(claims.cell(row, "words")));
      const std::string form = "form=" + std::string(name_of(doc.claims[check.claim.ordinal].form));
      if (!claims.cell(row, "expect").starts_with(form)) continue;  // two claims of one sentence
      if (words.empty() || !words.overlaps(check.passage.span) || check.as_of.empty()) continue;
      ++checked;
      EXPECT_EQ(name_of(check.verdict), claims.cell(row, "verdict"))
          << claims.cell(row, "document") << ' ' << claims.cell(row, "words") << "\n  " << check.readings.at(0).computation;
    }
  EXPECT_GE(checked, 12u) << "too few claims are read to call this a test";
}

/// The saying whose quotes cover these words of a document, and what that quote made of them; the source says so itself.
std::vector<std::pair<size_t, std::string>> sayings_with(const std::string& number, const std::string& words) {
  std::vector<std::pair<size_t, std::string>> found;
  const std::vector<Utterance>& all = examples().derived.utterances;
  for (size_t i = 0; i < all.size(); ++i)
    for (const UtteranceQuote& quote : all[i].quotes) {
      const Document& doc = examples().corpus.documents[quote.quote.document.index];
      const Span span = find_words(doc.text, words);
      if (examples().number(quote.quote.document) != number || span.empty() || !span.contains(quote.passage.span)) continue;
      found.emplace_back(i, &quote == all[i].quotes.data() ? "source" : std::string(name_of(quote.change)));
    }
  return found;
}

TEST(ExamplesAcross, ASayingHasItsQuotes) {
  const Table utterances = truth("utterances");
  std::map<std::string, size_t> sayings;
  for (uint32_t row = 0; row < utterances.size(); ++row) {
    const std::string id(utterances.cell(row, "id")), number(utterances.cell(row, "document"));
    const auto found = sayings_with(number, std::string(utterances.cell(row, "words")));
    ASSERT_EQ(found.size(), 1u) << number << ' ' << utterances.cell(row, "words");
    EXPECT_EQ(found[0].second, utterances.cell(row, "relation")) << number << ' ' << utterances.cell(row, "words");
    EXPECT_EQ(sayings.try_emplace(id, found[0].first).first->second, found[0].first) << id << " is one saying";
  }
  for (const auto& [id, saying] : sayings)
    for (const auto& [other, its] : sayings) EXPECT_TRUE(id == other || saying != its) << id << " and " << other << " are two sayings";
}

}  // namespace
