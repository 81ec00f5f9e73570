#include "readout/extract/call_time.h"

#include <array>

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr uint32_t kDeadlineTokens = 24;  // looked at after "until"
constexpr uint32_t kDateLineTokens = 12;  // of a line that gives the day
constexpr uint32_t kHeadLines = 12;       // blocks before the first turn in which a date line may stand
constexpr int kFarDays = 183;             // a day without year is the nearest one

constexpr std::array<std::string_view, 12> kMonths = {"january", "february", "march",     "april",   "may",      "june",
                                                      "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

std::string key_of(const Document& doc, uint32_t i) {
  std::string key;
  if (i < doc.tokens.size()) append_word_key(key, doc.str(doc.tokens[i]));
  return key;
}

bool is_capital(const Document& doc, uint32_t i) {
  const Case letters = doc.tokens[i].letters;
  return letters == Case::initial || letters == Case::upper;
}

int month_at(const Document& doc, uint32_t i) {
  if (i >= doc.tokens.size() || !is_capital(doc, i)) return 0;
  std::string key = key_of(doc, i);
  if (key.ends_with('.')) key.pop_back();
  for (size_t m = 0; m < kMonths.size(); ++m)
    if (key == kMonths[m] || (key.size() >= 3 && key.size() <= 4 && kMonths[m].starts_with(key))) return static_cast<int>(m) + 1;
  return 0;
}

/// "26", "26th"; 0 if it is no day of a month.
int day_at(const Document& doc, uint32_t i) {
  const std::string key = key_of(doc, i);
  int day = 0;
  size_t pos = 0;
  for (; pos < key.size() && pos < 2 && is_ascii_digit(key[pos]); ++pos) day = day * 10 + (key[pos] - '0');
  const std::string_view rest = std::string_view(key).substr(pos);
  const bool ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return pos > 0 && (rest.empty() || ordinal) && day <= 31 ? day : 0;
}

int year_at(const Document& doc, uint32_t i) {
  const std::string key = key_of(doc, i);
  if (key.size() != 4 || (!key.starts_with("19") && !key.starts_with("20"))) return 0;
  int year = 0;
  for (char c : key) {
    if (!is_ascii_digit(c)) return 0;
    year = year * 10 + (c - '0');
  }
  return year;
}

std::optional<int> weekday_at(const Document& doc, uint32_t i) {
  const std::string key = key_of(doc, i);
  for (size_t d = 0; d < kWeekdays.size(); ++d)
    if (key == kWeekdays[d]) return static_cast<int>(d) + 1;
  return std::nullopt;
}

struct Date {
  int month = 0, day = 0, year = 0;
  uint32_t end = 0;  ///< the token after it
};

/// "July 26th", "June [July] 2nd", "June 29, 2021", "29 June 2021". A correction in brackets counts.
std::optional<Date> date_at(const Document& doc, uint32_t i) {
  auto is = [&](uint32_t at, std::string_view mark) { return at < doc.tokens.size() && doc.str(doc.tokens[at]) == mark; };
  Date date;
  uint32_t next = i;
  if (const int day = day_at(doc, i); day && month_at(doc, i + 1)) {
    date = {month_at(doc, i + 1), day, 0, i + 2};
    next = date.end;
  } else {
    date.month = month_at(doc, i);
    if (!date.month && !is(i, "[")) return std::nullopt;
    next = date.month ? i + 1 : i;
    if (is(next, "[") && month_at(doc, next + 1) && is(next + 2, "]")) {
      date.month = month_at(doc, next + 1);
      next += 3;
    }
    if (!date.month) return std::nullopt;
    date.day = day_at(doc, next);
    if (!date.day) return std::nullopt;
    date.end = ++next;
  }
  if (is(next, ",")) ++next;
  if ((date.year = year_at(doc, next))) date.end = next + 1;
  return date;
}

std::optional<Day> with_year(int month, int day, int year, std::optional<Day> near) {
  if (year) return make_day(year, month, day);
  if (!near) return std::nullopt;
  for (int y : {year_of(*near), year_of(*near) - 1, year_of(*near) + 1})
    if (auto there = make_day(y, month, day); there && std::abs((*there - *near).count()) <= kFarDays) return there;
  return std::nullopt;
}

/// The zone of the clock lines, the lines themselves, the day.
class Finder {
 public:
  Finder(const Document& doc, const Lexicons& lex) : doc_(doc), lex_(lex) {}

  CallTime find() {
    published_ = doc_.meta.published ? local_day(doc_.meta.published->value, "") : std::nullopt;
    find_lines();
    settle_day();
    return out_;
  }

 private:
  bool before_turns(const Block& block) const { return doc_.turns.empty() || block.span.begin < doc_.turns.front().span.begin; }

  void find_lines() {
    uint32_t lines = 0;
    for (const Block& block : doc_.blocks) {
      if (block.kind == BlockKind::turn || block.span.size() > kLongestLine) continue;
      const auto clock = clock_line(doc_, lex_, tokens_in(doc_, block.span));
      if (!clock) continue;
      ++lines;
      auto& place = before_turns(block) && !out_.start ? out_.start : out_.end;
      place = clock;
      if (out_.zone.empty()) out_.zone = clock->zone;
    }
    if (doc_.turns.empty() && lines > 2) out_.start = out_.end = std::nullopt;  // a programme, not the bounds of one event
  }

  void settle_day() {
    if (doc_.turns.empty() && !out_.start) return;
    if (read_date_line() || read_embargo()) return;
    if (!published_ || !out_.start) return;
    const std::string_view value = doc_.meta.published->value;
    const bool later = value.size() >= 16 && value[10] == 'T' && out_.start->minute > minute_of(value);
    if (!later) out_.day = published_;
  }

  static int minute_of(std::string_view instant) {
    return ((instant[11] - '0') * 10 + instant[12] - '0') * 60 + (instant[14] - '0') * 10 + instant[15] - '0';
  }

  bool read_date_line() {
    uint32_t lines = 0;
    for (const Block& block : doc_.blocks) {
      if (!before_turns(block) || ++lines > kHeadLines) break;
      if (block.kind == BlockKind::title) continue;
      const TokenRange line = tokens_in(doc_, block.span);
      if (line.size() > kDateLineTokens) continue;
      for (uint32_t i = line.first; i < line.last; ++i) {
        const auto date = date_at(doc_, i);
        if (!date || date->end > line.last) continue;
        out_.day = with_year(date->month, date->day, date->year, published_);
        if (out_.day) out_.day_span = span_of(doc_, {i, date->end});
        return out_.day.has_value();
      }
    }
    return false;
  }

  /// "embargoed until 5:00 a.m. tomorrow, Monday, February 7th": held on the 6th.
  bool read_embargo() {
    for (uint32_t i = 0; i < doc_.tokens.size(); ++i) {
      const auto match = lex_.rule_phrases.phrases.longest_at(doc_, lex_.words, i);
      if (!match || lex_.rule_phrases.cell(match->value, "kind") != "embargo") continue;
      const auto deadline = read_deadline(doc_, lex_, match->end);
      if (!deadline || !deadline->month || deadline->word == Deadline::Word::none) continue;
      const auto day = with_year(deadline->month, deadline->day, deadline->year, published_);
      if (!day) continue;
      out_.day = *day - std::chrono::days{deadline->word == Deadline::Word::tomorrow};
      out_.day_span = deadline->span;
      return true;
    }
    return false;
  }

  static constexpr uint32_t kLongestLine = 160;  // bytes of a clock line

  const Document& doc_;
  const Lexicons& lex_;
  std::optional<Day> published_;
  CallTime out_;
};

}  // namespace

