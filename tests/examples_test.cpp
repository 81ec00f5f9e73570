#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "readout/doc/lexicons.h"
#include "readout/doc/walk.h"
#include "readout/pipeline/pipeline.h"

// The truth of examples/documents against what is read from them. A row of truth/ passes when a
// fact of its layer stands at its words and has the values it asks for; a row with a reason in
// the column `open` must fail, so that a mend is noticed. Rows `from` the record are for its tests.

namespace fs = std::filesystem;
using namespace readout;

namespace {

const fs::path kExamples = fs::path(SOURCE_DIR) / "examples";

std::string read_bytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Table truth(const std::string& name) { return Table({name, read_bytes(kExamples / "truth" / (name + ".tsv"))}); }

std::vector<fs::path> all_documents() {
  std::vector<fs::path> paths(fs::directory_iterator(kExamples / "documents"), {});
  std::ranges::sort(paths);
  return paths;
}

const Document& example(const fs::path& path) {
  static const Lexicons lex = load_lexicons({(kExamples / "pack").string()});
  static std::map<fs::path, Document> documents;
  auto at = documents.find(path);
  if (at == documents.end()) at = documents.emplace(path, read_document(path.filename(), read_bytes(path), {}, lex)).first;
  return at->second;
}

/// The values of a fact by the names of its fields, those of nested structs as "speaker.actor".
using Values = std::map<std::string, std::set<std::string>>;

class Collector {
 public:
  explicit Collector(const Document& doc) : doc_(doc) {}

  template <class T>
  void field(const std::string& name, const T& value) {
    if constexpr (kIsOptional<T>) {
      if (value) field(name, *value);
    } else if constexpr (HasFields<T>) {
      value.fields([&](std::string_view part, const auto& inner) { field(name + '.' + std::string(part), inner); });
    } else if constexpr (kIsList<T>) {
      for (const auto& item : value) field(name, item);
    } else if (const std::string text = print(value); !text.empty() && text != "none") {
      values[name].insert(text);
    }
  }

  Values values;

 private:
  std::string print(Span span) const { return std::string(doc_.str(span)); }
  std::string print(int32_t number) const { return std::to_string(number); }
  std::string print(const std::string& text) const { return text; }
  std::string print(Id<Actor> id) const { return doc_[id].id; }
  template <class Fact>
  std::string print(Id<Fact> id) const {
    return print(doc_[id].span);
  }
  template <Named Enum>
  std::string print(Enum e) const {
    return std::string(name_of(e));
  }

  const Document& doc_;
};

template <class T>
Values values_of(const Document& doc, const T& fact) {
  Collector collector(doc);
  fact.fields([&](std::string_view name, const auto& value) { collector.field(std::string(name), value); });
  return std::move(collector.values);
}

Values values_of_metadata(const Document& doc) {
  Values values;
  auto put = [&](const char* name, const std::optional<Meta>& meta) {
    if (meta) values[name].insert(meta->value);
  };
  const Metadata& meta = doc.meta;
  put("title", meta.title);
  put("outlet", meta.outlet);
  put("url", meta.url);
  put("published", meta.published);
  put("modified", meta.modified);
  put("held.start", meta.held.start);
  put("held.end", meta.held.end);
  for (const Meta& author : meta.authors) put("author", author);
  values["genre"].insert(std::string(name_of(meta.genre)));
  if (meta.side) values["side"].insert(doc[*meta.side].id);
  return values;
}

/// "a=1;b=x|y" by name. A ";" that no name follows belongs to the value.
std::map<std::string, std::string> parse_expected(std::string_view text) {
  std::map<std::string, std::string> expected;
  std::string* last = nullptr;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find(';', begin), text.size());
    const std::string_view part = text.substr(begin, end - begin);
    const size_t equals = part.find('=');
    if (equals != std::string_view::npos && part.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.") == equals)
      last = &(expected[std::string(part.substr(0, equals))] = part.substr(equals + 1));
    else if (last != nullptr)
      last->append(";").append(part);
    begin = end + 1;
  }
  return expected;
}

