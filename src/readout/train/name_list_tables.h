#pragma once

#include <string>
#include <string_view>

#include "readout/train/name_examples.h"

namespace readout {

class ModelWriter;

/// Adds the tables of NameLists to `model`: the phrases of `lists` (tools/name_lists writes
/// them), and how `letters` writes single words. Throws Error, with the line, when `lists` is malformed.
void write_name_lists(std::string_view lists, const NameTexts& texts, ModelWriter& model);

}  // namespace readout
