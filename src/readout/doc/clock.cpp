#include "readout/doc/clock.h"

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr int kNoon = 12 * 60;
constexpr uint32_t kMostWordsBeside = 8;  // of a clock line, beside the time itself

enum class Half { unsaid, morning, afternoon };

Half half_of(std::string_view word) {
  std::string key;
  for (char c : word)
    if (c != '.') key += static_cast<char>(c | 32);
  return key == "am" ? Half::morning : key == "pm" ? Half::afternoon : Half::unsaid;
}

/// Hours and minutes of "10:05", "5", "17:00"; what is left of the word ("pm" of "5pm") goes to `rest`.
std::optional<int> read_digits(std::string_view word, bool& has_minutes, std::string_view& rest) {
  size_t pos = 0;
  auto number = [&](size_t most) {
    int value = 0;
    size_t digits = 0;
    for (; pos < word.size() && is_ascii_digit(word[pos]) && digits < most; ++pos, ++digits) value = value * 10 + (word[pos] - '0');
    return digits ? std::optional(value) : std::nullopt;
  };
  const auto hour = number(2);
  if (!hour || *hour > 24) return std::nullopt;
  int minute = 0;
  has_minutes = pos + 2 < word.size() && (word[pos] == ':' || word[pos] == '.') && is_ascii_digit(word[pos + 1]);
  if (has_minutes) {
    ++pos;
    const auto said = number(2);
    if (!said || *said > 59) return std::nullopt;
    minute = *said;
  }
  rest = word.substr(pos);
  return *hour * 60 + minute;
}

/// Reads a time of day from token `i` on.
class Reader {
 public:
  Reader(const Document& doc, const Lexicons& lex, uint32_t i) : doc_(doc), lex_(lex), at_(i) { clock_.tokens.first = i; }

  std::optional<Clock> read() {
    if (!read_named() && !read_number()) return std::nullopt;
    read_zone();
    clock_.tokens.last = at_;
    return clock_;
  }

 private:
  std::string_view str(uint32_t i) const { return i < doc_.tokens.size() ? doc_.str(doc_.tokens[i]) : std::string_view(); }

  bool read_named() {
    const std::string_view word = str(at_);
    const bool noon = word == "noon" || word == "Noon" || word == "NOON", midnight = word == "midnight" || word == "Midnight";
    if (!noon && !midnight) return false;
    clock_.minute = noon ? kNoon : 0;
    ++at_;
    return true;
  }

  bool read_number() {
    bool has_minutes = false;
    std::string_view rest;
    const auto minutes = read_digits(str(at_), has_minutes, rest);
    if (!minutes || (at_ > 0 && doc_.tokens[at_ - 1].kind == TokenKind::symbol)) return false;
    ++at_;
    Half half = half_of(rest);
    if (!rest.empty() && half == Half::unsaid) return false;
    if (half == Half::unsaid) half = read_half();
    clock_.minute = *minutes;
    if (half == Half::unsaid) {
      clock_.settled = *minutes >= 13 * 60 || str(at_ - 1).starts_with('0');
      return has_minutes && *minutes < 24 * 60;
    }
    if (*minutes >= 13 * 60) return half == Half::afternoon;
    clock_.minute = *minutes % kNoon + (half == Half::afternoon ? kNoon : 0);
    return true;
  }

  Half read_half() {
    uint32_t next = at_;
    if (str(next) == "o’clock" || str(next) == "o'clock") ++next;
    if (str(next) == "noon") return at_ = next + 1, Half::afternoon;
    const Half half = half_of(str(next));
    if (half != Half::unsaid) at_ = next + 1;
    return half;
  }

  /// "EDT", "Eastern Time", "(Brussels time)"
  void read_zone() {
    const bool bracket = str(at_) == "(" || str(at_) == ",";
    const uint32_t first = at_ + bracket;
    if (first >= doc_.tokens.size()) return;
    const auto match = lex_.zone_names.longest_at(doc_, lex_.words, first);
    if (!match) return;
    clock_.zone = lex_.zones.cell(match->value, "id");
    at_ = match->end + (bracket && str(at_) == "(" && str(match->end) == ")");
  }

  const Document& doc_;
  const Lexicons& lex_;
  uint32_t at_;
  Clock clock_;
};

}  // namespace

std::optional<Clock> clock_at(const Document& doc, const Lexicons& lex, uint32_t i) {
  const char first = doc.text[doc.tokens[i].span.begin];
  if (!is_ascii_digit(first) && (first | 32) != 'n' && (first | 32) != 'm') return std::nullopt;
  return Reader(doc, lex, i).read();
}

std::optional<Clock> clock_line(const Document& doc, const Lexicons& lex, TokenRange line) {
  std::optional<Clock> found;
  uint32_t beside = 0;
  bool closes = false;
  for (uint32_t i = line.first; i < line.last && beside <= kMostWordsBeside; ++i) {
    if (auto clock = clock_at(doc, lex, i)) {
      if (found) return std::nullopt;
      found = clock;
      i = clock->tokens.last - 1;
      continue;
    }
    if (doc.tokens[i].kind != TokenKind::word) continue;
    std::string key;
    append_word_key(key, doc.str(doc.tokens[i]));
    closes |= key == "concluded" || key == "ended" || key == "adjourned" || key == "began" || key == "begins";
    beside += key != "end" && key != "local" && key != "time" && key != "as" && key != "of";
  }
  if (!found || !found->settled || found->tokens.last > line.last) return std::nullopt;
  return beside == 0 || (closes && beside <= kMostWordsBeside) ? found : std::nullopt;
}

}  // namespace readout
