#pragma once

#include <string_view>

#include "readout/base/span.h"

namespace readout {

/// The elements that are read in their own way; all others are `other`.
enum class Tag : uint8_t {
  // clang-format off
  none, other, text,
  a, address, article, aside, audio, b, base, blockquote, body, br, button, canvas, caption, center, cite, code, col, dd, del, details,
  dialog, div, dl, dt, em, embed, fieldset, figcaption, figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hr, html, i,
  iframe, img, input, ins, label, li, link, main, menu, meta, nav, noembed, noframes, noscript, object, ol, option, p, param, picture,
  pre, q, s, script, section, select, small, source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template_, textarea,
  tfoot, th, thead, time, title, tr, track, u, ul, video, wbr, xmp,
  // clang-format on
};
inline constexpr size_t kTags = static_cast<size_t>(Tag::xmp) + 1;

/// The tag of a name in any case.
Tag tag_named(std::string_view name);

bool is_raw(Tag tag);  ///< what stands in the element is no markup: scripts, styles, titles

struct HtmlToken {
  enum class Kind : uint8_t { text, raw, start, end, comment };
  Kind kind = Kind::text;
  Tag tag = Tag::none;
  SourceSpan span;        ///< of the input, with its brackets
  SourceSpan attributes;  ///< of a start tag: what stands between its name and ">"
};

/// Parts a page into tags, text, comments and the raw text of scripts and the
/// like. The tokens follow each other without a gap: together they are the page.
///
/// Odd   a tag or comment that does not end goes to the end of the page
class HtmlTokens {
 public:
  explicit HtmlTokens(std::string_view page) : page_(page) {}

  /// False at the end of the page.
  bool next(HtmlToken& token);

 private:
  bool read_markup(HtmlToken& token);
  uint32_t tag_end(uint32_t from) const;
  uint32_t raw_end(Tag tag) const;

  std::string_view page_;
  uint32_t pos_ = 0;
  Tag raw_ = Tag::none;  // the element whose raw text comes next
};

/// One attribute of a start tag; a value without its quotation marks, as it stands.
struct HtmlAttribute {
  std::string_view name, value;
};

/// Goes through the attributes of a start tag: `while (reader.next(attribute))`.
class HtmlAttributes {
 public:
  explicit HtmlAttributes(std::string_view text) : text_(text) {}
  bool next(HtmlAttribute& attribute);

 private:
  std::string_view text_;
  size_t pos_ = 0;
};

/// Do these words, of which `lower` is in lower case, differ in nothing but case?
bool equals_no_case(std::string_view text, std::string_view lower);

/// The value of the attribute with this lower-case name; empty if there is none.
std::string_view attribute(std::string_view attributes, std::string_view name);

}  // namespace readout
