#include <algorithm>
#include <map>
#include <set>

#include "readout/ask/raised.h"
#include "readout/doc/timex.h"
#include "readout/doc/walk.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

constexpr size_t kMostContacts = 1'000'000;

/// Contacts of which some issue is told, in the order of time; of more than `most` the latest whose day is known.
std::vector<const LinkedEngagement*> contacts_of(const std::vector<LinkedEngagement>& engagements, const std::vector<Raised>& raised,
                                                 size_t most) {
  std::set<const LinkedEngagement*> told;
  for (const Raised& one : raised)
    if (one.contact) told.insert(one.contact);
  std::vector<const LinkedEngagement*> contacts;
  for (const LinkedEngagement& engagement : engagements)
    if (told.contains(&engagement)) contacts.push_back(&engagement);
  if (most == 0 || contacts.size() <= most) return contacts;
  const auto dated = std::ranges::find_if(contacts, [](const auto* contact) { return !day_range(contact->when.value); });
  const size_t over = contacts.size() - most, undated = static_cast<size_t>(contacts.end() - dated);
  contacts.erase(dated + static_cast<ptrdiff_t>(undated - std::min(over, undated)), contacts.end());
  contacts.erase(contacts.begin(), contacts.begin() + static_cast<ptrdiff_t>(contacts.size() - most));
  return contacts;
}

/// Whose texts tell of a contact: the ids of sides, null for those of others.
void put_sides(JsonWriter& out, const Asked& asked, const LinkedEngagement& engagement) {
  std::set<std::string> sides;
  for (const Passage& mention : engagement.mentions) {
    const Document& head = asked.heads()[mention.document.index];
    sides.insert(head.meta.side ? head[*head.meta.side].id : "");
  }
  out.key("sides");
  out.begin_array();
  for (const std::string& side : sides) {
    if (side.empty())
      out.null();
    else
      out.value(std::string_view(side));
  }
  out.end_array();
}

void put_contact(JsonWriter& out, const Asked& asked, const LinkedEngagement& engagement) {
  out.begin_object();
  out.key("id"), out.value(std::string_view(engagement.id));
  out.key("when"), out.value(std::string_view(engagement.when.value));
  out.key("kind"), out.value(name_of(engagement.kind));
  out.key("level"), out.value(name_of(engagement.level));
  out.key("status"), out.value(name_of(engagement.status));
  out.key("parties"), out.json(list_cell("", engagement.parties).json);
  put_sides(out, asked, engagement);
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
  const Document& head = asked.heads()[raised.document.index];
  out.key("document"), out.value(std::string_view(head.id));
  put_or_null(out, "side", head.meta.side ? head[*head.meta.side].id : "");
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
  const std::vector<const LinkedEngagement*> every = contacts_of(engagements, raised, 0);
  const std::vector<const LinkedEngagement*> contacts = contacts_of(engagements, raised, call.number("limit", 0, kMostContacts));
  const std::set<const LinkedEngagement*> shown(contacts.begin(), contacts.end());
  std::map<const Raised*, std::string> written;  // each in JSON; made document by document, so that each text is read once
  std::vector<std::string> ids;
  for (size_t i = 0; i < raised.size(); ++i) {
    const Raised& one = raised[i];
    if (i == 0 || raised[i - 1].document != one.document) ids = ids_of(Issue::kKind, asked.view.listed()[one.document.index].issues);
    if (!shown.contains(one.contact)) continue;
    rows[one.issue->issue][one.contact->id].push_back(&one);
    JsonWriter out;
    put_raised(out, asked, one, ids[one.ordinal]);
    written.emplace(&one, out.take());
  }
  return json_reply("matrix", [&](JsonWriter& out) {
    put_seen(out, asked);
    out.key("found"), out.value(static_cast<int64_t>(every.size()));
    out.key("engagements");
    out.begin_array();
    for (const LinkedEngagement* contact : contacts) put_contact(out, asked, *contact);
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
