#include "readout/corpus/quote_changes.h"

#include <algorithm>

namespace readout {
namespace {

constexpr uint32_t kLeastAtEnd = 3;   // words of a run that stands before all others or after them
constexpr uint32_t kWidestAtEnd = 3;  // words between such a run and the next, where it is shorter

struct Region {
  uint32_t here_first, here_last, there_first, there_last;
  bool begins, ends;  ///< no run stands before it, or after it
};

/// Of equal ones, the one that is nearest to the run that is known.
SharedRun longest_run(std::span<const PlainWord> here, std::span<const PlainWord> there, const Region& in) {
  SharedRun best;
  std::vector<uint32_t> sizes(in.there_last - in.there_first + 1), before(sizes.size());  // of the runs that end at each word of `there`
  for (uint32_t i = in.here_first; i < in.here_last; ++i) {
    sizes.swap(before);
    for (uint32_t j = in.there_first; j < in.there_last; ++j) {
      const uint32_t at = j - in.there_first;
      sizes[at + 1] = here[i].hash == there[j].hash ? before[at] + 1 : 0;
      const bool nearer = in.begins && !in.ends && sizes[at + 1] > 0 && sizes[at + 1] == best.size;
      if (sizes[at + 1] > best.size || nearer) best = {i + 1 - sizes[at + 1], j + 1 - sizes[at + 1], sizes[at + 1]};
    }
  }
  return best;
}

/// Is a run no chance? One at an end is long, or near to the run that is known.
bool holds(const SharedRun& run, const Region& in) {
  if ((!in.begins && !in.ends) || run.size >= kLeastAtEnd) return true;
  if (in.begins && in.ends) return false;
  const uint32_t here = in.begins ? in.here_last - (run.here + run.size) : run.here - in.here_first;
  const uint32_t there = in.begins ? in.there_last - (run.there + run.size) : run.there - in.there_first;
  return here <= kWidestAtEnd && there <= kWidestAtEnd;
}

/// What stands between two words of a text.
enum class Between { nothing, omission, sentence_end };

bool has_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::ranges::any_of(marks, [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

Between between(const SaidWords& in, uint32_t left, uint32_t right) {
  const std::string_view gap = slice(in.text, Span{in.words[left].span.end, in.words[right].span.begin});
  if (has_any(gap, {"…", "...", ". . .", "[", "]"})) return Between::omission;
  const bool other_words = std::ranges::any_of(gap, [](unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; });
  return other_words || has_any(gap, {".", "!", "?", ";", "—", "”", "\""}) ? Between::sentence_end : Between::nothing;
}

/// Does a sentence of the text, a quote in it or the text itself end after this word?
bool sentence_ends(const SaidWords& in, uint32_t left) {
  if (left + 1 >= in.words.size()) return true;
  const std::string_view gap = slice(in.text, Span{in.words[left].span.end, in.words[left + 1].span.begin});
  return has_any(gap, {".", "!", "?", "\n", "…", "“", "”", "\""});
}

/// "[the president]": words of whoever quotes, shown as such.
bool in_brackets(const SaidWords& in, WordRange range) {
  constexpr uint32_t kReach = 60;  // bytes to a bracket
  const uint32_t begin = in.words[range.first].span.begin, end = in.words[range.last - 1].span.end;
  const std::string_view before = in.text.substr(begin - std::min(begin, kReach), std::min(begin, kReach)),
                         after = in.text.substr(end, kReach);
  const size_t opens = before.find_last_of("[]"), closes = after.find_first_of("[]");
  return opens != std::string_view::npos && before[opens] == '[' && closes != std::string_view::npos && after[closes] == ']';
}

class Comparer {
 public:
  Comparer(const SaidWords& quote, const SaidWords& source, bool whole) : quote_(quote), source_(source), whole_(whole) {}

  QuoteComparison run() {
    const std::vector<SharedRun> runs = shared_runs(quote_.words, source_.words);
    if (runs.empty()) return out_;
    const SharedRun &first = runs.front(), &last = runs.back();
    out_.source = {first.there, last.there + last.size};
    if (first.here > 0 && (whole_ || first.there > 0)) differ({0, first.here}, {});
    for (size_t i = 0; i < runs.size(); ++i) {
      out_.shared += runs[i].size;
      out_.longest = std::max(out_.longest, runs[i].size);
      if (i + 1 == runs.size()) break;
      differ({runs[i].here + runs[i].size, runs[i + 1].here}, {runs[i].there + runs[i].size, runs[i + 1].there});
    }
    const auto words = static_cast<uint32_t>(quote_.words.size());
    if (last.here + last.size < words && (whole_ || out_.source.last < source_.words.size())) differ({last.here + last.size, words}, {});
    const bool cut_before = first.there > 0 && !sentence_ends(source_, first.there - 1);
    if (cut_before || !sentence_ends(source_, out_.source.last - 1)) at_least(QuoteChange::trimmed);
    return std::move(out_);
  }

 private:
  void at_least(QuoteChange change) { out_.change = std::max(out_.change, change); }

  void differ(WordRange here, WordRange there) {
    if (here.empty() && there.empty()) return;
    const ChangeKind kind = here.empty() ? ChangeKind::dropped : there.empty() ? ChangeKind::added : ChangeKind::changed;
    out_.differences.push_back({kind, here, there});
    out_.foreign += here.size();
    if (!here.empty()) return at_least(in_brackets(quote_, here) ? QuoteChange::trimmed : QuoteChange::altered);
    switch (between(quote_, here.first - 1, here.first)) {
      case Between::omission:
        return at_least(QuoteChange::trimmed);
      case Between::sentence_end:
        return at_least(QuoteChange::spliced);
      case Between::nothing:
        return at_least(QuoteChange::altered);
    }
  }

  const SaidWords quote_, source_;
  const bool whole_;
  QuoteComparison out_;
};

}  // namespace

std::vector<SharedRun> shared_runs(std::span<const PlainWord> here, std::span<const PlainWord> there) {
  std::vector<SharedRun> runs;
  std::vector<Region> open = {{0, static_cast<uint32_t>(here.size()), 0, static_cast<uint32_t>(there.size()), true, true}};
  while (!open.empty()) {
    const Region region = open.back();
    open.pop_back();
    if (region.here_first == region.here_last || region.there_first == region.there_last) continue;
    const SharedRun run = longest_run(here, there, region);
    if (run.size == 0 || !holds(run, region)) continue;
    runs.push_back(run);
    open.push_back({region.here_first, run.here, region.there_first, run.there, region.begins, false});
    open.push_back({run.here + run.size, region.here_last, run.there + run.size, region.there_last, false, region.ends});
  }
  std::ranges::sort(runs, {}, &SharedRun::here);
  return runs;
}

QuoteComparison compare_quote(const SaidWords& quote, const SaidWords& source, bool whole) { return Comparer(quote, source, whole).run(); }

}  // namespace readout
