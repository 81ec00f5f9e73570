#include <algorithm>

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

/// For each node, the weight of the blocks in it.
template <class Counts>
std::vector<uint32_t> sums(const HtmlPage& page, Counts&& counts) {
  std::vector<uint32_t> sum(page.tree.nodes.size());
  for (const HtmlBlock& block : page.blocks)
    if (counts(block)) sum[block.element] += weight(page, block);
  for (size_t i = sum.size() - 1; i > 0; --i) sum[page.tree.nodes[i].parent] += sum[i];
  return sum;
}

/// Hands the part of an element on to what is inside. A mark is lifted from what
/// holds most of the page: "<form>" around everything, "has-ads" on the article.
void inherit_parts(HtmlPage& page) {
  const std::vector<uint32_t> sum = sums(page, [](const HtmlBlock&) { return true; });
  for (uint32_t i = 1; i < page.tree.nodes.size(); ++i) {
    PagePart& part = page.parts[i];
    const bool too_large = is_cut(part) ? sum[i] * 2 > sum[0] : part > PagePart::body && sum[i] > kSmallPart;
    if (too_large || part == PagePart::plain) part = PagePart::none;
    const PagePart outer = page.parts[page[i].parent];
    if (outer > PagePart::body) part = std::max(part, outer);
  }
}

/// Goes down from the page to the element that holds nearly all paragraphs of its outer one.
uint32_t find_main(const HtmlPage& page) {
  const std::vector<uint32_t> sum = sums(page, [&](const HtmlBlock& block) { return page.parts[block.element] <= PagePart::deck; });
  uint32_t at = 0;
  while (true) {
    uint32_t best = at;
    for (uint32_t child = at + 1; child < page[at].end; child = page[child].end)
      if (page[child].tag != Tag::text && (best == at || sum[child] > sum[best])) best = child;
    const bool dominates = best != at && sum[best] * 4 >= sum[at] * 3 && sum[best] > 0;
    if (!dominates || page[best].tag == Tag::p) return at;
    at = best;
  }
}

BlockKind kind_of(const HtmlPage& page, const HtmlBlock& block) {
  const Tag tag = page[block.element].tag;
  const PagePart part = page.parts[block.element];
  if (part == PagePart::caption) return BlockKind::caption;
  if (part == PagePart::credit) return BlockKind::credit;
  if (part == PagePart::byline) return BlockKind::byline;
  if (part == PagePart::date) return BlockKind::dateline;
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
  if (block.mostly_links() && !is_heading(tag)) return false;
  if (tag == Tag::div || tag == Tag::section || tag == Tag::article || tag == Tag::main) return block.sentence && block.chars >= 30;
  return true;
}

}  // namespace

void choose_content(HtmlPage& page) {
  inherit_parts(page);
  page.main = find_main(page);
  const HtmlNode& main = page[page.main];
  for (HtmlBlock& block : page.blocks) {
    const bool inside = block.first > page.main && block.first < main.end;
    const bool title = page[block.element].tag == Tag::h1 && block.first < main.end && !is_cut(page.parts[block.element]);
    block.kept = (inside && is_content(page, block)) || title;
    if (block.kept) block.kind = kind_of(page, block);
  }
}

}  // namespace readout
