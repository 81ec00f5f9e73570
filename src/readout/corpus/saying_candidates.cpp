#include "readout/corpus/saying_candidates.h"

#include <algorithm>

#include "readout/corpus/fingerprints.h"
#include "readout/corpus/sketch.h"

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
    std::ranges::sort(places_);
  }

  std::vector<SayingCandidate> run() {
    for (size_t first = 0, last = 0; first < places_.size(); first = last) {
      size_t documents = 0;
      for (; last < places_.size() && places_[last].value == places_[first].value; ++last)
        documents += last == first || document(last) != document(last - 1);
      if (documents > 1 && documents <= kMostDocuments) pair(std::span(places_).subspan(first, std::min(last - first, kMostSayings)));
    }
    std::ranges::sort(shared_);
    std::vector<SayingCandidate> found;
    for (size_t first = 0, last = 0; first < shared_.size(); first = last) {
      while (last < shared_.size() && shared_[last] == shared_[first]) ++last;
      const auto [quote, other] = shared_[first];
      if (may_be_one(last - first, sayings_[quote], sayings_[other])) found.push_back({sayings_[quote].at, sayings_[other].at});
    }
    return found;
  }

 private:
  struct Numbered {
    SayingAt at;
    size_t runs = 0;  ///< that have a fingerprint
  };
  struct Place {
    uint32_t value, saying;
    auto operator<=>(const Place&) const = default;
  };
  struct Shared {
    uint32_t quote, other;
    auto operator<=>(const Shared&) const = default;
  };

  void add(SayingAt at, const PackedNumbers& list, const QuotedValues& in_quotes) {
    if (list.empty()) return;
    for (size_t i = 0; i < list.size(); ++i)
      if (in_quotes.may_have(list[i])) places_.push_back({list[i], static_cast<uint32_t>(sayings_.size())});
    sayings_.push_back({at, list.size()});
  }

  uint32_t document(size_t place) const { return sayings_[places_[place].saying].at.document; }

  /// Notes each quote among the places of one fingerprint with each saying of another document.
  void pair(std::span<const Place> places) {
    for (size_t i = 0; i < places.size(); ++i)
      for (size_t j = i + 1; j < places.size(); ++j) {
        const SayingAt &a = sayings_[places[i].saying].at, &b = sayings_[places[j].saying].at;
        if (a.document == b.document || (a.is_turn && b.is_turn)) continue;
        const auto& [quote, other] = a.is_turn ? std::tie(places[j], places[i]) : std::tie(places[i], places[j]);
        shared_.push_back({quote.saying, other.saying});
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
  std::vector<Place> places_;
  std::vector<Shared> shared_;
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
