#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "readout/doc/document.h"

namespace readout {

/// What one document says of an issue.
struct ToldOfIssue {
  std::vector<size_t> facts;  ///< places in Document::issues
  double share = 0;           ///< of the text, in [0, 1]
  bool by_other = false;      ///< all of it is what it says that the other side raised
};

/// Two documents by issue; null where one does not speak of it.
struct ComparedIssue {
  const ToldOfIssue *first = nullptr, *second = nullptr;

  /// both, only_first or only_second; of what one has alone, said_of_other if it says so of the other side only.
  std::string_view relation() const;
};

/// The issues of two documents side by side. The documents have their text and facts.
class ComparedDocuments {
 public:
  ComparedDocuments(const Document& first, const Document& second);
  const std::map<std::string, ComparedIssue>& issues() const { return issues_; }

 private:
  std::map<std::string, ToldOfIssue> told_[2];
  std::map<std::string, ComparedIssue> issues_;
};

}  // namespace readout
