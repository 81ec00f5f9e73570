#include "readout/ask/about_contact.h"

#include <algorithm>

namespace readout {

AboutContact::AboutContact(Asked& asked, const std::string& id) : asked_(asked), all_(id.empty()) {
  for (const LinkedEngagement& engagement : asked.view.derived().engagements)
    if (!all_ && (engagement.id == id || std::ranges::find(engagement.aliases, id) != engagement.aliases.end())) contact_ = &engagement;
  if (!contact_) return;
  for (const Passage& mention : contact_->mentions) mentions_[mention.document.index].push_back(mention.span);
  for (const FactAt& fact : contact_->facts)
    if (fact.ordinal == 0) mentions_[fact.document.index].clear();
}

bool AboutContact::has(DocumentAt document, Span span) const {
  if (all_) return true;
  const auto at = mentions_.find(document.index);
  if (at == mentions_.end()) return false;
  return at->second.empty() || std::ranges::any_of(at->second, [&](Span mention) {
           const Span between{std::min(mention.begin, span.begin), std::max(mention.end, span.end)};
           return asked_.words(document, between).find('\n') == std::string::npos;
         });
}

}  // namespace readout
