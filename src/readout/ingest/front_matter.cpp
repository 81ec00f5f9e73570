#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <charconv>

#include "readout/base/utf8.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/formats.h"

namespace readout {
namespace {

constexpr size_t kLargest = 64 * 1024;  // bytes of front matter
constexpr size_t kMostBrackets = 200;   // opening brackets: a bound of the depth
constexpr size_t kMostFields = 200;

/// The place after the line that begins at `pos`.
size_t next_line(std::string_view text, size_t pos) {
  const size_t end = text.find('\n', pos);
  return end == std::string_view::npos ? text.size() : end + 1;
}

/// Where the front matter's own lines and the closing line end; {0, 0} if there is none.
struct Extent {
  size_t begin = 0, end = 0, after = 0;
};
Extent find_extent(std::string_view text) {
  if (!text.starts_with("---")) return {};
  const size_t begin = next_line(text, 0);
  if (!trim(text.substr(3, begin - 3)).empty()) return {};
  for (size_t pos = begin; pos < text.size() && pos < kLargest;) {
    const size_t next = next_line(text, pos);
    const std::string_view line = trim(text.substr(pos, next - pos));
    if (line == "---" || line == "...") {
      const bool has_key = text.substr(begin, pos - begin).find(':') != std::string_view::npos;
      return has_key ? Extent{begin, pos, next} : Extent{};
    }
    pos = next;
  }
  return {};
}

/// Reads a mapping of plain fields, "key: value" from the first column on, as YAML has it; stops at what is anything else.
class PlainFields {
 public:
  struct Field {
    std::string_view key;
    std::string value;
    size_t begin = 0;  ///< of the value, at its quotation mark if it has one
  };

  explicit PlainFields(std::string_view yaml) : yaml_(yaml) {}

  /// The fields, if nothing but plain fields is there.
  std::optional<std::vector<Field>> read() {
    std::vector<Field> fields;
    while (pos_ < yaml_.size()) {
      Field field;
      if (!read_key(field) || !read_value(field) || !end_line()) return {};
      fields.push_back(std::move(field));
    }
    return fields;
  }

 private:
  char at(size_t pos) const { return pos < yaml_.size() ? yaml_[pos] : '\n'; }

  bool read_key(Field& field) {
    size_t end = pos_;
    while (is_ascii_letter(at(end)) || (end > pos_ && (is_ascii_digit(at(end)) || at(end) == '_'))) ++end;
    field.key = yaml_.substr(pos_, end - pos_);
    if (field.key.empty() || at(end) != ':' || at(end + 1) != ' ') return false;
    for (pos_ = end + 1; at(pos_) == ' ';) ++pos_;
    field.begin = pos_;
    return true;
  }

  bool read_value(Field& field) {
    if (at(pos_) == '"') return read_double_quoted(field.value);
    const size_t end = std::min(yaml_.find('\n', pos_), yaml_.size());
    std::string_view text = yaml_.substr(pos_, end - pos_);
    text = text.substr(0, text.find_last_not_of(' ') + 1);
    pos_ = end;
    if (text.empty() || std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; })) return false;
    if (text[0] == '\'') {
      if (text.size() < 2 || text.find('\'', 1) != text.size() - 1) return false;
      field.value = text.substr(1, text.size() - 2);
      return true;
    }
    const bool special = text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos || text.back() == ':';
    const bool nothing = text == "null" || text == "Null" || text == "NULL";
    field.value = text;
    return !special && !nothing && (is_ascii_letter(text[0]) || is_ascii_digit(text[0]));
  }

  /// A value in double quotes, which may run over several lines: "one\\⏎  \\ two" is "one two".
  bool read_double_quoted(std::string& value) {
    for (++pos_; pos_ < yaml_.size(); ++pos_) {
      const char c = yaml_[pos_];
      if (c == '"') {
        ++pos_;
        return true;
      }
      if (c == '\\') {
        if (!read_escape(value)) return false;
      } else if (static_cast<unsigned char>(c) < ' ' || c == 0x7F || (c == ' ' && at(pos_ + 1) == '\n')) {
        if (c != '\n' || at(pos_ + 1) != ' ') return false;
        value += ' ';
        skip_indent();
      } else {
        value += c;
      }
    }
    return false;
  }

  bool read_escape(std::string& value) {
    const char c = at(++pos_);
    if (c == '\n') {
      skip_indent();
      return true;
    }
    if (c != 'u') {
      value += c;
      return c == ' ' || c == '"' || c == '\\';
    }
    uint32_t code = 0;
    const char* const digits = yaml_.data() + pos_ + 1;
    if (pos_ + 4 >= yaml_.size() || std::from_chars(digits, digits + 4, code, 16).ptr != digits + 4) return false;
    pos_ += 4;
    append_utf8(value, static_cast<char32_t>(code));
    return code >= 0x20 && (code < 0xD800 || code > 0xDFFF);
  }

  /// From a line break to the last blank before the next line's words.
  void skip_indent() {
    while (at(pos_ + 1) == ' ') ++pos_;
  }

  bool end_line() {
    while (pos_ < yaml_.size() && yaml_[pos_] == ' ') ++pos_;
    if (pos_ < yaml_.size() && yaml_[pos_] != '\n') return false;
    ++pos_;
    return at(pos_) != ' ';  // an indented line goes on with the value
  }

