#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "readout/ask/asked.h"

namespace readout {

/// A place in a document that a statement of the brief rests on.
struct BriefNote {
  DocumentAt document;
  Span span;
  bool operator==(const BriefNote&) const = default;
};

struct BriefCell {
  std::string text;
  std::vector<size_t> notes = {};  ///< indexes of Brief::notes
};

/// One part of a brief: a finding, a picture where one tells more, a table.
struct BriefSection {
  std::string title, finding;
  std::string picture;  ///< SVG; empty for none
  std::vector<std::string> columns;
  std::vector<std::vector<BriefCell>> rows;
  std::string more;  ///< what the table leaves out
};

/// What to know before two states meet: each statement with the passages behind it.
struct Brief {
  std::string title, finding;
  std::vector<BriefSection> sections;
  std::vector<BriefNote> notes;
};

struct BriefOptions {
  std::string first, second;  ///< two states, by id or by a name
  std::string since;  ///< a day, month or year: issues, formulas and contacts from then on; empty: two years before the day of the record
};

/// Throws BadQuestion where a state is none that the record knows.
Brief brief_of(Asked& asked, const BriefOptions& options);

/// As a page of its own, which prints well, or as Markdown.
std::string brief_as_html(Asked& asked, const Brief& brief);
std::string brief_as_markdown(Asked& asked, const Brief& brief);

}  // namespace readout
