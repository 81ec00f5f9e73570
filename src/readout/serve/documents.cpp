#include <algorithm>
#include <tuple>

#include "readout/doc/to_json.h"
#include "readout/doc/walk.h"
#include "readout/serve/routes.h"
#include "readout/store/codec.h"
#include "readout/store/viewpoint.h"

namespace readout {
namespace {

Cell value_of(const std::optional<Meta>& meta) { return meta ? Cell(meta->value) : Cell(); }

/// Of a day, those that tell their hour are by it, after those that tell the day alone. Documents without a day are last in either order.
std::vector<DocumentAt> in_order(const Asked& asked, std::string_view order) {
  using Key = std::tuple<bool, std::string, std::optional<int64_t>, size_t>;
  std::vector<Key> keys;
  for (const DocumentAt at : asked.in_time()) {
    const Document& head = asked.heads()[at.index];
    std::string day = day_of(head);
    const bool undated = day.empty();
    const auto instant = head.meta.published ? instant_of(head.meta.published->value) : std::nullopt;
    keys.emplace_back(undated, std::move(day), instant, keys.size());
  }
  std::ranges::sort(keys);
  if (order == "newest") std::reverse(keys.begin(), std::ranges::find_if(keys, [](const Key& key) { return std::get<bool>(key); }));
  std::vector<DocumentAt> list;
  for (const Key& key : keys) list.push_back(asked.in_time()[std::get<size_t>(key)]);
  return list;
}

Answer documents_of(Asked& asked, const Question& question) {
  Answer answer("documents", "date outlet title genre path", "document published side url media_type");
  for (DocumentAt at : in_order(asked, question.order)) {
    if (!asked.wanted(question, at)) continue;
    const Document& head = asked.heads()[at.index];
    answer.rows.push_back({day_of(head), outlet_of(head), value_of(head.meta.title), name_of(head.meta.genre), head.path, head.id,
                           value_of(head.meta.published), head.meta.side ? Cell(head[*head.meta.side].id) : Cell(), value_of(head.meta.url),
                           name_of(head.media_type)});
  }
  return answer;
}

constexpr QuestionKind kDocuments = {"documents", "The documents of the record", "outlet genre actor since until order", documents_of};

/// The words that `show` calls a layer, checked.
std::vector<std::string> layers_of(const Call& call) {
  std::vector<std::string> layers;
  std::string rest = call.parameter("layers");
  while (!rest.empty()) {
    const size_t comma = std::min(rest.find(','), rest.size());
    layers.push_back(rest.substr(0, comma));
    rest.erase(0, comma + 1);
  }
  return layers;
}

}  // namespace

DocumentAt document_of(const Call& call, std::string_view id) {
  const std::vector<Document>& heads = call.asked.heads();
  const auto at = std::ranges::find_if(heads, [&](const Document& head) { return is_document(id, head); });
  if (at == heads.end()) fail_with(404, "not-found", "Not found", "the record has no document " + std::string(id) + " that may be seen");
  return {static_cast<uint32_t>(at - heads.begin())};
}

Reply list_documents(Call& call) { return page_of_rows(call, kDocuments, question_of(call, kDocuments)); }

Reply show_document(Call& call) {
  const DocumentAt at = document_of(call, call.values[0]);
  const Engine engine = call.asked.view.engine(at);
  return {200, "application/json", to_json(call.asked.view.read(at), engine.version, engine.data, layers_of(call)) + '\n'};
}

Reply show_fact(Call& call) {
  const DocumentAt at = document_of(call, call.values[0]);
  const Document doc = call.asked.view.read(at);
  const std::string& wanted = call.values[1];
  std::optional<Reply> found;
  doc.each_layer([&]<class Fact>(std::string_view, const std::vector<Fact>& facts) {
    if (found || !wanted.starts_with(std::string(Fact::kKind) + ':')) return;
    const std::vector<std::string> ids = ids_of(doc, facts);
    const auto id = std::ranges::find(ids, wanted);
    if (id == ids.end()) return;
    const Span span = facts[static_cast<size_t>(id - ids.begin())].span;
    const SourceSpan source = doc.to_source(span);
    const Sentence* sentence = covering(doc.sentences, span.begin);
    found = json_reply("fact", [&](JsonWriter& out) {
      out.key("id"), out.value(std::string_view(wanted));
      out.key("kind"), out.value(Fact::kKind);
      out.key("document"), out.value(std::string_view(doc.id));
      out.key("path"), out.value(std::string_view(doc.path));
      out.key("words"), out.value(doc.str(span));
      out.key("span"), out.json(range_cell(span.begin, span.end).json);
      out.key("source"), out.json(range_cell(source.begin, source.end).json);
      out.key("sentence");
      if (sentence)
        out.json(range_cell(sentence->span.begin, sentence->span.end).json);
      else
        out.null();
    });
  });
  if (!found) fail_with(404, "not-found", "Not found", doc.id + " has no fact " + wanted);
  return *found;
}

}  // namespace readout