bool has(const Values& values, const std::map<std::string, std::string>& expected) {
  return std::ranges::all_of(expected, [&](const auto& want) {
    const auto& [name, text] = want;
    const auto at = values.find(name);
    if (text.empty() || at == values.end()) return text.empty() && at == values.end();
    if (text.starts_with('{')) return at->second.begin()->starts_with(text.substr(1, text.size() - 2));
    std::set<std::string> parts;
    for (size_t begin = 0, end; begin <= text.size(); begin = end + 1) {
      end = std::min(text.find('|', begin), text.size());
      parts.insert(text.substr(begin, end - begin));
    }
    return at->second == parts || at->second == std::set<std::string>{text};
  });
}

/// The range of `text` that a row means: its words, or what stands in braces among them. They must occur once.
std::optional<Span> find_words(std::string_view text, std::string words) {
  const size_t open = words.find('{');
  size_t size = words.size(), shift = 0;
  if (open != std::string::npos) {
    words.erase(open, 1);
    const size_t close = words.find('}');
    words.erase(close, 1);
    shift = open;
    size = close - open;
  }
  const size_t at = text.find(words);
  if (words.empty() || at == std::string_view::npos || text.find(words, at + 1) != std::string_view::npos) return std::nullopt;
  return Span{static_cast<uint32_t>(at + shift), static_cast<uint32_t>(at + shift + size)};
}

