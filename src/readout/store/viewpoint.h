#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// From when and as whom a record is looked at.
struct Viewpoint {
  std::string as_of;                 ///< an instant, or a day to its end in UTC; empty: now
  std::string known;                 ///< the same, for when the record learned of a document; empty: no limit
  std::vector<std::string> release;  ///< documents, by hash or path, whose embargo is lifted by hand
  bool show_protected = false;       ///< names given "not for attribution", too
};

/// Seconds since 1970 of an ISO 8601 value that tells a time and its offset; empty for anything less.
std::optional<int64_t> instant_of(std::string_view iso);

/// The last second since 1970 that `value` of --as-of or --known means: a day counts to its end, a time without
/// offset is UTC. Throws BadQuestion, which names the option, for a value that is neither.
int64_t last_instant(const std::string& option, const std::string& value);

}  // namespace readout
