#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readout/ask/asked.h"

namespace readout {

/// One document's use of a formula: the first passage that has it.
struct FormulaUse {
  DocumentAt document;
  Span span;
  std::string words;  ///< as they stand there, in small letters, without punctuation
};

/// How the texts of one side use one formula.
struct SideFormula {
  uint32_t formula = 0;          ///< row of Lexicons::formulas
  std::string side;              ///< a state's id
  std::vector<FormulaUse> uses;  ///< one a document, in the order of time
  size_t texts_since = 0;        ///< texts of the side after the last use
  size_t longest_pause = 0;      ///< texts of the side between two uses, at most
};

/// The formulas that a side has used, those with most uses first. `question` may want an actor, the side, and a period of the texts.
///
/// Odd     only a side's own texts count: what the press says in these words is no use of them
std::vector<SideFormula> formulas_of(Asked& asked, const Question& question);

/// used_once; few: on fewer than three days; dropped: since the last use more than twice as many texts of the side lack it as ever did
/// between two uses; else in_use.
std::string_view state_of_use(const Asked& asked, const SideFormula& formula);

/// "“guard share and talk” 2023-06-15 to 2024-10-09 (4)": the wordings used most, each with its time.
std::string wordings_of(const Asked& asked, const SideFormula& formula);

/// One JSON object in the manner of `readout export`: {"type": "formula", "id", "name", "side", "state", "texts_since", "longest_pause",
/// "uses": […]}
std::string formula_line(Asked& asked, const SideFormula& formula);

/// The pattern of a formula; its phrase is `"act east"`, `"iron brother" *`, `NEAR("cooperat" * "interests align", 5)`.
SearchWords words_of_pattern(std::string_view pattern);

}  // namespace readout
