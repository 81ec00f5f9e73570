#pragma once

#include <string>
#include <vector>

#include "readout/ask/asked.h"

namespace readout {

/// An issue of a document, and the contact of the record that it was raised in, if any.
struct Raised {
  DocumentAt document;
  uint32_t ordinal = 0;  ///< in the document
  const Issue* issue = nullptr;
  const LinkedEngagement* contact = nullptr;
  std::string by, to;  ///< actor ids; empty for nobody
};

/// The issues that are wanted, in the order of time: those raised in one of the contacts, and those in none of the record's.
std::vector<Raised> raised_issues(Asked& asked, const Question& question, const std::vector<LinkedEngagement>& contacts);

}  // namespace readout
