#include "readout/extract/claim_tails.h"

#include <algorithm>

#include "readout/extract/claim_terms_of_office.h"

namespace readout {
namespace {

constexpr uint32_t kTail = 22;    // tokens behind the words of contact in which "since", "in" and "for" belong to them
constexpr uint32_t kPeriod = 8;   // tokens from "in" to the unit
constexpr uint32_t kUnknown = 6;  // tokens of a reference that no time or engagement tells

}  // namespace

void ClaimTails::read(Claim& claim, TokenRange rest, bool first) const {
  const uint32_t end = std::min(rest.last, rest.first + kTail);
  for (uint32_t k = rest.first; k < end; ++k) {
    const std::string_view word = at_.str(k);
    if (parts_clause(at_, k)) return;
    if (word == "since") return since(claim, {k, rest.last}, first);
    if ((word != "in" && word != "for") || !first) continue;
    for (uint32_t u = k + 1; u < std::min(end, k + kPeriod); ++u) {
      const auto unit = unit_at(at_, u);
      if (!unit) continue;
      const auto amount = amount_before_unit(at_, k + 1, u);
      if (!amount && (u > k + 1 || !at_.str(u).ends_with('s'))) break;
      set_amount(claim, amount ? *amount : Amount{{u, u + 1}, {}, unit, {}});  // "in months"
      claim.form = ClaimForm::first_in;
      claim.span.end = std::max(claim.span.end, doc_.tokens[u].span.end);
      return;
    }
  }
}

void ClaimTails::since(Claim& claim, TokenRange rest, bool first) const {
  if (first) {
    claim.form = ClaimForm::first_since;
    if (!claim.unit) claim.number.reset();
  }
  const uint32_t k = rest.first;
  uint32_t end = k + 1;
  while (end < rest.last && end - k < kTail && !parts_clause(at_, end) && at_.str(end) != "and") ++end;
  const Span span = end > k + 1 ? span_of(doc_, {k + 1, end}) : Span{};
  ClaimSince since;
  uint32_t last = std::min(end, k + kUnknown);
  for (const Time& time : within(doc_.times, span)) {
    since.value = time.type == TimeType::date ? time.value : "";
    last = std::max(k + 2, tokens_in(doc_, time.span).last);
    break;
  }
  if (const auto engagement = events_.engagement_in(span)) {
    since.engagement = engagement;
    if (since.value.empty()) since.value = doc_[*engagement].when.value;
    for (Span mention : doc_[*engagement].mentions)
      if (span.contains(mention)) last = std::max(last, tokens_in(doc_, mention).last);
  }
  if (since.value.empty() && !since.engagement) since.value = office_began(at_, {k + 1, end}, claim.event.parties, events_.side());
  claim.span.end = std::max(claim.span.end, doc_.tokens[std::max(k, last - 1)].span.end);
  claim.since = since;
}

bool parts_clause(const Clauses& at, uint32_t i) {
  const std::string_view word = at.str(i);
  return at.mark(i) && word != "," && word != "—" && word != "–" && word != "(" && word != ")" && word != "“" && word != "”" &&
         word != "\"";
}

void set_amount(Claim& claim, const Amount& amount) {
  claim.number = amount.number;
  claim.unit = amount.unit;
  claim.mod = amount.mod;
}

}  // namespace readout
