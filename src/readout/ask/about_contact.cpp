#include "readout/ask/about_contact.h"

#include <algorithm>

#include "readout/doc/wanders.h"

namespace readout {
namespace {

/// Speeches go from a contact to whatever else there is to say, as questions and answers do.
bool is_of_one_thing(const Document& head) { return head.meta.genre != Genre::remarks && !wanders(head); }

}  // namespace

AboutContact::AboutContact(Asked& asked, const std::string& id) : asked_(asked), all_(id.empty()) {
  for (const LinkedEngagement& engagement : asked.view.derived().engagements)
    if (!all_ && (engagement.id == id || std::ranges::find(engagement.aliases, id) != engagement.aliases.end())) contact_ = &engagement;
  if (contact_) add(*contact_);
}

AboutContact::AboutContact(Asked& asked, const std::vector<std::string>& parties) : asked_(asked), all_(parties.empty()) {
  if (all_) return;
  Question question;
  question.parties = parties;
  for (const LinkedEngagement& engagement : engagements_of(asked, question)) add(engagement);
}

void AboutContact::add(const LinkedEngagement& contact) {
  for (const Passage& mention : contact.mentions) mentions_[mention.document.index].push_back(mention.span);
  for (const FactAt& fact : contact.facts)
    if (fact.ordinal == 0 && is_of_one_thing(asked_.heads()[fact.document.index])) told_first_.insert(fact.document.index);
}

bool AboutContact::has(DocumentAt document, Span span) const {
  if (all_ || told_first_.contains(document.index)) return true;
  const auto at = mentions_.find(document.index);
  if (at == mentions_.end()) return false;
  const std::string& text = asked_.passages(document).text;
  const size_t before = span.begin == 0 ? std::string::npos : text.rfind('\n', span.begin - 1);
  const Span line{before == std::string::npos ? 0 : static_cast<uint32_t>(before + 1),
                  static_cast<uint32_t>(std::min(text.find('\n', span.begin), text.size()))};
  return line.contains(span) && std::ranges::any_of(at->second, [&](Span mention) { return line.contains(mention); });
}

}  // namespace readout
