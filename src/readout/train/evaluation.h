#pragma once

#include <span>
#include <string>

#include "readout/train/treebank.h"

namespace readout {

struct LanguageModel;

/// How well a model tags and parses a treebank whose words are given, in percent,
/// and how fast: one line to print. Relations are compared without subtypes.
std::string evaluate(const LanguageModel& model, std::span<const TreeSentence> treebank);

}  // namespace readout
