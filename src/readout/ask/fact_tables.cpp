#include "readout/ask/fact_tables.h"

#include <algorithm>
#include <unordered_map>

#include "readout/ask/asked.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

/// Fills a column document after document; values get their numbers as they come.
class Filling {
 public:
  Filling(FactColumn& column, const Lines& lines) : column_(column), lines_(lines) { column_.firsts.push_back(0); }

  /// The number of a value; `fresh` tells of a new one.
  uint32_t number_of(std::string_view value, bool* fresh = nullptr) {
    const auto [known, is_new] = numbers_.try_emplace(std::string(value), static_cast<uint32_t>(numbers_.size()));
    if (fresh) *fresh = is_new;
    return known->second;
  }
  void add(DocumentAt document, Span span, uint32_t value) {
    if (lines_.first(document) < lines_.after(document)) column_.facts.push_back({span, lines_.at(document, span.begin), value});
  }
  void end_document() { column_.firsts.push_back(static_cast<uint32_t>(column_.facts.size())); }
  void keep_values() {
    column_.values.resize(numbers_.size());
    for (const auto& [value, number] : numbers_) column_.values[number] = value;
    column_.facts.shrink_to_fit();
  }

 private:
  FactColumn& column_;
  const Lines& lines_;
  std::unordered_map<std::string, uint32_t> numbers_;
};

void fill_speakers(Asked& asked, FactTables& tables) {
  Filling filling(tables.speakers, asked.view.lines());
  for (DocumentAt at; at.index < asked.heads().size(); ++at.index) {
    const Document& doc = asked.view.listed()[at.index].doc;
    const auto add = [&](const auto& facts) {
      for (const auto& fact : facts) {
        const std::string& id = fact.speaker.actor ? doc[*fact.speaker.actor].id : "";
        bool fresh = false;
        const uint32_t number = filling.number_of(id.empty() ? '\n' + fact.speaker.name : id, &fresh);
        if (fresh) {
          tables.speaker_names.ids.push_back(id);
          tables.speaker_names.names.push_back(lower(id.empty() ? fact.speaker.name : asked.name_of_actor(id)));
        }
        filling.add(at, fact.span, number);
      }
    };
    add(doc.quotes);
    add(doc.turns);
    filling.end_document();
  }
}

void fill_levels(Asked& asked, FactTables& tables) {
  Filling filling(tables.levels, asked.view.lines());
  std::vector<std::vector<std::pair<Span, uint32_t>>> mentions(asked.heads().size());
  for (const LinkedEngagement& engagement : asked.view.derived().engagements)
    for (const Passage& mention : engagement.mentions)
      mentions[mention.document.index].emplace_back(mention.span, filling.number_of(name_of(engagement.level)));
  for (DocumentAt at; at.index < mentions.size(); ++at.index) {
    for (const auto& [span, level] : mentions[at.index]) filling.add(at, span, level);
    filling.end_document();
  }
  filling.keep_values();
}

template <class FactsOf, class ValueOf>
void fill(Asked& asked, FactColumn& column, FactsOf&& facts_of, ValueOf&& value_of) {
  Filling filling(column, asked.view.lines());
  for (DocumentAt at; at.index < asked.heads().size(); ++at.index) {
    for (const auto& fact : facts_of(asked.view.listed()[at.index].doc)) filling.add(at, fact.span, filling.number_of(value_of(fact)));
    filling.end_document();
  }
  filling.keep_values();
}

}  // namespace

FactTables::FactTables(Asked& asked) {
  fill(
      asked, issues, [](const Document& doc) -> const auto& { return doc.issues; }, [](const Issue& issue) { return issue.issue; });
  fill(
      asked, attributions, [](const Document& doc) -> const auto& { return doc.quotes; },
      [](const Quote& quote) { return name_of(quote.attribution); });
  fill_levels(asked, *this);
  fill_speakers(asked, *this);
}

}  // namespace readout
