#include "readout/ingest/html_head.h"

#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/doc/lexicons.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/entities.h"
#include "readout/ingest/json_ld.h"
#include "readout/ingest/page_date.h"

namespace readout {
namespace {

constexpr size_t kMostFields = 200;
constexpr size_t kLongestValue = 2000;  // bytes of one value
constexpr size_t kLongestDay = 120;     // of one that tells a day

/// Is this the name of a day of publication? "article:published", "parsely-pub-date", "DC.date.issued", "datePublished".
bool names_publication(std::string_view name) {
  std::string letters;
  for (char c : name)
    if (is_ascii_letter(c)) letters += static_cast<char>(c | 32);
  const auto has = [&](std::string_view word) { return letters.find(word) != std::string::npos; };
  if (has("modif") || has("expir") || has("unpubl") || has("publisher")) return false;
  if ((has("publi") || has("pubdate") || has("issued")) && (has("date") || has("time") || letters.ends_with("published"))) return true;
  for (std::string_view whole : {"sailthrudate", "datecreated", "dccreated", "dcdatecreated", "uploaddate", "articledate"})
    if (letters == whole) return true;
  return false;
}

class Head {
 public:
  Head(Document& doc, const HtmlPage& page, const Lexicons& lex) : doc_(doc), page_(page), lex_(lex) {}

  void read() {
    bool title = false;
    put("lang", attribute(attributes(page_[0]), "lang"));
    for (uint32_t i = 0; i < page_.tree.nodes.size(); ++i) {
      const HtmlNode& node = page_[i];
      switch (node.tag) {
        case Tag::meta:
          meta(node);
          break;
        case Tag::link:
          if (equals_no_case(attribute(attributes(node), "rel"), "canonical")) put("canonical", attribute(attributes(node), "href"));
          break;
        case Tag::title:
          if (!title) put("title", slice(page_.text, SourceSpan{node.span.end, end_of_raw(node)}));
          title = true;
          break;
        case Tag::script:
          if (attribute(attributes(node), "type").find("ld+json") != std::string_view::npos) json_ld(node);
          break;
        case Tag::svg:
          i = node.end - 1;
          break;
        case Tag::time:
          time(i, node);
          break;
        default:
          item(node);
          break;
      }
    }
    if (!doc_.declared.contains("time")) visible_day();
  }

 private:
  std::string_view attributes(const HtmlNode& node) const { return slice(page_.text, node.attributes); }

  /// Where the raw text of an element ends and its end tag begins.
  uint32_t end_of_raw(const HtmlNode& node) const {
    const size_t at = page_.text.substr(0, node.close).rfind("</");
    return at != std::string_view::npos && at >= node.span.end ? static_cast<uint32_t>(at) : node.close;
  }

  /// `value` is a part of the page.
  void put(std::string_view name, std::string_view value) {
    value = trim(value);
    if (value.empty() || value.size() > kLongestValue) return;
    put(name, value, clean(decode_entities(value)));
  }
  void put(std::string_view name, std::string_view place, std::string value) {
    if (value.empty() || doc_.declared.size() >= kMostFields) return;
    const auto begin = static_cast<uint32_t>(place.data() - page_.text.data());
    const SourceSpan source = doc_.origin.to_source({begin, begin + static_cast<uint32_t>(place.size())});
    doc_.declared.try_emplace(lower(name), Meta{std::move(value), Basis::html_meta, {}, source});
  }

  void meta(const HtmlNode& node) {
    std::string_view name, content;
    HtmlAttributes reader(attributes(node));
    for (HtmlAttribute one; reader.next(one);) {
      if (equals_no_case(one.name, "content")) content = one.value;
      if (name.empty() &&
          (equals_no_case(one.name, "property") || equals_no_case(one.name, "name") || equals_no_case(one.name, "itemprop")))
        name = trim(one.value);
    }
    if (name.empty() || name.size() >= 80) return;
    put(name, content);
    if (!names_publication(name) || trim(content).empty() || content.size() > kLongestDay) return;
    const bool words = !is_ascii_digit(trim(content)[0]);
    const auto day = words ? day_of(decode_entities(content)) : std::nullopt;
    if (day)
      put("published", content, *day);
    else
      put("published", content);
  }

