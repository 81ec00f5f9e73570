#include "readout/ask/raised.h"

#include <map>

#include "readout/ask/about_contact.h"
#include "readout/ask/wanted_actor.h"

namespace readout {

std::vector<Raised> raised_issues(Asked& asked, const Question& question, const std::vector<LinkedEngagement>& contacts) {
  std::map<std::pair<uint32_t, uint32_t>, const LinkedEngagement*> linked;  // by the facts that contacts were made of
  for (const LinkedEngagement& contact : contacts)
    for (const FactAt& fact : contact.facts) linked.emplace(std::pair(fact.document.index, fact.ordinal), &contact);
  const LinkedEngagement* about = AboutContact(asked, question.engagement).contact();
  WantedActor raises(question.actor);
  std::vector<Raised> out;
  for (DocumentAt at : asked.in_time()) {
    const Document &head = asked.heads()[at.index], &doc = asked.view.listed()[at.index].doc;
    if (!question.document.empty() && !is_document(question.document, head)) continue;
    for (uint32_t i = 0; i < doc.issues.size(); ++i) {
      const Issue& issue = doc.issues[i];
      if (!is_issue(question.issue, issue.issue)) continue;
      const auto contact = issue.engagement ? linked.find({at.index, issue.engagement->index}) : linked.end();
      if (contact == linked.end() && (issue.engagement || !in_period(question, day_of(head)))) continue;
      if (!question.engagement.empty() && (!about || contact == linked.end() || contact->second->id != about->id)) continue;
      const std::string by = issue.raised_by ? doc[*issue.raised_by].id : "";
      if (!question.actor.empty() && !raises(by, asked.name_of_actor(by))) continue;
      out.push_back({at, i, &issue, contact == linked.end() ? nullptr : contact->second, by, issue.to ? doc[*issue.to].id : ""});
    }
  }
  return out;
}

}  // namespace readout
