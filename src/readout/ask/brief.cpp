#include "readout/ask/brief.h"

#include <algorithm>

#include "readout/ask/brief_parts.h"
#include "readout/base/error.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr int kMonthsBack = 24;
constexpr size_t kLastContacts = 4, kMostCommitments = 15, kMostPlans = 12, kMostNotes = 2;

constexpr std::string_view kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"};

std::string with_capital(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

/// "14 Nov 2024" for a day, else the value as it is.
std::string day_in_words(const std::string& value) {
  const std::optional<Day> day = value.size() >= 10 && value[4] == '-' ? parse_day(value) : std::nullopt;
  if (!day) return value.empty() ? "day not known" : value;
  return std::to_string(day_of_month(*day)) + ' ' + std::string(kMonths[month_of(*day) - 1]) + ' ' + std::to_string(year_of(*day));
}

std::string kind_in_words(const LinkedEngagement& engagement) {
  return (engagement.kind == EngagementKind::channel ? "talks" : plain(name_of(engagement.kind))) +
         (engagement.place ? ", " + *engagement.place : "");
}

}  // namespace

std::string plain(std::string_view id) {
  std::string out(id);
  std::ranges::replace(out, '_', ' ');
  return out;
}

BriefMaker::BriefMaker(Asked& asked, const BriefOptions& options)
    : asked_(asked), states_{state_of(options.first), state_of(options.second)}, today_(parse_day(asked.day()).value()) {
  since_ = options.since.empty() ? format_day(add_months(today_, -kMonthsBack)) : options.since;
  Question period;
  period.since = since_;
  check_period(period);
  for (const LinkedEngagement& engagement : asked_.view.derived().engagements) {
    if (!is_of_pair(engagement)) continue;
    const std::optional<DayRange> days = day_range(engagement.when.value);
    if (engagement.status == Status::held && days && days->first <= today_) held_.push_back(&engagement);
    if (engagement.status == Status::planned && (!days || days->last >= today_)) planned_.push_back(&engagement);
  }
  std::ranges::stable_sort(held_, {}, [](const LinkedEngagement* one) { return day_range(one->when.value)->first; });
}

std::string BriefMaker::state_of(const std::string& wanted) const {
  const auto& names = asked_.actor_names();
  const std::string small = lower(wanted);
  if (names.contains(small) && small.find('.') == std::string::npos) return small;
  for (const auto& [id, name] : names)
    if (id.find('.') == std::string::npos && lower(name) == small) return id;
  throw BadQuestion(wanted + " is no state that the record knows");
}

bool BriefMaker::is_of_pair(const LinkedEngagement& engagement) const {
  return std::ranges::all_of(states_, [&](const std::string& state) {
    return std::ranges::any_of(engagement.parties, [&](const std::string& id) { return is_actor(state, id, ""); });
  });
}

size_t BriefMaker::note(DocumentAt document, Span span) {
  const BriefNote wanted = {document, span};
  const auto known = std::ranges::find(brief_.notes, wanted);
  const auto at = static_cast<size_t>(known - brief_.notes.begin());
  if (known == brief_.notes.end()) brief_.notes.push_back(wanted);
  return at;
}

std::vector<size_t> BriefMaker::notes_of(const LinkedEngagement& engagement, size_t most) {
  std::vector<size_t> notes;
  std::set<uint32_t> documents;
  for (const Passage& passage : engagement.mentions)
    if (notes.size() < most && documents.insert(passage.document.index).second) notes.push_back(note(passage.document, passage.span));
  return notes;
}

std::string BriefMaker::ago(const DayRange& days) const {
  return days_in_words(std::max<int64_t>(0, days_ago(days.last)), days_ago(days.first)) + " ago";
}

std::string BriefMaker::head_line() const {
  const auto last = std::ranges::find(held_.rbegin(), held_.rend(), Level::leader, &LinkedEngagement::level);
  std::string out = last == held_.rend() ? "No contact between the leaders in the record"
                                         : "The leaders were last in contact " + ago(*day_range((*last)->when.value)) + " (" +
                                               kind_in_words(**last) + ", " + day_in_words((*last)->when.value) + ')';
  const auto next = std::ranges::find(planned_, Level::leader, &LinkedEngagement::level);
  if (next != planned_.end())
    out += "; " + kind_in_words(**next) + " planned" + (day_range((*next)->when.value) ? " for " + day_in_words((*next)->when.value) : "");
  return out + '.';
}

