#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "readout/base/bits.h"
#include "readout/doc/document.h"
#include "readout/store/document_at.h"

namespace readout {

/// Actors, or speakers who are none, by numbers.
struct Names {
  std::vector<std::string> ids;    ///< empty for a speaker who is no actor
  std::vector<std::string> names;  ///< in small letters

  /// Those that are asked for, by is_actor().
  Bits wanted(std::string_view wanted) const;
};

/// One value of each document: its outlet, its day.
struct ValueOfDocuments {
  std::vector<std::string> values;
  std::vector<uint32_t> of;  ///< by document, among `values`

  /// Those whose value passes; each value is asked for once.
  Bits documents(const std::function<bool(const std::string&)>& passes) const;
};

/// The metadata of all documents as columns, so that a search looks at each value once and at few bytes of each document.
struct DocumentTables {
  /// `name_of` is what people call an actor, by id.
  DocumentTables(const std::vector<Document>& heads, const std::function<std::string(std::string_view)>& name_of);

  ValueOfDocuments outlet, genre, side, day;  ///< a side is an id; empty where there is none
  Names actors;
  std::vector<uint32_t> firsts;     ///< of each document among `actors_in`, and their end
  std::vector<uint32_t> actors_in;  ///< document after document

  /// Those that name an actor who is asked for.
  Bits documents_with(std::string_view actor) const;
};

}  // namespace readout
