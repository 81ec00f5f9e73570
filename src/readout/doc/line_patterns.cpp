#include "readout/doc/line_patterns.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "readout/base/lanes.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr size_t kLongestOpen = 200;  // bytes of a line for which patterns open at both ends are tried

bool is_mark(char c) { return !is_ascii_letter(c) && !is_ascii_digit(c) && static_cast<unsigned char>(c) < 0x80; }

/// How marks that are not ASCII are written; the letter itself, in lower case, for all else.
std::string plain(char32_t code) {
  if (code == 0x2018 || code == 0x2019) return "'";
  if (code == 0x201C || code == 0x201D) return "\"";
  if (code >= 0x2010 && code <= 0x2015) return "-";
  if (code == 0x2026) return "...";
  if (code == 0xA0) return " ";
  if (code == 0xA9) return "© ";
  if (code == 0xAB || code == 0xBB || code == 0xB7 || (code >= 0x2020 && code <= 0x2BFF)) return "|";
  return to_utf8(lower(code));
}

constexpr std::array<uint8_t, 256> folded_letters() {
  std::array<uint8_t, 256> folded{};
  for (unsigned c = 0; c < 256; ++c) folded[c] = static_cast<uint8_t>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return folded;
}
constexpr std::array<uint8_t, 256> kFolded = folded_letters();

std::string_view first_word(std::string_view key) {
  const size_t end = key.find(' ');
  return key.substr(0, end);
}

std::string_view last_word(std::string_view key) {
  const size_t space = key.rfind(' ');
  return space == std::string_view::npos ? key : key.substr(space + 1);
}

bool is_plain(std::string_view word) { return !word.empty() && word.find_first_of("*#") == std::string_view::npos; }

size_t number_size(std::string_view text) {
  size_t size = 0;
  if (text.empty() || !is_ascii_digit(text[0])) return 0;
  while (size < text.size() && (is_ascii_digit(text[size]) || text[size] == '.' || text[size] == ',' || text[size] == ':')) ++size;
  return size;
}

/// line_key() without the cut at its edges.
std::string straight(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    size_t end = i;
    while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
    const size_t begin = out.size();
    out.append(text, i, end - i);
    for (size_t k = begin; k < out.size(); ++k) out[k] = static_cast<char>(out[k] + (out[k] >= 'A' && out[k] <= 'Z' ? 32 : 0));
    if (end == text.size()) break;
    const Utf8Char c = utf8_at(text, end);
    out += plain(c.code);
    i = end + c.size;
  }
  return out;
}

