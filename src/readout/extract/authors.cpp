#include "readout/extract/authors.h"

#include <algorithm>
#include <array>

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"

namespace readout {
namespace {

constexpr size_t kLongest = 300;  // bytes of a byline
constexpr int kMostWords = 5;     // of a name
constexpr size_t kMostAuthors = 12;

constexpr auto kCues = std::to_array<std::string_view>({"by:", "by ", "written by:", "written by ", "story by:", "story by ", "report by ",
                                                        "reported by ", "author:", "authors:", "reporting by ", "writing by "});
/// What parts two names; after those of place ("in Lima") no name follows.
constexpr auto kSeparators =
    std::to_array<std::string_view>({",", ";", "|", "•", "·", " and ", " AND ", " & ", " with ", " – ", " — ", " - ", " / ", "(", ")"});
constexpr auto kPlaceWords = std::to_array<std::string_view>({" in ", " at ", " for ", " from ", " of ", " IN "});
constexpr auto kParticles =
    std::to_array<std::string_view>({"de",  "da",   "del", "della", "der", "den", "di", "do",  "dos", "du", "van", "von",
                                     "bin", "bint", "ibn", "al",    "el",  "la",  "le", "ten", "ter", "y",  "e"});

std::string_view trimmed(std::string_view part) {
  while (!part.empty() && (part[0] == ' ' || part[0] == '.' || part[0] == '*')) part.remove_prefix(1);
  while (!part.empty() && (part.back() == ' ' || part.back() == ':' || part.back() == '*')) part.remove_suffix(1);
  if (part.size() > 3 && part.back() == '.' && part[part.size() - 3] != ' ') part.remove_suffix(1);
  return part;
}

bool is_name_word(std::string_view word) {
  if (std::ranges::find(kParticles, word) != kParticles.end()) return true;
  if (!is_upper(utf8_at(word, 0).code) && static_cast<unsigned char>(word[0]) < 0x80)
    return word.starts_with("al-") || word.starts_with("el-") || word.starts_with("d'");
  return std::ranges::none_of(word, [](char c) { return is_ascii_digit(c) || c == '@' || c == '/' || c == ':' || c == '?' || c == '"'; });
}

bool is_name(std::string_view part, const Lexicons& lex) {
  int words = 0;
  for (size_t begin = 0; begin < part.size();) {
    size_t end = part.find(' ', begin);
    if (end == std::string_view::npos) end = part.size();
    if (end > begin && (!is_name_word(part.substr(begin, end - begin)) || ++words > kMostWords)) return false;
    begin = end + 1;
  }
  if (words < 2 || lex.outlet_names.named(part)) return false;
  const auto kind = lex.line_kinds.patterns.find(part);
  return !kind || lex.line_kinds.cell(*kind, "kind") != "not_author";
}

/// The first separator at or after `from`, and its size.
struct Break {
  size_t at = std::string_view::npos, size = 0;
  bool place = false;
};
Break next_break(std::string_view text, size_t from) {
  Break first;
  auto look = [&](std::string_view mark, bool place) {
    const size_t at = text.find(mark, from);
    if (at < first.at) first = {at, mark.size(), place};
  };
  for (std::string_view mark : kSeparators) look(mark, false);
  for (std::string_view mark : kPlaceWords) look(mark, true);
  return first;
}

}  // namespace

size_t byline_cue(std::string_view line) {
  const std::string head = lower(line.substr(0, 16));
  for (std::string_view cue : kCues)
    if (head.starts_with(cue)) return cue.size();
  return 0;
}

std::vector<std::string_view> split_authors(std::string_view text, const Lexicons& lex) {
  std::vector<std::string_view> names;
  if (text.size() > kLongest) return names;
  bool after_place = false;
  for (size_t begin = byline_cue(text); begin <= text.size() && names.size() < kMostAuthors;) {
    const Break next = next_break(text, begin);
    std::string_view part = trimmed(text.substr(begin, next.at == std::string_view::npos ? next.at : next.at - begin));
    if (const size_t cue = byline_cue(part); cue > 0) part = trimmed(part.substr(cue));
    if (!after_place && is_name(part, lex) && std::ranges::find(names, part) == names.end()) names.push_back(part);
    if (next.at == std::string_view::npos) break;
    after_place = next.place;
    begin = next.at + next.size;
  }
  return names;
}

}  // namespace readout
