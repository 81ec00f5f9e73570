#include <algorithm>

#include "readout/doc/timex.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

/// A contact in the scope that was asked for, and the days from it to the day of the claim.
struct Before {
  const LinkedEngagement* engagement;
  DayRange days;
};

/// Those held before the claim's day, the latest first.
std::vector<Before> contacts_before(const std::vector<LinkedEngagement>& engagements, Day as_of) {
  std::vector<Before> out;
  for (const LinkedEngagement& engagement : engagements) {
    const auto days = day_range(engagement.when.value);
    if (engagement.status == Status::held && days && days->last < as_of) out.push_back({&engagement, *days});
  }
  std::ranges::stable_sort(out, std::greater<>(), [](const Before& one) { return std::pair(one.days.last, one.days.first); });
  return out;
}

}  // namespace

Reply show_claim(Call& call) {
  Asked& asked = call.asked;
  const DocumentAt at = document_of(call, call.values[0]);
  const std::vector<ClaimCheck>& checks = asked.view.derived().claim_checks;
  const auto check =
      std::ranges::find_if(checks, [&](const ClaimCheck& one) { return one.claim.document == at && one.claim.id == call.values[1]; });
  if (check == checks.end()) fail_with(404, "not-found", "Not found", "the record has checked no claim " + call.values[1] + " there");
  const QuestionKind& kind = *std::ranges::find(question_kinds(), std::string_view("cadence"), &QuestionKind::name);
  const Question scope = question_of(call, kind);
  std::vector<LinkedEngagement> engagements = engagements_of(asked, scope);
  for (const std::string& party : scope.parties)
    std::erase_if(engagements, [&](const LinkedEngagement& one) {
      return std::ranges::none_of(one.parties, [&](const std::string& id) { return is_actor(party, id, asked.name_of_actor(id)); });
    });
  const std::optional<Day> as_of = parse_day(check->as_of.empty() ? asked.day() : check->as_of);
  return json_reply(ClaimCheck::kKind, [&](JsonWriter& out) {
    put_members(out, WithWords{asked}, *check);
    out.key("before");
    out.begin_array();
    if (as_of)
      for (const Before& one : contacts_before(engagements, *as_of)) {
        out.begin_object();
        out.key("engagement"), out.value(std::string_view(one.engagement->id));
        out.key("when"), out.value(std::string_view(one.engagement->when.value));
        out.key("kind"), out.value(name_of(one.engagement->kind));
        out.key("level"), out.value(name_of(one.engagement->level));
        out.key("parties"), out.json(list_cell("", one.engagement->parties).json);
        out.key("least"), out.value(int64_t{(*as_of - one.days.last).count()});
        out.key("most"), out.value(int64_t{(*as_of - one.days.first).count()});
        out.end_object();
      }
    out.end_array();
  });
}

}  // namespace readout
