#include <libxml/parser.h>

#include <deque>
#include <span>
#include <utility>

#include "readout/base/markup.h"
#include "readout/ingest/block_writer.h"
#include "readout/ingest/containers.h"
#include "readout/ingest/entities.h"

namespace readout {
namespace {

std::string_view view(const xmlChar* text) { return text ? reinterpret_cast<const char*>(text) : ""; }

/// An item of RSS or an entry of Atom: the first value of each field.
struct FeedItem {
  std::string id, link, title, date, updated, author, content, summary;
  bool content_is_html = true, summary_is_html = true;
};

/// Gathers the items while an XML parser goes through a feed, however broken that is.
class FeedItems {
 public:
  std::deque<FeedItem> whole;
  std::string error;  ///< the first flaw

  bool in_item() const { return item_depth_ > 0; }

  void start(std::string_view name, std::string_view space, std::span<const xmlChar*> attributes) {
    ++depth_;
    if (!in_item()) {
      if (name != "item" && name != "entry") return;
      item_depth_ = depth_;
      item_ = {};
    } else if (depth_ == item_depth_ + 1) {
      field_ = space == "media" || space == "itunes" ? "" : name;  // these repeat the names for other things
      text_.clear();
      type_ = attribute(attributes, "type");
      if (field_ == "link") set_link(attributes);
    } else if (is_xhtml()) {
      text_.append("<").append(name);
      for (size_t i = 0; i + 4 < attributes.size(); i += 5)
        text_.append(" ").append(view(attributes[i])).append("=\"").append(escape_html(value(attributes, i))).append("\"");
      text_ += '>';
    } else if (field_ == "author" && name == "name") {
      text_.clear();
    }
  }

  void end(std::string_view name) {
    if (depth_ == item_depth_ && in_item()) {
      if (item_.date.empty()) item_.date = item_.updated;
      whole.push_back(std::move(item_));
      item_depth_ = 0;
    } else if (in_item() && depth_ == item_depth_ + 1) {
      end_field();
      field_.clear();
    } else if (is_xhtml()) {
      text_.append("</").append(name).append(">");
    } else if (field_ == "author" && name == "name") {
      end_field();
      field_.clear();
    }
    --depth_;
  }

  void characters(std::string_view text) {
    if (!field_.empty() && text_.size() <= Members::kLargest) text_.append(is_xhtml() ? escape_html(text) : std::string(text));
  }

 private:
  bool is_xhtml() const { return type_ == "xhtml" && (field_ == "content" || field_ == "summary"); }

  static std::string_view value(std::span<const xmlChar*> attributes, size_t i) {
    return {reinterpret_cast<const char*>(attributes[i + 3]), static_cast<size_t>(attributes[i + 4] - attributes[i + 3])};
  }
  static std::string attribute(std::span<const xmlChar*> attributes, std::string_view name) {
    for (size_t i = 0; i + 4 < attributes.size(); i += 5)
      if (view(attributes[i]) == name) return std::string(value(attributes, i));
    return {};
  }

  void set_link(std::span<const xmlChar*> attributes) {
    const std::string relation = attribute(attributes, "rel"), address = attribute(attributes, "href");
    if (!relation.empty() && relation != "alternate") field_.clear();
    if (!field_.empty() && item_.link.empty()) item_.link = address;
  }

  void end_field() {
    const auto set = [&](std::string_view name, std::string& field) {
      // What is no body is a line; it is often escaped twice.
      if (field_ == name && field.empty()) field = clean(decode_entities(text_));
    };
    set("title", item_.title);
    set("guid", item_.id);
    set("id", item_.id);
    set("link", item_.link);
    for (std::string_view name : {"pubDate", "published", "date", "issued"}) set(name, item_.date);
    for (std::string_view name : {"updated", "modified"}) set(name, item_.updated);
    for (std::string_view name : {"creator", "author"}) set(name, item_.author);
    if (field_ == "encoded") item_.content = text_;
    if (field_ == "description" && item_.summary.empty()) item_.summary = text_;
    if (field_ == "content") set_body(item_.content, item_.content_is_html);
    if (field_ == "summary") set_body(item_.summary, item_.summary_is_html);
  }

  void set_body(std::string& field, bool& is_html) {
    if (!field.empty()) return;
    field = text_;
    is_html = type_.find("html") != std::string::npos;
  }

