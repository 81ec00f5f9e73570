#pragma once

#include "readout/corpus/held_contacts.h"

namespace readout {

/// What a claim says, ready to be computed.
struct ClaimTerms {
  ClaimForm form = ClaimForm::count;
  DayRange at;                        ///< the days of the contact that is spoken of, or of the claim
  bool at_counts = false;             ///< is that contact itself in question: "third meeting"; not for "have not met since"
  bool at_is_firm = false;            ///< and firm
  std::optional<DayRange> reference;  ///< "since July 2022"
  std::optional<int32_t> number;
  std::optional<Unit> unit;
  std::optional<TimeMod> mod;
};

/// A claim computed over contacts that began before it, sorted by day. Writes down days, never months.
Reading compute(const ClaimTerms& terms, const std::vector<HeldContact>& contacts);

}  // namespace readout
