#include "readout/doc/page_words.h"

#include <algorithm>
#include <array>

#include "readout/base/error.h"
#include "readout/doc/lists.h"

namespace readout {
namespace {

constexpr auto kParts = std::to_array<std::string_view>(
    {"none", "body", "deck", "byline", "date", "caption", "credit", "plain", "navigation", "related", "promotion", "boilerplate"});

}  // namespace

PageWords::PageWords(const Table& rows) {
  for (size_t row = 0; row < rows.size(); ++row) {
    const auto part = std::ranges::find(kParts, rows.cell(row, "id"));
    if (part == kParts.end()) throw Error("page_words: no part is called " + std::string(rows.cell(row, "id")));
    for (std::string_view word : rows.values(row, "words")) parts_[std::string(word)] = static_cast<PagePart>(part - kParts.begin());
  }
}

}  // namespace readout
