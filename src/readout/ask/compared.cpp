#include "readout/ask/compared.h"

#include <algorithm>

#include "readout/ask/asked.h"
#include "readout/doc/actor_ids.h"

namespace readout {
namespace {

/// The state that issued a document; empty for none.
std::string side_of(const Document& doc) { return doc.meta.side ? std::string(state_of(doc[*doc.meta.side].id)) : ""; }

std::map<std::string, ToldOfIssue> told_in(const Document& doc, const std::string& other) {
  std::map<std::string, ToldOfIssue> out;
  std::map<std::string, uint32_t> covered;  // up to where each issue's spans were counted
  for (size_t i = 0; i < doc.issues.size(); ++i) {
    const Issue& issue = doc.issues[i];
    ToldOfIssue& told = out[issue.issue];
    const std::string by = issue.raised_by ? doc[*issue.raised_by].id : "";
    const bool others = !other.empty() && is_actor(other, by, "");
    told.by_other = others && (told.facts.empty() || told.by_other);
    told.facts.push_back(i);
    const uint32_t from = std::max(covered[issue.issue], issue.span.begin);
    if (issue.span.end > from) told.share += static_cast<double>(issue.span.end - from) / static_cast<double>(doc.text.size());
    covered[issue.issue] = std::max(covered[issue.issue], issue.span.end);
  }
  return out;
}

}  // namespace

std::string_view ComparedIssue::relation() const {
  if (first && second) return "both";
  if ((first ? first : second)->by_other) return "said_of_other";
  return first ? "only_first" : "only_second";
}

ComparedDocuments::ComparedDocuments(const Document& first, const Document& second)
    : told_{told_in(first, side_of(second)), told_in(second, side_of(first))} {
  for (const auto& [issue, one] : told_[0]) issues_[issue].first = &one;
  for (const auto& [issue, one] : told_[1]) issues_[issue].second = &one;
}

}  // namespace readout
