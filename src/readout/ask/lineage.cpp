#include "readout/ask/asked.h"
#include "readout/store/codec.h"

namespace readout {
Answer ask_lineage(Asked& asked, const Question& question) {
  const DocumentIds context{asked.heads()};
  Answer answer("documents", "origin relation date outlet share changed:prose path", "title id from reason document changes");
  int64_t number = 0;
  for (const Origin& origin : asked.view.derived().origins) {
    bool wanted = false;
    for (const OriginMember& member : origin.documents) wanted |= asked.wanted(question, member.document);
    if (!wanted) continue;
    ++number;
    for (const OriginMember& member : origin.documents) {
      const Document& head = asked.heads()[member.document.index];
      const std::string percent = std::to_string(static_cast<int>(member.share * 100 + 0.5)) + " %";
      answer.rows.push_back({number, name_of(member.relation), day_of(head), outlet_of(head),
                             Cell(percent, to_json_text(context, member.share)), asked.changes(member.changes), head.path,
                             head.meta.title ? Cell(head.meta.title->value) : Cell(), origin.id, member.from, member.reason, head.id,
                             Cell("", to_json_text(context, member.changes))});
    }
  }
  return answer;
}

}  // namespace readout
