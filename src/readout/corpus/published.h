#pragma once

#include <optional>
#include <string_view>

#include "readout/base/calendar.h"
#include "readout/doc/document.h"

namespace readout {

/// The minute of an ISO 8601 instant in UTC, counted from 1970; of a day or a local time, as if it were UTC.
std::optional<int64_t> minute_of(std::string_view iso);

/// The day on which a document was published, without zone; of a call or briefing without one, the day it was held.
std::optional<Day> day_of(const Document& doc);

}  // namespace readout