  /// The day that a line tells, as ISO 8601.
  std::optional<std::string> day_of(std::string_view line) const {
    const auto lang = doc_.declared.find("lang");
    return day_in_line(line, lang == doc_.declared.end() ? std::string() : lang->second.value, lex_.month_names);
  }

  void time(uint32_t i, const HtmlNode& node) {
    const std::string_view value = attribute(attributes(node), "datetime");
    if (value.empty() || is_cut(page_.parts[i])) return;
    const bool published = attribute(attributes(node), "itemprop").find("datePublished") != std::string_view::npos ||
                           attributes(node).find("pubdate") != std::string_view::npos;
    put(published ? "published" : "time", value);
  }

  /// An element with itemprop=datePublished; its value is in an attribute or is its text.
  void item(const HtmlNode& node) {
    if (node.attributes.size() < 24 || attributes(node).find("datePublished") == std::string_view::npos) return;
    if (attribute(attributes(node), "itemprop").find("datePublished") == std::string_view::npos) return;
    std::string_view value = attribute(attributes(node), "content");
    if (value.empty()) value = attribute(attributes(node), "datetime");
    put("published", value);
  }

  std::string text_of(const HtmlBlock& block) const {
    std::string text;
    for (uint32_t i = block.first; i < block.end; ++i)
      if (page_[i].tag == Tag::text) text.append(slice(page_.text, page_[i].span)).append(" ");
    return clean(decode_entities(text));
  }

  /// The day in a short line after the title, just before the first paragraph, or in a date above the title.
  void visible_day() {
    constexpr ptrdiff_t kBefore = 6, kAfter = 3;  // lines around the first paragraph
    constexpr ptrdiff_t kAbove = 4;               // lines above the title, if their class says that they are dates
    const std::vector<HtmlBlock>& blocks = page_.blocks;
    const auto is_title = [](const HtmlBlock& block) { return block.kept && block.kind == BlockKind::title; };
    const auto paragraph = std::ranges::find_if(
        blocks, [](const HtmlBlock& block) { return block.kept && block.kind == BlockKind::paragraph && block.chars > kLongestDay; });
    const auto title = std::ranges::find_if(blocks.begin(), paragraph, is_title);
    const auto near = paragraph - std::min(kBefore, paragraph - blocks.begin());
    const auto last = paragraph + std::min(kAfter, blocks.end() - paragraph);
    const auto first = title == paragraph ? near : title;
    for (auto block = first; block != last; ++block)
      if (block->chars <= kLongestDay && visible_day(*block)) return;
    for (auto block = first; block != blocks.begin() && first - block < kAbove; --block)
      if (block->chars <= kLongestDay && page_.parts[block->element] == PagePart::date && visible_day(*block)) return;
  }

  bool visible_day(const HtmlBlock& block) {
    if (page_.parts[block.element] == PagePart::related) return false;
    const auto day = day_of(text_of(block));
    if (!day) return false;
    const SourceSpan place = doc_.origin.to_source({page_[block.first].span.begin, page_[block.end - 1].span.end});
    doc_.declared.try_emplace("time", Meta{*day, Basis::dateline, Precision::day, place});
    return true;
  }

  void json_ld(const HtmlNode& node) {
    const std::string_view json = slice(page_.text, SourceSpan{node.span.end, end_of_raw(node)});
    for (LdField& field : read_json_ld(json)) put(field.name, field.place, clean(decode_entities(field.value)));
  }

  Document& doc_;
  const HtmlPage& page_;
  const Lexicons& lex_;
};

}  // namespace

void read_html_head(Document& doc, const HtmlPage& page, const Lexicons& lex) { Head(doc, page, lex).read(); }

}  // namespace readout
