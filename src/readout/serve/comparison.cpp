#include <algorithm>
#include <map>

#include "readout/doc/walk.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

/// The state that issued a document; empty for none.
std::string side_of(const Document& doc) { return doc.meta.side ? doc[*doc.meta.side].id.substr(0, doc[*doc.meta.side].id.find('.')) : ""; }

/// What one document says of an issue, by the places of its facts.
struct Told {
  std::vector<size_t> facts;
  double share = 0;       ///< of the text, in [0, 1]
  bool by_other = false;  ///< all of it is what it says that the other side raised
};

std::map<std::string, Told> told_in(const Document& doc, const std::string& other) {
  std::map<std::string, Told> out;
  std::map<std::string, uint32_t> covered;  // up to where each issue's spans were counted
  for (size_t i = 0; i < doc.issues.size(); ++i) {
    const Issue& issue = doc.issues[i];
    Told& told = out[issue.issue];
    const std::string by = issue.raised_by ? doc[*issue.raised_by].id : "";
    const bool others = !other.empty() && is_actor(other, by, "");
    told.by_other = others && (told.facts.empty() || told.by_other);
    told.facts.push_back(i);
    const uint32_t from = std::max(covered[issue.issue], issue.span.begin);
    if (issue.span.end > from) told.share += static_cast<double>(issue.span.end - from) / static_cast<double>(doc.text.size());
    covered[issue.issue] = std::max(covered[issue.issue], issue.span.end);
  }
  return out;
}

void put_told(JsonWriter& out, Asked& asked, DocumentAt at, const Document& doc, const std::vector<std::string>& ids, const Told& told) {
  out.begin_object();
  out.key("share"), out.value(told.share);
  out.key("facts");
  out.begin_array();
  for (const size_t i : told.facts) {
    const Issue& issue = doc.issues[i];
    out.begin_object();
    out.key("fact"), out.value(std::string_view(ids[i]));
    put_or_null(out, "raised_by", issue.raised_by ? doc[*issue.raised_by].id : "");
    out.key("modality"), out.value(name_of(issue.modality));
    out.key("stance"), out.value(name_of(issue.stance));
    out.key("passage");
    put_json(out, WithWords{asked}, Passage{at, issue.span, doc.to_source(issue.span)});
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

/// both, only_first or only_second; of what one has alone, said_of_other if it says so of the other side only.
std::string_view relation_of(const Told* first, const Told* second) {
  if (first && second) return "both";
  if ((first ? first : second)->by_other) return "said_of_other";
  return first ? "only_first" : "only_second";
}

}  // namespace

Reply show_comparison(Call& call) {
  const DocumentAt at[] = {document_of(call, call.values[0]), document_of(call, call.values[1])};
  const Document docs[] = {call.asked.view.read(at[0]), call.asked.view.read(at[1])};
  const std::map<std::string, Told> told[] = {told_in(docs[0], side_of(docs[1])), told_in(docs[1], side_of(docs[0]))};
  const std::vector<std::string> ids[] = {ids_of(docs[0], docs[0].issues), ids_of(docs[1], docs[1].issues)};
  std::map<std::string, std::pair<const Told*, const Told*>> issues;
  for (const auto& [issue, one] : told[0]) issues[issue].first = &one;
  for (const auto& [issue, one] : told[1]) issues[issue].second = &one;
  return json_reply("comparison", [&](JsonWriter& out) {
    out.key("first"), put_head(out, call.asked.heads()[at[0].index]);
    out.key("second"), put_head(out, call.asked.heads()[at[1].index]);
    out.key("issues");
    out.begin_array();
    for (const auto& [issue, both] : issues) {
      out.begin_object();
      out.key("issue"), out.value(std::string_view(issue));
      out.key("relation"), out.value(relation_of(both.first, both.second));
      for (size_t i : {0, 1}) {
        out.key(i ? "second" : "first");
        if (const Told* one = i ? both.second : both.first)
          put_told(out, call.asked, at[i], docs[i], ids[i], *one);
        else
          out.null();
      }
      out.end_object();
    }
    out.end_array();
  });
}

}  // namespace readout
