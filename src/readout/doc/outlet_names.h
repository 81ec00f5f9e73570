#pragma once

#include <tsl/robin_map.h>

#include <optional>
#include <string>
#include <string_view>

#include "readout/doc/lists.h"
#include "readout/doc/token_scanner.h"

namespace readout {

/// Finds the rows of data/outlets.tsv by name and by host.
class OutletNames {
 public:
  OutletNames() = default;
  explicit OutletNames(const Table& outlets);

  /// The outlet of this name; accents, letters and a leading "The" do not matter. Empty for a name of several.
  std::optional<uint32_t> named(std::string_view name) const;
  /// The outlet of the host of an address; the longest listed end of the host counts.
  std::optional<uint32_t> at(std::string_view url) const;

 private:
  using Rows = tsl::robin_map<std::string, uint32_t, StringHash, std::equal_to<>>;
  Rows by_name_, by_host_;
};

/// The name of an outlet without the bracket that tells namesakes apart: "ABC (Spain)".
std::string_view without_bracket(std::string_view name);
/// The host of an address in lower case, without "www." and port; empty if it has none.
std::string host_of(std::string_view url);

}  // namespace readout
