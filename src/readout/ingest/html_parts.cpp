#include <algorithm>
#include <array>

#include "readout/base/utf8.h"
#include "readout/ingest/html_page.h"

namespace readout {
namespace {

/// The words of one name in a class, in lower case and joined: "article-body__ShareBar".
class Name {
 public:
  explicit Name(std::string_view name) {
    bool inside = false, small = false;
    for (char c : name) {
      const bool upper = c >= 'A' && c <= 'Z';
      const bool letter = is_ascii_letter(c);
      if (letter && length_ == sizeof letters_) return;
      if (letter && (!inside || (upper && small))) {
        if (size_ == kMost) return;
        begins_[size_++] = length_;
      }
      inside = letter;
      small = letter && !upper;
      if (!letter) continue;
      letters_[length_++] = static_cast<char>(c | 32);
      begins_[size_] = length_;
    }
  }

  size_t size() const { return size_; }
  /// `count` words from word `i` on, as one.
  std::string_view words(size_t i, size_t count) const { return {letters_ + begins_[i], begins_[i + count] - begins_[i]}; }

 private:
  static constexpr size_t kMost = 12;
  char letters_[80];
  size_t length_ = 0, size_ = 0;
  std::array<size_t, kMost + 1> begins_{};
};

PagePart part_of_name(std::string_view text, const PageWords& words) {
  const Name name(text);
  PagePart part = PagePart::none;
  for (size_t i = 0; i < name.size(); ++i)
    for (size_t count = 1; count <= 3 && i + count <= name.size(); ++count) {
      const PagePart found = words.part_of(name.words(i, count));
      if (found == PagePart::plain) return part;
      part = std::max(part, found);
    }
  return part;
}

PagePart part_of_names(std::string_view names, const PageWords& words) {
  PagePart part = PagePart::none;
  for (size_t begin = 0; begin < names.size();) {
    const size_t end = std::min(names.find_first_of(" \t\r\n", begin), names.size());
    if (end > begin) part = std::max(part, part_of_name(names.substr(begin, end - begin), words));
    begin = end + 1;
  }
  return part;
}

PagePart part_of_tag(Tag tag) {
  switch (tag) {
    case Tag::nav:
    case Tag::footer:
    case Tag::menu:
      return PagePart::navigation;
    case Tag::aside:
    case Tag::form:
    case Tag::dialog:
      return PagePart::boilerplate;
    case Tag::figure:
    case Tag::figcaption:
    case Tag::caption:
      return PagePart::caption;
    case Tag::address:
      return PagePart::byline;
    default:
      return is_skipped(tag) ? PagePart::boilerplate : PagePart::none;
  }
}

PagePart part_of_role(std::string_view role) {
  if (role == "navigation" || role == "menu" || role == "search" || role == "banner" || role == "contentinfo") return PagePart::navigation;
  if (role == "complementary" || role == "dialog" || role == "alert" || role == "form" || role == "toolbar" || role == "tooltip")
    return PagePart::boilerplate;
  return PagePart::none;
}

/// Does a style take the element from sight?
bool hides(std::string_view style) {
  for (std::string_view clip : {"clip:rect(0", "clip: rect(0", "clip-path:inset(50%", "clip-path: inset(50%"})
    if (style.find(clip) != std::string_view::npos) return true;
  const size_t at = style.find("display");
  if (at == std::string_view::npos) return false;
  const size_t value = style.find_first_not_of(": ", at + 7);
  return value != std::string_view::npos && style.substr(value, 4) == "none";
}

PagePart part_of_attributes(std::string_view attributes, const PageWords& words) {
  PagePart part = PagePart::none;
  HtmlAttributes reader(attributes);
  for (HtmlAttribute one; reader.next(one);) {
    if (equals_no_case(one.name, "class") || equals_no_case(one.name, "id") || equals_no_case(one.name, "itemprop") ||
        equals_no_case(one.name, "data-testid") || equals_no_case(one.name, "data-component") || equals_no_case(one.name, "data-module"))
      part = std::max(part, part_of_names(one.value, words));
    else if (equals_no_case(one.name, "role"))
      part = std::max(part, part_of_role(one.value));
    else if (equals_no_case(one.name, "hidden") || (equals_no_case(one.name, "aria-hidden") && one.value == "true") ||
             (equals_no_case(one.name, "style") && hides(one.value)))
      part = PagePart::boilerplate;
  }
  return part;
}

}  // namespace

bool is_skipped(Tag tag) {
  switch (tag) {
    case Tag::audio:
    case Tag::button:
    case Tag::canvas:
    case Tag::head:
    case Tag::iframe:
    case Tag::noembed:
    case Tag::noframes:
    case Tag::noscript:
    case Tag::object:
    case Tag::script:
    case Tag::select:
    case Tag::style:
    case Tag::svg:
    case Tag::template_:
    case Tag::textarea:
    case Tag::title:
    case Tag::video:
      return true;
    default:
      return false;
  }
}

void find_parts(HtmlPage& page, const PageWords& words) {
  const std::vector<HtmlNode>& nodes = page.tree.nodes;
  page.parts.assign(nodes.size(), PagePart::none);
  for (uint32_t i = 1; i < nodes.size();) {
    const HtmlNode& node = nodes[i];
    PagePart& part = page.parts[i];
    part = part_of_tag(node.tag);
    if (is_skipped(node.tag)) {
      i = node.end;
      continue;
    }
    const bool marked = !node.attributes.empty() && node.tag != Tag::body;
    if (marked) part = std::max(part, part_of_attributes(slice(page.text, node.attributes), words));
    ++i;
  }
}

}  // namespace readout
