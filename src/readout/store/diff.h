#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readout/store/view.h"

namespace readout {

enum class DiffState { added, gone, changed };
template <>
inline constexpr auto kNames<DiffState> = std::to_array<std::string_view>({"added", "gone", "changed"});

/// A field whose value is not the same in two records.
struct FieldDiff {
  std::string name;
  std::string before, after;            ///< JSON; ranges are bytes of the source
  std::string before_text, after_text;  ///< for people: of a range its words, of a list of objects their number
};

/// A fact that is not the same in two records: of a document, or derived across documents.
struct FactDiff {
  DiffState state = DiffState::changed;
  std::string_view kind;  ///< "document", that of a fact, or that of what is derived
  std::string id;         ///< "quote:12-40"; of what is derived, its own
  std::string document;   ///< hash of the one it stands in; empty for what is derived
  std::string path;
  std::string words;              ///< the passage it rests on, of the newer record unless it is gone; a document's title
  std::vector<FieldDiff> fields;  ///< of a changed one
  std::string old_engine, new_engine, old_data, new_data;  ///< what read its document, or the last of `reread`, in each record
  std::vector<std::string> came, went,
      reread;  ///< paths of documents that it rests on, and that one record alone has or has read otherwise
};

/// What differs between two records, as both may be seen: first what is derived, then documents, then their facts, each in the order of
/// ids. The same documents read by the same engine and data have no differences.
std::vector<FactDiff> diff_records(View& older, View& newer);

}  // namespace readout