CallTime call_time(const Document& doc, const Lexicons& lex) { return Finder(doc, lex).find(); }

std::optional<Deadline> read_deadline(const Document& doc, const Lexicons& lex, uint32_t i) {
  static const WordSet kStops = {"and", "when", "which", "as", "so", "with", "if", "because", "that", "—", "–", ";", ".", "?", "!"};
  const Sentence* sentence = i < doc.tokens.size() ? covering(doc.sentences, doc.tokens[i].span.begin) : nullptr;
  if (!sentence) return std::nullopt;
  const uint32_t last = std::min(i + kDeadlineTokens, tokens_in(doc, sentence->span).last);
  Deadline out;
  uint32_t end = i;
  bool call = false, over = false;
  for (uint32_t k = i; k < last; ++k) {
    const std::string key = key_of(doc, k);
    if (kStops.contains(key) || (key == "but" && end > i)) break;
    if (auto clock = clock_at(doc, lex, k); clock && !out.clock) {
      out.clock = clock;
      k = (end = clock->tokens.last) - 1;
      continue;
    }
    if (auto date = date_at(doc, k); date && !out.month) {
      out.month = date->month, out.day = date->day, out.year = date->year;
      k = (end = date->end) - 1;
      continue;
    }
    const bool small = doc.tokens[k].letters == Case::lower;
    if (small && (key == "today" || key == "tonight" || (key == "this" && key_of(doc, k + 1) != "call"))) {
      if (out.word == Deadline::Word::none && key_of(doc, k + 1) != "briefing") out.word = Deadline::Word::today, end = k + 1;
    } else if (small && key == "tomorrow") {
      out.word = Deadline::Word::tomorrow, end = k + 1;
    } else if (auto weekday = weekday_at(doc, k)) {
      out.weekday = weekday, end = k + 1;
    } else if (key == "evening" || key == "afternoon" || key == "tonight" || key == "morning") {
      end = k + 1;
      if (out.clock && !out.clock->settled) {
        out.clock->minute = out.clock->minute % 720 + (key == "morning" ? 0 : 720);
        out.clock->settled = true;
      }
    }
    call |= key == "call" || key == "briefing" || key == "interview" || key == "session";
    over |=
        key == "conclusion" || key == "end" || key == "ends" || key == "concludes" || key == "over" || key == "concluded" || key == "after";
    if (call && over && !out.end_of_call) out.end_of_call = true, end = k + 1;
    if (out.end_of_call && (key == "ends" || key == "concludes" || key == "over")) end = k + 1;
  }
  if (end == i) return std::nullopt;
  out.span = span_of(doc, {i, end});
  return out;
}

std::optional<Day> day_of(const Deadline& deadline, std::optional<Day> held, std::optional<Day> near) {
  if (deadline.month) return with_year(deadline.month, deadline.day, deadline.year, held ? held : near);
  if (!held) return std::nullopt;
  if (deadline.word == Deadline::Word::today) return held;
  if (deadline.word == Deadline::Word::tomorrow) return *held + std::chrono::days{1};
  if (deadline.weekday) return *held + std::chrono::days{(*deadline.weekday - weekday_of(*held) + 7) % 7};
  return std::nullopt;
}

}  // namespace readout
