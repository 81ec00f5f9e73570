#include "readout/ingest/page_date.h"

#include <array>
#include <vector>

#include "readout/base/calendar.h"
#include "readout/base/utf8.h"
#include "readout/doc/month_names.h"

namespace readout {
namespace {

constexpr size_t kMostParts = 48;  // numbers and words of a line that are looked at
constexpr int kFirstYear = 1990, kLastYear = 2100;

/// A number or a word of a line.
struct Part {
  int number = -1;  // -1: a word
  int digits = 0;
  int month = 0;       // of a word that names one
  size_t letters = 0;  // bytes of a word
  char32_t mark = 0;   // the character before it
};

std::vector<Part> split(std::string_view line, const MonthNames& months) {
  std::vector<Part> parts;
  char32_t before = 0;
  for (size_t i = 0; i < line.size() && parts.size() < kMostParts;) {
    Part part;
    part.mark = before;
    const size_t begin = i;
    if (is_ascii_digit(line[i])) {
      int value = 0;
      for (; i < line.size() && is_ascii_digit(line[i]); ++i) value = value < 100000 ? value * 10 + (line[i] - '0') : value;
      part.number = value;
      part.digits = static_cast<int>(i - begin);
    } else {
      const Utf8Char c = utf8_at(line, i);
      const bool sign = c.code == U'年' || c.code == U'月' || c.code == U'日' || c.code == U'년' || c.code == U'월';
      if (!is_letter(c.code) || sign) {
        before = c.code;
        i += c.size;
        continue;
      }
      for (Utf8Char letter = c; i < line.size() && is_letter(letter.code); letter = i < line.size() ? utf8_at(line, i) : letter)
        i += letter.size;
      part.letters = i - begin;
      part.month = months.month_of(lower(line.substr(begin, i - begin)));
    }
    before = 0;
    parts.push_back(part);
  }
  return parts;
}

bool is_year(const Part& part) { return part.digits == 4 && part.number >= kFirstYear && part.number <= kLastYear; }
bool is_small(const Part& part, int most) { return part.number >= 1 && part.number <= most && part.digits <= 2; }
bool is_filler(const Part& part) { return part.number < 0 && part.month == 0 && part.letters <= 4; }  // "de", "of", "th"

std::optional<std::string> day(int year, int month, int day_of_month) {
  if (auto found = make_day(year, month, day_of_month)) return format_day(*found);
  return {};
}

class Line {
 public:
  Line(std::vector<Part> parts, std::string_view language) : parts_(std::move(parts)), language_(lower(language)) {}

  std::optional<std::string> day_told() const {
    for (size_t i = 0; i < parts_.size(); ++i) {
      std::optional<std::string> found;
      if (parts_[i].month > 0)
        found = around_month(i);
      else if (is_year(parts_[i]))
        found = from_year(i);
      else if (is_small(parts_[i], 31))
        found = numbers(i);
      if (found) return found;
    }
    return {};
  }

 private:
  const Part* at(size_t i) const { return i < parts_.size() ? &parts_[i] : nullptr; }
  /// The part after `i`, one filler skipped.
  const Part* after(size_t i) const { return at(at(i + 1) != nullptr && is_filler(parts_[i + 1]) ? i + 2 : i + 1); }
  const Part* before(size_t i) const {
    if (i == 0) return nullptr;
    return is_filler(parts_[i - 1]) && i > 1 ? &parts_[i - 2] : &parts_[i - 1];
  }

  /// "24 نيسان / أبريل 2020": one month under two names is one.
  size_t last_name(size_t i) const { return at(i + 1) != nullptr && parts_[i + 1].month == parts_[i].month ? i + 1 : i; }

  std::optional<std::string> around_month(size_t i) const {
    const Part *left = before(i), *right = after(last_name(i));
    if (left != nullptr && right != nullptr && is_small(*left, 31) && is_year(*right))
      return day(right->number, parts_[i].month, left->number);
    const Part* day_part = at(i + 1);
    const Part* year = after(i + 1);
    if (day_part != nullptr && year != nullptr && is_small(*day_part, 31) && is_year(*year))
      return day(year->number, parts_[i].month, day_part->number);
    return {};
  }

  static bool parts_number(char32_t mark) { return mark == '-' || mark == '/' || mark == '.'; }

  std::optional<std::string> from_year(size_t i) const {
    const Part *month = at(i + 1), *day_part = at(i + 2);
    if (month == nullptr || day_part == nullptr || !is_small(*month, 12) || !is_small(*day_part, 31)) return {};
    const bool joined = parts_number(month->mark) || month->mark == U'年' || month->mark == U'년' || month->mark == ' ';
    const bool again = parts_number(day_part->mark) || day_part->mark == U'月' || day_part->mark == U'월' || day_part->mark == ' ';
    return joined && again ? day(parts_[i].number, month->number, day_part->number) : std::nullopt;
  }

  std::optional<std::string> numbers(size_t i) const {
    const Part *second = at(i + 1), *year = at(i + 2);
    if (second == nullptr || year == nullptr || !is_small(*second, 31) || !is_year(*year)) return {};
    if (!parts_number(second->mark) || second->mark != year->mark) return {};
    const int a = parts_[i].number, b = second->number;
    const bool american = language_.starts_with("en-us") || language_.starts_with("en_us");
    const bool english = language_.empty() || language_.starts_with("en");
    if (b > 12 || (american && a <= 12 && second->mark == '/')) return day(year->number, a, b);
    if (a > 12 || a == b || second->mark == '.' || !english || language_.size() > 2) return day(year->number, b, a);
    return {};
  }

  std::vector<Part> parts_;
  std::string language_;
};

}  // namespace

std::optional<std::string> day_in_line(std::string_view line, std::string_view language, const MonthNames& months) {
  return Line(split(line, months), language).day_told();
}

}  // namespace readout
