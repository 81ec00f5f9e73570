#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/formats.h"
#include "readout/ingest/lines.h"

namespace readout {
namespace {

constexpr size_t kHead = 1 << 16;  // bytes that decide

size_t count(std::string_view text, std::string_view what) {
  size_t n = 0;
  for (size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++n;
  return n;
}

bool looks_like_html(std::string_view text) {
  const std::string head = lower(text.substr(0, kHead));
  const std::string_view first = trim(head);
  if (first.starts_with("<!doctype html") || first.starts_with("<html") || first.starts_with("<head") || first.starts_with("<body"))
    return true;
  const bool markup_first = first.starts_with('<');
  if (markup_first && head.find("<html") != std::string::npos) return true;
  constexpr size_t kEnough = 4;  // block tags with their ends
  size_t blocks = 0;
  for (std::string_view tag : {"</p>", "</div>", "</li>", "</h1>", "</h2>", "</h3>", "</td>", "</article>", "</section>", "</blockquote>"})
    blocks += count(head, tag);
  return blocks >= kEnough || (markup_first && blocks > 0 && first.ends_with('>'));
}

/// Constructs that plain text does not have by chance: each kind counts once or twice.
bool looks_like_markdown(std::string_view text) {
  const std::string_view head = text.substr(0, kHead);
  const size_t links = count(head, "](http") + count(head, "](/");
  const size_t strong = count(head, "**") / 2;
  size_t headings = 0, escapes = 0, hard = 0;
  for (const Line& line : split_lines(head, 0)) {
    const std::string_view s = slice(head, line.span);
    const size_t level = std::min(s.find_first_not_of('#'), s.size());
    headings +=
        level >= 1 && level <= 6 && level < s.size() && s[level] == ' ' && line.indent == 0 && !ends_sentence(s) && line.chars < 120;
    escapes += s.find("\\[") != std::string_view::npos || s.starts_with("\\#") || s.find("\\*") != std::string_view::npos;
    hard += line.hard && !line.blank();
  }
  return (links > 0) * 2 + (strong > 1) + (strong > 0) + (headings > 1) * 2 + (headings > 0) + (escapes > 0) + (escapes > 2) + (hard > 5) >=
         2;
}

}  // namespace

MediaType sniff(std::string_view text, std::string_view path) {
  if (has_front_matter(text)) return MediaType::markdown;
  if (looks_like_html(text)) return MediaType::html;
  const std::string ending = lower(path.substr(path.find_last_of("./") == std::string_view::npos ? path.size() : path.find_last_of("./")));
  const bool named = ending == ".md" || ending == ".markdown";
  if (named || looks_like_markdown(text)) return MediaType::markdown;
  if ((ending == ".html" || ending == ".htm") && text.find('<') != std::string_view::npos) return MediaType::html;
  return MediaType::text;
}

}  // namespace readout
