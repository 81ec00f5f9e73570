#include "readout/language/name_lists.h"

#include <algorithm>

#include "readout/base/error.h"

namespace readout {

NameLists::NameLists(const ModelFile& model) : places_(model.table<Place>("names.phrases")), sets_(model.table<ListSet>("names.sets")) {
  const auto set_of = [](Place place) { return place >> 1 & ((1u << kSetBits) - 1); };
  if (places_.empty() || places_.size() > 0xFFFFFFFF || sets_.empty() || !sets_[0].empty() ||
      std::ranges::none_of(places_, [](Place place) { return place == 0; }) ||
      std::ranges::any_of(places_, [&](Place place) { return set_of(place) >= sets_.size(); }) ||
      std::ranges::any_of(sets_, [](const ListSet& set) { return (set.high >> (kListClassCount - 64)) != 0; }))
    throw Error("the model's lists of names are malformed");
}

}  // namespace readout
