#include "readout/extract/stamps.h"

#include <algorithm>

#include "readout/base/calendar.h"
#include "readout/base/utf8.h"
#include "readout/doc/clock.h"
#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr uint32_t kLongestLine = 160;   // bytes
constexpr uint32_t kMostPlaceWords = 5;  // beside a day: "Washington, D.C."

bool is_published(std::string_view key) {
  return key == "published" || key == "posted" || key == "issued" || key == "released" || key == "filed" || key == "publication";
}
bool is_modified(std::string_view key) {
  return key == "updated" || key == "modified" || key == "update" || key == "edited" || key == "revised";
}

/// Words beside the day that say nothing about a place.
bool is_filler(std::string_view key) {
  static const WordSet kFiller = {
      "on",       "at",     "last",   "first",   "date", "time", "release", "for",    "immediate", "am",        "pm",       "a.m.",
      "p.m.",     "hrs",    "hours",  "local",   "the",  "of",   "ist",     "monday", "tuesday",   "wednesday", "thursday", "friday",
      "saturday", "sunday", "mon",    "mon.",    "tue",  "tue.", "tues",    "tues.",  "wed",       "wed.",      "thu",      "thu.",
      "thur",     "thur.",  "thurs",  "thurs.",  "fri",  "fri.", "sat",     "sat.",   "sun",       "sun.",      "and",      "by",
      "min",      "read",   "minute", "minutes", "th",   "st",   "nd",      "rd",     "article"};
  return kFiller.contains(key);
}

/// "13.11.2024", "13/11/2024", "11/13/2024", "2024.11.13": only where day and month cannot be taken for each other.
std::optional<DateInText> find_numbers(std::string_view line) {
  for (size_t i = 0; i < line.size(); ++i) {
    if (!is_ascii_digit(line[i]) || (i > 0 && !(line[i - 1] == ' ' || line[i - 1] == '(' || line[i - 1] == '|'))) continue;
    int part[3] = {}, digits[3] = {}, n = 0;
    size_t at = i;
    char mark = 0;
    for (; at < line.size() && n < 3; ++at) {
      if (is_ascii_digit(line[at]) && digits[n] < 4) {
        part[n] = part[n] * 10 + (line[at] - '0');
        ++digits[n];
        continue;
      }
      if (n == 2 || (mark && line[at] != mark) || (line[at] != '.' && line[at] != '/' && line[at] != '-')) break;
      mark = line[at];
      ++n;
    }
    if (n != 2 || digits[2] == 0) continue;
    int year = part[0], month = part[1], day = part[2];
    if (digits[2] == 4) {
      const bool day_first = part[0] > 12 || mark == '.' || part[0] == part[1], month_first = part[1] > 12;
      if (!day_first && !month_first) continue;
      year = part[2], month = month_first ? part[0] : part[1], day = month_first ? part[1] : part[0];
    } else if (digits[0] != 4) {
      continue;
    }
    if (year < 1900 || year > 2100) continue;
    if (auto found = make_day(year, month, day)) return DateInText{{format_day(*found), Precision::day}, i, at};
  }
  return {};
}

class Reader {
 public:
  Reader(const Document& doc, const Lexicons& lex, Span line) : doc_(doc), lex_(lex), line_(line), tokens_(tokens_in(doc, line)) {}

  std::optional<Stamp> read() {
    const std::string_view text = doc_.str(line_);
    auto date = find_full_date(text);
    if (!date) date = find_numbers(text);
    if (!date) return {};
    stamp_.date = date->date;
    stamp_.span = {line_.begin + static_cast<uint32_t>(date->begin), line_.begin + static_cast<uint32_t>(date->end)};
    const Span day = stamp_.span;
    read_clock(day);
    return fits(day) ? std::optional(stamp_) : std::nullopt;
  }

 private:
  void read_clock(Span day) {
    for (uint32_t i = tokens_.first; i < tokens_.last; ++i) {
      if (day.overlaps(doc_.tokens[i].span)) continue;
      const auto clock = clock_at(doc_, lex_, i);
      if (!clock || clock->tokens.last > tokens_.last) continue;
      clock_ = clock->tokens;
      const auto parsed = parse_day(stamp_.date.value);
      const bool settled = clock->settled || !clock->zone.empty();
      if (!parsed || !settled) return;
      stamp_.date = {format_local(*parsed, clock->minute, clock->zone), Precision::minute};
      stamp_.span = hull(stamp_.span, span_of(doc_, clock->tokens));
      return;
    }
  }

  /// Is the rest of the line no more than a cue, a weekday, a place?
  bool fits(Span day) {
    uint32_t place_words = 0, small = 0;
    for (uint32_t i = tokens_.first; i < tokens_.last; ++i) {
      const Token& token = doc_.tokens[i];
      if (token.kind != TokenKind::word || day.overlaps(token.span) || (i >= clock_.first && i < clock_.last)) continue;
      std::string key;
      append_word_key(key, doc_.str(token));
      if (is_published(key) && stamp_.cue == Stamp::Cue::none)
        stamp_.cue = Stamp::Cue::published;
      else if (is_modified(key) && stamp_.cue == Stamp::Cue::none)
        stamp_.cue = Stamp::Cue::modified;
      else if (!is_filler(key) && !lex_.zone_names.longest_at(doc_, lex_.words, i))
        ++(token.letters == Case::lower ? small : place_words);
    }
    return small == 0 && place_words <= kMostPlaceWords;
  }

  const Document& doc_;
  const Lexicons& lex_;
  Span line_;
  TokenRange tokens_, clock_;
  Stamp stamp_;
};

}  // namespace

std::optional<Stamp> read_stamp(const Document& doc, const Lexicons& lex, Span line) {
  const bool has_digit = line.size() <= kLongestLine && std::ranges::any_of(doc.str(line), is_ascii_digit);
  return has_digit ? Reader(doc, lex, line).read() : std::nullopt;
}

}  // namespace readout
