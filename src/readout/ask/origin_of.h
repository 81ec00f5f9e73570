#pragma once

#include <unordered_map>

#include "readout/ask/asked.h"

namespace readout {

/// Which documents tell one text.
class OriginOf {
 public:
  explicit OriginOf(const std::vector<Origin>& origins) {
    for (const Origin& origin : origins)
      for (const OriginMember& member : origin.documents) of_[member.document.index] = &origin;
  }

  /// The original of a document; one that stands alone is its own.
  DocumentAt original(DocumentAt document) const {
    const auto at = of_.find(document.index);
    return at == of_.end() ? document : at->second->documents.front().document;
  }
  /// How many other documents tell its text.
  int64_t copies(DocumentAt document) const {
    const auto at = of_.find(document.index);
    return at == of_.end() ? 0 : static_cast<int64_t>(at->second->documents.size()) - 1;
  }

 private:
  std::unordered_map<uint32_t, const Origin*> of_;
};

}  // namespace readout
