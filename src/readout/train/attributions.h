#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/doc/lexicons.h"

namespace readout {

/// A labelled attribution, by byte offsets of its text.
struct LabelledAttribution {
  std::vector<std::pair<uint32_t, uint32_t>> content, cue, source;
};

struct LabelledText {
  std::string text;
  std::vector<LabelledAttribution> attributions;
};

/// Reads JSON Lines as `../shared/data/attributions` has them. Throws Error, with the line.
std::vector<LabelledText> read_attributions(std::string_view lines, const std::string& name);

/// Reads invented examples as attribution_examples.txt has them. Throws Error, with the line.
std::vector<LabelledText> read_examples(std::string_view lines, const std::string& name);

/// Makes the bytes of data/attribution.model. `lex` is changed while it runs: its model of attribution is the one being made.
std::string train_attributions(const std::vector<LabelledText>& texts, Lexicons lex, const std::function<void(const std::string&)>& report);

}  // namespace readout
