#include "readout/extract/engagement_places.h"

#include <unordered_map>

namespace readout {

void name_by_place(const Clauses& at, std::vector<Draft>& drafts) {
  const Document& doc = at.doc();
  std::unordered_map<std::string_view, size_t> places;
  constexpr size_t kMany = static_cast<size_t>(-1);
  for (size_t d = 0; d < drafts.size(); ++d) {
    if (!drafts[d].fact.place || !(drafts[d].family & (kMeeting | kSummit))) continue;
    const std::string_view name = std::string_view(drafts[d].fact.place->value).substr(0, drafts[d].fact.place->value.find(','));
    const TokenRange range = tokens_in(doc, drafts[d].fact.place->span);
    if (range.empty() || at.mention(range.first)) continue;
    auto [place, is_new] = places.try_emplace(name, d);
    if (!is_new && place->second != d) place->second = kMany;
  }
  if (places.empty()) return;
  for (uint32_t i = 1; i < doc.tokens.size(); ++i) {
    if (!at.capital(i)) continue;
    const std::string_view before = at.str(i - 1);
    if (before != "at" && before != "At" && before != "of" && before != "since" && before != "Since" && before != "after" &&
        before != "After" && before != "from")
      continue;
    uint32_t end = i + 1;
    while (end < doc.tokens.size() && at.capital(end) && !at.mark(end)) ++end;
    const Span span = span_of(doc, {i, end});
    const auto place = places.find(doc.str(span));
    if (place == places.end() || place->second == kMany || drafts[place->second].fact.place->span.begin >= span.begin) continue;
    drafts[place->second].fact.mentions.push_back(span);
  }
}

}  // namespace readout
