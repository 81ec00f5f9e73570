#pragma once

#include <tsl/robin_map.h>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/doc/lists.h"
#include "readout/doc/token_scanner.h"

namespace readout {

/// The form in which lines are compared: lower case, quotes, dashes and dots straight,
/// no marks at the edges: "» Read more:" -> "read more".
std::string line_key(std::string_view line);

/// Patterns of whole lines, each with a value. In a pattern "*" stands for any
/// run of characters and "#" for a number; all else is a line_key.
class LinePatterns {
 public:
  void add(std::string_view pattern, uint32_t value);

  /// The value of the first pattern, in the order of adding, that the whole line fits and whose value `may` accept.
  template <class May>
  std::optional<uint32_t> find(std::string_view line, May&& may) const {
    for (uint32_t p : fitting(line))
      if (may(patterns_[p].value)) return patterns_[p].value;
    return {};
  }
  std::optional<uint32_t> find(std::string_view line) const {
    return find(line, [](uint32_t) { return true; });
  }

 private:
  std::vector<uint32_t> fitting(std::string_view line) const;  // places in patterns_, sorted

  /// Which bytes stand side by side, as bits that several pairs share: a line that fits has the pairs of the pattern.
  struct Pairs {
    std::array<uint64_t, 4> bits{};
    explicit Pairs(std::string_view text);
    bool has(const Pairs& others) const;
  };
  struct Pattern {
    std::string text;
    uint32_t value;
    Pairs pairs;
  };
  using Index = tsl::robin_map<std::string, std::vector<uint32_t>, StringHash, std::equal_to<>>;

  std::vector<Pattern> patterns_;
  Index by_first_, by_last_;    // by the first or last word, where it is said in full
  std::vector<uint32_t> open_;  // neither end is said
};

/// A list of data/ whose patterns are lines.
struct LineList {
  Table rows;
  LinePatterns patterns;

  std::string_view cell(uint32_t row, std::string_view column) const { return rows.cell(row, column); }
};

}  // namespace readout
