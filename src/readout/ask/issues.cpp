#include <algorithm>
#include <set>

#include "readout/ask/about_contact.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

/// An issue as one document has it, and the contact of the record that it was raised in.
struct Raised {
  DocumentAt document;
  std::string fact, issue, by, to, engagement, words;
  IssueModality modality;
  Stance stance;
  Span span;
  SourceSpan source;
};

/// The contacts of the record by the facts that they were made of.
std::map<std::pair<uint32_t, uint32_t>, const LinkedEngagement*> by_fact(const std::vector<LinkedEngagement>& engagements) {
  std::map<std::pair<uint32_t, uint32_t>, const LinkedEngagement*> out;
  for (const LinkedEngagement& engagement : engagements)
    for (const FactAt& fact : engagement.facts) out.emplace(std::pair(fact.document.index, fact.ordinal), &engagement);
  return out;
}

std::vector<Raised> issues_of(Asked& asked, const Question& question, const std::vector<LinkedEngagement>& engagements) {
  const auto linked = by_fact(engagements);
  const LinkedEngagement* wanted = AboutContact(asked, question.engagement).contact();
  std::vector<Raised> out;
  for (DocumentAt at : asked.in_time()) {
    if (!question.document.empty() && !is_document(question.document, asked.heads()[at.index])) continue;
    const Document doc = asked.view.read(at);
    const std::vector<std::string> ids = ids_of(doc, doc.issues);
    for (size_t i = 0; i < ids.size(); ++i) {
      const Issue& issue = doc.issues[i];
      const std::string by = issue.raised_by ? doc[*issue.raised_by].id : "";
      if (!is_issue(question.issue, issue.issue) || !is_actor(question.actor, by, asked.name_of_actor(by))) continue;
      const auto contact = issue.engagement ? linked.find({at.index, issue.engagement->index}) : linked.end();
      if (!question.engagement.empty() && (!wanted || contact == linked.end() || contact->second->id != wanted->id)) continue;
      if (contact == linked.end() && (issue.engagement || !in_period(question, day_of(doc)))) continue;
      out.push_back({at, ids[i], issue.issue, by, issue.to ? doc[*issue.to].id : "", contact == linked.end() ? "" : contact->second->id,
                     std::string(doc.str(issue.span)), issue.modality, issue.stance, issue.span, doc.to_source(issue.span)});
    }
  }
  return out;
}

/// One row an issue, one column a contact; who raised it there. Blank where nobody is known to have.
Answer matrix_of(const Asked& asked, const std::vector<LinkedEngagement>& engagements, const std::vector<Raised>& raised) {
  Answer answer("issues", "issue");
  std::map<std::pair<std::string, std::string>, std::set<std::string>> who;  // by issue and contact
  std::set<std::string> issues;
  for (const Raised& one : raised) {
    if (one.engagement.empty()) continue;
    issues.insert(one.issue);
    const bool raises = one.modality != IssueModality::did_not_raise;
    if (raises) who[{one.issue, one.engagement}].insert(one.by.empty() ? "(not said)" : asked.name_of_actor(one.by));
  }
  std::vector<std::string> columns;
  for (const LinkedEngagement& engagement : engagements)
    if (std::ranges::any_of(who, [&](const auto& cell) { return cell.first.second == engagement.id; })) {
      columns.push_back(engagement.id);
      answer.columns.push_back({engagement.when.value + ' ' + std::string(name_of(engagement.kind))});
    }
  for (const std::string& issue : issues) {
    std::vector<Cell>& row = answer.rows.emplace_back();
    row.emplace_back(issue);
    for (const std::string& column : columns) {
      std::string names;
      if (auto cell = who.find({issue, column}); cell != who.end())
        for (const std::string& name : cell->second) names.append(names.empty() ? "" : ", ").append(name);
      row.emplace_back(names);
    }
  }
  return answer;
}

Answer ledger_of(const Asked& asked, const std::vector<Raised>& raised) {
  Answer answer("issues", "date issue raised_by to modality stance engagement words fact path document span source");
  auto known = [](const std::string& value) { return value.empty() ? Cell() : Cell(value); };
  for (const Raised& one : raised) {
    const Document& head = asked.heads()[one.document.index];
    answer.rows.push_back({day_of(head), one.issue, known(one.by), known(one.to), name_of(one.modality), name_of(one.stance),
                           known(one.engagement), one.words, one.fact, head.path, head.id, range_cell(one.span.begin, one.span.end),
                           range_cell(one.source.begin, one.source.end)});
  }
  return answer;
}

}  // namespace

Answer ask_issues(Asked& asked, const Question& question) {
  Question of_contacts = question;
  of_contacts.actor.clear();  // it is who raises, not who takes part
  const std::vector<LinkedEngagement> engagements = engagements_of(asked, of_contacts);
  const std::vector<Raised> raised = issues_of(asked, question, engagements);
  const bool for_people = question.format == "table" || question.format == "md" || question.format == "html";
  return for_people ? matrix_of(asked, engagements, raised) : ledger_of(asked, raised);
}

}  // namespace readout
