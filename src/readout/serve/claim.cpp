#include <algorithm>

#include "readout/corpus/claim_checks.h"
#include "readout/doc/actor_ids.h"
#include "readout/doc/timex.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

constexpr size_t kMostMonths = 1200;

[[noreturn]] void refuse(const std::string& detail) { fail_with(400, "bad-parameter", "Bad parameter", detail); }

template <class Enum>
std::optional<Enum> one_of(const Call& call, std::string_view name) {
  const std::string said = call.parameter(name);
  if (said.empty()) return {};
  const auto at = std::ranges::find(kNames<Enum>, said);
  if (at != kNames<Enum>.end()) return static_cast<Enum>(at - kNames<Enum>.begin());
  std::string detail(name);
  detail += " is one of";
  for (std::string_view choice : kNames<Enum>) detail.append(1, ' ').append(choice).append(1, ',');
  refuse(detail.append(" not ").append(said));
}

/// Two actors or more are the sides; one takes the place of that of its state.
std::vector<std::string> sides_of(const Call& call, std::vector<std::string> sides) {
  std::vector<std::string> said;
  for (const auto& [name, value] : call.request.parameters)
    if (name == "party" && !value.empty()) said.push_back(value);
  if (said.size() > 1) return said;
  if (said.empty()) return {};
  const auto side = std::ranges::find(sides, state_of(said[0]), state_of);
  if (side == sides.end()) refuse("party is an actor of one of the sides of the claim, or is given twice, not " + said[0]);
  *side = said[0];
  return sides;
}

ClaimEdit edit_of(const Call& call, const std::vector<std::string>& sides) {
  ClaimEdit edit{sides_of(call, sides), one_of<ContactKind>(call, "kind"), {}, {}, {}};
  if (call.parameter("level") == "any")
    edit.level = Level::unspecified;
  else
    edit.level = one_of<Level>(call, "level");
  if (!call.parameter("months").empty()) edit.months = static_cast<int32_t>(call.number("months", 0, kMostMonths));
  if (const std::string said = call.parameter("reference"); !said.empty()) {
    edit.reference = day_range(said);
    if (!edit.reference) refuse("reference is a day, a month or a year, not " + said);
    if (edit.months) refuse("months and reference exclude each other: \"the first in\" and \"the first since\"");
  }
  return edit;
}

/// The claim's document is read whole; of the others the days and genres do.
ScopedClaim in_scope(Call& call, const ClaimCheck& check) {
  Asked& asked = call.asked;
  std::vector<Document> all = asked.days_and_genres(0);
  Document& doc = all[check.claim.document.index];
  doc = asked.view.read(check.claim.document);
  const std::string text = doc.text;
  const Corpus corpus{asked.lex, std::move(all), {}, [&](DocumentAt) { return text; }, {}, {}};
  const auto compute = [&](const ClaimEdit& edit) {
    return claim_in_scope(corpus, asked.view.derived(), check.claim.document, check.claim.ordinal, edit);
  };
  const std::vector<std::string> sides = compute({}).parties;
  return compute(edit_of(call, sides));
}

void put_range(JsonWriter& out, std::string_view key, const std::optional<DayRange>& days) {
  out.key(key);
  if (!days) return out.null();
  out.begin_array();
  out.value(std::string_view(format_day(days->first)));
  out.value(std::string_view(format_day(days->last)));
  out.end_array();
}

void put_days(JsonWriter& out, DayRange from, DayRange to) {
  out.key("least"), out.value(std::max<int64_t>((to.first - from.last).count(), 0));
  out.key("most"), out.value(int64_t{(to.last - from.first).count()});
}

void put_reading(JsonWriter& out, Asked& asked, const ScopedClaim& claim, const ScopedReading& one) {
  out.begin_object();
  out.key("kind"), out.value(name_of(one.kind));
  out.key("level"), out.value(one.level == Level::unspecified ? "any" : name_of(one.level));
  put_members(out, WithWords{asked}, one.reading);
  out.key("days");
  const auto last = std::ranges::find_if(claim.before, [&](const auto& before) {
    return !one.reading.engagements.empty() && before.engagement->id == one.reading.engagements.front();
  });
  if (last == claim.before.end()) {
    out.null();
  } else {
    out.begin_object();
    put_days(out, last->days, claim.terms->at);
    out.end_object();
  }
  out.end_object();
}

/// What was asked for, as chips can show it.
void put_scope(JsonWriter& out, const ScopedClaim& claim) {
  out.key("scope");
  out.begin_object();
  out.key("parties"), out.json(list_cell("", claim.parties).json);
  out.key("kind"), out.value(name_of(claim.kind));
  out.key("level"), out.value(claim.level == Level::unspecified ? "any" : name_of(claim.level));
  out.key("form");
  claim.terms ? out.value(name_of(claim.terms->form)) : out.null();
  out.key("number");
  claim.terms&& claim.terms->number ? out.value(int64_t{*claim.terms->number}) : out.null();
  out.key("unit");
  claim.terms&& claim.terms->unit ? out.value(name_of(*claim.terms->unit)) : out.null();
  out.key("mod");
  claim.terms&& claim.terms->mod ? out.value(name_of(*claim.terms->mod)) : out.null();
  put_range(out, "reference", claim.terms ? claim.terms->reference : std::nullopt);
  put_range(out, "at", claim.terms ? std::optional(claim.terms->at) : std::nullopt);
  out.end_object();
}

void put_before(JsonWriter& out, const ScopedClaim& claim, const Question& period) {
  out.key("before");
  out.begin_array();
  for (const ScopedClaim::Before& one : claim.before) {
    if (!in_period(period, one.engagement->when.value)) continue;
    out.begin_object();
    out.key("engagement"), out.value(std::string_view(one.engagement->id));
    out.key("when"), out.value(std::string_view(one.engagement->when.value));
    out.key("kind"), out.value(name_of(one.engagement->kind));
    out.key("level"), out.value(name_of(one.engagement->level));
    out.key("parties"), out.json(list_cell("", one.engagement->parties).json);
    put_days(out, one.days, claim.terms->at);
    out.key("counts"), out.value(one.counts);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

Reply show_claim(Call& call) {
  Asked& asked = call.asked;
  const DocumentAt at = document_of(call, call.values[0]);
  const std::vector<ClaimCheck>& checks = asked.view.derived().claim_checks;
  const auto check =
      std::ranges::find_if(checks, [&](const ClaimCheck& one) { return one.claim.document == at && one.claim.id == call.values[1]; });
  if (check == checks.end()) fail_with(404, "not-found", "Not found", "the record has checked no claim " + call.values[1] + " there");
  Question period;
  period.since = call.parameter("since");
  period.until = call.parameter("until");
  check_period(period);
  const ScopedClaim scoped = in_scope(call, *check);
  return json_reply(ClaimCheck::kKind, [&](JsonWriter& out) {
    put_members(out, WithWords{asked}, *check);
    put_scope(out, scoped);
    out.key("asked");
    scoped.asked ? put_reading(out, asked, scoped, *scoped.asked) : out.null();
    out.key("side_by_side");
    out.begin_array();
    for (const ScopedReading& one : scoped.readings) put_reading(out, asked, scoped, one);
    out.end_array();
    put_before(out, scoped, period);
    out.key("document");
    put_head(out, asked.heads()[at.index]);
  });
}

}  // namespace readout
