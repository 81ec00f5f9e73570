#pragma once

#include <cstdint>
#include <string>

#include "readout/doc/lexicons.h"
#include "readout/pipeline/pipeline.h"

namespace readout {

/// The data of the program, loaded once a process.
inline const Lexicons& lexicons() {
  static const Lexicons lex = load_lexicons({});
  return lex;
}

/// Stops the fuzzer, with its input, where `holds` is false.
inline void require(bool holds) {
  if (!holds) __builtin_trap();
}

/// A document of these bytes that is declared to be of this kind, after the stages up to `read_format`.
inline Document ingest(const uint8_t* data, size_t size, MediaType type) {
  Document doc;
  doc.source.assign(reinterpret_cast<const char*>(data), size);
  doc.envelope.media_type = type;
  for (const Stage& stage : stages().first(3)) stage.run(doc, lexicons());
  require(check_document(doc).empty());
  require(doc.origin.size() == doc.text.size());
  return doc;
}

}  // namespace readout
