#include "readout/ingest/html_tokens.h"

#include <array>
#include <cstring>

#include "readout/base/utf8.h"

namespace readout {
namespace {

constexpr std::string_view kNamesOfTags[] = {
    // clang-format off
    "", "", "",
    "a", "address", "article", "aside", "audio", "b", "base", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite",
    "code", "col", "dd", "del", "details", "dialog", "div", "dl", "dt", "em", "embed", "fieldset", "figcaption", "figure", "font",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "label",
    "li", "link", "main", "menu", "meta", "nav", "noembed", "noframes", "noscript", "object", "ol", "option", "p", "param", "picture",
    "pre", "q", "s", "script", "section", "select", "small", "source", "span", "strong", "style", "sub", "summary", "sup", "svg", "table",
    "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "track", "u", "ul", "video", "wbr", "xmp",
    // clang-format on
};
static_assert(std::size(kNamesOfTags) == kTags);

constexpr size_t kLongestName = 10;
constexpr size_t kSlots = 512;

/// Where the search for a name begins in the table of tags.
constexpr size_t slot_of(std::string_view lower_name) {
  size_t hash = lower_name.size();
  for (char c : lower_name) hash = hash * 31 + static_cast<unsigned char>(c);
  return hash % kSlots;
}

constexpr std::array<Tag, kSlots> slots() {
  std::array<Tag, kSlots> table{};
  for (size_t i = static_cast<size_t>(Tag::a); i < kTags; ++i) {
    size_t slot = slot_of(kNamesOfTags[i]);
    while (table[slot] != Tag::none) slot = (slot + 1) % kSlots;
    table[slot] = static_cast<Tag>(i);
  }
  return table;
}
constexpr std::array<Tag, kSlots> kTable = slots();

constexpr char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 32) : c; }
bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'; }

}  // namespace

bool is_raw(Tag tag) {
  switch (tag) {
    case Tag::script:
    case Tag::style:
    case Tag::title:
    case Tag::textarea:
    case Tag::xmp:
    case Tag::iframe:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::noscript:
      return true;
    default:
      return false;
  }
}

bool equals_no_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (size_t i = 0; i < text.size(); ++i)
    if (lower_ascii(text[i]) != lower[i]) return false;
  return true;
}

Tag tag_named(std::string_view name) {
  if (name.empty() || name.size() > kLongestName) return Tag::other;
  char buffer[kLongestName];
  for (size_t i = 0; i < name.size(); ++i) buffer[i] = lower_ascii(name[i]);
  const std::string_view lower_name(buffer, name.size());
  for (size_t slot = slot_of(lower_name); kTable[slot] != Tag::none; slot = (slot + 1) % kSlots)
    if (kNamesOfTags[static_cast<size_t>(kTable[slot])] == lower_name) return kTable[slot];
  return Tag::other;
}

bool HtmlTokens::next(HtmlToken& token) {
  const auto size = static_cast<uint32_t>(page_.size());
  if (raw_ != Tag::none) {
    const uint32_t end = raw_end(raw_);
    token = {HtmlToken::Kind::raw, raw_, {pos_, end}, {}};
    raw_ = Tag::none;
    pos_ = end;
    if (!token.span.empty()) return true;
  }
  if (pos_ >= size) return false;
  if (page_[pos_] == '<' && read_markup(token)) return true;
  uint32_t end = pos_;
  while (true) {  // a "<" that begins no markup is text
    const void* at = end + 1 < size ? std::memchr(page_.data() + end + 1, '<', size - end - 1) : nullptr;
    end = at != nullptr ? static_cast<uint32_t>(static_cast<const char*>(at) - page_.data()) : size;
    if (end + 1 >= size || is_ascii_letter(page_[end + 1]) || page_[end + 1] == '/' || page_[end + 1] == '!' || page_[end + 1] == '?')
      break;
  }
  if (end + 1 == size) end = size;
  token = {HtmlToken::Kind::text, Tag::text, {pos_, end}, {}};
  pos_ = end;
  return true;
}

