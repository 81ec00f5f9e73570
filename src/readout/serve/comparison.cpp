#include "readout/ask/compared.h"
#include "readout/ask/stance_words.h"
#include "readout/doc/walk.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

void put_told(JsonWriter& out, Asked& asked, DocumentAt at, const Document& doc, const std::vector<std::string>& ids,
              const ToldOfIssue& told) {
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
    out.key("sentence");
    if (const Sentence* sentence = covering(doc.sentences, issue.span.begin))
      put_json(out, WithWords{asked}, Passage{at, sentence->span, doc.to_source(sentence->span)});
    else
      out.null();
    out.key("stance_words");
    if (const auto words = stance_words(doc, issue, asked.lex))
      out.json(range_cell(words->begin, words->end).json);
    else
      out.null();
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

}  // namespace

Reply show_comparison(Call& call) {
  const DocumentAt at[] = {document_of(call, call.values[0]), document_of(call, call.values[1])};
  const Document docs[] = {call.asked.view.read(at[0]), call.asked.view.read(at[1])};
  const ComparedDocuments compared(docs[0], docs[1]);
  const std::vector<std::string> ids[] = {ids_of(docs[0], docs[0].issues), ids_of(docs[1], docs[1].issues)};
  return json_reply("comparison", [&](JsonWriter& out) {
    out.key("first"), put_head(out, call.asked.heads()[at[0].index]);
    out.key("second"), put_head(out, call.asked.heads()[at[1].index]);
    out.key("issues");
    out.begin_array();
    for (const auto& [issue, both] : compared.issues()) {
      out.begin_object();
      out.key("issue"), out.value(std::string_view(issue));
      out.key("relation"), out.value(both.relation());
      for (size_t i : {0, 1}) {
        out.key(i ? "second" : "first");
        if (const ToldOfIssue* one = i ? both.second : both.first)
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
