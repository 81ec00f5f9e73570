#pragma once

#include <algorithm>
#include <vector>

#include "readout/store/document_at.h"

namespace readout {

/// The lines of documents that have anything in them, numbered through: first those of the first document, then those of the next.
class Lines {
 public:
  /// Takes the first bytes of the next document's lines.
  void add(const std::vector<uint32_t>& begins) {
    documents_.resize(documents_.size() + begins.size(), static_cast<uint32_t>(firsts_.size() - 1));
    begins_.insert(begins_.end(), begins.begin(), begins.end());
    firsts_.push_back(static_cast<uint32_t>(begins_.size()));
  }

  uint32_t size() const { return firsts_.back(); }
  uint32_t first(DocumentAt document) const { return firsts_[document.index]; }
  uint32_t after(DocumentAt document) const { return firsts_[document.index + 1]; }  ///< its last one
  DocumentAt document(uint32_t line) const { return {documents_[line]}; }
  uint32_t begin(uint32_t line) const { return begins_[line]; }

  /// The line that a byte of a document stands in, or behind; the first one for a byte before it. The document has lines.
  uint32_t at(DocumentAt document, uint32_t byte) const {
    const auto first = begins_.begin() + this->first(document), end = begins_.begin() + after(document);
    const auto behind = std::upper_bound(first, end, byte);
    return static_cast<uint32_t>((behind == first ? first : behind - 1) - begins_.begin());
  }

 private:
  std::vector<uint32_t> begins_, documents_, firsts_ = {0};
};

}  // namespace readout
