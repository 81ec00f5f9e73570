#include "readout/ingest/inline_markdown.h"

#include <algorithm>
#include <array>

#include "readout/base/lanes.h"
#include "readout/base/utf8.h"
#include "readout/ingest/entities.h"

namespace readout {
namespace {

constexpr uint32_t kLongestAddress = 2000;  // bytes of a link's address and title
constexpr uint32_t kLongestTag = 4000;      // bytes of an HTML tag
constexpr uint32_t kMostFailures = 500;     // searches of a block that may run to their limit in vain

constexpr std::array<bool, 256> marks() {
  std::array<bool, 256> is{};
  for (unsigned char c : {'\\', '*', '_', '[', ']', '!', '<', '&', '`', '\n'}) is[c] = true;
  return is;
}
constexpr std::array<bool, 256> kMarks = marks();
bool is_mark(char c) { return kMarks[static_cast<unsigned char>(c)]; }
bool is_ascii_punctuation(char c) { return c > ' ' && c < 0x7F && !is_ascii_letter(c) && !is_ascii_digit(c); }

/// A run of * or _, or a bracket, and what of it is taken away.
struct Mark {
  uint32_t begin = 0, size = 0;
  bool opens = false, closes = false;
  uint32_t open_left = 0;  // characters of an opening run that no closing run has used
  uint32_t dropped = 0;    // characters taken away at `begin`
};

class Inline {
 public:
  Inline(BlockWriter& out, SourceSpan from) : out_(out), in_(out.in()), from_(from) {}

  void write() {
    find_marks();
    size_t cut = 0;
    uint32_t pos = from_.begin;
    std::ranges::sort(cuts_, {}, [](const Cut& c) { return c.span.begin; });
    for (; cut < cuts_.size(); ++cut) {
      const Cut& c = cuts_[cut];
      if (c.span.begin < pos) continue;  // inside an image or an address
      out_.text({pos, c.span.begin});
      if (!c.with.empty()) out_.put(c.span, c.with);
      if (c.ends_block) out_.begin(out_.kind());
      pos = c.span.end;
    }
    out_.text({pos, from_.end});
  }

 private:
  struct Cut {
    SourceSpan span;
    std::string with;
    bool ends_block = false;
  };

  char at(uint32_t pos) const { return pos >= from_.begin && pos < from_.end ? in_[pos] : ' '; }
  void drop(uint32_t begin, uint32_t end, std::string with = {}, bool ends_block = false) {
    cuts_.push_back({{begin, end}, std::move(with), ends_block});
  }

  void find_marks() {
    for (uint32_t i = next_mark(from_.begin); i < from_.end;) i = next_mark(std::max(i + 1, read_mark(i)));
    for (const Mark& mark : marks_)
      if (mark.dropped > 0) drop(mark.begin + mark.size - mark.dropped, mark.begin + mark.size);
  }

  uint32_t next_mark(uint32_t i) const {
    while (i + kLanes <= from_.end) {
      const Lanes bytes = lanes_at(in_.data() + i);
      const LaneMask brackets = (bytes >= '[') & (bytes <= '`');  // [ \ ] ^ _ `
      const uint32_t mark = first_in(brackets | (bytes == '*') | (bytes == '!') | (bytes == '<') | (bytes == '&') | (bytes == '\n'));
      i += mark;
      if (mark == kLanes) continue;
      if (is_mark(in_[i])) return i;
      ++i;  // "^"
    }
    while (i < from_.end && !is_mark(in_[i])) ++i;
    return i;
  }

  /// Gives the place after what begins at `i`.
  uint32_t read_mark(uint32_t i) {
    switch (in_[i]) {
      case '\\':
        if (is_ascii_punctuation(at(i + 1))) drop(i, i + 1);
        return i + 2;
      case '&':
        return entity(i);
      case '`':
        return code(i);
      case '<':
        return tag(i);
      case '*':
      case '_':
        return emphasis(i);
      case '!':
        if (at(i + 1) != '[') return i + 1;
        brackets_.push_back(i);
        return i + 2;
      case '[':
        brackets_.push_back(i);
        return i + 1;
      case ']':
        return link_end(i);
      default:
        return quote_prefix(i);
    }
  }

  /// After a line's end: the marks of a block quote that goes on.
  uint32_t quote_prefix(uint32_t i) {
    uint32_t pos = i + 1;
    while (at(pos) == ' ' && pos < from_.end) ++pos;
    if (at(pos) != '>') return i + 1;
    while (pos < from_.end && (at(pos) == '>' || at(pos) == ' ')) ++pos;
    drop(i, pos, " ");
    return pos;
  }

  uint32_t entity(uint32_t i) {
    const Entity entity = entity_at(slice(in_, SourceSpan{i, from_.end}));
    if (entity.size > 0) drop(i, i + entity.size, entity.text);
    return i + entity.size;
  }

  uint32_t code(uint32_t i) {
    uint32_t size = 1;
    while (at(i + size) == '`') ++size;
    const std::string fence(size, '`');
    const std::string_view rest = slice(in_, SourceSpan{i + size, std::min(from_.end, i + size + kLongestTag)});
    const size_t end = failures_ < kMostFailures ? rest.find(fence) : std::string_view::npos;
    if (end == std::string_view::npos) {
      ++failures_;
      return i + size;
    }
    const uint32_t close = i + size + static_cast<uint32_t>(end);
    drop(i, i + size);
    drop(close, close + size);
    return close + size;
  }

