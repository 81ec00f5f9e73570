#include <algorithm>

#include "readout/doc/lexicons.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/ingest.h"

namespace readout {
namespace {

constexpr uint32_t kLongest = 700;        // bytes of a block that any rule may cut
constexpr uint32_t kUsual = 160;          // and where a rule does not say
constexpr size_t kHead = 10, kTail = 15;  // blocks that are the first and the last ones
constexpr uint32_t kLongestLink = 200;    // bytes of a link below "You might also like"
constexpr uint32_t kLongestOpener = 48;   // bytes of such a line
constexpr size_t kMostAfter = 40;         // blocks cut after one line

/// Finds the blocks that are none of the text, and the rule that says so.
class Cutter {
 public:
  Cutter(Document& doc, const Lexicons& lex) : doc_(doc), list_(lex.boilerplate), rules_(doc.blocks.size()) {}

  void run() {
    for (size_t b = 0; b < doc_.blocks.size(); ++b)
      if (!rules_[b]) match(b);
    for (size_t b = 0; b < doc_.blocks.size(); ++b)
      if (rules_[b] && list_.cell(*rules_[b], "reach") != "line") reach(b);
    if (std::ranges::any_of(rules_, [](const auto& rule) { return rule.has_value(); })) write();
  }

 private:
  std::string_view str(size_t b) const { return doc_.str(doc_.blocks[b].span); }
  bool in_tail(size_t b) const { return b + kTail >= doc_.blocks.size(); }

  void match(size_t b) {
    const uint32_t size = doc_.blocks[b].span.size();
    if (size > kLongest) return;
    const auto rule = list_.patterns.find(str(b));
    if (rule && size <= longest(*rule) && is_in_place(*rule, b) && !is_said(*rule, b)) rules_[b] = rule;
  }

  uint32_t longest(uint32_t rule) const {
    uint32_t bytes = 0;
    for (char digit : list_.cell(rule, "longest")) bytes = bytes * 10 + static_cast<uint32_t>(digit - '0');
    return bytes ? bytes : kUsual;
  }

  bool is_in_place(uint32_t rule, size_t b) const {
    const std::string_view place = list_.cell(rule, "place");
    return place == "head" ? b < kHead : place == "tail" ? b > 0 && in_tail(b) : true;
  }

  /// Somebody says it, or it heads a part of the text: "Listen.", "## Privacy", "More from the summit came later."
  bool is_said(uint32_t rule, size_t b) const {
    const std::string_view line = str(b);
    const CutKind kind = from_name(list_.cell(rule, "kind"), CutKind::boilerplate);
    const bool ends = line.ends_with('.') || line.ends_with('!') || line.ends_with('?');
    const auto blanks = std::ranges::count(line, ' ');
    if (kind == CutKind::error_notice) return blanks == 0 && line.ends_with('.');
    if (kind == CutKind::copyright) return false;
    if (kind == CutKind::related) return line.ends_with('.') && line.size() > kLongestOpener;
    if (doc_.blocks[b].kind == BlockKind::heading && blanks == 0) return true;
    return ends && blanks < 2;
  }

  /// Does the block look like a link: a headline, a label?
  bool is_link(size_t b) const {
    return rules_[b] || (doc_.blocks[b].span.size() <= kLongestLink && !str(b).ends_with('.') && !str(b).ends_with(".”"));
  }

  /// What a line opens: the links below "You might also like"; after the name of
  /// the source of a copy, the lines of the page that copied it.
  void reach(size_t b) {
    const bool rest = list_.cell(*rules_[b], "reach") == "rest";
    if (!rest && doc_.blocks[b].span.size() > kLongestOpener) return;
    size_t end = b + 1;
    const size_t last = std::min(doc_.blocks.size(), b + kMostAfter);
    while (end < last && is_link(end)) ++end;
    const bool to_the_end = end == doc_.blocks.size();
    if (!to_the_end) {
      if (rest) return;
      end = b + 1;
      while (end < last && doc_.blocks[end].kind == BlockKind::list_item && is_link(end)) ++end;
    }
    for (size_t i = b + 1; i < end; ++i)
      if (!rules_[i]) rules_[i] = rules_[b];
  }

  void write() {
    const std::vector<Block> blocks = std::move(doc_.blocks);
    doc_.blocks.clear();
    BlockWriter out(doc_);
    for (size_t b = 0; b < blocks.size(); ++b) {
      const SourceSpan from{blocks[b].span.begin, blocks[b].span.end};
      if (rules_[b]) {
        out.cut(from, from_name(list_.cell(*rules_[b], "kind"), CutKind::boilerplate), std::string(list_.cell(*rules_[b], "id")));
        continue;
      }
      out.begin(blocks[b].kind);
      out.text(from);
    }
    out.finish();
    std::ranges::stable_sort(doc_.cut, {}, [](const Cut& cut) { return cut.source.begin; });
  }

  Document& doc_;
  const LineList& list_;
  std::vector<std::optional<uint32_t>> rules_;  // by block
};

}  // namespace

void cut_boilerplate(Document& doc, const Lexicons& lex) { Cutter(doc, lex).run(); }

}  // namespace readout
