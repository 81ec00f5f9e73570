#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

constexpr size_t kMostOfCut = 2000;  // bytes: menus may be longer than the text

/// Of one side; where texts have none, of one outlet.
bool same_voice(const Document& one, const Document& other) {
  if (one.meta.side || other.meta.side) return one.meta.side && other.meta.side && one[*one.meta.side].id == other[*other.meta.side].id;
  return !outlet_of(one).empty() && outlet_of(one) == outlet_of(other);
}

/// The texts of the same voice before and after it.
std::pair<const Document*, const Document*> neighbours(const Asked& asked, DocumentAt at) {
  const std::vector<Document>& heads = asked.heads();
  const std::vector<DocumentAt>& order = asked.in_time();
  const auto here = std::ranges::find(order, at);
  const auto fits = [&](DocumentAt other) { return same_voice(heads[at.index], heads[other.index]); };
  const auto later = std::find_if(here + 1, order.end(), fits);
  const auto earlier = std::find_if(std::make_reverse_iterator(here), order.rend(), fits);
  return {earlier == order.rend() ? nullptr : &heads[earlier->index], later == order.end() ? nullptr : &heads[later->index]};
}

void put_neighbour(JsonWriter& out, std::string_view key, const Document* head) {
  out.key(key);
  if (head)
    put_head(out, *head);
  else
    out.null();
}

void put_origin(JsonWriter& out, Asked& asked, DocumentAt at) {
  std::string_view id = asked.heads()[at.index].id;
  int64_t copies = 0;
  for (const Origin& origin : asked.view.derived().origins)
    if (std::ranges::find(origin.documents, at, &OriginMember::document) != origin.documents.end()) {
      id = origin.id;
      copies = static_cast<int64_t>(origin.documents.size()) - 1;
    }
  out.key("origin"), out.value(id);
  out.key("copies"), out.value(copies);
}

/// How a part of the source begins, as UTF-8 whatever its bytes are.
std::string beginning(std::string_view source, SourceSpan part) {
  const std::string_view bytes = slice(source, part).substr(0, kMostOfCut);
  std::string words;
  for (size_t at = 0; at < bytes.size();) {
    const Utf8Char c = utf8_at(bytes, at);
    append_utf8(words, c.code);
    at += c.size;
  }
  return words;
}

void put_cuts(JsonWriter& out, const Document& doc, const std::optional<std::string>& source) {
  out.key("cut");
  out.begin_array();
  for (const Cut& cut : doc.cut) {
    out.begin_object();
    out.key("source"), out.json(range_cell(cut.source.begin, cut.source.end).json);
    out.key("kind"), out.value(name_of(cut.kind));
    out.key("rule"), out.value(std::string_view(cut.rule));
    out.key("words");
    if (source && cut.source.end <= source->size())
      out.value(std::string_view(beginning(*source, cut.source)));
    else
      out.null();
    out.end_object();
  }
  out.end_array();
}

}  // namespace

Reply show_around(Call& call) {
  const DocumentAt at = document_of(call, call.values[0]);
  const auto [earlier, later] = neighbours(call.asked, at);
  const Document doc = call.asked.view.read(at);
  return json_reply("around", [&](JsonWriter& out) {
    put_neighbour(out, "earlier", earlier);
    put_neighbour(out, "later", later);
    put_origin(out, call.asked, at);
    put_cuts(out, doc, call.asked.view.source(at));
  });
}

}  // namespace readout
