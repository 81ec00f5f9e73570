#include <algorithm>

#include "readout/ask/one_sided.h"
#include "readout/serve/objects.h"

namespace readout {
namespace {

void put_pair(JsonWriter& out, Asked& asked, const LinkedEngagement& engagement, DocumentAt first, DocumentAt second) {
  out.begin_object();
  out.key("engagement"), out.value(std::string_view(engagement.id));
  out.key("when"), out.value(std::string_view(engagement.when.value));
  out.key("kind"), out.value(name_of(engagement.kind));
  out.key("status"), out.value(name_of(engagement.status));
  out.key("level"), out.value(name_of(engagement.level));
  out.key("parties"), out.json(list_cell("", engagement.parties).json);
  out.key("first"), put_head(out, asked.heads()[first.index]);
  out.key("second"), put_head(out, asked.heads()[second.index]);
  out.end_object();
}

}  // namespace

Reply list_pairs(Call& call) {
  Asked& asked = call.asked;
  const Question question = question_of(call, *std::ranges::find(question_kinds(), std::string_view("engagements"), &QuestionKind::name));
  check_period(question);
  std::vector<LinkedEngagement> engagements = engagements_of(asked, question);
  std::ranges::reverse(engagements);
  return json_reply("pairs", [&](JsonWriter& out) {
    put_seen(out, asked);
    out.key("pairs");
    out.begin_array();
    for (const LinkedEngagement& engagement : engagements) {
      const auto told = readouts_of(engagement, asked.heads());
      if (told.size() == 2) put_pair(out, asked, engagement, told.begin()->second, told.rbegin()->second);
    }
    out.end_array();
  });
}

}  // namespace readout
