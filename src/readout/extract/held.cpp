#include "readout/doc/document.h"
#include "readout/doc/lexicons.h"
#include "readout/extract/call_time.h"
#include "readout/extract/extract.h"

namespace readout {
namespace {

constexpr int kMinutesPerDay = 24 * 60;

std::string time_of_day(int minute) {
  std::string out = "T00:00";
  const int hour = minute / 60, rest = minute % 60;
  out[1] = static_cast<char>('0' + hour / 10), out[2] = static_cast<char>('0' + hour % 10);
  out[4] = static_cast<char>('0' + rest / 10), out[5] = static_cast<char>('0' + rest % 10);
  return out;
}

Meta at_clock(const Document& doc, const CallTime& call, const Clock& clock, Day* day) {
  const std::string_view zone = clock.zone.empty() ? call.zone : clock.zone;
  const int minute = clock.minute % kMinutesPerDay;
  return {day ? format_local(*day, minute, zone) : time_of_day(minute), Basis::body, Precision::minute,
          doc.to_source(span_of(doc, clock.tokens))};
}

}  // namespace

void find_held(Document& doc, const Lexicons& lex) {
  CallTime call = call_time(doc, lex);
  Held& held = doc.meta.held;
  Day* day = call.day ? &*call.day : nullptr;
  if (call.start)
    held.start = at_clock(doc, call, *call.start, day);
  else if (day && call.day_span)
    held.start = Meta{format_day(*day), Basis::body, Precision::day, doc.to_source(*call.day_span)};
  if (!call.end) return;
  std::optional<Day> last = call.day;
  if (last && call.start && call.end->minute < call.start->minute) last = *last + std::chrono::days{1};
  held.end = at_clock(doc, call, *call.end, last ? &*last : nullptr);
}

}  // namespace readout
