#include "readout/language/word_list.h"

#include <algorithm>
#include <bit>

#include "readout/base/error.h"

namespace readout {

WordList::WordList(std::span<const KnownWord> places) : places_(places), shift_(64 - std::countr_zero(places.size())) {
  if (!std::has_single_bit(places.size()) || places.size() < 2 ||
      std::ranges::none_of(places, [](const KnownWord& p) { return p.id == 0; }))
    throw Error("the model's list of words is malformed");
}

std::vector<KnownWord> WordList::places_of(std::span<const std::pair<uint64_t, KnownWord>> words) {
  std::vector<KnownWord> places(std::bit_ceil(2 * words.size() + 2));
  const int shift = 64 - std::countr_zero(places.size());
  for (const auto& [key, word] : words) {
    uint64_t at = key >> shift;
    while (places[at].id != 0) at = (at + 1) % places.size();
    places[at] = word;
    places[at].check = static_cast<uint32_t>(key);
  }
  return places;
}

}  // namespace readout
