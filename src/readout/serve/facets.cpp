#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "readout/ask/found.h"
#include "readout/ask/origin_of.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

using Counts = std::map<std::string_view, int64_t>;

/// How many documents have each value of each facet.
class Facets {
 public:
  Facets(Asked& asked, const std::vector<FoundLine>& found) : asked_(asked), lines_(asked.view.lines().size()) {
    for (const FoundLine& line : found) {
      lines_.add(line.line);
      if (documents_.empty() || documents_.back() != line.document) documents_.push_back(line.document);
    }
  }

  const std::vector<DocumentAt>& documents() const { return documents_; }

  void put(JsonWriter& out) const {
    const DocumentTables& documents = asked_.document_tables();
    const FactTables& facts = asked_.fact_tables();
    const auto same = [](std::string_view value) { return value; };
    put_counts(out, "attr", in_lines(facts.attributions));
    put_counts(out, "genre", of_documents(documents.genre, same));
    put_counts(out, "issue", in_lines(facts.issues));
    put_counts(out, "level", in_lines(facts.levels));
    put_counts(out, "month", of_documents(documents.day, [](std::string_view day) { return day.substr(0, 7); }));
    put_counts(out, "outlet", of_documents(documents.outlet, same));
    put_counts(out, "side", of_documents(documents.side, same));
  }

 private:
  template <class Shown>
  Counts of_documents(const ValueOfDocuments& column, Shown&& shown) const {
    std::vector<int64_t> counts(column.values.size());
    for (const DocumentAt document : documents_) ++counts[column.of[document.index]];
    return by_value(column.values, counts, shown);
  }

  /// Of facts that begin in a line that was found.
  Counts in_lines(const FactColumn& column) const {
    std::vector<int64_t> counts(column.values.size());
    std::vector<uint32_t> last(column.values.size(), UINT32_MAX);  // document with it
    for (const DocumentAt document : documents_)
      for (const FactColumn::Fact& fact : column.of(document))
        if (lines_.has(fact.line) && std::exchange(last[fact.value], document.index) != document.index) ++counts[fact.value];
    return by_value(column.values, counts, [](std::string_view value) { return value; });
  }

  template <class Shown>
  static Counts by_value(const std::vector<std::string>& values, const std::vector<int64_t>& counts, Shown&& shown) {
    Counts sorted;
    for (size_t i = 0; i < values.size(); ++i)
      if (counts[i] > 0) sorted[shown(values[i])] += counts[i];
    return sorted;
  }

  static void put_counts(JsonWriter& out, std::string_view name, const Counts& counts) {
    out.key(name);
    out.begin_array();
    for (const auto& [value, count] : counts) {
      out.begin_object();
      put_or_null(out, "value", value);
      out.key("documents"), out.value(count);
      out.end_object();
    }
    out.end_array();
  }

  Asked& asked_;
  Bits lines_;                         ///< that were found
  std::vector<DocumentAt> documents_;  ///< with some of them
};

}  // namespace

Reply show_facets(Call& call) {
  const std::vector<FoundLine> found = found_lines(call);
  const Facets facets(call.asked, found);
  const OriginOf origins(call.asked.view.derived().origins);
  std::set<uint32_t> originals;
  for (const DocumentAt document : facets.documents()) originals.insert(origins.original(document).index);
  return json_reply("facets", [&](JsonWriter& out) {
    put_seen(out, call.asked);
    out.key("passages"), out.value(static_cast<int64_t>(found.size()));
    out.key("documents"), out.value(static_cast<int64_t>(facets.documents().size()));
    out.key("origins"), out.value(static_cast<int64_t>(originals.size()));
    facets.put(out);
  });
}

}  // namespace readout
