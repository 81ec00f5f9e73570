#include <algorithm>
#include <cstdio>

#include "readout/ask/brief_parts.h"
#include "readout/base/markup.h"

namespace readout {
namespace {

constexpr int kWidth = 760, kLabels = 170, kLane = 34, kBar = 22;

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string text_at(double x, double y, std::string_view anchor, std::string_view text) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + std::string(anchor) + "\">" + escape_html(text) +
         "</text>";
}

std::string svg(int height, std::string_view label, const std::string& inside) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + std::to_string(kWidth) + ' ' + std::to_string(height) +
         "\" role=\"img\" aria-label=\"" + escape_html(label) + "\">" + inside + "</svg>";
}

}  // namespace

std::string picture_of_contacts(const std::vector<LaneMark>& marks, Day first, Day last) {
  std::vector<std::string> lanes;
  for (const LaneMark& mark : marks)
    if (std::ranges::find(lanes, mark.lane) == lanes.end()) lanes.push_back(mark.lane);
  if (lanes.empty()) return "";
  const double per_day = (kWidth - kLabels - 20) / static_cast<double>(std::max<int64_t>(1, (last - first).count()));
  const auto x = [&](Day day) { return kLabels + 10 + per_day * static_cast<double>((std::clamp(day, first, last) - first).count()); };
  std::string out;
  const int height = static_cast<int>(lanes.size()) * kLane + 26;
  for (int year = year_of(first) + 1; year <= year_of(last); ++year) {
    const double at = x(make_day(year, 1, 1).value());
    out += "<path class=\"grid\" d=\"M" + number(at) + " 0V" + std::to_string(height - 18) + "\"/>" +
           text_at(at, height - 4, "middle", std::to_string(year));
  }
  for (size_t lane = 0; lane < lanes.size(); ++lane) {
    const double y = 18 + static_cast<double>(lane) * kLane;
    out += text_at(0, y + 4, "start", lanes[lane]) + "<path class=\"lane\" d=\"M" + number(kLabels) + ' ' + number(y) + 'H' +
           std::to_string(kWidth) + "\"/>";
    for (const LaneMark& mark : marks) {
      if (mark.lane != lanes[lane]) continue;
      const double from = x(mark.days.first), to = x(mark.days.last);
      if (mark.days.first != mark.days.last)
        out += "<rect class=\"fuzzy\" x=\"" + number(from) + "\" y=\"" + number(y - 5) + "\" width=\"" + number(std::max(4.0, to - from)) +
               "\" height=\"10\"/>";
      else if (mark.call)
        out += "<circle cx=\"" + number(from) + "\" cy=\"" + number(y) + "\" r=\"5\"/>";
      else
        out += "<rect x=\"" + number(from - 4.5) + "\" y=\"" + number(y - 4.5) + "\" width=\"9\" height=\"9\"/>";
    }
  }
  return svg(height, "Contacts by level and day: discs are calls, squares others, dashed bars days that are not known", out);
}

std::string picture_of_issues(const std::vector<MirroredBar>& bars, std::string_view left, std::string_view right) {
  size_t most = 0;
  for (const MirroredBar& bar : bars) most = std::max({most, bar.left, bar.right});
  if (most == 0) return "";
  constexpr double kName = 230, kSide = (kWidth - kName) / 2 - 30;
  const double middle = kWidth / 2.0;
  std::string out = text_at(middle - kName / 2, 14, "end", left) + text_at(middle + kName / 2, 14, "start", right);
  for (size_t i = 0; i < bars.size(); ++i) {
    const double y = 24 + static_cast<double>(i) * kBar;
    const auto side = [&](size_t count, bool is_left) {
      if (count == 0) return std::string();
      const double width = kSide * static_cast<double>(count) / static_cast<double>(most);
      const double from = is_left ? middle - kName / 2 - width : middle + kName / 2;
      return "<rect class=\"" + std::string(is_left ? "first" : "second") + "\" x=\"" + number(from) + "\" y=\"" + number(y) +
             "\" width=\"" + number(width) + "\" height=\"14\"/>" +
             text_at(is_left ? from - 5 : from + width + 5, y + 12, is_left ? "end" : "start", std::to_string(count));
    };
    out += side(bars[i].left, true) + text_at(middle, y + 12, "middle", bars[i].name) + side(bars[i].right, false);
  }
  return svg(30 + static_cast<int>(bars.size()) * kBar, "How often each side raised each issue", out);
}

}  // namespace readout
