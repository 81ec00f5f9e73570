#pragma once

#include <map>
#include <string>
#include <vector>

#include "readout/ask/asked.h"

namespace readout {

/// What is said about one contact: all of a document that tells of it first, and of others the lines that mention it.
class AboutContact {
 public:
  /// `id` may be one that the contact had before; an empty one lets all pass, one that the record does not know nothing.
  AboutContact(Asked& asked, const std::string& id);

  bool has(DocumentAt document, Span span) const;
  const LinkedEngagement* contact() const { return contact_; }

 private:
  Asked& asked_;
  bool all_;
  const LinkedEngagement* contact_ = nullptr;
  std::map<uint32_t, std::vector<Span>> mentions_;  ///< by document; none: it tells of the contact first
};

}  // namespace readout
