#include <algorithm>
#include <tuple>

#include "readout/ask/asked.h"
#include "readout/doc/timex.h"
#include "readout/store/codec.h"

namespace readout {
size_t documents_of(const LinkedEngagement& engagement) {
  std::vector<uint32_t> documents;
  for (const Passage& passage : engagement.mentions) documents.push_back(passage.document.index);
  std::ranges::sort(documents);
  return static_cast<size_t>(std::ranges::unique(documents).begin() - documents.begin());
}

namespace {

/// By their first days, then their last: "2024-W03" comes before "2024-08-20". Those of which no day is known are last.
std::vector<LinkedEngagement> in_time(std::vector<LinkedEngagement> list) {
  using Key = std::tuple<bool, Day, Day, std::string_view, size_t>;
  std::vector<Key> keys;
  for (size_t i = 0; i < list.size(); ++i) {
    const std::string& when = list[i].when.value;
    const std::optional<DayRange> days = day_range(when);
    keys.emplace_back(!days, days ? days->first : Day(), days ? days->last : Day(), when, i);
  }
  std::ranges::sort(keys);
  std::vector<LinkedEngagement> sorted;
  sorted.reserve(list.size());
  for (const Key& key : keys) sorted.push_back(std::move(list[std::get<size_t>(key)]));
  return sorted;
}

}  // namespace

std::vector<LinkedEngagement> engagements_of(Asked& asked, const Question& question) {
  std::vector<LinkedEngagement> list = asked.view.derived().engagements;
  const auto takes_part = [&](const LinkedEngagement& engagement, const std::string& wanted) {
    return std::ranges::any_of(engagement.parties, [&](const std::string& id) { return is_actor(wanted, id, asked.name_of_actor(id)); });
  };
  std::erase_if(list, [&](const LinkedEngagement& engagement) {
    return !(question.actor.empty() || takes_part(engagement, question.actor)) ||
           !std::ranges::all_of(question.parties, [&](const std::string& wanted) { return takes_part(engagement, wanted); }) ||
           !in_period(question, engagement.when.value) || (!question.kind.empty() && name_of(engagement.kind) != question.kind) ||
           (!question.level.empty() && name_of(engagement.level) != question.level) ||
           (!question.series.empty() && engagement.series != question.series) ||
           (!question.status.empty() && name_of(engagement.status) != question.status);
  });
  return in_time(std::move(list));
}

Answer ask_engagements(Asked& asked, const Question& question) {
  const DocumentIds context{asked.heads()};
  Answer answer("engagements", "when kind level status parties:prose place documents",
                "mode series precision basis id facts mentions bases conflicts");
  for (const LinkedEngagement& engagement : engagements_of(asked, question))
    answer.rows.push_back({engagement.when.value, name_of(engagement.kind), name_of(engagement.level), name_of(engagement.status),
                           list_cell(asked.names_of_actors(engagement.parties), engagement.parties), engagement.place,
                           static_cast<int64_t>(documents_of(engagement)), name_of(engagement.mode), engagement.series,
                           name_of(engagement.when.precision), name_of(engagement.when.basis), engagement.id,
                           Cell("", to_json_text(context, engagement.facts)), Cell("", to_json_text(context, engagement.mentions)),
                           Cell("", to_json_text(context, engagement.bases)), Cell("", to_json_text(context, engagement.conflicts))});
  return answer;
}

}  // namespace readout
