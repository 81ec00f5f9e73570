#include "readout/serve/routes.h"

#include <algorithm>
#include <array>

#include "readout/corpus/claim_checks.h"

namespace readout {
namespace {

constexpr const char* kPaged = " columns format limit next";

constexpr std::array kLevels = [] {
  std::array<std::string_view, kNames<Level>.size() + 1> levels{};
  std::ranges::copy(kNames<Level>, levels.begin());
  levels.back() = "any";
  return levels;
}();

constexpr Parameter kParameters[] = {
    {"as_of", "As it could be seen then: a day (to its end in UTC) or an instant; no later than now", "string"},
    {"known", "Without what the record learned of later: a day or an instant", "string"},
    {"q", "Words, \"phrases\", begin*, AND, OR, NOT, ( ), NEAR/5, and chips: side:us, -outlet:x; docs/asking.md lists them", "string"},
    {"sentence", "A sentence whose claims are checked instead of those of the documents", "string"},
    {"party", "Whose contacts: an actor by id, a part of it or of a name; may be given twice", "string"},
    {"layers", "Only these layers of the exchange format, with commas between", "string"},
    {"columns", "Only these columns of the rows, with commas between", "string"},
    {"format", "json, jsonl, csv, tsv, md or html; timeline and cadence also picture", "string"},
    {"kind", "What is counted: conversations are calls and meetings", "string", kNames<ContactKind>, "Claim"},
    {"level", "A level of contacts, or any", "string", kLevels, "Claim"},
    {"party", "An actor by id in the place of the side of that state; given twice, both sides", "string", {}, "Claim"},
    {"months", "As if it were the first in so many months", "integer", {}, "Claim"},
    {"reference", "As if it were the first since this day, month or year", "string", {}, "Claim"},
    {"limit", "At most so many contacts: the latest of which some issue is told; 0 is all", "integer", {}, "Matrix"},
    {"limit", "Rows of a page; 0 is all", "integer"},
    {"next", "What the page before gave as its `next`", "string"},
};

constexpr Route kRoutes[] = {
    {"/healthz", "The process is alive", "", "Status", nullptr},
    {"/readyz", "The record can be asked", "", "Status", nullptr},
    {"/metrics", "What the server has done, in the text format of Prometheus", "", "Text", nullptr},
    {"/openapi.json", "This description", "", "Description", nullptr},
    {"/api/v1/documents", "The documents of the record, in the order of time", "outlet genre actor since until order", "rows:documents",
     list_documents, Need::opened},
    {"/api/v1/documents/{document}", "One document with its text and facts, in the exchange format", "layers", "Document", show_document,
     Need::opened},
    {"/api/v1/documents/{document}/around",
     "What stands around a document: the texts before and after it, its copies, what was cut from it", "", "Around", show_around,
     Need::derived},
    {"/api/v1/documents/{document}/facts/{fact}", "One fact with its passage", "", "Fact", show_fact, Need::opened},
    {"/api/v1/search", "Passages by their words: those with most of them first, then the newest", "q outlet genre actor since until",
     "rows:search", list_rows, Need::indexed},
    {"/api/v1/quotes", "Who said what, under which attribution",
     "speaker issue attribution form change document engagement outlet genre since until", "rows:quotes", list_rows, Need::listed},
    {"/api/v1/utterances", "One saying, many quotes: what each made of the words, its source first", "speaker change outlet since until",
     "rows:utterances", list_rows, Need::derived},
    {"/api/v1/engagements", "Calls, meetings, visits and talks", "party actor kind level series status since until", "rows:engagements",
     list_rows, Need::derived},
    {"/api/v1/timeline", "The same with the time since the one before on each level", "party actor kind level series status since until",
     "rows:timeline", list_rows, Need::derived},
    {"/api/v1/outlook", "What was planned and by when, and what became of it", "party actor kind level became since until", "rows:outlook",
     list_rows, Need::derived},
    {"/api/v1/cadence", "How often two are in contact on each level and channel, the gaps, and how long nothing has been",
     "party kind level since until", "rows:cadence", list_rows, Need::derived},
    {"/api/v1/issues", "Each time that an issue was raised, with its passage",
     "party issue actor document engagement kind level since until", "rows:issues", list_rows, Need::listed},
    {"/api/v1/commitments", "What was promised or demanded, and what came of it",
     "party actor issue outcome due document engagement since until", "rows:commitments", list_rows, Need::listed},
    {"/api/v1/formulas", "Fixed words of a side's own texts: since when, until when, in which wordings, and whether they were dropped",
     "actor since until", "rows:formulas", list_rows, Need::derived},
    {"/api/v1/lineage", "Which documents tell one text: the original, its copies and what each changed", "outlet", "rows:lineage",
     list_rows, Need::derived},
    {"/api/v1/claims", "Claims about contacts against the record: those of its documents, or those in a sentence",
     "sentence verdict since until", "rows:claims", list_rows, Need::derived},
    {"/api/v1/search/facets", "How many documents and origins have the words, by side, issue, level, attribution, genre, outlet and month",
     "q outlet genre actor since until", "Facets", show_facets, Need::indexed},
    {"/api/v1/search/feed", "The newest passages, as an Atom feed", "q outlet genre actor since until", "Feed", show_feed, Need::indexed},
    {"/api/v1/engagements/{document}/{fact}", "One contact: why each value is what it is, its issues, the words of its passages", "",
     "Engagement", show_engagement, Need::listed},
    {"/api/v1/utterances/{document}/{fact}", "One saying: each quote of it beside its source", "", "Utterance", show_utterance,
     Need::listed},
    {"/api/v1/commitments/{document}/{fact}", "One commitment and its history", "", "Commitment", show_commitment, Need::listed},
    {"/api/v1/claims/{document}/{fact}", "One claim: as it was understood, in the scope of the parameters, and all readings side by side",
     "party kind level months reference since until", "Claim", show_claim, Need::derived},
    {"/api/v1/lineage/{document}", "The original of a document, its copies and what each changed", "", "Origin", show_lineage,
     Need::derived},
    {"/api/v1/matrix", "Issues by contacts: who raised what where", "party issue actor document engagement kind level since until limit",
     "Matrix", show_matrix, Need::listed},
    {"/api/v1/compare", "The contacts of which both sides told, the newest first, with the text of each",
     "party actor kind level status since until", "Pairs", list_pairs, Need::listed},
    {"/api/v1/compare/{document}/{other}", "Two readouts by issue: in both, in one only, or said of the other side", "", "Comparison",
     show_comparison, Need::listed},
    {"/api/v1/record", "What the record is about: the pairs of states most in contact, and the names that ids do not tell", "", "Record",
     show_record, Need::derived},
    {"/api/v1/brief", "What to know before two states meet, as a page or as Markdown", "party since format", "Text", show_brief,
     Need::listed},
    {"/api/v1/desk", "What came in, failed, is under embargo and lacks a counterpart", "", "Desk", show_desk, Need::listed},
};

/// The part of a path up to the next slash, which is taken off it.
std::string_view next_part(std::string_view& path) {
  path.remove_prefix(1);
  const std::string_view part = path.substr(0, path.find('/'));
  path.remove_prefix(part.size());
  return part;
}

}  // namespace

std::span<const Route> routes() { return kRoutes; }
std::span<const Parameter> parameters() { return kParameters; }

std::vector<std::string> parameters_of(const Route& route) {
  std::vector<std::string> names;
  std::string all = route.parameters;
  if (std::string_view(route.body).starts_with("rows:")) all += kPaged;
  if (route.answer) all += " as_of known";
  for (size_t begin = 0; begin < all.size();) {
    const size_t end = std::min(all.find(' ', begin), all.size());
    if (end > begin) names.push_back(all.substr(begin, end - begin));
    begin = end + 1;
  }
  return names;
}

std::optional<Matched> match_route(std::string_view path) {
  for (const Route& route : kRoutes) {
    Matched matched{&route, {}};
    std::string_view pattern = route.path, rest = path;
    bool same = rest.starts_with('/');
    while (same && !pattern.empty() && !rest.empty() && rest.starts_with('/')) {
      const std::string_view wanted = next_part(pattern), part = next_part(rest);
      if (wanted.starts_with('{')) {
        matched.values.push_back(decode_percent(part, false));
        same = !part.empty();
      } else {
        same = wanted == part;
      }
    }
    if (same && pattern.empty() && rest.empty()) return matched;
  }
  return {};
}

}  // namespace readout