  int depth_ = 0, item_depth_ = 0;  // of elements; 0: outside of items
  FeedItem item_;
  std::string field_, type_, text_;  // of the open element of an item
};

/// A feed, piece by piece: libxml2 calls FeedItems for what it finds. Entities of the feed's own are not looked at.
class Feed : public Container {
 public:
  explicit Feed(std::unique_ptr<ByteStream> file) : file_(std::move(file)) {
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = [](void* self, const xmlChar* name, const xmlChar* space, const xmlChar*, int, const xmlChar**, int count, int,
                                const xmlChar** attributes) {
      of(self).items_.start(view(name), view(space), {attributes, static_cast<size_t>(count) * 5});
    };
    handler.endElementNs = [](void* self, const xmlChar* name, const xmlChar*, const xmlChar*) { of(self).items_.end(view(name)); };
    handler.characters = handler.cdataBlock = [](void* self, const xmlChar* text, int size) {
      of(self).items_.characters(view(text).substr(0, static_cast<size_t>(size)));
    };
    handler.getEntity = [](void* self, const xmlChar* name) { return of(self).entity_named(view(name)); };
    handler.serror = [](void* self, xmlErrorPtr error) { of(self).note(*error); };
    parser_ = xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr);
    xmlCtxtUseOptions(parser_, XML_PARSE_RECOVER | XML_PARSE_NONET);
  }
  ~Feed() override { xmlFreeParserCtxt(parser_); }

  std::optional<Boxed> next() override {
    while (items_.whole.empty() && !ended_) {
      const std::string_view next = file_->some();
      ended_ = next.empty() || parser_->disableSAX;  // it gives up on depth without end
      xmlParseChunk(parser_, next.data(), static_cast<int>(next.size()), ended_);
      file_->skip(next.size());
    }
    ++number_;
    if (!items_.whole.empty()) {
      Boxed box = boxed(std::move(items_.whole.front()));
      items_.whole.pop_front();
      return box;
    }
    const std::string error = !file_->damage().empty() ? file_->damage() : std::exchange(items_.error, "");
    if (std::exchange(told_, true) || error.empty()) return {};
    Boxed box;
    box.name = items_.in_item() ? "item " + std::to_string(number_) : "";
    box.damage = "the feed is no well-formed XML: " + error;
    return box;
  }

 private:
  /// Past a flaw, libxml2 would leave out every reference ("&lt;") until the end, were it not told that all is well.
  static Feed& of(void* self) {
    Feed& feed = *static_cast<Feed*>(self);
    feed.parser_->wellFormed = 1;
    return feed;
  }

  /// "&nbsp;" and the other names of HTML, which feeds use without declaring them.
  xmlEntity* entity_named(std::string_view name) {
    const std::string reference = '&' + std::string(name) + ';';
    entity_text_ = decode_entities(reference);
    entity_ = {};
    entity_.type = XML_ENTITY_DECL;
    entity_.etype = XML_INTERNAL_PREDEFINED_ENTITY;
    entity_.name = reinterpret_cast<const xmlChar*>("entity");
    entity_.content = reinterpret_cast<xmlChar*>(entity_text_.data());
    entity_.length = static_cast<int>(entity_text_.size());
    return &entity_;
  }

  void note(const xmlError& error) {
    if (!items_.error.empty() || error.level < XML_ERR_ERROR) return;
    items_.error = "line " + std::to_string(error.line) + ": " + (error.message ? error.message : "");
    while (items_.error.ends_with('\n')) items_.error.pop_back();
  }

  Boxed boxed(FeedItem item) const {
    Boxed box;
    box.is_document = true;
    box.name = !item.id.empty() ? item.id : !item.link.empty() ? item.link : std::to_string(number_);
    const bool is_summary = trim(item.content).empty();
    if (is_summary ? item.summary_is_html : item.content_is_html) box.envelope.media_type = MediaType::html;
    box.envelope.charset = "utf-8";
    box.envelope.url = !item.link.empty() ? item.link : item.id.starts_with("http") ? item.id : "";
    box.envelope.published = std::move(item.date);
    box.envelope.title = std::move(item.title);
    box.envelope.author = std::move(item.author);
    box.envelope.summary = is_summary;
    box.bytes = stream_of(std::move(is_summary ? item.summary : item.content));
    return box;
  }

  const std::unique_ptr<ByteStream> file_;
  FeedItems items_;
  xmlParserCtxt* parser_ = nullptr;
  xmlEntity entity_{};
  std::string entity_text_;
  bool ended_ = false, told_ = false;
  uint64_t number_ = 0;
};

}  // namespace

/// An XML file whose first element is that of a feed.
bool looks_like_feed(std::string_view head, std::string_view) {
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  for (;;) {
    head = head.substr(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
    const std::string_view end = head.starts_with("<?") ? "?>" : head.starts_with("<!--") ? "-->" : head.starts_with("<!") ? ">" : "";
    if (end.empty()) break;
    head = head.substr(std::min(head.find(end), head.size()));
    head = head.substr(std::min(end.size(), head.size()));
  }
  for (std::string_view root : {"<rss", "<feed", "<rdf:RDF", "<atom:feed"})
    if (head.starts_with(root) && head.substr(root.size()).find_first_of(" \t\r\n>") == 0) return true;
  return false;
}

std::unique_ptr<Container> read_feed(std::unique_ptr<ByteStream> file) { return std::make_unique<Feed>(std::move(file)); }

}  // namespace readout
