#include <map>
#include <set>

#include "readout/ask/one_sided.h"
#include "readout/serve/objects.h"
#include "readout/store/viewpoint.h"

namespace readout {
namespace {

using Counts = std::map<std::string, int64_t>;

void put_counts(JsonWriter& out, std::string_view key, std::string_view name, const Counts& counts) {
  out.key(key);
  out.begin_array();
  for (const auto& [value, count] : counts) {
    out.begin_object();
    put_or_null(out, name, value);
    out.key("documents"), out.value(count);
    out.end_object();
  }
  out.end_array();
}

/// Which contacts only one side told of.
void put_one_sided(JsonWriter& out, Asked& asked) {
  const std::vector<LinkedEngagement> engagements = engagements_of(asked, {});
  out.key("one_sided");
  out.begin_array();
  for (const OneSided& one : one_sided(engagements, asked.heads())) {
    out.begin_object();
    out.key("engagement"), out.value(std::string_view(one.engagement->id));
    out.key("when"), out.value(std::string_view(one.engagement->when.value));
    out.key("kind"), out.value(name_of(one.engagement->kind));
    out.key("parties"), out.json(list_cell("", one.engagement->parties).json);
    out.key("lacks"), out.value(std::string_view(one.lacks));
    out.key("readout"), put_head(out, asked.heads()[one.readout.index]);
    out.end_object();
  }
  out.end_array();
}

/// How many texts of each side each month has.
void put_coverage(JsonWriter& out, const Asked& asked) {
  std::map<std::pair<std::string, std::string>, int64_t> counts;
  for (const Document& head : asked.heads()) ++counts[{day_of(head).substr(0, 7), head.meta.side ? head[*head.meta.side].id : ""}];
  out.key("coverage");
  out.begin_array();
  for (const auto& [at, count] : counts) {
    out.begin_object();
    put_or_null(out, "month", at.first);
    put_or_null(out, "side", at.second);
    out.key("documents"), out.value(count);
    out.end_object();
  }
  out.end_array();
}

/// When the embargo of a text was lifted, if it told an instant.
std::optional<std::string> lift_of(const Document& doc) {
  for (const Rule& rule : doc.rules)
    if (rule.kind == RuleKind::embargo && instant_of(rule.value)) return rule.value;
  return {};
}

/// Texts that gave words of another before its embargo was lifted, where both tell the time.
void put_early(JsonWriter& out, Asked& asked) {
  out.key("early");
  out.begin_array();
  std::set<std::pair<uint32_t, uint32_t>> done;
  for (const Utterance& utterance : asked.view.derived().utterances) {
    const DocumentAt source = utterance.quotes.front().quote.document;
    const std::optional<std::string> lift = lift_of(asked.view.listed()[source.index].doc);
    if (!lift) continue;
    for (const UtteranceQuote& one : utterance.quotes) {
      const DocumentAt at = one.quote.document;
      const Document& head = asked.heads()[at.index];
      const std::optional<int64_t> published = head.meta.published ? instant_of(head.meta.published->value) : std::nullopt;
      if (at == source || !published || *published >= *instant_of(*lift) || !done.insert({at.index, source.index}).second) continue;
      out.begin_object();
      out.key("document"), put_head(out, head);
      out.key("published"), out.value(std::string_view(head.meta.published->value));
      out.key("lift"), out.value(std::string_view(*lift));
      out.key("minutes"), out.value((*instant_of(*lift) - *published + 59) / 60);
      out.key("source"), put_head(out, asked.heads()[source.index]);
      out.key("utterance"), out.value(std::string_view(utterance.id));
      out.end_object();
    }
  }
  out.end_array();
}

}  // namespace

Reply show_desk(Call& call) {
  Asked& asked = call.asked;
  Counts months, genres, sides;
  for (const Document& head : asked.heads()) {
    ++months[day_of(head).substr(0, 7)];
    ++genres[std::string(name_of(head.meta.genre))];
    ++sides[head.meta.side ? head[*head.meta.side].id : ""];
  }
  int64_t copies = 0;
  for (const Origin& origin : asked.view.derived().origins) copies += static_cast<int64_t>(origin.documents.size()) - 1;
  return json_reply("desk", [&](JsonWriter& out) {
    put_seen(out, asked);
    out.key("as_of"), out.value(std::string_view(asked.day()));
    out.key("origins"), out.value(static_cast<int64_t>(asked.heads().size()) - copies);
    out.key("copies"), out.value(copies);
    put_counts(out, "months", "month", months);
    put_counts(out, "genres", "genre", genres);
    put_counts(out, "sides", "side", sides);
    out.key("failed");
    out.begin_array();
    for (const auto& [path, reason] : asked.view.failed()) {
      out.begin_object();
      out.key("path"), out.value(std::string_view(path));
      out.key("reason"), out.value(std::string_view(reason));
      out.end_object();
    }
    out.end_array();
    out.key("embargoes");  // nothing but when they end
    out.begin_array();
    for (const UnderEmbargo& document : asked.view.under_embargo()) {
      out.begin_object();
      put_or_null(out, "until", document.until);
      out.end_object();
    }
    out.end_array();
    put_coverage(out, asked);
    put_early(out, asked);
    put_one_sided(out, asked);
  });
}

}  // namespace readout
