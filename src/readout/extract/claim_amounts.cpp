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
constexpr uint32_t kAmountReach = 5;  // tokens before the unit

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

std::optional<int32_t> figures(std::string_view text) {
  int32_t n = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
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

/// "one year" of "one year and | one day", the rest of which is known to be more: "more than one year".
std::optional<Amount> larger_part(const Clauses& at, uint32_t first, const Amount& rest) {
  const uint32_t i = rest.words.first;
  if (i < first + 3 || key_of(at, i - 1) != "and" || !unit_at(at, i - 2) || *unit_at(at, i - 2) <= *rest.unit) return std::nullopt;
  auto whole = amount_before_unit(at, first, i - 2);
  if (!whole || !whole->number || whole->mod) return std::nullopt;
  whole->mod = TimeMod::more_than;
  whole->words.last = rest.words.last;
  return whole;
}

}  // namespace

std::optional<Amount> amount_before_unit(const Clauses& at, uint32_t first, uint32_t i) {
  const auto unit = unit_at(at, i);
  if (!unit) return std::nullopt;
  Amount amount{{i, i + 1}, {}, unit, {}};
  for (uint32_t k = i; k > first && i - k < kAmountReach;) {
    --k;
    const std::string word = key_of(at, k);
    if (at.token(k).word == Vocabulary::kHyphen || word == "of" || word == "full" || word == "short" || word == "long") continue;
    const auto number = number_at(at, k);
    const bool vague = word == "several" || word == "few" || word == "couple" || word == "many" || word == "number" || word == "dozens";
    const bool single = word == "a" || word == "an";
    if (!number && !vague && !single) return std::nullopt;
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
    return amount;
  }
  return std::nullopt;
}

}  // namespace readout
