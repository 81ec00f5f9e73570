#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "readout/base/model_file.h"
#include "readout/language/word_form.h"

namespace readout {

/// What kind of thing a list names, in the coarse: what stands in several lists has several.
enum class ListKind : uint8_t {
  none,
  person,
  organisation,
  place,
  town,
  village,
  given,
  rare_given,
  family,
  rare_family,
  work,
  nationality,
  office,
  time,
  title
};

/// The lists of names and words that the model knows, by their names in data/train/name_lists.tsv.xz.
struct ListClass {
  std::string_view name;
  ListKind kind = ListKind::none;
  bool lower = false;  ///< holds words in small letters too
};
inline constexpr ListClass kListClasses[] = {
    {"own.person", ListKind::person},
    {"own.body", ListKind::organisation},
    {"own.outlet", ListKind::organisation},
    {"own.state", ListKind::place},
    {"own.seat", ListKind::place},
    {"own.nationality", ListKind::nationality},
    {"own.office", ListKind::office, true},
    {"actor.person", ListKind::person},
    {"actor.state", ListKind::place},
    {"actor.group"},
    {"actor.body", ListKind::organisation},
    {"actor.armed", ListKind::organisation},
    {"given.1", ListKind::given},
    {"given.2", ListKind::rare_given},
    {"given.3", ListKind::given},
    {"given.4", ListKind::rare_given},
    {"family.1", ListKind::family},
    {"family.2", ListKind::rare_family},
    {"family.3", ListKind::rare_family},
    {"family.4", ListKind::family},
    {"place.1", ListKind::place},
    {"place.2", ListKind::town},
    {"place.3", ListKind::town},
    {"place.4", ListKind::village},
    {"region", ListKind::place},
    {"place.word", ListKind::none, true},
    {"title.word"},
    {"organisation", ListKind::organisation},
    {"team", ListKind::organisation},
    {"person", ListKind::person},
    {"article", ListKind::title},
    {"net.person", ListKind::person},
    {"net.people", ListKind::nationality},
    {"net.location", ListKind::place},
    {"net.object", ListKind::place},
    {"net.group", ListKind::organisation},
    {"net.artifact", ListKind::work},
    {"net.communication", ListKind::work},
    {"net.event", ListKind::work},
    {"net.time", ListKind::time},
    {"noun.act", ListKind::none, true},
    {"noun.animal", ListKind::none, true},
    {"noun.artifact", ListKind::none, true},
    {"noun.attribute", ListKind::none, true},
    {"noun.body", ListKind::none, true},
    {"noun.cognition", ListKind::none, true},
    {"noun.communication", ListKind::none, true},
    {"noun.event", ListKind::none, true},
    {"noun.feeling", ListKind::none, true},
    {"noun.food", ListKind::none, true},
    {"noun.group", ListKind::none, true},
    {"noun.location", ListKind::none, true},
    {"noun.motive", ListKind::none, true},
    {"noun.object", ListKind::none, true},
    {"noun.person", ListKind::none, true},
    {"noun.phenomenon", ListKind::none, true},
    {"noun.plant", ListKind::none, true},
    {"noun.possession", ListKind::none, true},
    {"noun.process", ListKind::none, true},
    {"noun.quantity", ListKind::none, true},
    {"noun.relation", ListKind::none, true},
    {"noun.shape", ListKind::none, true},
    {"noun.state", ListKind::none, true},
    {"noun.substance", ListKind::none, true},
    {"noun.time", ListKind::none, true},
    // How often running text has the word with a capital inside a sentence.
    {"capital.1", ListKind::none, true},
    {"capital.2", ListKind::none, true},
    {"capital.3", ListKind::none, true},
    {"capital.4", ListKind::none, true},
    {"capital.5", ListKind::none, true},
};
constexpr uint32_t kListClassCount = std::size(kListClasses);
constexpr uint32_t kFirstCapitalClass = kListClassCount - 5;
static_assert(kListClassCount <= 128);

/// Lists as bits.
struct ListSet {
  uint64_t low = 0, high = 0;

  bool empty() const { return (low | high) == 0; }
  void add(uint32_t list) { (list < 64 ? low : high) |= uint64_t{1} << (list & 63); }
  void add(const ListSet& other) { low |= other.low, high |= other.high; }
  template <class Visit>
  void each(Visit&& visit) const {
    for (uint64_t bits = low; bits; bits &= bits - 1) visit(static_cast<uint32_t>(__builtin_ctzll(bits)));
    for (uint64_t bits = high; bits; bits &= bits - 1) visit(64 + static_cast<uint32_t>(__builtin_ctzll(bits)));
  }
  auto operator<=>(const ListSet&) const = default;
};

/// The phrases of the lists, as hashes of their words: a table with open places, read where it lies.
class NameLists {
 public:
  static constexpr uint32_t kLongest = 7;  ///< words of a phrase

  /// A place of the table: 17 bits of the hash, 14 that number a set of lists, and whether a longer phrase begins so.
  using Place = uint32_t;
  static constexpr uint32_t kCheckBits = 17, kSetBits = 14;
  static constexpr Place place_of(uint64_t key, uint32_t set, bool more) {
    return static_cast<uint32_t>(key & ((1u << kCheckBits) - 1)) << (kSetBits + 1) | set << 1 | more;
  }
  static uint64_t home_of(uint64_t key, size_t places) { return (key >> 32) * places >> 32; }

  NameLists() = default;
  /// Throws Error when the tables are malformed.
  explicit NameLists(const ModelFile& model);

  static uint64_t extend(uint64_t key, const WordForm& word) { return mix(key, word.key); }

  struct Found {
    const ListSet* lists = nullptr;
    bool more = false;
  };
  /// The lists that have the phrase; no lists and no more when it is unknown.
  Found find(uint64_t key) const {
    const uint32_t check = static_cast<uint32_t>(key & ((1u << kCheckBits) - 1));
    for (uint64_t at = home_of(key, places_.size());; at = at + 1 < places_.size() ? at + 1 : 0) {
      const Place place = places_[at];
      if (place == 0) return {sets_.data(), false};
      if (place >> (kSetBits + 1) == check) return {&sets_[place >> 1 & ((1u << kSetBits) - 1)], (place & 1) != 0};
    }
  }

 private:
  std::span<const Place> places_;
  std::span<const ListSet> sets_;
};

}  // namespace readout
