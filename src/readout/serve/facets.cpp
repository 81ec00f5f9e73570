#include <algorithm>
#include <map>
#include <set>

#include "readout/ask/found.h"
#include "readout/ask/origin_of.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

/// How many documents have each value of each facet.
class Facets {
 public:
  Facets(Asked& asked, const std::vector<FoundLine>& found) : asked_(asked), lines_(asked.heads().size()) {
    for (const FoundLine& line : found) lines_[line.document.index].push_back(line.begin);
    for (std::vector<uint32_t>& lines : lines_) std::ranges::sort(lines);
    for (DocumentAt at; at.index < lines_.size(); ++at.index)
      if (!lines_[at.index].empty()) count(at);
    count_levels();
  }

  int64_t documents() const { return documents_; }

  void put(JsonWriter& out) const {
    for (const auto& [name, values] : counts_) {
      out.key(name);
      out.begin_array();
      for (const auto& [value, count] : values) {
        out.begin_object();
        put_or_null(out, "value", value);
        out.key("documents"), out.value(count);
        out.end_object();
      }
      out.end_array();
    }
  }

 private:
  void count(DocumentAt at) {
    const Document& head = asked_.heads()[at.index];
    ++documents_;
    ++counts_["outlet"][outlet_of(head)];
    ++counts_["genre"][std::string(name_of(head.meta.genre))];
    ++counts_["side"][head.meta.side ? head[*head.meta.side].id : ""];
    ++counts_["month"][day_of(head).substr(0, 7)];
    const Document& doc = asked_.view.listed()[at.index].doc;
    std::set<std::string_view> issues, attributions;
    for (const Issue& issue : doc.issues)
      if (is_found(at, issue.span.begin)) issues.insert(issue.issue);
    for (const Quote& quote : doc.quotes)
      if (is_found(at, quote.span.begin)) attributions.insert(name_of(quote.attribution));
    for (const std::string_view issue : issues) ++counts_["issue"][std::string(issue)];
    for (const std::string_view attribution : attributions) ++counts_["attr"][std::string(attribution)];
  }

  /// Of the contacts that are spoken of where something was found.
  void count_levels() {
    std::set<std::pair<std::string_view, uint32_t>> seen;
    for (const LinkedEngagement& engagement : asked_.view.derived().engagements)
      for (const Passage& mention : engagement.mentions)
        if (is_found(mention.document, mention.span.begin)) seen.insert({name_of(engagement.level), mention.document.index});
    for (const auto& [level, document] : seen) ++counts_["level"][std::string(level)];
  }

  /// Is the line with this byte one of those that were found?
  bool is_found(DocumentAt document, uint32_t byte) {
    const std::vector<uint32_t>& found = lines_[document.index];
    if (found.empty()) return false;
    const std::vector<uint32_t>& lines = asked_.view.lines(document);
    const auto after = std::ranges::upper_bound(lines, byte);
    return after != lines.begin() && std::ranges::binary_search(found, *std::prev(after));
  }

  Asked& asked_;
  std::vector<std::vector<uint32_t>> lines_;  ///< first bytes of those found, by document
  int64_t documents_ = 0;
  std::map<std::string, std::map<std::string, int64_t>> counts_ = {{"outlet", {}}, {"genre", {}}, {"side", {}}, {"month", {}},
                                                                   {"issue", {}},  {"attr", {}},  {"level", {}}};
};

}  // namespace

Reply show_facets(Call& call) {
  const std::vector<FoundLine> found = found_lines(call);
  const Facets facets(call.asked, found);
  const OriginOf origins(call.asked.view.derived().origins);
  std::set<uint32_t> originals;
  for (const FoundLine& line : found) originals.insert(origins.original(line.document).index);
  return json_reply("facets", [&](JsonWriter& out) {
    put_seen(out, call.asked);
    out.key("passages"), out.value(static_cast<int64_t>(found.size()));
    out.key("documents"), out.value(facets.documents());
    out.key("origins"), out.value(static_cast<int64_t>(originals.size()));
    facets.put(out);
  });
}

}  // namespace readout
