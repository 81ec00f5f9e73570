#include "readout/extract/issues_phrases.h"

#include <algorithm>

namespace readout {

std::vector<IssueHit> issue_hits(const Document& doc, const Lexicons& lex, TokenRange sentence) {
  std::vector<IssueHit> hits;
  std::vector<IssueHit> excluded;
  uint32_t next = sentence.first;
  for (uint32_t i = sentence.first; i < sentence.last; ++i) {
    if (doc.tokens[i].word == Vocabulary::kUnknown) continue;
    lex.not_issues.each_at(doc, lex.words, i, [&](PhraseMatch match) { excluded.push_back({match.value, {i, match.end}}); });
    if (i < next) continue;
    if (auto match = lex.issues.phrases.longest_at(doc, lex.words, i); match && match->end <= sentence.last) {
      hits.push_back({match->value, {i, match->end}});
      next = match->end;
    }
  }
  if (excluded.empty()) return hits;
  constexpr uint32_t kReach = 24;  // tokens of the longest phrase
  std::erase_if(hits, [&](const IssueHit& hit) {
    auto at = std::ranges::lower_bound(excluded, hit.range.first > kReach ? hit.range.first - kReach : 0, {},
                                       [](const IssueHit& e) { return e.range.first; });
    for (; at != excluded.end() && at->range.first <= hit.range.first; ++at)
      if (at->row == hit.row && hit.range.last <= at->range.last) return true;
    return false;
  });
  return hits;
}

bool is_umbrella(const Lexicons& lex, uint32_t parent, uint32_t part) {
  constexpr int kDeepest = 4;
  const std::string_view wanted = lex.issues.cell(parent, "id");
  std::string_view up = lex.issues.cell(part, "parent");
  for (int depth = 0; depth < kDeepest && !up.empty(); ++depth) {
    if (up == wanted) return true;
    std::string_view above;
    for (uint32_t row = 0; row < lex.issues.rows.size() && above.empty(); ++row)
      if (lex.issues.cell(row, "id") == up) above = lex.issues.cell(row, "parent");
    up = above;
  }
  return false;
}

}  // namespace readout
