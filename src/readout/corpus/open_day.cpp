#include "readout/corpus/open_day.h"

namespace readout {
namespace {

using std::chrono::days;

constexpr int kLongestSearch = 800;  // days; a longer range holds any day of the year

int two_digits(std::string_view text, size_t at) {
  if (at + 2 > text.size() || text[at] < '0' || text[at] > '9' || text[at + 1] < '0' || text[at + 1] > '9') return 0;
  return (text[at] - '0') * 10 + text[at + 1] - '0';
}

}  // namespace

bool OpenDay::allows(Day of) const {
  return (month == 0 || month == month_of(of)) && (day == 0 || day == day_of_month(of)) && (weekday == 0 || weekday == weekday_of(of));
}

bool OpenDay::allows(DayRange range) const {
  if ((range.last - range.first).count() > kLongestSearch) return true;
  for (Day at = range.first; at <= range.last; at += days{1})
    if (allows(at)) return true;
  return false;
}

OpenDay parse_open_day(std::string_view timex) {
  if (!timex.starts_with("XXXX-")) return {};
  if (timex.starts_with("XXXX-WXX-") && timex.size() == 10 && timex[9] >= '1' && timex[9] <= '7') return {0, 0, timex[9] - '0'};
  const int month = two_digits(timex, 5);
  if (month < 1 || month > 12) return {};
  return {month, timex.size() >= 10 ? two_digits(timex, 8) : 0, 0};
}

std::optional<DayRange> settle(OpenDay open, DayRange within) {
  if (!open.said() || (within.last - within.first).count() > kLongestSearch) return {};
  std::optional<DayRange> found;
  for (Day at = within.first; at <= within.last; at += days{1}) {
    if (!open.allows(at)) continue;
    if (found && at != found->last + days{1}) return {};
    found = DayRange{found ? found->first : at, at};
  }
  return found;
}

}  // namespace readout
