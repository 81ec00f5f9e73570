#pragma once

#include <string_view>
#include <vector>

#include "readout/ingest/html_tokens.h"

namespace readout {

/// An element or a run of text. Nodes stand in the order of the page, so the
/// nodes inside of node i are those from i + 1 to nodes[i].end.
struct HtmlNode {
  Tag tag = Tag::none;    ///< Tag::text for text
  uint32_t parent = 0;    ///< that of the root is the root
  uint32_t end = 0;       ///< the first node that is not inside
  SourceSpan span;        ///< of the input: the start tag, or the text
  SourceSpan attributes;  ///< of the start tag
  uint32_t close = 0;     ///< where the element ends in the input, with its end tag
};

/// The light tree of a page. It has elements and text; comments and declarations
/// are left out, raw text (scripts, the title) lies between span and close.
struct HtmlTree {
  static constexpr uint32_t kDeepest = 400;  ///< elements deeper than this get their place, but hold nothing

  std::vector<HtmlNode> nodes;  ///< the first is the root: the whole page, with the attributes of <html>

  SourceSpan extent(uint32_t node) const { return {nodes[node].span.begin, nodes[node].close}; }
  std::string_view attributes(std::string_view page, uint32_t node) const { return slice(page, nodes[node].attributes); }
};

/// Builds the tree of a page, with the end tags that HTML lets authors leave out.
///
/// Odd   end tags without their start are ignored; elements that nobody closes end with their parent
/// Cost  linear in the size of the page times the depth, which is bounded
HtmlTree build_tree(std::string_view page);

bool is_block(Tag tag);    ///< begins and ends a block of text
bool is_heading(Tag tag);  ///< h1 to h6

}  // namespace readout
