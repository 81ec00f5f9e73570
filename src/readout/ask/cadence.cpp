#include <algorithm>

#include "readout/ask/asked.h"
#include "readout/base/terminal_text.h"
#include "readout/doc/timex.h"

namespace readout {
namespace {

/// The time between two contacts of a lane, in days; a range where a day is not known.
struct Gap {
  DayRange from, to;
  int64_t least() const { return std::max<int64_t>(0, (to.first - from.last).count()); }
  int64_t most() const { return (to.last - from.first).count(); }
};

/// The contacts of one level or one named channel that were held, by their days.
struct Lane {
  std::string name;
  bool channel = false;
  std::vector<DayRange> contacts;
  size_t undated = 0;

  std::vector<Gap> gaps() const {
    std::vector<Gap> gaps;
    for (size_t i = 1; i < contacts.size(); ++i) gaps.push_back({contacts[i - 1], contacts[i]});
    return gaps;
  }
};

std::vector<Lane> lanes_of(const std::vector<LinkedEngagement>& engagements, Day today) {
  std::map<std::pair<bool, std::string>, Lane> lanes;  // levels in their order, then channels by name
  const auto add = [&](bool channel, std::string key, std::string_view name, std::optional<DayRange> days) {
    Lane& lane = lanes[{channel, std::move(key)}];
    lane.name = name;
    lane.channel = channel;
    if (days)
      lane.contacts.push_back(*days);
    else
      ++lane.undated;
  };
  for (const LinkedEngagement& engagement : engagements) {
    if (engagement.status != Status::held) continue;
    const std::optional<DayRange> days = day_range(engagement.when.value);
    if (days && days->first > today) continue;
    add(false, std::to_string(static_cast<int>(engagement.level)), name_of(engagement.level), days);
    if (engagement.series) add(true, *engagement.series, *engagement.series, days);
  }
  std::vector<Lane> out;
  for (auto& [key, lane] : lanes) {
    std::ranges::stable_sort(lane.contacts, {}, [](const DayRange& days) { return std::pair(days.first, days.last); });
    out.push_back(std::move(lane));
  }
  return out;
}

Cell gap_cell(const Gap& gap) {
  JsonWriter out;
  out.begin_object();
  out.key("from");
  out.value(std::string_view(format_day(gap.from.first)));
  out.key("to");
  out.value(std::string_view(format_day(gap.to.last)));
  out.key("least");
  out.value(gap.least());
  out.key("most");
  out.value(gap.most());
  out.end_object();
  return {days_in_words(gap.least(), gap.most()), out.take()};
}

std::string json_of(const std::vector<Gap>& gaps) {
  std::string out = "[";
  for (const Gap& gap : gaps) out.append(out.size() > 1 ? "," : "").append(gap_cell(gap).json);
  return out + ']';
}

/// The gap in the middle of all by length.
std::optional<Gap> typical(std::vector<Gap> gaps) {
  if (gaps.empty()) return {};
  const auto middle = gaps.begin() + static_cast<ptrdiff_t>(gaps.size() / 2);
  std::ranges::nth_element(gaps, middle, {}, &Gap::most);
  return *middle;
}

Answer table_of(const std::vector<Lane>& lanes, Day today) {
  Answer answer("lanes", "lane contacts first last typical_gap longest_gap silent_for", "by undated gaps");
  for (const Lane& lane : lanes) {
    const std::vector<Gap> gaps = lane.gaps();
    const auto longest = std::ranges::max_element(gaps, {}, &Gap::most);
    const std::optional<Gap> middle = typical(gaps);
    const bool dated = !lane.contacts.empty();
    const auto cell = [&](bool there, auto&& make) { return there ? make() : Cell(); };
    answer.rows.push_back({lane.name, static_cast<int64_t>(lane.contacts.size() + lane.undated),
                           cell(dated, [&] { return Cell(format_day(lane.contacts.front().first)); }),
                           cell(dated, [&] { return Cell(format_day(lane.contacts.back().last)); }),
                           cell(middle.has_value(), [&] { return gap_cell(*middle); }),
                           cell(longest != gaps.end(), [&] { return gap_cell(*longest); }),
                           cell(dated,
                                [&] {
                                  return gap_cell({lane.contacts.back(), {today, today}});
                                }),
                           lane.channel ? "channel" : "level", static_cast<int64_t>(lane.undated), Cell("", json_of(gaps))});
  }
  return answer;
}

int month_of(Day day) {
  const std::chrono::year_month_day date(day);
  return static_cast<int>(date.year()) * 12 + static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

/// One line a lane: a sign for each month, or for each quarter or year where that is too wide.
class Picture {
 public:
  Picture(const std::vector<Lane>& lanes, Day today, unsigned width) : last_(month_of(today)) {
    for (const Lane& lane : lanes) {
      name_width_ = std::max(name_width_, std::min<unsigned>(kWidestName, static_cast<unsigned>(lane.name.size()) + 2));
      if (!lane.contacts.empty()) first_ = std::min(first_, month_of(lane.contacts.front().first));
    }
    first_ = std::min(first_ / 12 * 12, last_);
    const int room = static_cast<int>(width > name_width_ + 10 ? width - name_width_ : 10);
    for (const int step : {1, 3, 12, 60, 120})
      if (step_ = step; (last_ - first_) / step < room) break;
    out_ = std::string(name_width_, ' ');
    for (int month = first_; month <= last_;) {
      const std::string year = std::to_string(month / 12);
      const int cells = std::max(1, std::min(12, last_ - month + 1) / step_);
      const bool fits = static_cast<int>(year.size()) < cells;
      out_ += fits ? year + std::string(static_cast<size_t>(cells) - year.size(), ' ') : std::string(static_cast<size_t>(cells), ' ');
      month += std::max(12, step_);
    }
    out_.resize(out_.find_last_not_of(' ') + 1);
    out_ += '\n';
    for (const Lane& lane : lanes) draw(lane);
    out_ += "\n· nothing   ● one   2-9 so many   + more, each " +
            std::string(step_ == 1   ? "month"
                        : step_ == 3 ? "quarter"
                                     : "period") +
            '\n';
  }
  std::string take() { return std::move(out_); }

 private:
  static constexpr unsigned kWidestName = 26;

  void draw(const Lane& lane) {
    std::vector<int> counts(static_cast<size_t>((last_ - first_) / step_ + 1), 0);
    for (const DayRange& days : lane.contacts) ++counts[static_cast<size_t>((month_of(days.first) - first_) / step_)];
    std::string name = clip(lane.name, name_width_ - 2);
    out_ += name.append(name_width_ - std::min<size_t>(name_width_, name.size()), ' ');
    for (const int count : counts) out_ += count == 0 ? "·" : count == 1 ? "●" : count < 10 ? std::to_string(count) : "+";
    out_ += '\n';
  }

  unsigned name_width_ = 0;
  int first_ = INT32_MAX, last_ = 0, step_ = 1;  // months, counted from the year 0
  std::string out_;
};

}  // namespace

Answer ask_cadence(Asked& asked, const Question& question) {
  const std::vector<LinkedEngagement> engagements = engagements_of(asked, question);
  const Day today = parse_day(asked.day()).value();
  const std::vector<Lane> lanes = lanes_of(engagements, today);
  Answer answer = table_of(lanes, today);
  if (question.format == "picture" && !lanes.empty()) answer.picture = Picture(lanes, today, question.width).take();
  return answer;
}

}  // namespace readout
