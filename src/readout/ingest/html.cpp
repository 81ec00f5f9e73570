#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/entities.h"
#include "readout/ingest/formats.h"
#include "readout/ingest/html_head.h"
#include "readout/ingest/html_page.h"

namespace readout {
namespace {

/// Writes the kept blocks and notes all else as cut.
class Writer {
 public:
  Writer(Document& doc, const HtmlPage& page) : out_(doc), page_(page) {}

  void write() {
    for (const HtmlBlock& block : page_.blocks) {
      if (!block.kept) {
        cut(block);
        continue;
      }
      flush();
      out_.begin(block.kind);
      write(block);
      out_.end();
    }
    flush();
    out_.finish();
  }

 private:
  void write(const HtmlBlock& block) {
    for (uint32_t i = block.first; i < block.end; ++i) {
      const HtmlNode& node = page_[i];
      if (is_skipped(node.tag) || (!is_block(node.tag) && is_cut(page_.parts[i]) && node.tag != Tag::text)) {
        i = node.end - 1;
      } else if (node.tag == Tag::text) {
        text(node.span);
      } else if (node.tag == Tag::br) {
        out_.blank(node.span);
      }
    }
  }

  /// Running text with its character references decoded.
  void text(SourceSpan span) {
    const std::string_view all = page_.text.substr(0, span.end);
    uint32_t run = span.begin;
    for (size_t at = all.find('&', run); at != std::string_view::npos; at = all.find('&', at + 1)) {
      const Entity entity = entity_at(all.substr(at));
      if (entity.size == 0) continue;
      const auto begin = static_cast<uint32_t>(at);
      out_.text({run, begin});
      out_.put({begin, begin + entity.size}, entity.text);
      run = begin + entity.size;
      at = run - 1;
    }
    out_.text({run, span.end});
  }

  void cut(const HtmlBlock& block) {
    const PagePart part = page_.parts[block.element];
    const CutKind kind = part == PagePart::navigation  ? CutKind::navigation
                         : part == PagePart::related   ? CutKind::related
                         : part == PagePart::promotion ? CutKind::promotion
                                                       : CutKind::boilerplate;
    const SourceSpan span{page_[block.first].span.begin, page_[block.end - 1].span.end};
    if (!cut_.empty() && kind == cut_kind_) {
      cut_.end = span.end;
      return;
    }
    flush();
    cut_ = span;
    cut_kind_ = kind;
  }

  void flush() {
    out_.cut(cut_, cut_kind_, "html_" + std::string(name_of(cut_kind_)));
    cut_ = {};
  }

  BlockWriter out_;
  const HtmlPage& page_;
  SourceSpan cut_;  // cut, but not yet noted
  CutKind cut_kind_ = CutKind::boilerplate;
};

/// Says so when there is nothing to read, or only what stands before a paywall.
void name_gaps(Document& doc, const SourceSpan all) {
  constexpr size_t kShort = 1200;  // bytes: a page that is not free and has no more than this shows its beginning only
  const bool any = std::ranges::any_of(doc.blocks, [](const Block& block) { return block.kind != BlockKind::title; });
  const auto free = doc.declared.find("ld:free");
  const bool paid = free != doc.declared.end() && lower(free->second.value) == "false";
  if (paid && doc.text.size() < kShort)
    doc.problems.push_back({"read_format", "paywalled", "the page says that it is not free, and holds little text", all});
  else if (!any)
    doc.problems.push_back({"read_format", "no_content", "no main content was found on the page", all});
}

}  // namespace

void read_html(Document& doc, const Lexicons& lex) {
  HtmlPage page;
  page.text = doc.text;
  page.tree = build_tree(page.text);
  find_parts(page, lex.page_words);
  find_blocks(page);
  choose_content(page);
  read_html_head(doc, page, lex);
  Writer(doc, page).write();
  name_gaps(doc, {0, static_cast<uint32_t>(doc.source.size())});
}

}  // namespace readout
