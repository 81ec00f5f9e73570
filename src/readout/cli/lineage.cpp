#include "readout/cli/ask.h"
#include "readout/store/codec.h"

namespace readout {
namespace {

/// "+ “what was added”; - “what was dropped”; ~ “what stands in its place”"
std::string changes_in_words(Asked& asked, const std::vector<Change>& changes) {
  constexpr std::string_view kMarks[] = {"+ ", "- ", "~ "};
  std::string out;
  for (const Change& change : changes) {
    const std::optional<Passage>& shown = change.here ? change.here : change.original;
    if (!shown) continue;
    out.append(out.empty() ? "" : "; ").append(kMarks[static_cast<size_t>(change.kind)]);
    out.append("“").append(asked.words(shown->document, shown->span)).append("”");
  }
  return out;
}

}  // namespace

int run_lineage(const AskOptions& options, const Lexicons& lex) {
  Asked asked(options, lex);
  const DocumentIds context{asked.heads()};
  Answer answer("documents", "origin relation date outlet share changed:prose path", "id from reason document changes");
  int64_t number = 0;
  for (const Origin& origin : asked.view.derived().origins) {
    bool wanted = false;
    for (const OriginMember& member : origin.documents) wanted |= asked.wanted(member.document);
    if (!wanted) continue;
    ++number;
    for (const OriginMember& member : origin.documents) {
      const Document& head = asked.heads()[member.document.index];
      const std::string percent = std::to_string(static_cast<int>(member.share * 100 + 0.5)) + " %";
      answer.rows.push_back({number, name_of(member.relation), day_of(head), outlet_of(head),
                             Cell(percent, to_json_text(context, member.share)), changes_in_words(asked, member.changes), head.path,
                             origin.id, member.from, member.reason, head.id, Cell("", to_json_text(context, member.changes))});
    }
  }
  return asked.print(std::move(answer));
}

}  // namespace readout
