#include "readout/language/tag_set.h"

#include <algorithm>

#include "readout/base/error.h"

namespace readout {
namespace {

constexpr std::string_view kNames[] = {"ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN", "NUM",
                                       "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

}  // namespace

std::string_view name_of(Upos upos) { return kNames[static_cast<size_t>(upos)]; }

Upos upos_named(std::string_view name) {
  const auto at = std::ranges::find(kNames, name);
  return at == std::end(kNames) ? Upos::x : static_cast<Upos>(at - kNames);
}

TagSet::TagSet(const ModelFile& model) {
  const auto text = model.table<char>("tags");
  *this = TagSet(std::string_view(text.data(), text.size()));
}

TagSet::TagSet(std::string_view lines) {
  while (!lines.empty()) {
    const size_t end = lines.find('\n'), bar = lines.find('|');
    if (end == std::string_view::npos || bar > end) break;
    tags_.push_back({upos_named(lines.substr(0, bar)), std::string(lines.substr(bar + 1, end - bar - 1))});
    lines.remove_prefix(end + 1);
  }
  if (tags_.empty() || tags_.size() > 64 || !lines.empty()) throw Error("the model's list of tags is malformed");
}

}  // namespace readout
