#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "readout/corpus/published.h"

namespace readout {

/// A quote or a turn by its place.
struct SayingAt {
  uint32_t document = 0;
  bool is_turn = false;
  uint32_t ordinal = 0;  ///< among the quotes or turns of its document
  auto operator<=>(const SayingAt&) const = default;
};

/// A quote, and a quote or turn of another document that may give the same words.
struct SayingCandidate {
  SayingAt quote, other;
  auto operator<=>(const SayingCandidate&) const = default;
};

/// Runs of words that two sayings share are this share of the words of the shorter one at least.
inline constexpr double kLeastInRuns = 0.4;

inline constexpr uint32_t kFewWords = 8;    // fewer may be a formula that many use
inline constexpr uint32_t kManyWords = 14;  // so many are not said twice by chance

/// May two documents of those days give one saying of which they share `words`?
/// A quote is not taken from a turn that was said after it.
bool is_in_time(const std::optional<Day>& quote, const std::optional<Day>& other, bool is_turn, size_t words);

/// The pairs with so many fingerprints in common that kLeastInRuns may hold, and in time; sorted, each once, of two quotes
/// the first first. What many documents have is a formula, and tells nothing. `sketches` are packed, one for each document.
std::vector<SayingCandidate> find_saying_candidates(std::span<const Document> documents, std::span<const std::string> sketches);

}  // namespace readout
