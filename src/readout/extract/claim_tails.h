#pragma once

#include "readout/extract/claim_amounts.h"
#include "readout/extract/claim_events.h"

namespace readout {

/// Reads what follows the words of contact: "since July 2022", "in nearly five months".
class ClaimTails {
 public:
  ClaimTails(const Clauses& at, const ClaimEvents& events) : at_(at), doc_(at.doc()), events_(events) {}

  /// Looks in `rest` for a reference or a period; `first`: with a period the claim is a first one.
  void read(Claim& claim, TokenRange rest, bool first) const;
  /// From rest.first, the word "since": the day or the engagement that it names.
  void since(Claim& claim, TokenRange rest, bool first) const;

 private:
  const Clauses& at_;
  const Document& doc_;
  const ClaimEvents& events_;
};

/// A mark that parts what is said, other than commas, dashes, brackets and quotation marks.
bool parts_clause(const Clauses& at, uint32_t i);

void set_amount(Claim& claim, const Amount& amount);

}  // namespace readout
