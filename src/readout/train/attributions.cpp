#include "readout/train/attributions.h"

#include <charconv>

#include "readout/base/error.h"
#include "readout/base/utf8.h"

namespace readout {
namespace {

/// Reads JSON of any keys and blanks, of which only what attributions need is kept.
class LineReader {
 public:
  LineReader(std::string_view line, std::string where) : rest_(line), where_(std::move(where)) {}

  LabelledText read() {
    LabelledText out;
    object([&](const std::string& key) {
      if (key == "text")
        out.text = text();
      else if (key == "attributions")
        array([&] { out.attributions.push_back(attribution()); });
      else
        skip();
    });
    return out;
  }

 private:
  using Spans = std::vector<std::pair<uint32_t, uint32_t>>;

  LabelledAttribution attribution() {
    LabelledAttribution out;
    object([&](const std::string& key) {
      if (key == "content")
        out.content = spans();
      else if (key == "cue")
        out.cue = spans();
      else if (key == "source")
        out.source = spans();
      else
        skip();
    });
    return out;
  }

  Spans spans() {
    Spans out;
    array([&] {
      std::vector<uint32_t> ends;
      array([&] { ends.push_back(number()); });
      if (ends.size() != 2) fail();
      out.emplace_back(ends[0], ends[1]);
    });
    return out;
  }

  void blanks() {
    while (!rest_.empty() && static_cast<unsigned char>(rest_.front()) <= ' ') rest_.remove_prefix(1);
  }
  bool take(char c) {
    blanks();
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char c) {
    if (!take(c)) fail();
  }
  [[noreturn]] void fail() const { throw Error(where_ + ": no labelled text"); }

  template <class Item>
  void array(Item&& item) {
    expect('[');
    if (take(']')) return;
    do item();
    while (take(','));
    expect(']');
  }
  template <class Field>
  void object(Field&& field) {
    expect('{');
    if (take('}')) return;
    do {
      const std::string key = text();
      expect(':');
      field(key);
    } while (take(','));
    expect('}');
  }

  uint32_t number() {
    blanks();
    uint32_t value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (error != std::errc()) fail();
    rest_.remove_prefix(static_cast<size_t>(end - rest_.data()));
    return value;
  }

  /// Passes over a string, number or name; of these are the fields that are not kept, and of lists of them.
  void skip() {
    blanks();
    if (rest_.starts_with('"')) {
      text();
    } else if (rest_.starts_with('[')) {
      array([&] { skip(); });
    } else {
      const size_t end = rest_.find_first_of(",]}");
      if (end == std::string_view::npos) fail();
      rest_.remove_prefix(end);
    }
  }

  std::string text() {
    expect('"');
    std::string out;
    for (;;) {
      const size_t plain = rest_.find_first_of("\"\\");
      if (plain == std::string_view::npos || plain + 1 >= rest_.size()) fail();
      out.append(rest_, 0, plain);
      const bool ends = rest_[plain] == '"';
      const char escape = rest_[plain + 1];
      rest_.remove_prefix(ends ? plain + 1 : plain + 2);
      if (ends) return out;
      if (escape == 'u')
        append_utf8(out, code());
      else
        out += escape == 'n' ? '\n' : escape == 't' ? '\t' : escape == 'r' ? '\r' : escape;
    }
  }
  /// The code point of \uXXXX, or of a pair of them.
  char32_t code() {
    const uint32_t first = hex();
    if (first < 0xD800 || first >= 0xDC00 || !rest_.starts_with("\\u")) return first;
    rest_.remove_prefix(2);
    return 0x10000 + ((first - 0xD800) << 10) + ((hex() - 0xDC00) & 0x3FF);
  }
  uint32_t hex() {
    uint32_t value = 0;
    if (rest_.size() < 4 || std::from_chars(rest_.data(), rest_.data() + 4, value, 16).ptr != rest_.data() + 4) fail();
    rest_.remove_prefix(4);
    return value;
  }

  std::string_view rest_;
  std::string where_;
};

/// The parts of `line` that `mark` parts.
std::vector<std::string_view> split(std::string_view line, std::string_view mark) {
  std::vector<std::string_view> out;
  for (size_t end; (end = line.find(mark)) != std::string_view::npos; line.remove_prefix(end + mark.size()))
    out.push_back(line.substr(0, end));
  out.push_back(line);
  return out;
}

/// "cue | source | content ... content", by the words of `text`.
LabelledAttribution example(const std::string& text, std::string_view line, const std::string& where) {
  const std::vector<std::string_view> cells = split(line, " | ");
  if (cells.size() != 3) throw Error(where + ": no cue, source and content");
  const auto find = [&](std::string_view words) {
    const size_t at = text.find(words);
    if (at == std::string::npos) throw Error(where + ": \"" + std::string(words) + "\" is not in the line above");
    return std::pair(static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size()));
  };
  LabelledAttribution out;
  out.cue.push_back(find(cells[0]));
  if (cells[1] != "-") out.source.push_back(find(cells[1]));
  for (std::string_view piece : split(cells[2], " ... ")) out.content.push_back(find(piece));
  return out;
}

}  // namespace

std::vector<LabelledText> read_examples(std::string_view lines, const std::string& name) {
  std::vector<LabelledText> out;
  for (size_t n = 1; !lines.empty(); ++n) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    if (line.empty() || line.starts_with('#')) continue;
    if (line.starts_with("= ") && !out.empty())
      out.back().attributions.push_back(example(out.back().text, line.substr(2), name + ':' + std::to_string(n)));
    else
      out.push_back({std::string(line), {}});
  }
  return out;
}

std::vector<LabelledText> read_attributions(std::string_view lines, const std::string& name) {
  std::vector<LabelledText> out;
  for (size_t n = 1; !lines.empty(); ++n) {
    const std::string_view line = lines.substr(0, lines.find('\n'));
    if (!line.empty()) out.push_back(LineReader(line, name + ':' + std::to_string(n)).read());
    lines.remove_prefix(std::min(lines.size(), line.size() + 1));
  }
  return out;
}

}  // namespace readout
