#pragma once

#include <optional>
#include <string>
#include <vector>

#include "readout/corpus/alignment.h"
#include "readout/corpus/saying_candidates.h"
#include "readout/store/memory.h"

namespace readout {

/// What a quote has from another quote or a turn.
struct SayingLink {
  uint32_t shared = 0;  ///< words
  WordRange stretch;    ///< of the other, from the first of them on
  bool same_speaker = false;
};

/// Two sayings that were compared; without a link they are not one.
struct ComparedSayings {
  SayingCandidate pair;
  std::optional<SayingLink> link;
};

/// A quote of a saying, or a turn and the words of it that were quoted.
struct SaidPart {
  SayingAt at;
  WordRange words;  ///< of a turn
  auto operator<=>(const SaidPart&) const = default;
};

/// A saying by what gives it: the same parts make the same utterance.
struct KnownUtterance {
  std::vector<SaidPart> parts;
  Utterance utterance;
};

/// What is kept of sayings from one time to the next; both lists sorted by pair and parts.
struct SayingMemory {
  std::vector<ComparedSayings> compared;
  std::vector<KnownUtterance> utterances;
};

std::string pack_sayings(const SayingMemory& memory);
SayingMemory recall_sayings(const Recalled& before);  ///< without what documents that went had a part in

}  // namespace readout
