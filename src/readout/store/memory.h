#pragma once

#include <string>
#include <vector>

#include "readout/base/json.h"
#include "readout/store/codec.h"
#include "readout/store/members.h"

namespace readout {

/// What passes found out from a few documents at a time and that holds as long as these are there: when others come, only
/// these are looked at. It makes a build fast and changes no answer. Documents in it are numbers: their places then.
struct Memory {
  std::string lineage, utterances;  ///< each of the pass of that name, in its own form

  template <class Visit>
  void each_part(Visit&& visit) const {
    visit(lineage);
    visit(utterances);
  }
};

inline constexpr uint32_t kGone = UINT32_MAX;

/// What was kept when the derived tables were made last, and where the documents of then stand now.
struct Recalled {
  Memory memory;
  std::vector<uint32_t> places;  ///< kGone for one that went

  uint32_t now(uint64_t place) const {
    if (place >= places.size()) fail_damaged();
    return places[place];
  }
};

/// Documents as their places, in JSON that a pass keeps and recalls.
struct PlacesThen {
  static void put(JsonWriter& out, DocumentAt document) { out.value(int64_t{document.index}); }
};
struct PlacesNow {
  const Recalled& before;
  DocumentAt document(int64_t place) const { return {before.now(static_cast<uint64_t>(place))}; }
};

/// Keeps it in the record beside the digest of what it belongs to; not a transaction of its own.
void write_memory(Database& db, const Memory& memory, const std::vector<Member>& members);

/// Empty where the record has none that belongs to what it holds, or where it is damaged. `members` are the documents of now.
Recalled read_memory(Database& db, const std::vector<Member>& members);

/// Is what the record keeps what was written?
bool is_memory_whole(Database& db);

}  // namespace readout