/// Reads the tag, comment or declaration at pos_; false if the "<" is text.
bool HtmlTokens::read_markup(HtmlToken& token) {
  const auto size = static_cast<uint32_t>(page_.size());
  const char c = pos_ + 1 < size ? page_[pos_ + 1] : ' ';
  const bool is_end = c == '/' && pos_ + 2 < size && is_ascii_letter(page_[pos_ + 2]);
  const uint32_t begin = pos_;
  if (is_ascii_letter(c) || is_end) {
    uint32_t name_end = pos_ + 1 + is_end;
    const uint32_t name = name_end;
    while (name_end < size && !is_blank(page_[name_end]) && page_[name_end] != '>' && page_[name_end] != '/') ++name_end;
    pos_ = tag_end(name_end);
    const uint32_t inner_end = pos_ > name_end && page_[pos_ - 1] == '>' ? pos_ - 1 : pos_;
    token = {is_end ? HtmlToken::Kind::end : HtmlToken::Kind::start,
             tag_named(page_.substr(name, name_end - name)),
             {begin, pos_},
             {name_end, std::max(name_end, inner_end)}};
    if (!is_end && is_raw(token.tag)) raw_ = token.tag;
    return true;
  }
  if (c != '!' && c != '?' && c != '/') return false;
  const bool comment = page_.substr(pos_, 4) == "<!--";
  const bool empty = comment && (page_.substr(pos_, 5) == "<!-->" || page_.substr(pos_, 6) == "<!--->");
  const size_t end = comment && !empty ? page_.find("-->", pos_ + 4) : page_.find('>', pos_);
  pos_ = end == std::string_view::npos ? size : static_cast<uint32_t>(end) + (comment && !empty ? 3 : 1);
  token = {HtmlToken::Kind::comment, Tag::none, {begin, pos_}, {}};
  return true;
}

/// The place after the ">" of a tag. One inside a quoted value does not count.
uint32_t HtmlTokens::tag_end(uint32_t from) const {
  const auto size = static_cast<uint32_t>(page_.size());
  for (uint32_t i = from; i < size; ++i) {
    if (page_[i] == '>') return i + 1;
    if (page_[i] != '=') continue;
    while (i + 1 < size && is_blank(page_[i + 1])) ++i;
    if (i + 1 >= size || (page_[i + 1] != '"' && page_[i + 1] != '\'')) continue;
    const size_t close = page_.find(page_[i + 1], i + 2);
    if (close == std::string_view::npos) return size;
    i = static_cast<uint32_t>(close);
  }
  return size;
}

/// Where the raw text of `tag` ends: at its end tag, or with the page.
uint32_t HtmlTokens::raw_end(Tag tag) const {
  const std::string_view name = kNamesOfTags[static_cast<size_t>(tag)];
  for (size_t at = page_.find("</", pos_); at != std::string_view::npos; at = page_.find("</", at + 2))
    if (equals_no_case(page_.substr(at + 2, name.size()), name) &&
        (at + 2 + name.size() >= page_.size() || !is_ascii_letter(page_[at + 2 + name.size()])))
      return static_cast<uint32_t>(at);
  return static_cast<uint32_t>(page_.size());
}

bool HtmlAttributes::next(HtmlAttribute& attribute) {
  const size_t size = text_.size();
  while (pos_ < size && (is_blank(text_[pos_]) || text_[pos_] == '/')) ++pos_;
  if (pos_ >= size) return false;
  const size_t name = pos_++;
  while (pos_ < size && !is_blank(text_[pos_]) && text_[pos_] != '=' && text_[pos_] != '/') ++pos_;
  attribute = {text_.substr(name, pos_ - name), {}};
  while (pos_ < size && is_blank(text_[pos_])) ++pos_;
  if (pos_ >= size || text_[pos_] != '=') return true;
  ++pos_;
  while (pos_ < size && is_blank(text_[pos_])) ++pos_;
  const bool quoted = pos_ < size && (text_[pos_] == '"' || text_[pos_] == '\'');
  const size_t begin = pos_ + quoted;
  size_t end = begin;
  if (quoted)
    end = std::min(text_.find(text_[pos_], begin), size);
  else
    while (end < size && !is_blank(text_[end])) ++end;
  attribute.value = text_.substr(std::min(begin, size), end - std::min(begin, size));
  pos_ = end + quoted;
  return true;
}

std::string_view attribute(std::string_view attributes, std::string_view name) {
  HtmlAttributes reader(attributes);
  for (HtmlAttribute one; reader.next(one);)
    if (equals_no_case(one.name, name)) return one.value;
  return {};
}

}  // namespace readout
