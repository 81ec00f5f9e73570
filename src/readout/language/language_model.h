#pragma once

#include "readout/language/lemmas.h"
#include "readout/language/name_tagger.h"
#include "readout/language/parser.h"
#include "readout/language/tag_set.h"
#include "readout/language/tagger.h"

namespace readout {

/// All that data/english.model holds, ready for use; const and shared by all workers.
struct LanguageModel {
  LanguageModel() = default;
  /// Throws Error when a table is missing or malformed.
  explicit LanguageModel(ModelFile model);

  ModelFile file;
  TagSet tags;
  Tagger tagger;
  Lemmas lemmas;
  Parser parser;
  NameTagger names;
};

}  // namespace readout
