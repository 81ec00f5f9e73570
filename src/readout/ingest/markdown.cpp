#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/ingest/formats.h"
#include "readout/ingest/inline_markdown.h"
#include "readout/ingest/lines.h"

namespace readout {
namespace {

constexpr uint32_t kLongestHeading = 150;  // characters

/// The size of "# " to "###### " at the head of a line; 0 if it is no heading.
uint32_t heading_size(std::string_view line) {
  const size_t level = std::min(line.find_first_not_of('#'), line.size());
  return level >= 1 && level <= 6 && level < line.size() && line[level] == ' ' ? static_cast<uint32_t>(level + 1) : 0;
}

/// The size of the bullet or number at the head of a line. A number inside a
/// paragraph is a bullet only if it is 1: "by\n2030. The …".
uint32_t bullet_size(std::string_view line, bool in_paragraph) {
  for (std::string_view bullet : {"- ", "* ", "+ ", "• ", "-\xC2\xA0"})
    if (line.starts_with(bullet)) return static_cast<uint32_t>(bullet.size());
  size_t digits = 0;
  while (digits < line.size() && is_ascii_digit(line[digits])) ++digits;
  if (digits == 0 || digits > 2 || line.size() < digits + 2) return 0;
  if ((line[digits] != '.' && line[digits] != ')') || line[digits + 1] != ' ') return 0;
  return in_paragraph && line[0] != '1' ? 0 : static_cast<uint32_t>(digits + 2);
}

/// "***", "- - -", "___": a line of one mark only.
bool is_rule(std::string_view line) {
  if (line.size() < 3 || std::string_view("-*_=").find(line[0]) == std::string_view::npos) return false;
  const auto marks = std::ranges::count(line, line[0]);
  return marks >= 3 && std::ranges::all_of(line, [&](char c) { return c == line[0] || c == ' '; });
}

class Reader {
 public:
  Reader(Document& doc, uint32_t from) : out_(doc), in_(out_.in()), lines_(split_lines(in_, from)), wrapping_(find_wrapping(in_, lines_)) {}

  void read() {
    for (size_t i = 0; i < lines_.size(); ++i) read_line(i);
    flush();
    out_.finish();
  }

 private:
  std::string_view str(size_t i) const { return slice(in_, lines_[i].span); }

  void read_line(size_t i) {
    if (lines_[i].blank()) return flush();
    const std::string_view line = str(i);
    if (!code_ && is_ascii_letter(line[0])) return words(i, lines_[i].span.begin);
    if (line.starts_with("```") || line.starts_with("~~~")) {
      flush();
      code_ = !code_;
      return;
    }
    if (code_) return open(BlockKind::paragraph, lines_[i].span);
    if (is_rule(line)) return rule(line);
    if (const uint32_t size = heading_size(line); size > 0) return heading(lines_[i].span, size);
    if (line.starts_with('|')) return table_row(lines_[i].span);
    uint32_t begin = lines_[i].span.begin;
    const bool quoted = line.starts_with('>');
    while (begin < lines_[i].span.end && (in_[begin] == '>' || (quoted && in_[begin] == ' '))) ++begin;
    if (begin == lines_[i].span.end) return flush();
    const std::string_view rest = slice(in_, SourceSpan{begin, lines_[i].span.end});
    if (const uint32_t size = bullet_size(rest, !span_.empty() && kind_ == BlockKind::paragraph); size > 0)
      return open(BlockKind::list_item, {begin + size, lines_[i].span.end});
    words(i, begin);
  }

  /// The words of line `i` from `begin` on, which no mark of a block stands before.
  void words(size_t i, uint32_t begin) {
    if (!span_.empty() && i > 0 && goes_on(i))
      span_.end = lines_[i].span.end;
    else
      open(BlockKind::paragraph, {begin, lines_[i].span.end});
  }

  /// Does line `i` go on with the paragraph of the line before? A line break that
  /// is set by hand parts signatures and turns, but not a sentence.
  bool goes_on(size_t i) const {
    const Line& before = lines_[i - 1];
    if (begins_in_lower_case(str(i))) return true;
    const bool full = wrapping_.full(in_, before, lines_[i]);
    if (before.hard) return full && !ends_sentence(str(i - 1)) && wrapping_.wrapped;
    return wrapping_.wrapped || before.chars <= 130 || !ends_sentence(str(i - 1));
  }

  void rule(std::string_view line) {
    const bool underlines = !span_.empty() && kind_ == BlockKind::paragraph && (line[0] == '=' || line[0] == '-') &&
                            span_.size() <= kLongestHeading && !ends_sentence(slice(in_, span_));
    if (underlines) kind_ = BlockKind::heading;
    flush();
  }

  void heading(SourceSpan line, uint32_t mark) {
    flush();
    SourceSpan words{line.begin + mark, line.end};
    while (words.size() > 0 && in_[words.end - 1] == '#') --words.end;
    open(words.size() <= kLongestHeading ? BlockKind::heading : BlockKind::paragraph, words);
    flush();
  }

  void table_row(SourceSpan line) {
    flush();
    const std::string_view row = slice(in_, line);
    if (row.find_first_not_of("|-: +=") == std::string_view::npos) return;
    open(BlockKind::paragraph, {line.begin + 1, line.end - (row.size() > 1 && row.back() == '|')});
    flush();
  }

  void open(BlockKind kind, SourceSpan span) {
    flush();
    kind_ = kind;
    span_ = span;
  }

  void flush() {
    if (!span_.empty()) {
      out_.begin(is_strong(slice(in_, span_)) ? BlockKind::heading : kind_);
      write_inline(out_, span_);
      out_.end();
    }
    span_ = {};
  }

  /// A short paragraph all in bold type is a heading, unless it is the label of a turn.
  bool is_strong(std::string_view text) const {
    if (kind_ != BlockKind::paragraph || text.size() > kLongestHeading || text.size() < 5) return false;
    const bool bold = (text.starts_with("**") && text.ends_with("**")) || (text.starts_with("__") && text.ends_with("__"));
    if (!bold) return false;
    const std::string_view words = text.substr(2, text.size() - 4);
    return words.find(text.substr(0, 2)) == std::string_view::npos && !ends_sentence(words);
  }

  BlockWriter out_;
  std::string_view in_;
  std::vector<Line> lines_;
  Wrapping wrapping_;
  BlockKind kind_ = BlockKind::paragraph;
  SourceSpan span_;  // of the open block
  bool code_ = false;
};

}  // namespace

void read_markdown(Document& doc) { Reader(doc, read_front_matter(doc)).read(); }

}  // namespace readout
