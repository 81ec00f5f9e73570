#include <algorithm>
#include <map>
#include <set>

#include "readout/ask/raised.h"
#include "readout/doc/walk.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

void put_contact(JsonWriter& out, const LinkedEngagement& engagement) {
  out.begin_object();
  out.key("id"), out.value(std::string_view(engagement.id));
  out.key("when"), out.value(std::string_view(engagement.when.value));
  out.key("kind"), out.value(name_of(engagement.kind));
  out.key("level"), out.value(name_of(engagement.level));
  out.key("status"), out.value(name_of(engagement.status));
  out.key("parties"), out.json(list_cell("", engagement.parties).json);
  out.end_object();
}

void put_raised(JsonWriter& out, Asked& asked, const Raised& raised, std::string_view id) {
  out.begin_object();
  put_or_null(out, "raised_by", raised.by);
  put_or_null(out, "to", raised.to);
  out.key("modality"), out.value(name_of(raised.issue->modality));
  out.key("stance"), out.value(name_of(raised.issue->stance));
  out.key("words"), out.value(asked.passages(raised.document).str(raised.issue->span));
  out.key("fact"), out.value(id);
  out.key("document"), out.value(std::string_view(asked.heads()[raised.document.index].id));
  out.key("span"), out.json(range_cell(raised.issue->span.begin, raised.issue->span.end).json);
  out.end_object();
}

}  // namespace

Reply show_matrix(Call& call) {
  Asked& asked = call.asked;
  Question question = question_of(call, *std::ranges::find(question_kinds(), std::string_view("issues"), &QuestionKind::name));
  check_period(question);
  Question of_contacts = question;
  of_contacts.actor.clear();  // it is who raises, not who takes part
  const std::vector<LinkedEngagement> engagements = engagements_of(asked, of_contacts);
  const std::vector<Raised> raised = raised_issues(asked, question, engagements);
  std::map<std::string, std::map<std::string, std::vector<const Raised*>>> rows;  // by issue and contact
  std::set<const LinkedEngagement*> contacts;
  std::map<const Raised*, std::string> written;  // each in JSON; made document by document, so that each text is read once
  std::vector<std::string> ids;
  for (size_t i = 0; i < raised.size(); ++i) {
    const Raised& one = raised[i];
    if (i == 0 || raised[i - 1].document != one.document) ids = ids_of(Issue::kKind, asked.view.listed()[one.document.index].issues);
    if (!one.contact) continue;
    rows[one.issue->issue][one.contact->id].push_back(&one);
    contacts.insert(one.contact);
    JsonWriter out;
    put_raised(out, asked, one, ids[one.ordinal]);
    written.emplace(&one, out.take());
  }
  return json_reply("matrix", [&](JsonWriter& out) {
    put_seen(out, asked);
    out.key("engagements");
    out.begin_array();
    for (const LinkedEngagement& engagement : engagements)
      if (contacts.contains(&engagement)) put_contact(out, engagement);
    out.end_array();
    out.key("issues");
    out.begin_array();
    for (const auto& [issue, cells] : rows) {
      out.begin_object();
      out.key("issue"), out.value(std::string_view(issue));
      out.key("cells");
      out.begin_object();
      for (const auto& [contact, facts] : cells) {
        out.key(contact);
        out.begin_array();
        for (const Raised* one : facts) out.json(written.at(one));
        out.end_array();
      }
      out.end_object();
      out.end_object();
    }
    out.end_array();
  });
}

}  // namespace readout
