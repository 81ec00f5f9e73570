#include "readout/doc/lists.h"
#include "readout/doc/token_scanner.h"

namespace readout {
namespace {

AbbreviationUse use_of(std::string_view name) {
  return name == "title" ? AbbreviationUse::title : name == "number" ? AbbreviationUse::number : AbbreviationUse::any;
}

}  // namespace

void WordParts::load(const Table& abbreviations_table, const Table& parts_table) {
  for (size_t r = 0; r < abbreviations_table.size(); ++r) {
    const std::string_view word = abbreviations_table.cell(r, "id");
    abbreviations[std::string(word)] = use_of(abbreviations_table.cell(r, "use"));
    if (word.ends_with('.')) may_be_abbreviation.add(word.substr(0, word.size() - 1));
  }
  for (size_t r = 0; r < parts_table.size(); ++r) {
    const std::string_view kind = parts_table.cell(r, "id");
    for (std::string_view part : parts_table.values(r, "words")) {
      if (kind == "prefix") prefixes.emplace(part);
      if (kind == "unit") units.emplace(part);
      if (kind == "contraction") add_contraction(part);
    }
  }
}

void WordParts::add_contraction(std::string_view parts) {
  const size_t seam = parts.find('+');
  if (seam == std::string_view::npos || seam == 0 || parts.size() - 1 > WordFilter::kLongest) return;
  std::string word(parts);
  contractions[word.erase(seam, 1)] = static_cast<uint32_t>(seam);
  may_be_contraction.add(word);
}

}  // namespace readout
