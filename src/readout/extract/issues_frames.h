#pragma once

#include <optional>
#include <vector>

#include "readout/extract/clause.h"

namespace readout {

enum class Act : uint8_t { raise, tell, agenda, agree, progress, tone };

/// A row of data/stances.tsv.
struct StanceRow {
  Act act = Act::tone;
  Stance stance = Stance::none;
};
std::vector<StanceRow> stance_rows(const Lexicons& lex);

/// A verb that raises, agrees or reports, as it stands in a sentence.
struct Frame {
  TokenRange cue;
  uint32_t group = 0;  ///< where its verb group begins: "will" of "will raise"
  Act act = Act::raise;
  Stance stance = Stance::none;
  bool negated = false, may = false, expected = false, passive = false;
};

/// A word or phrase that colours what stands around it.
struct Tone {
  TokenRange range;
  Stance stance = Stance::none;
};

struct Frames {
  std::vector<Frame> verbs;
  std::vector<Tone> tones;
};

/// Who says what the sentence reports: the subject of "said", also of the sentence before where this one goes on with
/// the quotation. `quoted` carries it from sentence to sentence. Empty for somebody whom the passage does not name.
std::optional<Id<Actor>> speaker_of_sentence(const Document& doc, const Clause& clause, std::optional<Id<Actor>>& quoted);

/// The frames and tones of a sentence, from left to right.
Frames find_frames(const Document& doc, const Lexicons& lex, const std::vector<StanceRow>& rows, const Clause& clause);

}  // namespace readout
