#pragma once

#include "readout/extract/clauses.h"

namespace readout {

/// "nearly five months", "the 90-minute", "a few days ago": a number of units with its approximator.
struct Amount {
  TokenRange words;
  std::optional<int32_t> number;  ///< empty for "several"
  std::optional<Unit> unit;       ///< empty for a bare number
  std::optional<TimeMod> mod;
};

/// The number that token `i` says, in figures or letters.
std::optional<int32_t> number_at(const Clauses& at, uint32_t i);
/// The unit of time that token `i` says: "months".
std::optional<Unit> unit_at(const Clauses& at, uint32_t i);
/// The place of an ordinal: 1 for "first"; empty for another word.
std::optional<int32_t> ordinal_at(const Clauses& at, uint32_t i);
/// The amount whose unit is token `i`, looking left as far as `first`.
std::optional<Amount> amount_before_unit(const Clauses& at, uint32_t first, uint32_t i);
/// Does an amount whose unit is token `i` go on with one of a smaller unit: "two hours | and 20 minutes"?
bool goes_on(const Clauses& at, uint32_t last, uint32_t i);
/// The approximator that ends before token `i`; `from` becomes its first token.
std::optional<TimeMod> approximator_before(const Clauses& at, uint32_t first, uint32_t i, uint32_t& from);

}  // namespace readout
