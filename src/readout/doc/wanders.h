#pragma once

#include "readout/doc/document.h"

namespace readout {

/// Is a document questions and answers on whatever the day brings? What names nobody there tells nothing for sure of what was spoken of
/// before.
inline bool wanders(const Document& doc) { return doc.meta.genre == Genre::press_briefing || doc.meta.genre == Genre::interview; }

}  // namespace readout
