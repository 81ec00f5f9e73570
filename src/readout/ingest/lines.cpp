#include "readout/ingest/lines.h"

#include <algorithm>
#include <cstring>

#include "readout/base/utf8.h"
#include "readout/ingest/block_writer.h"

namespace readout {
namespace {

constexpr uint32_t kWidestWrap = 130;  // characters; longer lines are whole paragraphs
constexpr uint32_t kNarrowestWrap = 35;

/// How many characters of UTF-8 begin in `text`?
uint32_t count_characters(std::string_view text) {
  constexpr uint64_t kEachByte = 0x0101010101010101;
  size_t i = 0, inner = 0;
  for (uint64_t bytes; i + sizeof bytes <= text.size(); i += sizeof bytes) {
    std::memcpy(&bytes, text.data() + i, sizeof bytes);
    inner += (bytes >> 7 & ~(bytes >> 6) & kEachByte) * kEachByte >> 56;
  }
  for (; i < text.size(); ++i) inner += (text[i] & 0xC0) == 0x80;
  return static_cast<uint32_t>(text.size() - inner);
}

Line make_line(std::string_view text, uint32_t begin, uint32_t end) {
  Line line;
  uint32_t pos = begin;
  while (pos < end) {
    const uint32_t size = blank_at(text, pos);
    if (size == 0) break;
    pos += size;
    line.indent += text[pos - size] == '\t' ? 4 : 1;
  }
  uint32_t last = end;
  while (last > pos && (text[last - 1] == ' ' || text[last - 1] == '\t')) --last;
  line.hard = end - last >= 2;
  for (bool more = true; more && last > pos;) {
    const bool no_break = last >= pos + 2 && text[last - 2] == '\xC2' && text[last - 1] == '\xA0';
    more = no_break || text[last - 1] == ' ';
    if (more) last -= no_break ? 2 : 1;
  }
  line.span = {pos, last};
  line.chars = count_characters(text.substr(pos, last - pos));
  if (last > pos && text[last - 1] == '\\') {
    line.hard = true;
    --line.span.end;
  }
  return line;
}

uint32_t first_word(std::string_view line) {
  const std::string_view word = line.substr(0, line.find(' '));
  return count_characters(word);
}

}  // namespace

std::vector<Line> split_lines(std::string_view text, uint32_t from) {
  std::vector<Line> lines;
  const bool returns = text.find('\r') != std::string_view::npos;
  for (size_t begin = from; begin < text.size();) {
    const std::string_view rest = text.substr(begin, text.find('\n', begin) - begin);
    const size_t end = begin + (returns ? std::min(rest.find('\r'), rest.size()) : rest.size());
    lines.push_back(make_line(text, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)));
    begin = end + (text.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

bool ends_sentence(std::string_view text) {
  size_t end = text.size();
  while (end > 0) {
    const std::string_view head = text.substr(0, end);
    if (head.ends_with("”") || head.ends_with("’") || head.ends_with("…"))
      end -= 3;
    else if (head.ends_with("\"") || head.ends_with("'") || head.ends_with(")") || head.ends_with("*") || head.ends_with("_"))
      --end;
    else
      break;
    if (head.ends_with("…")) return true;
  }
  return end > 0 && std::string_view(".!?:").find(text[end - 1]) != std::string_view::npos;
}

bool begins_in_lower_case(std::string_view text) {
  return !text.empty() && is_letter(utf8_at(text, 0).code) && !is_upper(utf8_at(text, 0).code);
}

bool Wrapping::full(std::string_view text, const Line& line, const Line& next) const {
  constexpr uint32_t kSlack = 3;  // characters: not all programs fill a line to the last place
  return line.chars + 1 + first_word(slice(text, next.span)) + kSlack > width;
}

Wrapping find_wrapping(std::string_view text, const std::vector<Line>& lines) {
  std::vector<uint32_t> sizes;
  for (const Line& line : lines)
    if (!line.blank()) sizes.push_back(line.indent + line.chars);
  if (sizes.size() < 2) return {false, kWidestWrap + 1};
  auto most = sizes.begin() + static_cast<ptrdiff_t>(sizes.size() * 95 / 100);
  std::ranges::nth_element(sizes, most);
  Wrapping wrapping{false, *most};
  if (wrapping.width > kWidestWrap || wrapping.width < kNarrowestWrap) return wrapping;
  size_t pairs = 0, full = 0, ended = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].blank() || lines[i + 1].blank()) continue;
    ++pairs;
    full += wrapping.full(text, lines[i], lines[i + 1]);
    ended += ends_sentence(slice(text, lines[i].span));
  }
  wrapping.wrapped = pairs > 0 && full * 2 >= pairs && ended * 10 <= pairs * 7;
  return wrapping;
}

}  // namespace readout