  std::string_view yaml_;
  size_t pos_ = 0;
};

class Reader {
 public:
  Reader(Document& doc, Extent extent) : doc_(doc), extent_(extent), yaml_(slice_of(doc.text, extent)) {}

  void read() {
    if (read_plain()) return;
    if (std::ranges::count_if(yaml_, [](char c) { return c == '[' || c == '{'; }) > static_cast<ptrdiff_t>(kMostBrackets) ||
        yaml_.find('&') != std::string::npos) {  // no aliases: they may stand for any amount of nodes
      read_lines();
      return;
    }
    try {
      const YAML::Node root = YAML::Load(yaml_);
      if (!root.IsMap()) return read_lines();
      for (const auto& field : root) add_field(field.first, field.second);
    } catch (const YAML::Exception&) {
      doc_.problems.push_back(
          {"read_format", "front_matter", "the front matter is no YAML; its plain lines were read", place(0, yaml_.size())});
      read_lines();
    }
  }

 private:
  static std::string slice_of(std::string_view text, Extent extent) {
    std::string yaml(text.substr(extent.begin, extent.end - extent.begin));
    for (size_t at = yaml.find('\\'); at != std::string::npos && at + 1 < yaml.size(); at = yaml.find('\\', at + 2))
      if (yaml[at + 1] == '_' || yaml[at + 1] == 'N') yaml[at + 1] = ' ';  // yaml-cpp gives half a character for these blanks
    return yaml;
  }
  SourceSpan place(size_t begin, size_t end) const {
    return doc_.origin.to_source(
        {static_cast<uint32_t>(extent_.begin + begin), static_cast<uint32_t>(extent_.begin + std::max(end, begin + 1))});
  }

  /// The end of a value that begins at `begin`: before the next line that begins a field.
  size_t value_end(size_t begin) const {
    size_t end = next_line(yaml_, begin);
    while (end < yaml_.size() && (yaml_[end] == ' ' || yaml_[end] == '\t' || yaml_[end] == '\n' || yaml_[end] == '-'))
      end = next_line(yaml_, end);
    const size_t last = std::string_view(yaml_).substr(0, end).find_last_not_of(" \t\r\n");
    return last == std::string::npos || last < begin ? begin : last + 1;
  }

  void add(std::string_view key, std::string value, size_t begin) {
    value = clean(value);
    if (value.empty() || doc_.declared.size() >= kMostFields || begin >= yaml_.size()) return;
    doc_.declared.try_emplace(lower(key), Meta{std::move(value), Basis::front_matter, {}, place(begin, value_end(begin))});
  }

  void add_field(const YAML::Node& key, const YAML::Node& value) {
    if (!key.IsScalar()) return;
    const std::string& name = key.Scalar();
    if (value.IsScalar()) add(name, value.Scalar(), static_cast<size_t>(value.Mark().pos));
    if (value.IsSequence()) {
      std::string joined;
      for (const auto& item : value)
        if (item.IsScalar()) joined.append(joined.empty() ? "" : "; ").append(item.Scalar());
      add(name, joined, static_cast<size_t>(value.Mark().pos));
    }
    if (value.IsMap())
      for (const auto& field : value)
        if (field.first.IsScalar() && field.second.IsScalar())
          add(name + '.' + field.first.Scalar(), field.second.Scalar(), static_cast<size_t>(field.second.Mark().pos));
  }

  /// Most front matter is plain fields alone, which are read without the parser of YAML; false if there is anything else.
  bool read_plain() {
    const auto fields = PlainFields(yaml_).read();
    if (!fields) return false;
    for (const PlainFields::Field& field : *fields) add(field.key, field.value, field.begin);
    return true;
  }

  /// Without YAML: lines of the form "key: value".
  void read_lines() {
    for (size_t pos = 0; pos < yaml_.size(); pos = next_line(yaml_, pos)) {
      const std::string_view line = std::string_view(yaml_).substr(pos, next_line(yaml_, pos) - pos);
      const size_t colon = line.find(": ");
      if (colon == std::string_view::npos || colon == 0 || line.substr(0, colon).find_first_of(" \t\"'&*-") != std::string_view::npos)
        continue;
      std::string_view value = trim(line.substr(colon + 2));
      const size_t begin = pos + static_cast<size_t>(value.data() - line.data());
      if (value.size() >= 2 && (value[0] == '"' || value[0] == '\'') && value.back() == value[0]) value = value.substr(1, value.size() - 2);
      add(line.substr(0, colon), std::string(value), begin);
    }
  }

  Document& doc_;
  Extent extent_;
  std::string yaml_;
};

}  // namespace

bool has_front_matter(std::string_view text) { return find_extent(text).after > 0; }

uint32_t read_front_matter(Document& doc) {
  const Extent extent = find_extent(doc.text);
  if (extent.after == 0) return 0;
  Reader(doc, extent).read();
  const auto end = static_cast<uint32_t>(extent.after);
  doc.cut.push_back({doc.origin.to_source({0, end}), CutKind::front_matter, "front_matter"});
  return end;
}

}  // namespace readout
