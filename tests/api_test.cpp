#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <thread>

#include "readout/base/json_reader.h"
#include "readout/doc/lexicons.h"
#include "readout/serve/routes.h"

// The answers of the HTTP API, asked for without a server. Whole bodies are in tests/cli/get_*.case.

using namespace readout;
namespace fs = std::filesystem;

namespace {

const fs::path kExamples = fs::path(SOURCE_DIR) / "examples";
constexpr const char* kHidden = "03-background-call.md";
constexpr const char* kSecret =
    "\n\nSENIOR OFFICIAL TWO:  The Chancellor told us on October 30 that the glacier treaty comes first; he met "
    "President Averic in Geneva on October 12, and they agreed to publish the glacier survey by March.\n";

/// The record of the example documents, and one with more in the document that is under embargo at first.
struct Records {
  Records() {
    folder = mkdtemp(name);
    plain = build("a", "");
    other = build("b", kSecret);
    without = build("c", "", false);
  }
  ~Records() { fs::remove_all(folder); }

  /// The hidden document is published before its embargo ends, and has more at its end; or it is not there.
  std::string build(const std::string& part, const std::string& secret, bool with_hidden = true) const {
    const fs::path at = folder / part;
    fs::create_directory(at);
    fs::copy(kExamples / "documents", at / "documents");
    const fs::path hidden = at / "documents" / kHidden;
    std::ifstream file(hidden, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::string late = "published_time: 2023-11-07 09:12:00+00:00";
    text.replace(text.find(late), late.size(), "published_time: 2023-11-06 15:40:00+00:00");
    std::ofstream(hidden, std::ios::binary) << text << secret;
    if (!with_hidden) fs::remove(hidden);
    const std::string command = std::string("cd '") + at.string() + "' && " + READOUT_PROGRAM +
                                " build documents -o r.readout -q --data '" + (kExamples / "pack").string() + '\'';
    if (std::system(command.c_str()) != 0) std::abort();
    return at / "r.readout";
  }

  char name[32] = "/tmp/readout_api_XXXXXX";
  fs::path folder;
  std::string plain, other, without;
};

const Records& records() {
  static const Records made;
  return made;
}

const Lexicons& lexicons() {
  static const Lexicons lex = load_lexicons({(kExamples / "pack").string()});
  return lex;
}

Reply get(const std::string& target, const std::string& record = records().plain) {
  return Api({record, {}}, lexicons()).answer(parse_target(target));
}

/// The texts that stand under `key` in a body of rows, in their order.
std::vector<std::string> values(const std::string& body, const std::string& key) {
  std::vector<std::string> out;
  const std::string mark = '"' + key + "\":\"";
  for (size_t at = 0; (at = body.find(mark, at)) != std::string::npos;) {
    at += mark.size();
    out.push_back(body.substr(at, body.find('"', at) - at));
  }
  return out;
}

/// All rows of a list, each as a line of JSON, that have `part` in them.
std::vector<std::string> rows_with(const std::string& target, const std::string& part = "") {
  std::vector<std::string> out;
  std::istringstream lines(get(target + (target.find('?') == std::string::npos ? "?" : "&") + "limit=0&format=jsonl").body);
  for (std::string line; std::getline(lines, line);)
    if (line.find(part) != std::string::npos) out.push_back(line);
  return out;
}

/// A target for each route, with the ids of facts and documents that the record has.
std::vector<std::string> every_target(const std::string& record, const std::string& as_of) {
  const auto first = [&](const std::string& list, const std::string& key) {
    const auto found = values(get(list + (list.find('?') == std::string::npos ? "?as_of=" : "&as_of=") + as_of, record).body, key);
    return found.empty() ? std::string("none") : found.front();
  };
  const std::string document = first("/api/v1/quotes?limit=1", "document"), fact = first("/api/v1/quotes?limit=1", "fact");
  std::vector<std::string> targets;
  for (const Route& route : routes()) {
    if (!route.answer) continue;
    std::string path = route.path;
    const auto fill = [&](const std::string& brace, const std::string& value) {
      if (const size_t at = path.find(brace); at != std::string::npos) path.replace(at, brace.size(), value);
    };
    for (const char* kind : {"engagements", "utterances", "commitments", "claims"}) {
      if (!path.starts_with(std::string("/api/v1/") + kind + "/{document}/{fact}")) continue;
      const std::string id = kind == std::string("claims")
                                 ? first("/api/v1/claims?format=json", "document") + '/' + first("/api/v1/claims", "fact")
                                 : first(std::string("/api/v1/") + kind, "id");
      fill("{document}/{fact}", id);
    }
    fill("{document}", document);
    fill("{other}", first("/api/v1/documents?genre=readout&limit=1", "document"));
    fill("{fact}", fact);
    targets.push_back(path + "?as_of=" + as_of + (std::string_view(path).starts_with("/api/v1/search") ? "&q=glacier+OR+call" : "") +
                      (path == "/api/v1/brief" ? "&party=xa&party=xb" : ""));
  }
  return targets;
}

TEST(Api, AnswersEveryRoute) {
  for (const std::string& target : every_target(records().plain, "2024-12-31")) {
    const Reply reply = get(target);
    EXPECT_EQ(reply.status, 200) << target << '\n' << reply.body;
    EXPECT_FALSE(reply.etag.empty()) << target;
  }
}

TEST(Api, RowsHaveTheColumnsOfTheirSchema) {
  for (const Route& route : routes()) {
    if (!std::string_view(route.body).starts_with("rows:")) continue;
    const std::string path = route.path;
    const Reply reply = get(path + "?limit=1" + (path.ends_with("search") ? "&q=call" : ""));
    ASSERT_EQ(reply.status, 200) << path << reply.body;
    std::string got;
    JsonReader in(reply.body);
    in.object([&](const std::string& key) {
      if (key != "rows") return in.skip();
      in.array([&] {
        in.object([&](const std::string& column) {
          got.append(got.empty() ? "" : " ").append(column);
          in.skip();
        });
      });
    });
    const auto schema = std::ranges::find(rows_schemas(), std::string(route.body + 5), &RowsSchema::name);
    ASSERT_NE(schema, rows_schemas().end()) << path;
    std::string want = schema->columns;
    std::erase_if(want, [](char c) { return std::string_view("?#-+*").find(c) != std::string_view::npos; });
    EXPECT_EQ(got, want) << path;
  }
}

TEST(Api, TheRecordNamesActorsThatTheirIdsDoNotTell) {
  const std::string record = get("/api/v1/record").body;
  EXPECT_NE(record.find("\"xa\":\"Ilmarra\""), std::string::npos);
  EXPECT_NE(record.find("\"xb.coast_guard\":\"Sundrevian Sea Guard\""), std::string::npos);
  EXPECT_EQ(record.find("Lena Averic"), std::string::npos);
  EXPECT_EQ(record.find("S. Craik"), std::string::npos);
  EXPECT_NE(record.find("\"channels\":{\"xa_xb_"), std::string::npos) << "those of the example pack that met";
}

TEST(Api, RowsHaveOnlyTheColumnsThatAreAskedFor) {
  const auto row = [](const std::string& target) {
    const std::string body = get(target).body;
    return body.substr(body.find("\"rows\""), body.find('}') - body.find("\"rows\""));
  };
  const std::string row0 = row("/api/v1/documents?columns=side,date&limit=1");
  EXPECT_EQ(values(row0, "side").size(), 1u) << row0;
  EXPECT_LT(row0.find("\"side\""), row0.find("\"date\"")) << row0;
  EXPECT_EQ(row0.find("title"), std::string::npos) << row0;
  const std::string next = values(get("/api/v1/timeline?columns=level&limit=2").body, "next").at(0);
  EXPECT_EQ(values(get("/api/v1/timeline?limit=2").body, "next").at(0), next) << "a page may be asked for with other columns";
  EXPECT_EQ(get("/api/v1/timeline?columns=level&format=csv&limit=1").body.substr(0, 7), "level\r\n");
  const Reply wrong = get("/api/v1/timeline?columns=level,colour");
  EXPECT_EQ(wrong.status, 400);
  EXPECT_NE(wrong.body.find("not colour"), std::string::npos) << wrong.body;
}

TEST(Api, AMatrixWithALimitHasTheLatestContacts) {
  const auto contacts = [](const std::string& query) {
    const std::string body = get("/api/v1/matrix" + query).body;
    return values(body.substr(0, body.find("\"issues\"")), "when");
  };
  const std::vector<std::string> all = contacts(""), two = contacts("?limit=2");
  ASSERT_GT(all.size(), 4u);
  ASSERT_EQ(two.size(), 2u);
  const auto last = std::ranges::find_if(all, [](const std::string& when) { return when.empty(); });  // undated ones are after it
  EXPECT_TRUE(std::equal(two.begin(), two.end(), last - 2)) << two[0];
  EXPECT_EQ(contacts("?limit=" + std::to_string(all.size())), all);
  EXPECT_NE(get("/api/v1/matrix?limit=2").body.find("\"found\":" + std::to_string(all.size())), std::string::npos);
  EXPECT_EQ(get("/api/v1/matrix?limit=2").body.find(all.front()), std::string::npos) << "nothing of the others is left";
}

TEST(Api, ContactsOfAPairAreThoseThatBothTakePartIn) {
  const std::string record = get("/api/v1/record").body;
  EXPECT_NE(record.find("\"pairs\":[{\"parties\":[\"xa\",\"xb\"],"), std::string::npos) << record;
  const std::string both = get("/api/v1/timeline?party=xa&party=xb&limit=0").body, one = get("/api/v1/timeline?party=xb&limit=0").body;
  EXPECT_EQ(both.find("\"parties\":[\"xb\"]"), std::string::npos);
  EXPECT_LT(values(both, "id").size(), values(one, "id").size());
  EXPECT_TRUE(values(get("/api/v1/timeline?party=xa&party=nobody").body, "id").empty());
}

TEST(Api, EveryQuestionHasARouteWithItsFilters) {
  for (const QuestionKind& kind : question_kinds()) {
    const std::string path = std::string("/api/v1/") + (kind.name == std::string("check") ? "claims" : kind.name);
    const auto matched = match_route(path);
    ASSERT_TRUE(matched) << path;
    const std::vector<std::string> parameters = parameters_of(*matched->route);
    for (const Filter& filter : filters())
      EXPECT_EQ(kind.has(filter.name), std::ranges::find(parameters, filter.name) != parameters.end()) << path << ' ' << filter.name;
  }
}

TEST(Api, ItsDescriptionNamesWhatIsThere) {
  std::set<std::string> paths, wanted, schemas_named;
  const std::string described = get("/openapi.json").body;
  JsonReader in(described);
  in.object([&](const std::string& key) {
    if (key != "paths") return in.skip();
    in.object([&](const std::string& path) {
      paths.insert(path);
      in.skip();
    });
  });
  for (const Route& route : routes()) {
    wanted.insert(route.path);
    const auto matched = match_route(route.path);  // a brace is a value like any other
    EXPECT_TRUE(matched && matched->route == &route) << route.path;
  }
  EXPECT_EQ(paths, wanted);
  for (const std::string& reference : values(described, "$ref")) {
    const std::string name = reference.substr(reference.rfind('/') + 1);
    EXPECT_NE(described.find('"' + name + "\":{\"type\""), std::string::npos) << name;
  }
  std::ifstream file(fs::path(SOURCE_DIR) / "docs/openapi.json", std::ios::binary);
  const std::string committed{std::istreambuf_iterator<char>(file), {}};
  if (std::getenv("UPDATE_CASES"))
    std::ofstream(fs::path(SOURCE_DIR) / "docs/openapi.json", std::ios::binary) << described;
  else
    EXPECT_EQ(described, committed) << "UPDATE_CASES=1 writes docs/openapi.json";
}

TEST(Api, PagesToTheEndAreTheWhole) {
  for (const std::string path : {"/api/v1/documents", "/api/v1/quotes?form=direct", "/api/v1/search?q=call", "/api/v1/engagements"}) {
    const std::string with = path + (path.find('?') == std::string::npos ? "?" : "&");
    const std::string key = path.ends_with("engagements") ? "id" : "span";
    const std::string whole = get(with + "format=jsonl&limit=0").body;
    std::string pages;
    Request request = parse_target(with + "format=jsonl&limit=7");
    Api api({records().plain, {}}, lexicons());
    for (int page = 0; page < 100; ++page) {
      const Reply reply = api.answer(request);
      ASSERT_EQ(reply.status, 200) << reply.body;
      pages += reply.body;
      if (reply.link.empty()) break;
      request = parse_target(reply.link.substr(1, reply.link.find('>') - 1));
    }
    EXPECT_EQ(pages, whole) << path;
  }
}

TEST(Api, APageOfAListThatChangedIsNoGuess) {
  const std::string next = values(get("/api/v1/quotes?limit=3").body, "next").front();
  EXPECT_EQ(get("/api/v1/quotes?limit=3&next=" + next).status, 200);
  EXPECT_EQ(get("/api/v1/quotes?limit=3&form=direct&next=" + next).status, 410);
  for (const char* wrong : {"3", "x", ".", "0.aa", "-1.aa", "99999999999999999999.aa"})
    EXPECT_EQ(get(std::string("/api/v1/quotes?next=") + wrong).status, 400) << wrong;
}

/// All that may be asked of the hidden document by who knows its id.
std::vector<std::string> targets_of_hidden(const std::string& as_of) {
  const std::vector<std::string> rows = rows_with("/api/v1/documents", kHidden), quotes = rows_with("/api/v1/quotes", kHidden);
  const std::string id = values(rows.front(), "document").front(), quote = values(quotes.front(), "fact").front();
  const std::string contact = values(rows_with("/api/v1/engagements", id).front(), "id").front();
  std::vector<std::string> targets;
  const std::vector<std::string> paths = {"documents/" + id,
                                          "documents/" + id + "/facts/" + quote,
                                          "lineage/" + id,
                                          "compare/" + id + '/' + id,
                                          "claims/" + id + "/claim:1-2",
                                          "quotes?document=" + id,
                                          "issues?document=" + id,
                                          "commitments?document=" + id,
                                          "quotes?engagement=" + contact,
                                          "search?q=document:" + id,
                                          "search?q=origin:" + id,
                                          "search?q=attr:unnamed+after:2023-11",
                                          "search/facets?q=genre:background_call",
                                          "search/feed?q=crew+-side:xb",
                                          "search?q=\"Background+Press+Call\""};
  for (const std::string& path : paths)
    targets.push_back("/api/v1/" + path + (path.find('?') == std::string::npos ? "?" : "&") + "as_of=" + as_of);
  return targets;
}

/// A body without what the desk tells of documents under embargo: until when they are.
std::string without_embargoes(std::string body) {
  const size_t begin = body.find("\"embargoes\":["), end = body.find(']', begin);
  return begin == std::string::npos ? body : body.erase(begin, end - begin);
}

TEST(Api, NothingOfADocumentUnderEmbargo) {
  const std::string embargoed = "2023-11-07T05:59:59Z", ended = "2023-11-07T06:00:00Z";  // it has been published the day before
  Api released({records().plain, {embargoed, "", {kHidden}, false}}, lexicons());
  EXPECT_NE(released.answer(parse_target("/api/v1/documents")).body.find(kHidden), std::string::npos) << "only its embargo hides it";
  std::vector<std::string> targets = every_target(records().plain, embargoed);
  EXPECT_EQ(targets, every_target(records().other, embargoed));
  EXPECT_EQ(targets, every_target(records().without, embargoed));
  for (std::string& target : targets_of_hidden(embargoed)) targets.push_back(std::move(target));
  Api plain({records().plain, {}}, lexicons()), other({records().other, {}}, lexicons()), without({records().without, {}}, lexicons());
  for (const std::string& target : targets) {
    const std::string body = plain.answer(parse_target(target)).body;
    EXPECT_EQ(body, other.answer(parse_target(target)).body) << target << ": whatever is in it";
    EXPECT_EQ(without_embargoes(body), without_embargoes(without.answer(parse_target(target)).body))
        << target << ": as if it were not there";
    EXPECT_EQ(body.find(kHidden), std::string::npos) << target;
  }
  size_t differ = 0;
  for (const std::string& target : targets_of_hidden(ended))
    differ += plain.answer(parse_target(target)).body != without.answer(parse_target(target)).body;
  EXPECT_GT(differ, 10u) << "the test can fail, a second later";
  const std::string open = "/api/v1/search?q=glacier&as_of=" + ended;
  EXPECT_NE(other.answer(parse_target(open)).body.find("glacier treaty"), std::string::npos);
  for (const std::string& target : targets)
    EXPECT_EQ(plain.answer(parse_target(target)).body, other.answer(parse_target(target)).body) << target << " after an open question";
}

TEST(Api, NobodySeesLaterThanTheServer) {
  Api api({records().plain, {"2023-11-07T05:59:59Z", "", {}, false}}, lexicons());
  EXPECT_EQ(api.answer(parse_target("/api/v1/quotes?as_of=2023-11-08")).status, 400);
  EXPECT_EQ(api.answer(parse_target("/api/v1/quotes?as_of=2023-11-07T05:59:59Z")).status, 200);
  EXPECT_EQ(api.answer(parse_target("/api/v1/documents")).body, get("/api/v1/documents?as_of=2023-11-07T05:59:59Z").body);
  for (const char* wish : {"release=03-background-call.md", "show_protected=1"})
    EXPECT_EQ(api.answer(parse_target(std::string("/api/v1/documents?") + wish)).status, 400) << wish;
}

TEST(Api, AClaimIsComputedInTheScopeAskedFor) {
  const std::string claims = get("/api/v1/claims?verdict=depends_on_scope").body;  // "their first conversation since August 2022"
  const std::string path = "/api/v1/claims/" + values(claims, "document").front() + '/' + values(claims, "fact").front();
  const struct {
    const char *why, *query, *verdict, *computation;
  } kCases[] = {
      {"as its words are", "", "contradicted", "2022-11-30 lies after 2022-08-01..2022-08-31; 2022-11-30 to 2023-11-07: 342 days"},
      {"calls alone", "?kind=call", "supported", "2022-08-01..2022-08-31 to 2023-11-07: 433 to 463 days; none lies between"},
      {"the first in", "?months=4", "supported", "2023-06-15 to 2023-11-07: 145 days; claimed are 106 or more"},
      {"the first in more", "?months=9", "contradicted", "2023-06-15 to 2023-11-07: 145 days; claimed are 258 or more"},
      {"since another day", "?reference=2023-06&level=any", "supported", "2023-06-15 to 2023-11-07: 145 days; none lies between"},
      {"of another side", "?party=xb.tomas_brandt&kind=call", "record_too_thin", "the record has none of 2022-08-01..2022-08-31"},
  };
  for (const auto& test : kCases) {
    const Reply reply = get(path + test.query);
    ASSERT_EQ(reply.status, 200) << test.why << reply.body;
    const std::string asked = reply.body.substr(reply.body.find("\"asked\":"));
    EXPECT_EQ(values(asked, "verdict").front(), test.verdict) << test.why;
    EXPECT_EQ(values(asked, "computation").front(), test.computation) << test.why;
    EXPECT_EQ(values(reply.body, "verdict").front(), "depends_on_scope") << test.why << ": what was understood stays";
    EXPECT_EQ(values(asked.substr(0, asked.find("\"before\":")), "verdict").size(),
              std::string_view(test.query).find("level=any") == std::string::npos ? 7u : 4u)
        << "all readings side by side";
  }
  for (const char* wrong : {"?kind=chat", "?level=high", "?party=zz", "?months=x", "?months=2&reference=2022", "?reference=soon", "?q=a"})
    EXPECT_EQ(get(path + wrong).status, 400) << wrong;
}

TEST(Api, RowsOfOneDocument) {
  const std::string document = values(get("/api/v1/documents?outlet=Northline").body, "document").front();
  for (const std::string list : {"/api/v1/quotes", "/api/v1/issues", "/api/v1/commitments"}) {
    const std::vector<std::string> rows = rows_with(list + "?document=" + document);
    EXPECT_GT(rows.size(), 0u) << list;
    EXPECT_EQ(rows, rows_with(list, "\"document\":\"" + document)) << list;
    EXPECT_EQ(rows, rows_with(list + "?document=" + document.substr(7))) << list;
    EXPECT_GT(rows_with(list).size(), rows.size()) << list;
    EXPECT_TRUE(rows_with(list + "?document=none").empty()) << list;
  }
}

TEST(Api, RowsAboutOneContact) {
  const std::string wire = values(get("/api/v1/documents?outlet=Northline&genre=news_article").body, "document").front();
  const std::string call = rows_with("/api/v1/engagements?kind=call&status=held", wire).front();
  const std::string contact = values(call, "id").front();
  const std::vector<std::string> issues = rows_with("/api/v1/issues?engagement=" + contact);
  EXPECT_EQ(issues, rows_with("/api/v1/issues", '"' + contact + '"'));
  EXPECT_GT(issues.size(), 3u);
  const std::string quotes = "/api/v1/quotes?engagement=" + contact;
  EXPECT_GT(rows_with(quotes, "06-call-wire.txt").size(), 0u) << "a text that is about it";
  EXPECT_EQ(rows_with(quotes, "17-follow-up.md").size(), 0u) << "a text that is not";
  EXPECT_GT(rows_with("/api/v1/commitments?engagement=" + contact).size(), 0u);
  for (const char* list : {"quotes", "issues", "commitments"})
    EXPECT_TRUE(rows_with("/api/v1/" + std::string(list) + "?engagement=none").empty()) << list;
}

TEST(Api, WhatWasCutHasItsWordsButWhereNamesAreProtected) {
  const fs::path kept = records().folder / "kept.readout";
  const std::string command = std::string(READOUT_PROGRAM) + " build '" + (kExamples / "documents").string() + "' -o '" + kept.string() +
                              "' -q --keep-source --data '" + (kExamples / "pack").string() + '\'';
  ASSERT_EQ(std::system(command.c_str()), 0);
  const auto around = [&](const std::string& path) { return get("/api/v1/documents/" + path + "/around", kept.string()).body; };
  EXPECT_NE(around("08-call-dispatch.md").find(R"("rule":"front_matter","words":"---\ntitle:)"), std::string::npos)
      << around("08-call-dispatch.md");
  EXPECT_NE(around(kHidden).find(R"("rule":"front_matter","words":null)"), std::string::npos) << around(kHidden);
}

TEST(Api, ARecordThatIsReplacedIsOpenedAnew) {
  const fs::path served = records().folder / "served.readout";
  fs::copy_file(records().plain, served);
  Api api({served.string(), {}}, lexicons());
  const Request question = parse_target("/api/v1/search?q=glacier");
  EXPECT_EQ(values(api.answer(question).body, "passage").size(), 0u);
  fs::copy_file(records().other, records().folder / "new.readout");
  fs::rename(records().folder / "new.readout", served);
  EXPECT_GT(values(api.answer(question).body, "passage").size(), 0u);
  fs::remove(served);
  EXPECT_EQ(api.answer(question).status, 503);
}

TEST(Api, SearchesSideBySideAnswerAsOneAlone) {
  const char* queries[] = {"call",          "treaty+OR+survey", "\"coast+guard\"", "port+NEAR/5+fees",  "side:xa+the",
                           "issue:climate", "speaker:official", "attr:unnamed",    "level:leader+-the", "actor:xb+after:2023"};
  constexpr size_t kClients = 4;
  std::vector<std::pair<Request, std::string>> asked[kClients];
  Api alone({records().plain, {}}, lexicons());
  for (size_t i = 0; i < std::size(queries) * kClients; ++i) {
    const std::string query = queries[i % std::size(queries)], limit = "limit=" + std::to_string(50 + i);
    for (const std::string& target :
         {"search?q=" + query + '&' + limit, "search/facets?q=" + query, "search/feed?q=" + query, "engagements?" + limit}) {
      const Request request = parse_target("/api/v1/" + target);
      asked[i % kClients].emplace_back(request, alone.answer(request).body);
    }
  }
  Api api({records().plain, {}}, lexicons());
  std::vector<std::thread> clients;
  size_t wrong[kClients] = {};
  for (size_t client = 0; client < kClients; ++client)
    clients.emplace_back([&, client] {
      for (const auto& [request, body] : asked[client]) wrong[client] += api.answer(request).body != body;
    });
  for (std::thread& client : clients) client.join();
  for (const size_t count : wrong) EXPECT_EQ(count, 0u);
}

std::string type_of(const Reply& reply) { return reply.status == 200 ? "" : values(reply.body, "type").front(); }

TEST(Api, AQuestionThatTakesTooLongIsGivenUp) {
  Api api({records().plain, {}, -1}, lexicons());  // its time was over before it began
  const Reply reply = api.answer(parse_target("/api/v1/quotes"));
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(type_of(reply), "/problems/warming");
  EXPECT_GT(reply.retry_after, 0);
  EXPECT_EQ(type_of(api.answer(parse_target("/api/v1/engagements?as_of=2023-12-01"))), "/problems/warming")
      << "what is derived first is a part of it";
  api.keep_warm();
  while (api.answer(parse_target("/readyz")).status != 200) std::this_thread::yield();
  EXPECT_EQ(type_of(api.answer(parse_target("/api/v1/documents/" + std::string(kHidden)))), "/problems/too-long");
  EXPECT_EQ(api.answer(parse_target("/healthz")).status, 200);
}

TEST(Api, WhatNobodyWaitedForIsThereForTheNext) {
  Api api({records().plain, {}, -1}, lexicons());
  EXPECT_EQ(type_of(api.answer(parse_target("/api/v1/engagements?as_of=2023-12-01"))), "/problems/warming");
  while (type_of(api.answer(parse_target("/api/v1/engagements?as_of=2023-12-01"))) == "/problems/warming") std::this_thread::yield();
}

TEST(Api, ItTellsWhoMayHaveToWait) {
  Api api({records().plain, {}}, lexicons());
  const auto may_wait = [&](const char* target) { return api.may_wait(parse_target(target)); };
  for (const char* quick : {"/healthz", "/readyz", "/metrics", "/openapi.json", "/", "/api/v1/nothing", "/api/v1/quotes?as_of=never"})
    EXPECT_FALSE(may_wait(quick)) << quick;
  EXPECT_TRUE(may_wait("/api/v1/quotes?limit=2"));
  api.answer(parse_target("/api/v1/quotes?limit=2"));
  EXPECT_FALSE(may_wait("/api/v1/quotes?limit=2")) << "it was answered before";
  EXPECT_TRUE(may_wait("/api/v1/quotes?limit=2&as_of=2023-12-01"));
}

TEST(Api, AServerThatStopsMakesNothingReady) {
  Api api({records().plain, {}}, lexicons());
  api.stop();
  api.keep_warm();
  for (const char* target : {"/api/v1/quotes", "/api/v1/documents"})
    EXPECT_EQ(type_of(api.answer(parse_target(target))), "/problems/stopping") << target;
  EXPECT_EQ(type_of(api.answer(parse_target("/readyz"))), "/problems/warming") << "and nothing is derived";
}

TEST(Api, AQuestionIsCutWhenTheServerEnds) {
  Api api({records().plain, {}}, lexicons());
  EXPECT_EQ(api.answer(parse_target("/api/v1/quotes?limit=1")).status, 200);
  api.cut();
  EXPECT_EQ(type_of(api.answer(parse_target("/api/v1/documents/" + std::string(kHidden)))), "/problems/stopping");
  EXPECT_EQ(api.answer(parse_target("/api/v1/quotes?limit=1")).status, 200) << "what was answered before takes no time";
}

TEST(Api, OddTargetsAreProblems) {
  for (const char* target :
       {"", "?", "/", "//", "/api", "/api/v1", "/api/v1/", "/api/v1/documents/", "/api/v1/documents//", "x", "/api/v1/documents/sha256:00",
        "/api/v1/documents/%00", "/api/v1/documents/%", "/api/v1/quotes/../documents"}) {
    const Reply reply = get(target);
    EXPECT_EQ(reply.status, 404) << target;
    EXPECT_EQ(reply.type, "application/problem+json") << target;
  }
  EXPECT_EQ(get("/api/v1/documents?&&limit=%31&").status, 200);
}

}  // namespace
