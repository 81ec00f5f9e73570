#pragma once

#include <span>
#include <string>

#include "readout/store/derive.h"

namespace readout {

/// The passes across documents, in the order in which they run.
std::span<const Pass> passes();

/// What the passes find copies of a document by, made when it is read. The version is part of the engine that read a document.
inline constexpr int kSketchVersion = 4;
std::string sketch_of(const Document& doc);

}  // namespace readout
