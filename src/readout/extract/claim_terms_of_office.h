#pragma once

#include <string>

#include "readout/extract/clauses.h"

namespace readout {

/// The day on which an office began that the tokens `words` tell of, behind "since": "President Biden took office", "taking office", "his
/// inauguration". Whose: a person whom they name, else the one of `state` among `parties`. Empty where the terms leave it open.
std::string office_began(const Clauses& at, TokenRange words, const std::vector<Id<Actor>>& parties, std::string_view state);

}  // namespace readout
