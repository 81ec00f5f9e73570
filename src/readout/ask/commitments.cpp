#include <algorithm>

#include "readout/ask/about_contact.h"
#include "readout/doc/timex.h"
#include "readout/store/codec.h"

namespace readout {
namespace {

bool names_actor(const Asked& asked, std::string_view wanted, const JoinedCommitment& commitment) {
  auto is_wanted = [&](const std::string& id) { return is_actor(wanted, id, asked.name_of_actor(id)); };
  return wanted.empty() || std::ranges::any_of(commitment.by, is_wanted) || std::ranges::any_of(commitment.to, is_wanted);
}

/// What some parties promise each other: each of them is named, or one promises, nobody says whom, and it is said of a contact of all.
class Between {
 public:
  Between(Asked& asked, const std::vector<std::string>& parties) : asked_(asked), parties_(parties), about_(asked, parties) {}

  bool has(const JoinedCommitment& commitment) const {
    const auto names = [&](const std::string& party) { return names_actor(asked_, party, commitment); };
    if (std::ranges::all_of(parties_, names)) return true;
    if (!commitment.to.empty() || std::ranges::none_of(parties_, names)) return false;
    const Passage& first = commitment.history.front().passage;
    return about_.has(first.document, first.span);
  }

 private:
  const Asked& asked_;
  const std::vector<std::string>& parties_;
  AboutContact about_;
};

/// "2023-06-15 promised → 2024-01-24 done"
std::string steps_in_words(const std::vector<CommitmentStep>& steps) {
  std::string out;
  for (const CommitmentStep& step : steps)
    out.append(out.empty() ? "" : " → ").append(step.when).append(step.when.empty() ? "" : " ").append(name_of(step.status));
  return out;
}

const Commitment& fact_of(Asked& asked, const CommitmentStep& step) {
  return asked.view.listed()[step.passage.document.index].doc.commitments[step.fact.ordinal];
}

/// The day by which it is promised that was told last; empty where none was.
std::string due_of(Asked& asked, const JoinedCommitment& commitment) {
  for (auto step = commitment.history.rbegin(); step != commitment.history.rend(); ++step) {
    const std::optional<When>& due = fact_of(asked, *step).by_when;
    if (due && !due->value.empty()) return due->value;
  }
  return "";
}

/// One of kDues; empty for what is done. A day after the last text of the record is to come.
std::string_view state_of(const Asked& asked, const JoinedCommitment& commitment, const std::string& due) {
  if (commitment.status == CommitmentStatus::done) return "";
  const std::optional<DayRange> days = day_range(due);
  if (!days) return "not_given";
  return format_day(days->last) < std::min(asked.day(), asked.seen().last) ? "past" : "to_come";
}

struct Promised {
  const JoinedCommitment* commitment;
  std::string due;
  const std::string& last() const { return commitment->history.back().when; }
};

/// Those that are wanted, the ones last spoken of first.
std::vector<Promised> commitments_of(Asked& asked, const Question& question) {
  const AboutContact about(asked, question.engagement);
  const Between between(asked, question.parties);
  const auto asked_for = [&](const CommitmentStep& step) {
    return (question.document.empty() || is_document(question.document, asked.heads()[step.passage.document.index])) &&
           about.has(step.passage.document, step.passage.span);
  };
  std::vector<Promised> found;
  for (const JoinedCommitment& commitment : asked.view.derived().commitments) {
    if (commitment.history.empty() || !names_actor(asked, question.actor, commitment) ||
        !is_issue(question.issue, commitment.issue.value_or("")) || !in_period(question, commitment.history.front().when) ||
        (!question.status.empty() && name_of(commitment.status) != question.status) ||
        std::ranges::none_of(commitment.history, asked_for) || !between.has(commitment))
      continue;
    std::string due = due_of(asked, commitment);
    if (question.due.empty() || state_of(asked, commitment, due) == question.due) found.push_back({&commitment, std::move(due)});
  }
  std::ranges::stable_sort(found, std::greater(), [](const Promised& one) { return one.last(); });
  return found;
}

}  // namespace

Answer ask_commitments(Asked& asked, const Question& question) {
  const DocumentIds context{asked.heads()};
  Answer answer("commitments", "status by:prose words:prose due history:prose", "kind last issue to outlet path id steps");
  const std::vector<Promised> found = commitments_of(asked, question);
  put_rows(answer, question, found.size(), [&](size_t i) -> std::vector<Cell> {
    const JoinedCommitment& commitment = *found[i].commitment;
    const CommitmentStep& first = commitment.history.front();
    const auto known = [](const std::string& value) { return value.empty() ? Cell() : Cell(value); };
    const Document& head = asked.heads()[first.passage.document.index];
    return {name_of(commitment.status),
            list_cell(asked.names_of_actors(commitment.by), commitment.by),
            asked.words(first.passage.document, first.passage.span),
            known(found[i].due),
            steps_in_words(commitment.history),
            name_of(fact_of(asked, first).kind),
            known(found[i].last()),
            commitment.issue,
            list_cell(asked.names_of_actors(commitment.to), commitment.to),
            outlet_of(head),
            head.path,
            commitment.id,
            Cell("", to_json_text(context, commitment.history))};
  });
  return answer;
}

}  // namespace readout
