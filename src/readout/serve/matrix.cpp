#include <algorithm>
#include <map>

#include "readout/ask/question.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

/// Cells of the rows of the question "issues".
class Ledger {
 public:
  explicit Ledger(const Answer& answer) : answer_(answer) {}

  size_t size() const { return answer_.rows.size(); }
  const Cell& at(size_t row, std::string_view column) const {
    const auto found = std::ranges::find(answer_.columns, column, &Column::name);
    return answer_.rows[row][static_cast<size_t>(found - answer_.columns.begin())];
  }

 private:
  const Answer& answer_;
};

void put_cell(JsonWriter& out, std::string_view key, const Cell& cell) {
  out.key(key);
  if (cell.json.empty())
    out.value(std::string_view(cell.text));
  else
    out.json(cell.json);
}

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

}  // namespace

Reply show_matrix(Call& call) {
  const QuestionKind& kind = *std::ranges::find(question_kinds(), std::string_view("issues"), &QuestionKind::name);
  Question question = question_of(call, kind);
  const Answer answer = ask(kind, call.asked, question);
  const Ledger ledger(answer);
  std::map<std::string, std::map<std::string, std::vector<size_t>>> rows;  // by issue and contact
  for (size_t i = 0; i < ledger.size(); ++i)
    if (const std::string& contact = ledger.at(i, "engagement").text; !contact.empty())
      rows[ledger.at(i, "issue").text][contact].push_back(i);
  question.actor.clear();
  const std::vector<LinkedEngagement> engagements = engagements_of(call.asked, question);
  return json_reply("matrix", [&](JsonWriter& out) {
    put_seen(out, call.asked);
    out.key("engagements");
    out.begin_array();
    for (const LinkedEngagement& engagement : engagements)
      if (std::ranges::any_of(rows, [&](const auto& issue) { return issue.second.contains(engagement.id); })) put_contact(out, engagement);
    out.end_array();
    out.key("issues");
    out.begin_array();
    for (const auto& [issue, contacts] : rows) {
      out.begin_object();
      out.key("issue"), out.value(std::string_view(issue));
      out.key("cells");
      out.begin_object();
      for (const auto& [contact, facts] : contacts) {
        out.key(contact);
        out.begin_array();
        for (const size_t i : facts) {
          out.begin_object();
          for (const char* column : {"raised_by", "to", "modality", "stance", "words", "fact", "document", "span"})
            put_cell(out, column, ledger.at(i, column));
          out.end_object();
        }
        out.end_array();
      }
      out.end_object();
      out.end_object();
    }
    out.end_array();
  });
}

}  // namespace readout
