#include "readout/ingest/html_head.h"

#include "readout/base/utf8.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/entities.h"
#include "readout/ingest/json_ld.h"

namespace readout {
namespace {

constexpr size_t kMostFields = 200;
constexpr size_t kLongestValue = 2000;  // bytes of one value

class Head {
 public:
  Head(Document& doc, const HtmlPage& page) : doc_(doc), page_(page) {}

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
          break;
      }
    }
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
    if (!name.empty() && name.size() < 80) put(name, content);
  }

  void time(uint32_t i, const HtmlNode& node) {
    const std::string_view value = attribute(attributes(node), "datetime");
    if (value.empty() || is_cut(page_.parts[i])) return;
    bool published = false;
    HtmlAttributes reader(attributes(node));
    for (HtmlAttribute one; reader.next(one);)
      published = published || equals_no_case(one.name, "pubdate") ||
                  (equals_no_case(one.name, "itemprop") && one.value.find("datePublished") != std::string_view::npos);
    put(published ? "time:pubdate" : "time", value);
  }

  void json_ld(const HtmlNode& node) {
    const std::string_view json = slice(page_.text, SourceSpan{node.span.end, end_of_raw(node)});
    for (LdField& field : read_json_ld(json)) put(field.name, field.place, clean(decode_entities(field.value)));
  }

  Document& doc_;
  const HtmlPage& page_;
};

}  // namespace

void read_html_head(Document& doc, const HtmlPage& page) { Head(doc, page).read(); }

}  // namespace readout
