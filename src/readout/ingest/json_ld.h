#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace readout {

/// What a JSON-LD script says about the article of a page.
struct LdField {
  std::string_view name;   ///< "ld:headline", "ld:datepublished", …
  std::string_view place;  ///< the part of the script that says it
  std::string value;
};

/// The fields of the first article; those of a page where there is no article.
///
/// Odd   broken JSON gives what was read before the flaw; nothing is deeper than a bound
std::vector<LdField> read_json_ld(std::string_view json);

}  // namespace readout
