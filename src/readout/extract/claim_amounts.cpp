#include "readout/extract/claim_amounts.h"

#include <array>
#include <charconv>

namespace readout {
namespace {

constexpr std::array<std::string_view, 21> kCardinals = {"zero",     "one",     "two",     "three",     "four",     "five",     "six",
                                                         "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
                                                         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::array<std::string_view, 13> kOrdinals = {"",        "first",  "second", "third", "fourth",   "fifth",  "sixth",
                                                        "seventh", "eighth", "ninth",  "tenth", "eleventh", "twelfth"};
constexpr std::array<std::string_view, 7> kUnits = {"minute", "hour", "day", "week", "month", "year", "decade"};
constexpr uint32_t kAmountReach = 5;    // tokens before the unit
constexpr int32_t kMostUnits = 100000;  // of a unit that is counted out in smaller ones

std::string key_of(const Clauses& at, uint32_t i) {
  std::string key;
  append_word_key(key, at.str(i));
  return key;
}

template <size_t N>
std::optional<int32_t> place_in(const std::array<std::string_view, N>& words, std::string_view key) {
  for (size_t n = 0; n < N; ++n)
    if (!key.empty() && words[n] == key) return static_cast<int32_t>(n);
  return std::nullopt;
}

std::optional<int32_t> figures(std::string_view written) {
  std::string text(written);
  if (text.size() > 4 && text[text.size() - 4] == ',') std::erase(text, ',');  // "17,000"
  int32_t n = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(n) : std::nullopt;
}

}  // namespace

std::optional<int32_t> number_at(const Clauses& at, uint32_t i) {
  const std::string key = key_of(at, i);
  if (at.token(i).kind == TokenKind::number) return figures(std::string_view(key).substr(0, key.find_first_of("-–", 1)));  // "24-25"
  if (key == "dozen") return 12;
  return place_in(kCardinals, key);
}

std::optional<Unit> unit_at(const Clauses& at, uint32_t i) {
  std::string key = key_of(at, i);
  if (key.ends_with("s")) key.pop_back();
  const auto unit = place_in(kUnits, key);
  return unit ? std::optional(static_cast<Unit>(*unit)) : std::nullopt;
}

std::optional<int32_t> ordinal_at(const Clauses& at, uint32_t i) {
  const std::string key = key_of(at, i);
  if (auto n = place_in(kOrdinals, key)) return n;
  for (std::string_view ending : {"st", "nd", "rd", "th"})
    if (key.ends_with(ending))
      if (auto n = figures(std::string_view(key).substr(0, key.size() - 2))) return n;
  return std::nullopt;
}

std::optional<TimeMod> approximator_before(const Clauses& at, uint32_t first, uint32_t i, uint32_t& from) {
  if (i <= first) return std::nullopt;
  const std::string word = key_of(at, i - 1);
  const std::string before = i >= first + 2 ? key_of(at, i - 2) : std::string();
  from = i - 1;
  if (word == "nearly" || word == "almost" || word == "under") return TimeMod::less_than;
  if (word == "over") return TimeMod::more_than;
  if (word == "about" || word == "roughly" || word == "around" || word == "approximately" || word == "some") return TimeMod::approx;
  if (i >= first + 2) from = i - 2;
  if (word == "than" && (before == "more" || before == "longer")) return TimeMod::more_than;
  if (word == "than" && before == "less") return TimeMod::less_than;
  if (word == "least" && before == "at") return TimeMod::equal_or_more;
  return std::nullopt;
}

namespace {

/// How many of the next smaller unit that counts it out evenly a unit has; 0 where none does.
int32_t parts_of(Unit unit) {
  return unit == Unit::hour ? 60 : unit == Unit::day ? 24 : unit == Unit::year ? 12 : unit == Unit::decade ? 10 : 0;
}
Unit smaller(Unit unit) {
  return unit == Unit::hour ? Unit::minute : unit == Unit::day ? Unit::hour : unit == Unit::year ? Unit::month : Unit::year;
}

/// "two hours" of "two hours and | 20 minutes": 140 minutes; "one year" of "one year and | one day": more than one year.
std::optional<Amount> larger_part(const Clauses& at, uint32_t first, const Amount& rest) {
  const uint32_t i = rest.words.first;
  if (i < first + 3 || key_of(at, i - 1) != "and" || !unit_at(at, i - 2) || *unit_at(at, i - 2) <= *rest.unit) return std::nullopt;
  auto whole = amount_before_unit(at, first, i - 2);
  if (!whole || !whole->number || whole->mod == TimeMod::less_than) return std::nullopt;
  whole->words.last = rest.words.last;
  if (rest.number && parts_of(*whole->unit) && smaller(*whole->unit) == *rest.unit) {
    whole->number = std::min(*whole->number, kMostUnits) * parts_of(*whole->unit) + *rest.number;
    whole->unit = rest.unit;
  } else if (!whole->mod) {
    whole->mod = TimeMod::more_than;
  }
  return whole;
}

/// Half a unit more: 150 minutes of "two and a half hours", of "two hours" with "and a half" behind.
void add_half(Amount& amount) {
  const int32_t parts = parts_of(*amount.unit);
  if (!parts || !amount.number) return;
  amount.number = std::min(*amount.number, kMostUnits) * parts + parts / 2;
  amount.unit = smaller(*amount.unit);
}

/// Are the tokens before `k` "and a", as in "two-and-a- | half-hour"? `k` becomes the token before them.
bool after_and_a(const Clauses& at, uint32_t first, uint32_t& k) {
  static constexpr std::string_view kBefore[] = {"a", "and"};
  uint32_t i = k;
  for (std::string_view word : kBefore) {
    if (i > first && at.token(i - 1).word == Vocabulary::kHyphen) --i;
    if (i <= first || key_of(at, i - 1) != word) return false;
    --i;
  }
  if (i > first && at.token(i - 1).word == Vocabulary::kHyphen) --i;
  k = i;
  return true;
}

bool is_vague(std::string_view word) {
  return word == "several" || word == "few" || word == "couple" || word == "many" || word == "number" || word == "dozens";
}

}  // namespace

std::optional<Amount> amount_before_unit(const Clauses& at, uint32_t first, uint32_t i) {
  const auto unit = unit_at(at, i);
  if (!unit) return std::nullopt;
  Amount amount{{i, i + 1}, {}, unit, {}};
  bool half = false;
  for (uint32_t k = i; k > first && i - k < kAmountReach + (half ? 2 : 0);) {
    --k;
    const std::string word = key_of(at, k);
    if (at.token(k).word == Vocabulary::kHyphen || word == "of" || word == "full" || word == "short" || word == "long") continue;
    if (word == "half" && !half) {
      half = true;
      if (after_and_a(at, first, k)) continue;
      amount.number = 0;  // "half an hour", "a half-hour"
      amount.words.first = k > first && key_of(at, k - 1) == "a" ? k - 1 : k;
      add_half(amount);
      return amount.number == 0 ? std::nullopt : std::optional(amount);
    }
    const auto number = number_at(at, k);
    const bool vague = is_vague(word), single = word == "a" || word == "an";
    if (!number && !vague && !single) return std::nullopt;
    if (single && k > first && key_of(at, k - 1) == "half") continue;
    amount.number = number ? number : word == "couple" ? std::optional(2) : single ? std::optional(1) : std::nullopt;
    if (word == "couple") amount.mod = TimeMod::approx;
    amount.words.first = k;
    if (vague && k > first && key_of(at, k - 1) == "a") amount.words.first = --k;
    uint32_t from = k;
    if (auto mod = approximator_before(at, first, k, from)) {
      amount.mod = mod;
      amount.words.first = from;
    }
    if (auto whole = larger_part(at, first, amount)) return whole;
    const uint32_t last = i + 1;
    if (!half && last + 2 < at.doc().tokens.size() && key_of(at, last) == "and" && key_of(at, last + 1) == "a" &&
        key_of(at, last + 2) == "half")
      half = true, amount.words.last = last + 3;
    if (half) add_half(amount);
    return amount;
  }
  return std::nullopt;
}

bool goes_on(const Clauses& at, uint32_t last, uint32_t i) {
  if (i + 2 >= last || key_of(at, i + 1) != "and") return false;
  for (uint32_t k = i + 3; k < std::min(last, i + kAmountReach); ++k)
    if (unit_at(at, k)) return *unit_at(at, k) < *unit_at(at, i) && amount_before_unit(at, i + 2, k).has_value();
  return false;
}

}  // namespace readout
