#pragma once

#include <vector>

#include "readout/doc/document.h"

namespace readout {

/// A passage between quotation marks; what is quoted inside of it is a part of it.
struct Quoted {
  TokenRange tokens;      ///< with the marks
  TokenRange inner;       ///< without them; may be empty
  bool closed = true;     ///< false: it runs to the end of its block
  bool reopened = false;  ///< goes on from an unclosed one of the block before
};

/// The quoted passages of the document that stand in no other, from left to right.
/// Curly, straight and single marks, guillemets and `` ''; none crosses the end of its block.
std::vector<Quoted> find_quoted(const Document& doc);

}  // namespace readout
