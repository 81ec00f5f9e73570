#include <algorithm>

#include "readout/ask/about_contact.h"
#include "readout/store/codec.h"

namespace readout {
namespace {

bool names_actor(const Asked& asked, std::string_view wanted, const JoinedCommitment& commitment) {
  auto is_wanted = [&](const std::string& id) { return is_actor(wanted, id, asked.name_of_actor(id)); };
  return wanted.empty() || std::ranges::any_of(commitment.by, is_wanted) || std::ranges::any_of(commitment.to, is_wanted);
}

/// "2023-06-15 promised → 2024-01-24 done"
std::string steps_in_words(const std::vector<CommitmentStep>& steps) {
  std::string out;
  for (const CommitmentStep& step : steps)
    out.append(out.empty() ? "" : " → ").append(step.when).append(step.when.empty() ? "" : " ").append(name_of(step.status));
  return out;
}

}  // namespace

Answer ask_commitments(Asked& asked, const Question& question) {
  const DocumentIds context{asked.heads()};
  Answer answer("commitments", "status by:prose words:prose history:prose", "issue to path id steps");
  const AboutContact about(asked, question.engagement);
  const auto asked_for = [&](const CommitmentStep& step) {
    return (question.document.empty() || is_document(question.document, asked.heads()[step.passage.document.index])) &&
           about.has(step.passage.document, step.passage.span);
  };
  for (const JoinedCommitment& commitment : asked.view.derived().commitments) {
    if (commitment.history.empty() || !names_actor(asked, question.actor, commitment) ||
        !is_issue(question.issue, commitment.issue.value_or("")) || !in_period(question, commitment.history.front().when) ||
        (!question.status.empty() && name_of(commitment.status) != question.status) || std::ranges::none_of(commitment.history, asked_for))
      continue;
    const Passage& first = commitment.history.front().passage;
    answer.rows.push_back({name_of(commitment.status), list_cell(asked.names_of_actors(commitment.by), commitment.by),
                           asked.words(first.document, first.span), steps_in_words(commitment.history), commitment.issue,
                           list_cell(asked.names_of_actors(commitment.to), commitment.to), asked.heads()[first.document.index].path,
                           commitment.id, Cell("", to_json_text(context, commitment.history))});
  }
  return answer;
}

}  // namespace readout
