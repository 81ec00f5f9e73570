#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "readout/doc/document.h"

namespace readout {

struct Lexicons;

/// One step of the pipeline. `version` goes up when the same document may now
/// give other facts; stored documents with an older number are run again.
struct Stage {
  const char* name;
  int version;
  void (*run)(Document&, const Lexicons&);
  const char* needs;  ///< the stages whose facts it reads, with blanks between; what these need is needed, too
};

/// Stages by their places in the list, a bit each.
using StageSet = uint64_t;

/// The layers that may be asked for: those of the record, and what only CoNLL-U prints: tokens, tags, trees.
std::vector<std::string> layer_names();

constexpr StageSet kAllStages = ~StageSet{0};

/// The stages without which these layers would not be what they are; for no layers all.
StageSet stages_for(const std::vector<std::string>& layers);

std::span<const Stage> stages();
const Stage* stage_of(std::string_view kind);  ///< the stage that finds this kind of fact ("quote")
std::string_view engine_version();
std::string stage_versions();  ///< "decode 1, read_format 1, …"

/// Reads one document: a pure function of its bytes, envelope, data and engine.
/// `path` is only copied; its ending may break ties between formats.
Document read_document(std::string path, std::string source, Envelope envelope, const Lexicons& lex, StageSet wanted = kAllStages);

/// What is wrong with the facts of `doc` as a whole: spans out of range or off a
/// character boundary, lists out of order. Empty when all is well; a bug otherwise.
std::string check_document(const Document& doc);

}  // namespace readout