bool touch(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

bool stands_at(const Turn& turn, Span words) { return turn.span.begin == words.begin; }
bool stands_at(const Time& time, Span words) { return time.span == words; }
bool stands_at(const Mention& mention, Span words) { return mention.span == words; }
bool stands_at(const Commitment& commitment, Span words) {
  return touch(commitment.content, words) || commitment.span.begin == words.begin;
}
bool stands_at(const Quote& quote, Span words) {
  if (quote.form == QuoteForm::indirect) return touch(quote.span, words);
  return !quote.content.empty() && Span{quote.content.front().begin, quote.content.back().end} == words;
}
bool stands_at(const Engagement& engagement, Span words) {
  return std::ranges::any_of(engagement.mentions, [&](Span mention) { return touch(mention, words); });
}
template <class Fact>
bool stands_at(const Fact& fact, Span words) {
  return touch(fact.span, words);
}

/// The places in their list of the facts of `layer` at `words` (anywhere if none are given) that have what is expected.
std::vector<size_t> find_facts(const Document& doc, std::string_view layer, const std::string& words, std::string_view expect) {
  std::vector<size_t> found;
  const auto at = find_words(doc.text, words);
  if (!words.empty() && !at) return found;
  const auto expected = parse_expected(expect);
  doc.each_layer([&]<class Fact>(std::string_view, const std::vector<Fact>& facts) {
    if (Fact::kKind != layer) return;
    for (size_t i = 0; i < facts.size(); ++i)
      if ((words.empty() || stands_at(facts[i], *at)) && has(values_of(doc, facts[i]), expected)) found.push_back(i);
  });
  return found;
}

bool is_cut(const Document& doc, std::string_view words, std::string_view expect) {
  const size_t at = doc.source.find(words);
  const auto expected = parse_expected(expect);
  return at != std::string::npos && std::ranges::any_of(doc.cut, [&](const Cut& cut) {
           const bool covered = cut.source.begin <= at && at + words.size() <= cut.source.end;
           return covered && has({{"kind", {std::string(name_of(cut.kind))}}}, expected);
         });
}

bool holds(const Document& doc, std::string_view layer, const std::string& words, std::string_view expect) {
  if (layer == "meta") return has(values_of_metadata(doc), parse_expected(expect));
  if (layer == "text") return find_words(doc.text, words).has_value();
  if (layer == "cut") return is_cut(doc, words, expect);
  if (layer.starts_with('!')) return find_facts(doc, layer.substr(1), words, expect).empty();
  return !find_facts(doc, layer, words, expect).empty();
}

/// Fails when a row holds and is marked open, or does not hold and is not.
void check_row(const Table& table, size_t row, std::string_view layer, bool holds) {
  const std::string_view open = table.cell(row, "open");
  if (holds == open.empty()) return;
  ADD_FAILURE() << (holds ? "no longer open: " : "does not hold: ") << layer << " | " << table.cell(row, "words") << " | "
                << table.cell(row, "expect");
}

/// Calls visit(row) for the rows of this document that one document can hold.
template <class Visit>
void each_row(const Table& table, const fs::path& path, Visit&& visit) {
  for (size_t row = 0; row < table.size(); ++row)
    if (path.filename().string().substr(0, 2) == table.cell(row, "document") && table.cell(row, "from") == "read") visit(row);
}

class Examples : public testing::TestWithParam<fs::path> {};

TEST_P(Examples, HoldTheirFacts) {
  const Document& doc = example(GetParam());
  EXPECT_EQ(check_document(doc), "");
  const Table facts = truth("facts");
  each_row(facts, GetParam(), [&](size_t row) {
    const std::string_view layer = facts.cell(row, "layer");
    check_row(facts, row, layer, holds(doc, layer, std::string(facts.cell(row, "words")), facts.cell(row, "expect")));
  });
  for (const char* layer : {"claim", "commitment"}) {
    const Table table = truth(layer + std::string("s"));
    each_row(table, GetParam(), [&](size_t row) {
      check_row(table, row, layer, holds(doc, layer, std::string(table.cell(row, "words")), table.cell(row, "expect")));
    });
  }
}

// Passages of one engagement are mentions of one fact, those of two engagements are not.
TEST_P(Examples, TellTheirEngagementsApart) {
  const Document& doc = example(GetParam());
  const Table mentions = truth("mentions");
  std::map<std::string, size_t, std::less<>> fact_of;
  each_row(mentions, GetParam(), [&](size_t row) {
    const std::string id(mentions.cell(row, "engagement"));
    const auto at = fact_of.find(id);
    auto fits = [&](size_t fact) {
      if (at != fact_of.end()) return at->second == fact;
      return std::ranges::none_of(fact_of, [&](const auto& taken) { return taken.second == fact; });
    };
    const auto found = find_facts(doc, "engagement", std::string(mentions.cell(row, "words")), mentions.cell(row, "expect"));
    const auto fact = std::ranges::find_if(found, fits);
    check_row(mentions, row, "engagement " + id, fact != found.end());
    if (fact != found.end() && mentions.cell(row, "open").empty()) fact_of.emplace(id, *fact);
  });
}

// What is kept for the tests of the record must at least speak of passages that exist.
TEST(ExampleTruth, SpeaksOfPassagesThatExist) {
  std::map<std::string, fs::path, std::less<>> documents;
  for (const fs::path& path : all_documents()) documents[path.filename().string().substr(0, 2)] = path;
  for (const char* name : {"facts", "mentions", "claims", "commitments", "copies", "utterances", "issues", "formulas"}) {
    const Table table = truth(name);
    for (size_t row = 0; row < table.size(); ++row) {
      const auto at = documents.find(table.cell(row, "document"));
      ASSERT_NE(at, documents.end()) << name << ": " << table.cell(row, "document");
      const std::string layer(table.cell(row, "layer"));
      const std::string words(table.cell(row, "words"));
      const bool unread = table.cell(row, "from") == "later" || !table.cell(row, "open").empty();
      if (words.empty() || layer == "cut" || unread) continue;
      EXPECT_TRUE(find_words(example(at->second).text, words)) << name << ": not once in " << at->first << ": " << words;
    }
  }
}

std::string document_name(const testing::TestParamInfo<fs::path>& info) {
  std::string name = info.param.stem().string();
  std::ranges::replace(name, '-', '_');
  return "_" + name;
}
INSTANTIATE_TEST_SUITE_P(, Examples, testing::ValuesIn(all_documents()), document_name);

}  // namespace