bool is_ascii(std::string_view text) {
  size_t i = 0;
  for (; i + kLanes <= text.size(); i += kLanes)
    if (first_in(lanes_at(text.data() + i) >= 0x80) < kLanes) return false;
  return std::ranges::all_of(text.substr(i), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string_view trim_marks(std::string_view key) {
  size_t begin = 0, end = key.size();
  while (begin < end && is_mark(key[begin])) ++begin;
  while (end > begin && is_mark(key[end - 1])) --end;
  return key.substr(begin, end - begin);
}

/// The first or last word of line_key(line), of a long line, where it is short; else empty, and the key must tell.
std::string edge_word(std::string_view line, bool last) {
  constexpr size_t kReach = 60;  // bytes
  static_assert(2 * kReach < kLongestOpen, "so that there is more behind the first word than marks");
  size_t from = last ? line.size() - kReach : 0, to = last ? line.size() : kReach;
  while (from > 0 && !at_utf8_boundary(line, from)) --from;
  while (to < line.size() && !at_utf8_boundary(line, to)) ++to;
  std::string_view part = line.substr(from, to - from);
  std::string key;
  if (!is_ascii(part)) part = key = straight(part);
  const std::string_view words = trim_marks(part);
  if (words.find(' ') == std::string_view::npos) return {};
  return lower(last ? last_word(words) : first_word(words));
}

/// Does `key` fit `pattern`? Goes back to the last "*" only, so it takes pattern times key at most.
bool fits(std::string_view pattern, std::string_view key) {
  size_t p = 0, k = 0, star = std::string_view::npos, resume = 0;
  while (k < key.size()) {
    const size_t digits = p < pattern.size() && pattern[p] == '#' ? number_size(key.substr(k)) : 0;
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = k;
    } else if (digits > 0) {
      ++p;
      k += digits;
    } else if (p < pattern.size() && pattern[p] == key[k]) {
      ++p;
      ++k;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      k = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace

std::string line_key(std::string_view line) { return std::string(trim_marks(straight(line))); }

LinePatterns::Pairs::Pairs(std::string_view text) {
  std::array<uint8_t, 256> seen{};
  uint32_t last = text.empty() ? 0 : kFolded[static_cast<unsigned char>(text[0])];
  for (size_t i = 1; i < text.size(); ++i) {
    const uint32_t here = kFolded[static_cast<unsigned char>(text[i])];
    seen[(last * 37 + here) & 255] = 1;
    last = here;
  }
  for (uint32_t bit = 0; bit < seen.size(); bit += 8) {
    uint64_t eight;
    std::memcpy(&eight, seen.data() + bit, sizeof eight);
    bits[bit >> 6] |= (eight * 0x0102040810204080 >> 56) << (bit & 63);  // a bit of each byte; in which order does not matter
  }
}

bool LinePatterns::Pairs::has(const Pairs& others) const {
  uint64_t missing = 0;
  for (size_t i = 0; i < bits.size(); ++i) missing |= others.bits[i] & ~bits[i];
  return missing == 0;
}

void LinePatterns::add(std::string_view pattern, uint32_t value) {
  const auto at = static_cast<uint32_t>(patterns_.size());
  Pairs pairs({});
  for (size_t begin = 0; begin < pattern.size();) {
    const size_t end = std::min(pattern.find_first_of("*#", begin), pattern.size());
    const Pairs of_part(pattern.substr(begin, end - begin));
    for (size_t i = 0; i < pairs.bits.size(); ++i) pairs.bits[i] |= of_part.bits[i];
    begin = end + 1;
  }
  patterns_.push_back({std::string(pattern), value, pairs});
  if (const auto first = first_word(pattern); is_plain(first))
    by_first_[std::string(first)].push_back(at);
  else if (const auto last = last_word(pattern); is_plain(last))
    by_last_[std::string(last)].push_back(at);
  else
    open_.push_back(at);
}

std::vector<uint32_t> LinePatterns::fitting(std::string_view line) const {
  std::vector<uint32_t> found;
  // A cheap look: is there a pattern for the first or the last word, or an open one whose pairs of letters are there?
  const auto may_fit = [&] {
    const bool plain = is_ascii(line);
    if (!plain && line.size() <= kLongestOpen) return true;
    const std::string_view words = plain ? trim_marks(line) : std::string_view();
    const std::string first = plain ? lower(first_word(words)) : edge_word(line, false);
    const std::string last = plain ? lower(last_word(words)) : edge_word(line, true);
    if (first.empty() || last.empty()) return !plain;
    if (by_first_.contains(first) || by_last_.contains(last)) return true;
    if (line.size() > kLongestOpen) return false;
    const Pairs pairs(line);
    return std::ranges::any_of(open_, [&](uint32_t p) { return pairs.has(patterns_[p].pairs); });
  };
  if (!may_fit()) return found;
  const std::string key = line_key(line);
  if (key.empty()) return found;
  const Pairs pairs(key);
  auto try_all = [&](const std::vector<uint32_t>& some) {
    for (uint32_t p : some)
      if (pairs.has(patterns_[p].pairs) && fits(patterns_[p].text, key)) found.push_back(p);
  };
  if (auto at = by_first_.find(first_word(key)); at != by_first_.end()) try_all(at->second);
  if (auto at = by_last_.find(last_word(key)); at != by_last_.end()) try_all(at->second);
  if (line.size() <= kLongestOpen) try_all(open_);
  std::ranges::sort(found);
  return found;
}

}  // namespace readout