BriefSection BriefMaker::contacts() {
  BriefSection section = {"Last contacts", "", "", {"When", "Level", "Contact", "Who", "Told by"}, {}, ""};
  std::map<Level, Contacts> by_level;
  std::vector<LaneMark> marks;
  const Day from = parse_day(since_.size() == 10 ? since_ : since_.size() == 7 ? since_ + "-01" : since_ + "-01-01").value_or(today_);
  for (const LinkedEngagement* one : held_) {
    by_level[one->level].push_back(one);
    const DayRange days = *day_range(one->when.value);
    if (days.last >= from) marks.push_back({plain(name_of(one->level)), days, one->kind == EngagementKind::call});
  }
  for (auto& [level, all] : by_level)
    for (size_t i = all.size() - std::min(all.size(), kLastContacts); i < all.size(); ++i) {
      const LinkedEngagement& one = *all[i];
      section.rows.push_back({{day_in_words(one.when.value) + " (" + ago(*day_range(one.when.value)) + ')'},
                              {plain(name_of(level))},
                              {with_capital(kind_in_words(one))},
                              {asked_.names_of_actors(one.parties)},
                              {"", notes_of(one, kMostNotes)}});
    }
  section.finding =
      std::to_string(held_.size()) + " contacts held with a known day; below the last " + std::to_string(kLastContacts) + " of each level.";
  section.picture = picture_of_contacts(marks, from, today_);
  return section;
}

BriefSection BriefMaker::to_come() {
  BriefSection section = {"What is to come, and what did not", "", "", {"Planned for", "Became", "Contact", "Who", "Told by"}, {}, ""};
  Question question;
  question.parties = {states_[0], states_[1]};
  const auto kind = std::ranges::find(question_kinds(), std::string_view("outlook"), &QuestionKind::name);
  const Answer plans = ask(*kind, asked_, question);
  const auto column = [&](std::string_view name) {
    return static_cast<size_t>(std::ranges::find(plans.columns, name, &Column::name) - plans.columns.begin());
  };
  std::map<std::string_view, const LinkedEngagement*> by_id;
  for (const LinkedEngagement& one : asked_.view.derived().engagements) by_id.emplace(one.id, &one);
  size_t left_out = 0, undated = 0;
  for (auto at = plans.rows.rbegin(); at != plans.rows.rend(); ++at) {  // the latest first
    const std::vector<Cell>& row = *at;
    const std::string &when = row[column("planned_for")].text, &became = row[column("became")].text;
    undated += became == "no_date" && row[column("told")].text >= since_;
    if (became == "held" || became == "no_date" || when < since_) continue;
    if (section.rows.size() == kMostPlans) {
      ++left_out;
      continue;
    }
    const LinkedEngagement& one = *by_id.at(row[column("id")].text);
    section.rows.push_back({{day_in_words(when)},
                            {plain(became)},
                            {with_capital(kind_in_words(one))},
                            {asked_.names_of_actors(one.parties)},
                            {"", notes_of(one, kMostNotes)}});
  }
  if (left_out) section.more = std::to_string(left_out) + " earlier ones are left out. ";
  if (undated) section.more += std::to_string(undated) + " were spoken of without a day.";
  section.finding =
      section.rows.empty() ? "Nothing is announced for a day, and nothing announced for one since " + since_ + " lacks its sequel." : "";
  return section;
}

BriefSection BriefMaker::commitments() {
  BriefSection section = {"Open commitments", "", "", {"By", "What", "Status", "Last word"}, {}, ""};
  std::vector<const JoinedCommitment*> open;
  const auto of_pair = [&](const std::string& id) { return is_actor(states_[0], id, "") || is_actor(states_[1], id, ""); };
  for (const JoinedCommitment& one : asked_.view.derived().commitments)
    if (one.status != CommitmentStatus::done && !one.history.empty() && !one.by.empty() && std::ranges::all_of(one.by, of_pair) &&
        std::ranges::all_of(one.to, of_pair) && one.history.back().when >= since_)
      open.push_back(&one);
  std::ranges::stable_sort(open, std::greater(), [](const JoinedCommitment* one) { return one->history.back().when; });
  for (size_t i = 0; i < std::min(open.size(), kMostCommitments); ++i) {
    const JoinedCommitment& one = *open[i];
    const CommitmentStep &first = one.history.front(), &last = one.history.back();
    const std::optional<Day> day = parse_day(last.when);
    section.rows.push_back(
        {{asked_.names_of_actors(one.by)},
         {asked_.words(first.passage.document, first.passage.span), {note(first.passage.document, first.passage.span)}},
         {plain(name_of(one.status))},
         {day ? day_in_words(last.when) + ": nothing found for " + days_in_words(days_ago(*day), days_ago(*day)) : "day not known",
          {note(last.passage.document, last.passage.span)}}});
  }
  section.finding = std::to_string(open.size()) + " that nobody is known to have fulfilled.";
  if (open.size() > kMostCommitments) section.more = std::to_string(open.size() - kMostCommitments) + " older ones are left out.";
  return section;
}

Brief BriefMaker::take() {
  brief_.title = name(0) + " and " + name(1);
  brief_.finding = head_line();
  for (auto part : {&BriefMaker::contacts, &BriefMaker::to_come, &BriefMaker::issues, &BriefMaker::readouts, &BriefMaker::commitments,
                    &BriefMaker::formulas, &BriefMaker::claims})
    brief_.sections.push_back((this->*part)());
  return std::move(brief_);
}

Brief brief_of(Asked& asked, const BriefOptions& options) { return BriefMaker(asked, options).take(); }

}  // namespace readout