  uint32_t tag(uint32_t i) {
    const char next = at(i + 1);
    if (!is_ascii_letter(next) && next != '/' && next != '!') return i + 1;
    if (failures_ >= kMostFailures) return i + 1;
    const std::string_view rest = slice(in_, SourceSpan{i, std::min(from_.end, i + kLongestTag)});
    const size_t end = rest.find('>');
    if (end == std::string_view::npos) {
      ++failures_;
      return i + 1;
    }
    const auto after = i + static_cast<uint32_t>(end) + 1;
    const std::string_view inside = rest.substr(1, end - 1);
    if (inside.find("://") < 8 || (inside.find('@') != std::string_view::npos && inside.find_first_of(" =") == std::string_view::npos)) {
      drop(i, i + 1);  // an address in angle brackets
      drop(after - 1, after);
      return after;
    }
    const std::string_view name = inside.substr(inside[0] == '/');
    const size_t size =
        static_cast<size_t>(std::ranges::find_if_not(name, [](char c) { return is_ascii_letter(c) || is_ascii_digit(c); }) - name.begin());
    const char delimiter = size < name.size() ? name[size] : ' ';
    if (inside[0] != '!' && (size == 0 || (delimiter != ' ' && delimiter != '/' && delimiter != '\n'))) return i + 1;
    const std::string tag_name = lower(name.substr(0, size));
    if (inside[0] != '!' && size < name.size() && name.find('=') == std::string_view::npos &&
        name.substr(size).find_first_not_of(" /\n") != std::string_view::npos)
      return i + 1;  // "<no comment>" is no tag
    bool block = false;
    for (std::string_view of : {"p", "div", "br", "li", "ul", "ol", "td", "th", "tr", "table", "figure", "figcaption", "h1", "h2", "h3",
                                "h4", "blockquote", "section"})
      block |= tag_name == of;
    drop(i, after, {}, block);
    return after;
  }

  uint32_t emphasis(uint32_t i) {
    const char c = in_[i];
    uint32_t end = i + 1;
    while (at(end) == c && end < from_.end) ++end;
    const bool blank_before = i == from_.begin || at(i - 1) == ' ' || at(i - 1) == '\n' || (at(i - 1) == '\xA0' && at(i - 2) == '\xC2');
    const bool blank_after = end >= from_.end || at(end) == ' ' || at(end) == '\n' || (at(end) == '\xC2' && at(end + 1) == '\xA0');
    auto in_word = [&](uint32_t pos) { return is_ascii_letter(at(pos)) || is_ascii_digit(at(pos)) || (at(pos) & 0x80); };
    Mark mark{i, end - i, !blank_after && (c == '*' || i == from_.begin || !in_word(i - 1)), !blank_before && (c == '*' || !in_word(end)),
              0, 0};
    // Words keep their edges blank in exports of word processors: "**Note: **text".
    if (c == '*' && mark.size >= 2 && blank_before != blank_after) mark.closes |= blank_before && !open_[0].empty();
    if (mark.size > 3) return end;
    std::vector<size_t>& open = open_[c == '_'];
    uint32_t left = mark.size;
    while (mark.closes && left > 0 && !open.empty()) {
      Mark& opener = marks_[open.back()];
      const uint32_t used = std::min(left, opener.open_left);
      opener.open_left -= used;
      opener.dropped += used;
      mark.dropped += used;
      left -= used;
      if (opener.open_left == 0) open.pop_back();
    }
    mark.open_left = left;
    marks_.push_back(mark);
    if (mark.opens && left > 0) open.push_back(marks_.size() - 1);
    return end;
  }

  uint32_t link_end(uint32_t i) {
    if (brackets_.empty()) return i + 1;
    const uint32_t open = brackets_.back();
    brackets_.pop_back();
    if (at(i + 1) != '(') return i + 1;
    const uint32_t after = address_end(i + 2);
    if (after == 0) return i + 1;
    if (in_[open] == '!') {
      drop(open, after);
    } else {
      drop(open, open + 1);
      drop(i, after);
    }
    return after;
  }

  /// The place after "address "title")"; 0 if that is not what stands at `pos`.
  uint32_t address_end(uint32_t pos) {
    if (failures_ >= kMostFailures) return 0;
    const uint32_t limit = std::min(from_.end, pos + kLongestAddress);
    uint32_t depth = 0;
    bool blank = false, titled = false;
    for (uint32_t i = pos; i < limit; ++i) {
      const char c = in_[i];
      if (c == '\\') {
        ++i;
        continue;
      }
      if (c == '"' && blank) titled = true;
      if (blank && !titled && c != ' ' && c != '\n' && c != ')' && i > pos + 2) break;
      blank |= (c == ' ' || c == '\n') && i > pos;
      if (c == '(') ++depth;
      if (c == ')' && depth-- == 0) return i + 1;
    }
    ++failures_;
    return 0;
  }

  BlockWriter& out_;
  std::string_view in_;
  SourceSpan from_;
  std::vector<Mark> marks_;
  std::vector<size_t> open_[2];  // opening runs of * and _ that wait for their end, as places in marks_
  std::vector<uint32_t> brackets_;
  std::vector<Cut> cuts_;
  uint32_t failures_ = 0;
};

}  // namespace

void write_inline(BlockWriter& out, SourceSpan from) { Inline(out, from).write(); }

}  // namespace readout
