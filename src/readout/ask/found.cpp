#include "readout/ask/found.h"

#include <algorithm>

namespace readout {
namespace {

std::vector<FoundLine> lines_with_chips(Asked& asked, const Chips& chips) {
  const Lines& lines = asked.view.lines();
  std::vector<FoundLine> found;
  for (DocumentAt at; at.index < asked.heads().size(); ++at.index) {
    if (!chips.documents().has(at.index)) continue;
    for (uint32_t line = lines.first(at); line < lines.after(at); ++line) {
      if (chips.lines() && !chips.lines()->has(line)) continue;
      found.push_back({at, lines.begin(line), line, 0});
      if (!chips.want_passages()) break;
    }
  }
  return found;
}

}  // namespace

Found find_passages(Asked& asked, const Question& question) {
  check_period(question);
  Search search = parse_search(question.what, kChips);
  Chips chips(asked, question, search.chips);
  if (!search.words) {
    std::vector<FoundLine> lines = lines_with_chips(asked, chips);
    return {{}, std::move(chips), std::move(lines)};
  }
  std::vector<FoundLine> lines = asked.view.search(*search.words, chips.documents(), chips.lines(), question.limit_ms);
  return {std::move(search.words), std::move(chips), std::move(lines)};
}

std::vector<FoundLine> best_first(const Asked& asked, std::vector<FoundLine> lines, size_t wanted) {
  wanted = std::min(wanted, lines.size());
  std::ranges::partial_sort(lines, lines.begin() + static_cast<ptrdiff_t>(wanted), [&](const FoundLine& a, const FoundLine& b) {
    const size_t rank_a = asked.ranks()[a.document.index], rank_b = asked.ranks()[b.document.index];
    return std::tuple(b.phrases, rank_b, a.begin) < std::tuple(a.phrases, rank_a, b.begin);
  });
  lines.resize(wanted);
  return lines;
}

}  // namespace readout
