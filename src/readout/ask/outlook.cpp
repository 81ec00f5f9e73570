#include <algorithm>
#include <set>

#include "readout/ask/asked.h"
#include "readout/doc/actor_ids.h"
#include "readout/doc/timex.h"
#include "readout/store/codec.h"

namespace readout {
namespace {

constexpr std::chrono::days kInItsPlace{31};  // after the day of a plan: what is held so soon came in its place

/// A passage that tells of a contact to come.
struct Plan {
  std::string told;  ///< the day of the document
  const FieldValue* value;
};

/// The plans of a contact in the order in which they were told.
std::vector<Plan> plans_of(const Asked& asked, const LinkedEngagement& engagement) {
  std::vector<Plan> plans;
  for (const FieldValue& base : engagement.bases)
    if (base.field == "planned_for" && !base.passages.empty())
      plans.push_back({day_of(asked.heads()[base.passages.front().document.index]), &base});
  std::ranges::stable_sort(plans, {}, [](const Plan& plan) { return std::pair(plan.told.empty(), plan.told); });
  return plans;
}

/// The date told last; a passage without one changes nothing.
const std::string& date_of(const std::vector<Plan>& plans) {
  const auto dated =
      std::ranges::find_if(plans.rbegin(), plans.rend(), [](const Plan& plan) { return day_range(plan.value->value).has_value(); });
  return (dated == plans.rend() ? plans.back() : *dated).value->value;
}

std::set<std::string_view> states_of(const LinkedEngagement& engagement) {
  std::set<std::string_view> states;
  for (const std::string& party : engagement.parties) states.insert(state_of(party));
  return states;
}

bool took_place(Status status) { return status == Status::held || status == Status::ongoing || status == Status::resumed; }

/// Calls do not stand in for meetings, but a visit, a summit and talks do.
bool is_like(EngagementKind a, EngagementKind b) {
  const auto in_person = [](EngagementKind kind) {
    return kind == EngagementKind::meeting || kind == EngagementKind::visit || kind == EngagementKind::summit;
  };
  return a == b || (in_person(a) && in_person(b));
}

class Outlook {
 public:
  explicit Outlook(Asked& asked) : today_(parse_day(asked.today()).value()) {
    for (const LinkedEngagement& engagement : asked.view.derived().engagements)
      if (const std::optional<DayRange> days = day_range(engagement.when.value)) dated_.emplace_back(*days, &engagement);
    std::ranges::stable_sort(dated_, {}, [](const Dated& dated) { return dated.first.first; });
    const std::optional<Day> last = parse_day(asked.seen().last);
    horizon_ = last ? std::min(*last, today_) : today_;
  }

  struct Fate {
    std::string_view name;
    std::string on;  ///< when it was held, or what came in its place
    const LinkedEngagement* instead = nullptr;
    std::optional<int64_t> days;  ///< since its date, in which nothing was found
  };

  Fate fate_of(const LinkedEngagement& engagement, const std::vector<Plan>& plans) const {
    if (took_place(engagement.status)) return {"held", engagement.when.value, nullptr, {}};
    if (engagement.status != Status::planned && engagement.status != Status::proposed) return {"called_off", "", nullptr, {}};
    const std::optional<DayRange> days = day_range(date_of(plans));
    if (!days) return {"no_date", "", nullptr, {}};
    if (const LinkedEngagement* other = like(engagement, *days)) {
      if (took_place(other->status)) return {"held", other->when.value, other, {}};
      if (other->status != Status::planned && other->status != Status::proposed) return {"called_off", "", other, {}};
    }
    if (const std::optional<Day> told = parse_day(plans.front().told)) {
      const DayRange soon{std::min(*told + std::chrono::days{1}, days->first), std::min(days->last, horizon_) + kInItsPlace};
      if (const LinkedEngagement* other = like(engagement, soon); other && took_place(other->status))
        return {"overtaken", other->when.value, other, {}};
    }
    if (days->last >= today_) return {"to_come", "", nullptr, {}};
    if (days->last > horizon_) return {"record_ends", "", nullptr, {}};
    return {"not_found", "", nullptr, (horizon_ - days->last).count()};
  }

 private:
  /// Another contact of the same sides on the same level in these days; the plan itself could not be joined with it. Those held first.
  const LinkedEngagement* like(const LinkedEngagement& plan, const DayRange& days) const {
    const std::set<std::string_view> states = states_of(plan);
    if (states.size() < 2) return nullptr;
    const LinkedEngagement* found = nullptr;
    const auto begin = [](const Dated& dated) { return dated.first.first; };
    for (auto at = std::ranges::lower_bound(dated_, days.first, {}, begin); at != dated_.end() && at->first.first <= days.last; ++at) {
      const LinkedEngagement& other = *at->second;
      const bool fits = at->first.last <= days.last && other.level == plan.level && is_like(other.kind, plan.kind) &&
                        other.series == plan.series && states_of(other) == states;
      if (fits && other.id != plan.id && (!found || (took_place(other.status) && !took_place(found->status)))) found = &other;
    }
    return found;
  }

  using Dated = std::pair<DayRange, const LinkedEngagement*>;
  std::vector<Dated> dated_;  ///< in the order of their first days
  Day today_, horizon_;       ///< the record says nothing of the days after the horizon
};

}  // namespace

Answer ask_outlook(Asked& asked, const Question& question) {
  const DocumentIds context{asked.heads()};
  Answer answer("plans", "planned_for became on days kind level parties:prose told", "place path id instead plans");
  const Outlook outlook(asked);
  for (const LinkedEngagement& engagement : engagements_of(asked, question)) {
    const std::vector<Plan> plans = plans_of(asked, engagement);
    if (plans.empty()) continue;
    const Outlook::Fate fate = outlook.fate_of(engagement, plans);
    if (!question.became.empty() && fate.name != question.became) continue;
    std::vector<FieldValue> passages;
    for (const Plan& plan : plans) passages.push_back(*plan.value);
    answer.rows.push_back({date_of(plans), fate.name, fate.on, fate.days ? Cell(*fate.days) : Cell(), name_of(engagement.kind),
                           name_of(engagement.level), list_cell(asked.names_of_actors(engagement.parties), engagement.parties),
                           plans.front().told, engagement.place, asked.heads()[plans.front().value->passages.front().document.index].path,
                           engagement.id, fate.instead ? Cell(fate.instead->id) : Cell(), Cell("", to_json_text(context, passages))});
  }
  std::ranges::stable_sort(answer.rows, {}, [](const std::vector<Cell>& row) {
    const std::string& when = row.front().text;
    return std::pair(!day_range(when).has_value(), when);
  });
  return answer;
}

}  // namespace readout
