#pragma once

#include <tsl/robin_map.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace readout {

/// The part of a page that a word in an element's class or id tells of.
enum class PagePart : uint8_t {
  none,
  body,
  deck,
  byline,
  date,
  caption,
  credit,
  plain,
  // from here on it is no content
  navigation,
  related,
  promotion,
  boilerplate
};

class Table;

/// The words of data/page_words.tsv.
class PageWords {
 public:
  PageWords() = default;
  /// Throws Error when a row has an id that is no part.
  explicit PageWords(const Table& rows);

  /// `word` is in lower case.
  PagePart part_of(std::string_view word) const {
    auto at = parts_.find(word);
    return at == parts_.end() ? PagePart::none : at->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };
  tsl::robin_map<std::string, PagePart, Hash, std::equal_to<>> parts_;
};

}  // namespace readout
