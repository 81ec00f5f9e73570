#include "readout/ingest/html_tree.h"

#include <array>

namespace readout {
namespace {

/// Elements without an end tag.
bool is_void(Tag tag) {
  switch (tag) {
    case Tag::base:
    case Tag::br:
    case Tag::col:
    case Tag::embed:
    case Tag::hr:
    case Tag::img:
    case Tag::input:
    case Tag::link:
    case Tag::meta:
    case Tag::param:
    case Tag::source:
    case Tag::track:
    case Tag::wbr:
      return true;
    default:
      return false;
  }
}

bool is_cell(Tag tag) { return tag == Tag::td || tag == Tag::th; }

/// An end tag inside of these does not close what is outside of them.
bool is_wall(Tag tag) { return is_cell(tag) || tag == Tag::table || tag == Tag::template_ || tag == Tag::object || tag == Tag::caption; }

/// Does the start of `next` end an open `open`, and how far out may that one lie?
struct Implied {
  bool ends = false, wall = false;
};
Implied implied_end(Tag open, Tag next) {
  switch (next) {
    case Tag::li:
      return {open == Tag::li, open == Tag::ul || open == Tag::ol || open == Tag::menu};
    case Tag::dt:
    case Tag::dd:
      return {open == Tag::dt || open == Tag::dd, open == Tag::dl};
    case Tag::option:
      return {open == Tag::option, open == Tag::select};
    case Tag::a:
      return {open == Tag::a, is_wall(open)};
    case Tag::td:
    case Tag::th:
      return {is_cell(open), open == Tag::tr || open == Tag::table};
    case Tag::tr:
      return {open == Tag::tr, open == Tag::table};
    case Tag::tbody:
    case Tag::thead:
    case Tag::tfoot:
      return {open == Tag::tbody || open == Tag::thead || open == Tag::tfoot, open == Tag::table};
    case Tag::body:
      return {open == Tag::head, false};
    default:
      return {is_block(next) && open == Tag::p, is_wall(open) || open == Tag::button};
  }
}

class Builder {
 public:
  explicit Builder(std::string_view page) : page_(page) {
    tree_.nodes.reserve(page.size() / 48 + 16);
    tree_.nodes.push_back({Tag::other, 0, 0, {0, 0}, {}, static_cast<uint32_t>(page.size())});
    open_.push_back(0);
  }

  HtmlTree build() {
    HtmlTokens tokens(page_);
    for (HtmlToken token; tokens.next(token);) switch (token.kind) {
        case HtmlToken::Kind::text:
          add(Tag::text, token);
          break;
        case HtmlToken::Kind::raw:
          tree_.nodes.back().close = token.span.end;
          break;
        case HtmlToken::Kind::start:
          start(token);
          break;
        case HtmlToken::Kind::end:
          end(token);
          break;
        case HtmlToken::Kind::comment:
          break;
      }
    while (!open_.empty()) pop(static_cast<uint32_t>(page_.size()));
    return std::move(tree_);
  }

 private:
  Tag tag_of(size_t depth) const { return tree_.nodes[open_[depth]].tag; }
  bool is_open(Tag tag) const { return counts_[static_cast<size_t>(tag)] > 0; }

  uint32_t add(Tag tag, const HtmlToken& token) {
    const auto node = static_cast<uint32_t>(tree_.nodes.size());
    tree_.nodes.push_back({tag, open_.back(), node + 1, token.span, token.attributes, token.span.end});
    return node;
  }

  void pop(uint32_t at) {
    HtmlNode& node = tree_.nodes[open_.back()];
    node.end = static_cast<uint32_t>(tree_.nodes.size());
    node.close = at;
    --counts_[static_cast<size_t>(node.tag)];
    open_.pop_back();
  }

  void pop_to(size_t depth, uint32_t at) {
    while (open_.size() > depth) pop(at);
  }

