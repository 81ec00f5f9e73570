#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "readout/ask/asked.h"

namespace readout {

/// What is said about some contacts: all of a document that tells of one first and of one thing, and of others the lines that
/// mention one.
class AboutContact {
 public:
  /// `id` may be one that the contact had before; an empty one lets all pass, one that the record does not know nothing.
  AboutContact(Asked& asked, const std::string& id);
  /// The contacts that all of these parties take part in; no parties let all pass.
  AboutContact(Asked& asked, const std::vector<std::string>& parties);

  bool has(DocumentAt document, Span span) const;
  const LinkedEngagement* contact() const { return contact_; }

 private:
  void add(const LinkedEngagement& contact);

  Asked& asked_;
  bool all_;
  const LinkedEngagement* contact_ = nullptr;
  std::set<uint32_t> told_first_;                   ///< documents that tell of a contact first
  std::map<uint32_t, std::vector<Span>> mentions_;  ///< of contacts, by document
};

}  // namespace readout
