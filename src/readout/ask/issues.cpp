#include <algorithm>
#include <set>

#include "readout/ask/raised.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

/// One row an issue, one column a contact; who raised it there. Blank where nobody is known to have.
Answer matrix_of(const Asked& asked, const std::vector<LinkedEngagement>& engagements, const std::vector<Raised>& raised) {
  Answer answer("issues", "issue");
  std::map<std::pair<std::string, const LinkedEngagement*>, std::set<std::string>> who;
  std::set<std::string> issues;
  std::set<const LinkedEngagement*> contacts;
  for (const Raised& one : raised) {
    if (!one.contact) continue;
    issues.insert(one.issue->issue);
    if (one.issue->modality == IssueModality::did_not_raise) continue;
    contacts.insert(one.contact);
    who[{one.issue->issue, one.contact}].insert(one.by.empty() ? "(not said)" : asked.name_of_actor(one.by));
  }
  std::vector<const LinkedEngagement*> columns;
  for (const LinkedEngagement& engagement : engagements)
    if (contacts.contains(&engagement)) {
      columns.push_back(&engagement);
      answer.columns.push_back({engagement.when.value + ' ' + std::string(name_of(engagement.kind))});
    }
  for (const std::string& issue : issues) {
    std::vector<Cell>& row = answer.rows.emplace_back();
    row.emplace_back(issue);
    for (const LinkedEngagement* column : columns) {
      std::string names;
      if (auto cell = who.find({issue, column}); cell != who.end())
        for (const std::string& name : cell->second) names.append(names.empty() ? "" : ", ").append(name);
      row.emplace_back(names);
    }
  }
  return answer;
}

Answer ledger_of(Asked& asked, const Question& question, const std::vector<Raised>& raised) {
  Answer answer("issues", "date issue raised_by to modality stance engagement words fact path document span source");
  const auto known = [](const std::string& value) { return value.empty() ? Cell() : Cell(value); };
  std::vector<std::string> ids;  // of the last document
  put_rows(answer, question, raised.size(), [&](size_t i) -> std::vector<Cell> {
    const Raised& one = raised[i];
    const Listed& listed = asked.view.listed()[one.document.index];
    if (i == question.skip || raised[i - 1].document != one.document) ids = ids_of(Issue::kKind, listed.issues);
    const Document& head = asked.heads()[one.document.index];
    const SourceSpan source = listed.issues[one.ordinal];
    const Issue& issue = *one.issue;
    return {day_of(head),
            issue.issue,
            known(one.by),
            known(one.to),
            name_of(issue.modality),
            name_of(issue.stance),
            known(one.contact ? one.contact->id : ""),
            asked.words(one.document, issue.span),
            ids[one.ordinal],
            head.path,
            head.id,
            range_cell(issue.span.begin, issue.span.end),
            range_cell(source.begin, source.end)};
  });
  return answer;
}

}  // namespace

Answer ask_issues(Asked& asked, const Question& question) {
  Question of_contacts = question;
  of_contacts.actor.clear();  // it is who raises, not who takes part
  const std::vector<LinkedEngagement> engagements = engagements_of(asked, of_contacts);
  const std::vector<Raised> raised = raised_issues(asked, question, engagements);
  const bool for_people = question.format == "table" || question.format == "md" || question.format == "html";
  return for_people ? matrix_of(asked, engagements, raised) : ledger_of(asked, question, raised);
}

}  // namespace readout
