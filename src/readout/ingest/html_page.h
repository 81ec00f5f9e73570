#pragma once

#include <string_view>
#include <vector>

#include "readout/doc/enums.h"
#include "readout/doc/page_words.h"
#include "readout/ingest/html_tree.h"

namespace readout {

struct Lexicons;

/// A run of text that no block element parts.
struct HtmlBlock {
  uint32_t first = 0, end = 0;  ///< its nodes; those of skipped elements may stand among them
  uint32_t element = 0;         ///< the innermost block element around it
  uint32_t chars = 0;           ///< bytes that are no blanks
  uint32_t link_chars = 0;      ///< of these inside links
  bool sentence = false;        ///< ends like a sentence
  bool kept = false;
  BlockKind kind = BlockKind::paragraph;

  bool mostly_links() const { return link_chars * 3 > chars * 2; }
};

/// A page on its way from markup to blocks.
struct HtmlPage {
  std::string_view text;  ///< the markup
  HtmlTree tree;
  std::vector<PagePart> parts;  ///< by node; what is inside of a part is the part's
  std::vector<HtmlBlock> blocks;
  uint32_t main = 0;  ///< the element that holds the main content

  const HtmlNode& operator[](uint32_t node) const { return tree.nodes[node]; }
};

/// Elements whose text nobody reads: scripts, drawings, controls.
bool is_skipped(Tag tag);

inline bool is_cut(PagePart part) { return part >= PagePart::navigation; }

/// Tells the part of a page by its tags, classes, ids and roles, each for itself.
void find_parts(HtmlPage& page, const PageWords& words);

/// Lists the blocks of a page.
void find_blocks(HtmlPage& page);

/// Chooses the main content: sets main, lifts the marks of what holds it, and sets kept and kind of the blocks.
void choose_content(HtmlPage& page);

}  // namespace readout
