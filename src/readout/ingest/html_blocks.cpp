#include "readout/base/utf8.h"
#include "readout/ingest/html_page.h"

namespace readout {
namespace {

uint32_t count_chars(std::string_view text) {
  uint32_t count = 0;
  for (char c : text) count += static_cast<unsigned char>(c) > ' ';
  return count;
}

/// Does the text end like a sentence? Closing marks and references are looked through.
bool ends_sentence(std::string_view text) {
  size_t end = text.size();
  for (size_t looked = 0; end > 0 && looked < 24; --end, ++looked) {
    const char c = text[end - 1];
    if (c == '.' || c == '!' || c == '?' || c == ':') return true;
    const bool through = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '"' || c == '\'' || c == ')' || c == ']' || c == '*' ||
                         c == ';' || static_cast<unsigned char>(c) >= 0x80;
    if (!through) {
      const std::string_view head = text.substr(0, end);
      return head.ends_with("&rdquo") || head.ends_with("&quot") || head.ends_with("&#8221") || head.ends_with("&rsquo") ||
             head.ends_with("&hellip") || head.ends_with("&#8230") || head.ends_with("&#x27");
    }
  }
  return false;
}

class Walk {
 public:
  explicit Walk(HtmlPage& page) : page_(page), nodes_(page.tree.nodes) {}

  void run() {
    for (uint32_t i = 0; i < nodes_.size();) {
      leave(i);
      const HtmlNode& node = nodes_[i];
      if (node.tag == Tag::text) {
        text(i);
      } else if (is_skipped(node.tag)) {
        i = node.end;
        continue;
      } else if (is_block(node.tag)) {
        close();
        open_.push_back(i);
      } else if (node.tag == Tag::a) {
        link_end_ = std::max(link_end_, node.end);
      } else if (node.tag == Tag::br) {
        line_break();
      }
      ++i;
    }
    close();
  }

 private:
  void leave(uint32_t node) {
    while (!open_.empty() && nodes_[open_.back()].end <= node) {
      close();
      open_.pop_back();
    }
  }

  void text(uint32_t i) {
    const std::string_view words = slice(page_.text, nodes_[i].span);
    const uint32_t chars = count_chars(words);
    if (chars == 0) return;
    if (block_.chars == 0) block_.first = i;
    block_.end = i + 1;
    block_.chars += chars;
    if (i < link_end_) block_.link_chars += chars;
    block_.sentence = ends_sentence(words);
    breaks_ = 0;
  }

  /// Two line breaks in a row part paragraphs.
  void line_break() {
    if (++breaks_ == 2) close();
  }

  void close() {
    if (block_.chars > 0) {
      block_.element = open_.empty() ? 0 : open_.back();
      page_.blocks.push_back(block_);
    }
    block_ = {};
    breaks_ = 0;
  }

  HtmlPage& page_;
  const std::vector<HtmlNode>& nodes_;
  std::vector<uint32_t> open_;  // the block elements around
  HtmlBlock block_;
  uint32_t link_end_ = 0;  // the node at which the innermost link ends
  uint32_t breaks_ = 0;
};

}  // namespace

void find_blocks(HtmlPage& page) { Walk(page).run(); }

}  // namespace readout