  void start(const HtmlToken& token) {
    const Tag tag = token.tag;
    if (tag == Tag::html && tree_.nodes[0].attributes.empty()) tree_.nodes[0].attributes = token.attributes;
    if (tag == Tag::html || (tag == Tag::body && is_open(Tag::body))) return;
    close_implied(tag, token.span.begin);
    const uint32_t node = add(tag, token);
    if (is_void(tag) || is_raw(tag)) return;
    if (open_.size() >= HtmlTree::kDeepest) {
      ++too_deep_;
      return;
    }
    ++counts_[static_cast<size_t>(tag)];
    open_.push_back(node);
  }

  void close_implied(Tag tag, uint32_t at) {
    if (is_open(Tag::head) && tag != Tag::meta && tag != Tag::link && tag != Tag::script && tag != Tag::style && tag != Tag::title &&
        tag != Tag::base && tag != Tag::noscript && tag != Tag::template_) {
      while (is_open(Tag::head)) pop(at);
    }
    const bool table_part = is_cell(tag) || tag == Tag::tr || tag == Tag::tbody || tag == Tag::thead || tag == Tag::tfoot;
    if (tag != Tag::li && tag != Tag::dt && tag != Tag::dd && tag != Tag::option && tag != Tag::a && tag != Tag::body && !table_part &&
        !(is_block(tag) && is_open(Tag::p)))
      return;
    size_t ends = open_.size();
    for (size_t depth = open_.size() - 1; depth > 0; --depth) {
      const Implied implied = implied_end(tag_of(depth), tag);
      if (implied.ends) ends = depth;
      if (implied.wall || (implied.ends && !table_part)) break;
    }
    pop_to(ends, at);
    if ((tag == Tag::li || tag == Tag::dt || tag == Tag::dd) && is_open(Tag::p)) close_paragraph(at);
  }

  /// Ends an open paragraph that no cell or list stands in.
  void close_paragraph(uint32_t at) {
    for (size_t depth = open_.size() - 1; depth > 0; --depth) {
      if (tag_of(depth) == Tag::p) return pop_to(depth, at);
      if (is_wall(tag_of(depth)) || tag_of(depth) == Tag::li) return;
    }
  }

  void end(const HtmlToken& token) {
    const Tag tag = token.tag;
    if (is_void(tag) || tag == Tag::html || tag == Tag::body) return;
    if (is_raw(tag)) {
      if (tree_.nodes.back().tag == tag) tree_.nodes.back().close = token.span.end;
      return;
    }
    if (too_deep_ > 0) {
      --too_deep_;
      return;
    }
    if (!is_open(tag)) return;
    for (size_t depth = open_.size() - 1; depth > 0; --depth) {
      const Tag open = tag_of(depth);
      if (open == tag) return pop_to(depth, token.span.end);
      const bool holds = is_wall(open) || (is_block(open) && !is_block(tag) && tag != Tag::a && tag != Tag::other);
      if (holds && !(is_cell(tag) || tag == Tag::tr || tag == Tag::table || tag == Tag::tbody)) return;
    }
  }

  std::string_view page_;
  HtmlTree tree_;
  std::vector<uint32_t> open_;  // the elements that are open, outermost first
  std::array<uint32_t, kTags> counts_{};
  uint32_t too_deep_ = 0;
};

}  // namespace

HtmlTree build_tree(std::string_view page) { return Builder(page).build(); }

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::a:
    case Tag::b:
    case Tag::audio:
    case Tag::canvas:
    case Tag::cite:
    case Tag::code:
    case Tag::del:
    case Tag::em:
    case Tag::embed:
    case Tag::font:
    case Tag::i:
    case Tag::img:
    case Tag::ins:
    case Tag::label:
    case Tag::object:
    case Tag::other:
    case Tag::picture:
    case Tag::q:
    case Tag::s:
    case Tag::small:
    case Tag::source:
    case Tag::span:
    case Tag::strong:
    case Tag::sub:
    case Tag::sup:
    case Tag::svg:
    case Tag::text:
    case Tag::time:
    case Tag::u:
    case Tag::wbr:
    case Tag::br:
    case Tag::script:
    case Tag::style:
    case Tag::noscript:
    case Tag::template_:
    case Tag::iframe:
    case Tag::input:
    case Tag::button:
    case Tag::select:
    case Tag::textarea:
    case Tag::link:
    case Tag::meta:
      return false;
    default:
      return true;
  }
}

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h6; }

}  // namespace readout
