#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "readout/corpus/claim_computation.h"

namespace readout {

/// Checks claims about contacts against the engagements of the record up to the claim's day.
///
/// Reads   claims of the documents, derived.engagements, derived.origins
/// Writes  claim_checks, in the order of documents and offsets: of claims with two sides
/// Odd     a claim that the record cannot decide, or that rests on one origin alone, is record_too_thin
/// Source  docs/corpus/claim_checks.md
void check_claims(const Corpus& corpus, Derived& derived);

/// What a claim counts: conversations are calls and meetings; visits, summits and talks are meetings of one kind.
enum class ContactKind { conversation, call, meeting, talks, visit, summit };
template <>
inline constexpr auto kNames<ContactKind> = std::to_array<std::string_view>({"conversation", "call", "meeting", "talks", "visit",
                                                                             "summit"});

/// What somebody puts in the place of what a claim's words say; what is empty stays as it was understood.
struct ClaimEdit {
  std::vector<std::string> parties;  ///< actor ids
  std::optional<ContactKind> kind;
  std::optional<Level> level;         ///< unspecified: any
  std::optional<int32_t> months;      ///< "the first in so many"
  std::optional<DayRange> reference;  ///< "the first since then"
};

/// A claim computed in one scope.
struct ScopedReading {
  ContactKind kind;
  Level level;
  Reading reading;
};

/// A claim in the scope of an edit, and beside it the same with calls, meetings or both, on its level and on any.
struct ScopedClaim {
  std::vector<std::string> parties;
  ContactKind kind = ContactKind::conversation;
  Level level = Level::unspecified;
  std::optional<ClaimTerms> terms;  ///< empty where nothing can be computed: there are no readings then
  std::optional<ScopedReading> asked;
  std::vector<ScopedReading> readings;
  Coverage coverage;

  /// A contact of the two sides that was held before, the latest first.
  struct Before {
    const LinkedEngagement* engagement;
    DayRange days;
    bool counts;  ///< in the scope of the edit
  };
  std::vector<Before> before;
};

/// Reads   the claim with its document, derived.engagements, derived.origins; of other documents only the metadata
ScopedClaim claim_in_scope(const Corpus& corpus, const Derived& derived, DocumentAt at, uint32_t ordinal, const ClaimEdit& edit);

}  // namespace readout
