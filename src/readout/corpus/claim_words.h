#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "readout/doc/document.h"
#include "readout/doc/timex.h"

namespace readout {

/// Has a text one of these in it?
bool has_any(const std::string& text, std::initializer_list<std::string_view> words);

/// The words of a claim about contacts, those just before and after it, and its sentence as far as stops and line ends tell; in lower case.
struct ClaimWords {
  ClaimWords(std::string_view text, Span span);
  std::string before, own, after;
  Span around;  ///< the sentence
  std::string sentence;

  /// The days of "this month", "this year" around the contact, where the claim counts within them.
  std::optional<DayRange> counted_in(DayRange contact) const;

  /// Is it told of whom the claim speaks: by its own words ("they", "the two"), or by names in its sentence? Others were only spoken of
  /// before. The side that issues a text needs no name in it.
  bool tell_sides(const Document& doc, const Claim& claim) const;

  /// Does it count within a stretch of time or at a place that no field of it has: "in just the last few weeks", "here"?
  bool count_within() const;

  /// Is it about one sort of contact of many: "the first state visit", "the first meeting of the commission"?
  bool is_special() const;
};

}  // namespace readout
