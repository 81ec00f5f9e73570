#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "readout/doc/enums.h"

namespace readout {

/// A day or an instant as ISO 8601, with the precision at which it was given.
struct DateValue {
  std::string value;
  Precision precision = Precision::day;
};

/// Reads the dates of metadata: "2024-11-13 17:27:37-05:00", "20241113", "20241113T123000Z",
/// "November 13, 2024", "13 Nov 2024", "Wed, 13 Nov 2024 17:27:37 GMT". Empty where day, month and
/// year are not all said, or are ambiguous ("03/04/2024").
std::optional<DateValue> read_date(std::string_view text);

/// The day of a path like "/2024/11/13/", "/2024-11-13-" or "/20241113/".
std::optional<DateValue> date_in_url(std::string_view url);

/// A date in running text that says day, month and year, and its place there.
struct DateInText {
  DateValue date;
  size_t begin = 0, end = 0;
};
std::optional<DateInText> find_full_date(std::string_view text);

}  // namespace readout
