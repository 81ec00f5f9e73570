#include "readout/corpus/saying_candidates.h"

#include <functional>

#include "readout/corpus/fingerprints.h"
#include "readout/corpus/sketch.h"
#include "readout/corpus/sorted_keys.h"

namespace readout {
namespace {

constexpr size_t kMostDocuments = 40;  // that have a fingerprint; what more have is a formula
constexpr size_t kMostSayings = 40;    // that have it: the first of them are paired
constexpr int kDaysOfFew = 10, kDaysOfOne = 45;

/// Tells of most values that they are in no quote; of the others some are in none.
class QuotedValues {
 public:
  QuotedValues() : bits_(size_t{1} << (32 - kShift)) {}
  void add(uint32_t value) { bits_[value >> kShift] = true; }
  bool may_have(uint32_t value) const { return bits_[value >> kShift]; }

 private:
  static constexpr unsigned kShift = 6;
  std::vector<bool> bits_;
};

/// Sayings are numbered: document by document, quotes before turns.
class Finder {
 public:
  Finder(std::span<const Document> documents, std::span<const std::string> packed) {
    for (const Document& doc : documents) days_.push_back(day_of(doc));
    const std::vector<SketchView> sketches(packed.begin(), packed.end());
    QuotedValues in_quotes;
    for (const SketchView& sketch : sketches)
      sketch.quoted.each([&](const PackedNumbers& list) {
        for (size_t i = 0; i < list.size(); ++i) in_quotes.add(list[i]);
      });
    for (uint32_t doc = 0; doc < sketches.size(); ++doc) {
      SayingAt at{doc, false, 0};
      const auto add_next = [&](const PackedNumbers& list) {
        add(at, list, in_quotes);
        ++at.ordinal;
      };
      sketches[doc].quoted.each(add_next);
      at = {doc, true, 0};
      sketches[doc].said.each(add_next);
    }
    sort_by_high_half(places_);
  }

  std::vector<SayingCandidate> run() {
    each_run(places_, high_of, [&](size_t first, size_t last) {
      if (last - first == 1) return;
      size_t documents = 1;
      for (size_t i = first + 1; i < last; ++i) documents += document(i) != document(i - 1);
      if (documents > 1 && documents <= kMostDocuments) pair(std::span(places_).subspan(first, std::min(last - first, kMostSayings)));
    });
    sort_keys(shared_);
    std::vector<SayingCandidate> found;
    each_run(shared_, std::identity(), [&](size_t first, size_t last) {
      const Numbered &quote = sayings_[high_of(shared_[first])], &other = sayings_[low_of(shared_[first])];
      if (may_be_one(last - first, quote, other)) found.push_back({quote.at, other.at});
    });
    return found;
  }

 private:
  struct Numbered {
    SayingAt at;
    size_t runs = 0;  ///< that have a fingerprint
  };

  void add(SayingAt at, const PackedNumbers& list, const QuotedValues& in_quotes) {
    if (list.empty()) return;
    for (size_t i = 0; i < list.size(); ++i)
      if (in_quotes.may_have(list[i])) places_.push_back(key_of(list[i], static_cast<uint32_t>(sayings_.size())));
    sayings_.push_back({at, list.size()});
  }

  uint32_t document(size_t place) const { return sayings_[low_of(places_[place])].at.document; }

  /// Notes each quote among the places of one fingerprint with each saying of another document.
  void pair(std::span<const uint64_t> places) {
    for (size_t i = 0; i < places.size(); ++i)
      for (size_t j = i + 1; j < places.size(); ++j) {
        const uint32_t one = low_of(places[i]), two = low_of(places[j]);
        const SayingAt &a = sayings_[one].at, &b = sayings_[two].at;
        if (a.document == b.document || (a.is_turn && b.is_turn)) continue;
        shared_.push_back(a.is_turn ? key_of(two, one) : key_of(one, two));
      }
  }

  /// Of a turn one in kWindow fingerprints is sure to be kept.
  bool may_be_one(size_t shared, const Numbered& quote, const Numbered& other) const {
    const bool turn = other.at.is_turn;
    const size_t words = (turn ? quote.runs : std::min(quote.runs, other.runs)) + kSaying - 1;
    const size_t runs = (turn ? kWindow : 1) * (shared + 1) - 1;  // that may be shared
    return static_cast<double>(runs + kSaying - 1) >= kLeastInRuns * static_cast<double>(words) &&
           is_in_time(days_[quote.at.document], days_[other.at.document], turn, words);
  }

  std::vector<std::optional<Day>> days_;
  std::vector<Numbered> sayings_;
  std::vector<uint64_t> places_;  // fingerprint and saying
  std::vector<uint64_t> shared_;  // quote and other saying, once for each fingerprint
};

}  // namespace

bool is_in_time(const std::optional<Day>& quote, const std::optional<Day>& other, bool is_turn, size_t words) {
  if (!quote || !other) return true;
  const auto later = (*quote - *other).count();
  if (is_turn && later < -1) return false;
  return words >= kManyWords || std::abs(later) <= (words < kFewWords ? kDaysOfFew : kDaysOfOne);
}

std::vector<SayingCandidate> find_saying_candidates(std::span<const Document> documents, std::span<const std::string> sketches) {
  return Finder(documents, sketches).run();
}

}  // namespace readout
