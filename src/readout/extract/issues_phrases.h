#pragma once

#include <vector>

#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"

namespace readout {

/// Where a phrase of data/issues.tsv stands.
struct IssueHit {
  uint32_t row = 0;
  TokenRange range;
};

/// The issue phrases of a sentence, from left to right; those within an exclusion of their issue are left out.
std::vector<IssueHit> issue_hits(const Document& doc, const Lexicons& lex, TokenRange sentence);

/// Is `parent` an umbrella of `part`, directly or over others?
bool is_umbrella(const Lexicons& lex, uint32_t parent, uint32_t part);

}  // namespace readout
