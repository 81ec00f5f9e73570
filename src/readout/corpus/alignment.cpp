#include "readout/corpus/alignment.h"

#include <algorithm>

namespace readout {
namespace {

constexpr uint32_t kLongestValue = 8;        // words of a name, a date or a sum in a form
constexpr uint32_t kWordsAroundValue = 150;  // a form has a value more often than this; a corrected text does not
constexpr uint32_t kWordsAroundEdit = 25;    // what is said anew more often than this only follows a pattern

/// The places of each shingle of a text.
class Places {
 public:
  explicit Places(const std::vector<PlainWord>& words) {
    each_shingle(words, [&](size_t at, uint64_t hash) { places_.push_back({hash, static_cast<uint32_t>(at)}); });
    std::ranges::sort(places_);
  }

  /// The first place from `wanted` on, else the last before it; empty where there is none.
  std::optional<uint32_t> find(uint64_t hash, uint32_t wanted) const {
    auto at = std::ranges::lower_bound(places_, std::pair{hash, wanted});
    if (at != places_.end() && at->first == hash) return at->second;
    if (at != places_.begin() && std::prev(at)->first == hash) return std::prev(at)->second;
    return {};
  }

 private:
  std::vector<std::pair<uint64_t, uint32_t>> places_;
};

struct Match {
  uint32_t here = 0, there = 0, size = 0;
};

/// Marks and links the words that two texts share.
class Matcher {
 public:
  Matcher(const std::vector<PlainWord>& here, const std::vector<PlainWord>& there)
      : here_(here), there_(there), taken_(there.size()), places_(there) {}

  std::vector<Match> run() {
    uint32_t past = 0, past_there = 0;
    each_shingle(here_, [&](size_t at, uint64_t hash) {
      if (at < past) return;
      const std::optional<uint32_t> place = places_.find(hash, past_there);
      if (!place || taken_[*place] || here_[at].hash != there_[*place].hash) return;
      const Match match = widest({static_cast<uint32_t>(at), *place, 0}, past);
      if (match.size < kShingle) return;
      std::fill_n(taken_.begin() + match.there, match.size, true);
      matches_.push_back(match);
      past = match.here + match.size;
      past_there = match.there + match.size;
    });
    return std::move(matches_);
  }
  const std::vector<bool>& taken() const { return taken_; }

 private:
  bool same(uint32_t i, uint32_t j) const { return i < here_.size() && j < there_.size() && !taken_[j] && here_[i].hash == there_[j].hash; }
  Match widest(Match seed, uint32_t past) const {
    while (seed.here > past && seed.there > 0 && same(seed.here - 1, seed.there - 1)) --seed.here, --seed.there;
    while (same(seed.here + seed.size, seed.there + seed.size)) ++seed.size;
    return seed;
  }

  const std::vector<PlainWord>&here_, &there_;
  std::vector<bool> taken_;
  Places places_;
  std::vector<Match> matches_;
};

/// Does a name, a number or a date stand there?
bool has_value(const std::vector<PlainWord>& words, WordRange range) {
  return std::any_of(words.begin() + range.first, words.begin() + range.last, [](const PlainWord& word) { return word.value; });
}

}  // namespace

Alignment align(const std::vector<PlainWord>& here, const std::vector<PlainWord>& there) {
  Matcher matcher(here, there);
  const std::vector<Match> matches = matcher.run();
  std::vector<bool> taken = matcher.taken();
  Alignment out;
  uint32_t past = 0, past_there = 0;
  const auto gap = [&](uint32_t next) {  // of `here`, up to `next`, and what stands at its place in `there`
    uint32_t last = past_there;
    while (last < there.size() && !taken[last]) taken[last++] = true;
    const WordRange ours{past, next}, theirs{past_there, last};
    if (!ours.empty() && !theirs.empty())
      out.differences.push_back({ChangeKind::changed, ours, theirs});
    else if (!ours.empty())
      out.differences.push_back({ChangeKind::added, ours, {}});
    else if (!theirs.empty())
      out.differences.push_back({ChangeKind::dropped, {}, theirs});
  };
  for (const Match& match : matches) {
    gap(match.here);
    out.shared += match.size;
    past = match.here + match.size;
    past_there = match.there + match.size;
  }
  gap(static_cast<uint32_t>(here.size()));
  for (uint32_t i = 0; i < there.size(); ++i) {
    const uint32_t first = i;
    while (i < there.size() && !taken[i]) ++i;
    if (i > first) out.differences.push_back({ChangeKind::dropped, {}, {first, i}});
  }
  return out;
}

bool is_same_form(const Alignment& alignment, const std::vector<PlainWord>& here, const std::vector<PlainWord>& there) {
  uint32_t filled = 0, edited = 0, changed = 0;
  for (const Difference& difference : alignment.differences) {
    const bool both = difference.kind == ChangeKind::changed;
    const bool value = both && difference.here.size() <= kLongestValue && difference.there.size() <= kLongestValue &&
                       has_value(here, difference.here) && has_value(there, difference.there);
    ++(value ? filled : edited);
    changed += both;
  }
  if (filled >= 2 && filled >= edited && alignment.shared < kWordsAroundValue * filled) return true;
  return changed >= 3 && alignment.shared < kWordsAroundEdit * changed;
}

}  // namespace readout
