#pragma once

#include <string>
#include <vector>

#include "readout/corpus/open_day.h"
#include "readout/store/derive.h"

namespace readout {

/// One side of a contact: a state or a body, and its persons by id.
struct Side {
  std::string state;
  std::vector<std::string> persons;  ///< sorted
};

/// An engagement as one document tells it, ready to be compared with those of others.
struct ToldContact {
  DocumentAt document;
  uint32_t ordinal = 0;  ///< in the document's engagements
  const Engagement* fact = nullptr;
  std::vector<Side> sides;  ///< sorted by state
  std::string place;        ///< in lower case
  std::optional<DayRange> range;
  OpenDay open;
};

/// All engagements of all documents, in the order of documents and offsets.
std::vector<ToldContact> find_contacts(const Corpus& corpus);

/// What contacts must share to be compared at all: states, and whether people meet, talk over a line, brief the press, …
/// Empty for one that nothing can be compared with.
std::string block_of(const ToldContact& contact);

/// May two contacts of a block be one, but for their dates?
bool may_be_one(const ToldContact& a, const ToldContact& b);

/// Do they name a person in common on two sides, or on the only one?
bool same_persons(const ToldContact& a, const ToldContact& b);

}  // namespace readout
