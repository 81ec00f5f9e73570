#include "readout/serve/objects.h"

#include <algorithm>
#include <set>

#include "readout/doc/walk.h"

namespace readout {
namespace {

/// What was derived and has this id, "sha256:…/engagement:12-40".
template <class T>
const T& object_of(const Call& call, const std::vector<T>& list) {
  const std::string id = call.values[0] + '/' + call.values[1];
  const auto at = std::ranges::find_if(list, [&](const T& object) {
    if constexpr (requires { object.aliases; })
      if (std::ranges::find(object.aliases, id) != object.aliases.end()) return true;
    return object.id == id;
  });
  if (at == list.end())
    fail_with(404, "not-found", "Not found", "the record has no " + std::string(T::kKind) + ' ' + id + " that may be seen");
  return *at;
}

void put_documents(JsonWriter& out, const Asked& asked, const std::set<uint32_t>& documents) {
  out.key("documents");
  out.begin_array();
  for (DocumentAt at : asked.in_time())
    if (documents.contains(at.index)) put_head(out, asked.heads()[at.index]);
  out.end_array();
}

/// Each time that an issue was raised in a contact, as its documents tell.
void put_issues(JsonWriter& out, Asked& asked, const LinkedEngagement& engagement) {
  out.key("issues");
  out.begin_array();
  std::set<uint32_t> done;
  for (const FactAt& fact : engagement.facts) {
    if (!done.insert(fact.document.index).second) continue;
    const Document doc = asked.view.read(fact.document);
    const std::vector<std::string> ids = ids_of(doc, doc.issues);
    for (size_t i = 0; i < ids.size(); ++i) {
      const Issue& issue = doc.issues[i];
      const auto here = [&](const FactAt& one) { return one.document == fact.document && one.ordinal == issue.engagement->index; };
      if (!issue.engagement || std::ranges::none_of(engagement.facts, here)) continue;
      out.begin_object();
      out.key("issue"), out.value(std::string_view(issue.issue));
      put_or_null(out, "raised_by", issue.raised_by ? doc[*issue.raised_by].id : "");
      put_or_null(out, "to", issue.to ? doc[*issue.to].id : "");
      out.key("modality"), out.value(name_of(issue.modality));
      out.key("stance"), out.value(name_of(issue.stance));
      put_or_null(out, "side", doc.meta.side ? doc[*doc.meta.side].id : "");
      out.key("fact"), out.value(std::string_view(ids[i]));
      out.key("passage");
      put_json(out, WithWords{asked}, Passage{fact.document, issue.span, doc.to_source(issue.span)});
      out.end_object();
    }
  }
  out.end_array();
}

}  // namespace

void WithWords::put_own(JsonWriter& out, const Passage& passage) const {
  out.begin_object();
  out.key("document"), put(out, passage.document);
  out.key("span"), out.json(range_cell(passage.span.begin, passage.span.end).json);
  out.key("source"), out.json(range_cell(passage.source.begin, passage.source.end).json);
  out.key("words"), out.value(std::string_view(asked.words(passage.document, passage.span)));
  out.end_object();
}

void put_or_null(JsonWriter& out, std::string_view key, std::string_view text) {
  out.key(key);
  if (text.empty())
    out.null();
  else
    out.value(text);
}

void put_head(JsonWriter& out, const Document& head) {
  out.begin_object();
  out.key("document"), out.value(std::string_view(head.id));
  put_or_null(out, "date", day_of(head));
  put_or_null(out, "outlet", outlet_of(head));
  put_or_null(out, "title", head.meta.title ? head.meta.title->value : "");
  out.key("genre"), out.value(name_of(head.meta.genre));
  put_or_null(out, "side", head.meta.side ? head[*head.meta.side].id : "");
  out.key("path"), out.value(std::string_view(head.path));
  out.end_object();
}

void put_seen(JsonWriter& out, const Asked& asked) {
  const Seen& seen = asked.seen();
  out.key("seen");
  out.begin_object();
  out.key("documents"), out.value(static_cast<int64_t>(seen.documents));
  out.key("first"), out.value(std::string_view(seen.first));
  out.key("last"), out.value(std::string_view(seen.last));
  out.end_object();
}

Reply show_engagement(Call& call) {
  Asked& asked = call.asked;
  const LinkedEngagement& engagement = object_of(call, asked.view.derived().engagements);
  std::set<uint32_t> documents;
  for (const FactAt& fact : engagement.facts) documents.insert(fact.document.index);
  return json_reply(LinkedEngagement::kKind, [&](JsonWriter& out) {
    put_members(out, WithWords{asked}, engagement);
    out.key("names");
    out.begin_object();
    for (const std::string& party : engagement.parties) out.key(party), out.value(std::string_view(asked.name_of_actor(party)));
    out.end_object();
    put_issues(out, asked, engagement);
    put_documents(out, asked, documents);
  });
}

Reply show_utterance(Call& call) {
  const Utterance& utterance = object_of(call, call.asked.view.derived().utterances);
  std::set<uint32_t> documents;
  for (const UtteranceQuote& quote : utterance.quotes) documents.insert(quote.quote.document.index);
  return json_reply(Utterance::kKind, [&](JsonWriter& out) {
    put_members(out, WithWords{call.asked}, utterance);
    put_documents(out, call.asked, documents);
  });
}

Reply show_commitment(Call& call) {
  const JoinedCommitment& commitment = object_of(call, call.asked.view.derived().commitments);
  std::set<uint32_t> documents;
  for (const CommitmentStep& step : commitment.history) documents.insert(step.passage.document.index);
  return json_reply(JoinedCommitment::kKind, [&](JsonWriter& out) {
    put_members(out, WithWords{call.asked}, commitment);
    put_documents(out, call.asked, documents);
  });
}

Reply show_lineage(Call& call) {
  const DocumentAt wanted = document_of(call, call.values[0]);
  const std::vector<Origin>& origins = call.asked.view.derived().origins;
  const auto origin = std::ranges::find_if(origins, [&](const Origin& one) {
    return std::ranges::any_of(one.documents, [&](const OriginMember& member) { return member.document == wanted; });
  });
  std::set<uint32_t> documents = {wanted.index};
  return json_reply(Origin::kKind, [&](JsonWriter& out) {
    if (origin != origins.end()) {
      put_members(out, WithWords{call.asked}, *origin);
    } else {  // a text that stands alone is its own origin
      Origin alone{call.asked.heads()[wanted.index].id, {}};
      alone.documents.push_back({wanted, Relation::original, {}, 1, "alone", {}});
      put_members(out, WithWords{call.asked}, alone);
    }
    if (origin != origins.end())
      for (const OriginMember& member : origin->documents) documents.insert(member.document.index);
    out.key("heads");
    out.begin_array();
    for (DocumentAt at : call.asked.in_time())
      if (documents.contains(at.index)) put_head(out, call.asked.heads()[at.index]);
    out.end_array();
  });
}

}  // namespace readout
