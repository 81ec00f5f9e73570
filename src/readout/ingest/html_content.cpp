#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/ingest/html_page.h"

namespace readout {
namespace {

constexpr uint32_t kParagraph = 60;   // characters: a block as long as this speaks for its element
constexpr uint32_t kSmallPart = 400;  // characters of paragraphs in a caption, byline or date at most

/// How much a block tells that its element holds the main content.
uint32_t weight(const HtmlPage& page, const HtmlBlock& block) {
  const Tag tag = page[block.element].tag;
  if (block.mostly_links() || is_heading(tag) || block.chars < kParagraph) return 0;
  return block.sentence || tag == Tag::p ? block.chars - block.link_chars : 0;
}

/// May the element be all of the main content?
bool is_container(Tag tag) {
  switch (tag) {
    case Tag::blockquote:
    case Tag::dl:
    case Tag::figure:
    case Tag::li:
    case Tag::ol:
    case Tag::p:
    case Tag::ul:
      return false;
    default:
      return true;
  }
}

/// For each node, the sum over the blocks in it of what `worth` gives.
template <class Worth>
std::vector<uint32_t> sums(const HtmlPage& page, Worth&& worth) {
  std::vector<uint32_t> sum(page.tree.nodes.size());
  for (const HtmlBlock& block : page.blocks) sum[block.element] += worth(block);
  for (size_t i = sum.size() - 1; i > 0; --i) sum[page.tree.nodes[i].parent] += sum[i];
  return sum;
}

/// Hands the part of an element on to what is inside.
void inherit_parts(HtmlPage& page) {
  for (uint32_t i = 1; i < page.tree.nodes.size(); ++i) {
    const PagePart outer = page.parts[page[i].parent];
    page.parts[i] = std::max(page.parts[i], outer);
  }
}

/// Lifts marks from what is too large for them: "<form>" around everything,
/// "has-ads" on the article. A footer stays one, however short the article is.
void lift_marks(HtmlPage& page) {
  const std::vector<uint32_t> sum = sums(page, [&](const HtmlBlock& block) { return weight(page, block); });
  for (uint32_t i = 1; i < page.tree.nodes.size(); ++i) {
    PagePart& part = page.parts[i];
    const bool sure = page[i].tag == Tag::footer || page[i].tag == Tag::nav;
    const bool too_large = is_cut(part) ? sum[i] * 2 > sum[0] && !sure : part > PagePart::body && sum[i] > kSmallPart;
    if (too_large || part == PagePart::plain) part = PagePart::none;
  }
}

/// The one element that the page declares to be the body of its article, if it
/// holds a fair part of the text; else the root.
uint32_t declared_body(const HtmlPage& page) {
  constexpr uint32_t kLeast = 200;  // characters
  const auto chars = sums(page, [&](const HtmlBlock& b) { return is_cut(page.parts[b.element]) || b.mostly_links() ? 0 : b.chars; });
  uint32_t body = 0;
  for (uint32_t i = 1; i < page.tree.nodes.size(); ++i) {
    if (page.parts[i] != PagePart::body || page.parts[page[i].parent] == PagePart::body) continue;
    if (attribute(slice(page.text, page[i].attributes), "itemprop").find("articleBody") == std::string_view::npos) continue;
    if (body != 0) return 0;
    body = i;
  }
  return body != 0 && chars[body] >= kLeast && chars[body] >= chars[0] / 4 ? body : 0;
}

/// Goes down from the page to the element that holds nearly all paragraphs of
/// its outer one. What is marked as the body of an article counts more.
uint32_t find_main(const HtmlPage& page) {
  constexpr uint32_t kBody = 4;
  const std::vector<uint32_t> sum = sums(page, [&](const HtmlBlock& block) {
    const PagePart part = page.parts[block.element];
    return part > PagePart::deck ? 0 : weight(page, block) * (part == PagePart::body ? kBody : 1);
  });
  uint32_t at = 0;
  while (true) {
    uint32_t best = at;
    for (uint32_t child = at + 1; child < page[at].end; child = page[child].end)
      if (page[child].tag != Tag::text && (best == at || sum[child] > sum[best])) best = child;
    const bool dominates = best != at && sum[best] * 4 >= sum[at] * 3 && sum[best] > 0;
    if (!dominates || !is_container(page[best].tag)) return at;
    at = best;
  }
}

bool has_digit(std::string_view text) { return std::ranges::any_of(text, is_ascii_digit); }

/// The kind that the part of a block tells; what is too long for it is a paragraph.
BlockKind kind_of_part(const HtmlPage& page, const HtmlBlock& block) {
  constexpr uint32_t kLongest = 120;  // characters of a byline or a date
  const PagePart part = page.parts[block.element];
  if (part == PagePart::caption) return BlockKind::caption;
  if (part == PagePart::credit) return BlockKind::credit;
  if (block.chars > kLongest || is_heading(page[block.element].tag)) return BlockKind::paragraph;
  if (part == PagePart::byline) return BlockKind::byline;
  if (part == PagePart::date && has_digit(slice(page.text, SourceSpan{page[block.first].span.begin, page[block.end - 1].span.end})))
    return BlockKind::dateline;
  return BlockKind::paragraph;
}

BlockKind kind_of(const HtmlPage& page, const HtmlBlock& block) {
  const Tag tag = page[block.element].tag;
  if (const BlockKind kind = kind_of_part(page, block); kind != BlockKind::paragraph) return kind;
  if (tag == Tag::h1) return BlockKind::title;
  if (is_heading(tag)) return BlockKind::heading;
  for (uint32_t at = block.element; at != 0 && at != page.main; at = page[at].parent) {
    if (page[at].tag == Tag::li) return BlockKind::list_item;
    if (page[at].tag != Tag::p && page[at].tag != Tag::div) break;
  }
  return BlockKind::paragraph;
}

bool is_content(const HtmlPage& page, const HtmlBlock& block) {
  if (is_cut(page.parts[block.element])) return false;
  const Tag tag = page[block.element].tag;
  if (is_heading(tag)) return true;
  if (block.mostly_links()) return tag == Tag::p && block.sentence;
  if (tag == Tag::div || tag == Tag::section || tag == Tag::article || tag == Tag::main) return block.sentence && block.chars >= 30;
  return true;
}

/// A line between the title and the main content that sums it up.
bool is_deck(const HtmlPage& page, const HtmlBlock& block) {
  const PagePart part = page.parts[block.element];
  const Tag tag = page[block.element].tag;
  if (is_cut(part) || block.mostly_links() || part > PagePart::deck || block.chars < 25) return false;
  return part == PagePart::deck || tag == Tag::h2 || (tag == Tag::p && block.chars >= 40);
}

}  // namespace

void choose_content(HtmlPage& page) {
  lift_marks(page);
  inherit_parts(page);
  page.main = declared_body(page);
  if (page.main == 0) page.main = find_main(page);
  const HtmlNode& main = page[page.main];
  bool after_title = false;
  for (HtmlBlock& block : page.blocks) {
    const bool inside = block.first > page.main && block.first < main.end;
    const bool before = block.first < page.main;
    const bool title = page[block.element].tag == Tag::h1 && (inside || before) && !is_cut(page.parts[block.element]);
    after_title = after_title || title;
    block.kept = title || (inside ? is_content(page, block) : before && after_title && is_deck(page, block));
    if (block.kept) block.kind = kind_of(page, block);
    if (block.kept && before && block.kind == BlockKind::heading) block.kind = BlockKind::paragraph;  // a deck
  }
}

}  // namespace readout
