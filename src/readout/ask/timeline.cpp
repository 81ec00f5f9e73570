#include <algorithm>

#include "readout/ask/asked.h"
#include "readout/base/terminal_text.h"
#include "readout/doc/timex.h"

namespace readout {
namespace {

constexpr unsigned kDateWidth = 12, kWidestLane = 40, kNarrowestLane = 14;

/// Full: it took place; hollow: it is to come, or was only thought of; half: it goes on; a cross: it did not take place.
std::string_view mark_of(Status status) {
  switch (status) {
    case Status::held:
      return "●";
    case Status::planned:
    case Status::proposed:
    case Status::hypothetical:
      return "○";
    case Status::ongoing:
    case Status::resumed:
      return "◐";
    case Status::suspended:
    case Status::cancelled:
    case Status::denied:
      return "×";
  }
  return "";
}

/// How long from the one to the other: "145 days", "433 to 463 days". Empty when they may be one.
std::string gap_between(const DayRange& before, const DayRange& after) {
  const auto least = (after.first - before.last).count(), most = (after.last - before.first).count();
  if (most <= 0) return "";
  return days_in_words(std::max<int64_t>(least, 0), most);
}

/// A contact on the timeline.
struct Point {
  const LinkedEngagement* engagement;
  std::string gap;  ///< since the one before it that was held on this level
};

/// Contacts in the order of time, each with the time since the last one on its level.
std::vector<Point> points_of(const std::vector<LinkedEngagement>& engagements) {
  std::map<Level, DayRange> last;
  std::vector<Point> points;
  for (const LinkedEngagement& engagement : engagements) {
    points.push_back({&engagement, ""});
    const auto days = day_range(engagement.when.value);
    if (!days || engagement.status != Status::held) continue;
    if (auto before = last.find(engagement.level); before != last.end()) points.back().gap = gap_between(before->second, *days);
    last.insert_or_assign(engagement.level, *days);
  }
  return points;
}

std::string padded(std::string text, size_t width) {
  size_t columns = 0;
  for (char c : text) columns += (c & 0xC0) != 0x80;
  return text.append(width > columns ? width - columns : 0, ' ');
}

/// One lane a level, one line a contact, and between two of a lane how long nothing was.
class Picture {
 public:
  Picture(const Asked& asked, const std::vector<Point>& points, unsigned width) : asked_(asked) {
    for (const Point& point : points)
      if (std::ranges::find(lanes_, point.engagement->level) == lanes_.end()) lanes_.push_back(point.engagement->level);
    std::ranges::sort(lanes_);
    const auto lanes = static_cast<unsigned>(std::max<size_t>(1, lanes_.size()));
    lane_ = std::clamp((width - std::min(width, kDateWidth)) / lanes, kNarrowestLane, kWidestLane);
    line("", [&](Level level) { return std::string(name_of(level)); });
    for (const Point& point : points) draw(point);
    out_ += "\n● held   ○ planned   ◐ goes on   × suspended, called off or denied\n";
  }
  std::string take() { return std::move(out_); }

 private:
  void draw(const Point& point) {
    const LinkedEngagement& engagement = *point.engagement;
    if (!point.gap.empty()) line("", [&](Level level) { return level == engagement.level ? "│ " + point.gap : ""; });
    std::string label = std::string(mark_of(engagement.status)) + ' ' + std::string(name_of(engagement.kind));
    if (engagement.place) label += ", " + *engagement.place;
    const std::string parties = asked_.names_of_actors(engagement.parties);
    if (!parties.empty()) label += ": " + parties;
    const bool dated = day_range(engagement.when.value).has_value();
    line(dated ? engagement.when.value.substr(0, kDateWidth - 2) : "no date",
         [&](Level level) { return level == engagement.level ? label : ""; });
  }

  template <class Text>
  void line(const std::string& when, Text&& text) {
    std::string row = padded(when, kDateWidth);
    for (Level level : lanes_) row += padded(clip(text(level), lane_ - 2), lane_);
    out_.append(row, 0, row.find_last_not_of(' ') + 1).append("\n");
  }

  const Asked& asked_;
  std::vector<Level> lanes_;
  unsigned lane_ = 0;
  std::string out_;
};

Answer table_of(const Asked& asked, const std::vector<Point>& points) {
  Answer answer("engagements", "when level gap kind status parties:prose place", "documents id series");
  for (const Point& point : points) {
    const LinkedEngagement& engagement = *point.engagement;
    answer.rows.push_back({engagement.when.value, name_of(engagement.level), point.gap, name_of(engagement.kind),
                           name_of(engagement.status), list_cell(asked.names_of_actors(engagement.parties), engagement.parties),
                           engagement.place, static_cast<int64_t>(documents_of(engagement)), engagement.id, engagement.series});
  }
  return answer;
}

}  // namespace

Answer ask_timeline(Asked& asked, const Question& question) {
  const std::vector<LinkedEngagement> engagements = engagements_of(asked, question);
  const std::vector<Point> points = points_of(engagements);
  Answer answer = table_of(asked, points);
  if (question.format == "picture" && !points.empty()) answer.picture = Picture(asked, points, question.width).take();
  return answer;
}

}  // namespace readout
