#include <algorithm>

#include "readout/base/utf8.h"
#include "readout/cli/ask.h"
#include "readout/store/codec.h"

namespace readout {
namespace {

size_t documents_of(const LinkedEngagement& engagement) {
  std::vector<uint32_t> documents;
  for (const Passage& passage : engagement.mentions) documents.push_back(passage.document.index);
  std::ranges::sort(documents);
  return static_cast<size_t>(std::ranges::unique(documents).begin() - documents.begin());
}

}  // namespace

std::vector<LinkedEngagement> engagements_of(Asked& asked, const AskOptions& options) {
  std::vector<LinkedEngagement> list = asked.view.derived().engagements;
  std::erase_if(list, [&](const LinkedEngagement& engagement) {
    const bool party = std::ranges::any_of(engagement.parties,
                                           [&](const std::string& id) { return is_actor(options.actor, id, asked.name_of_actor(id)); });
    return !(party || options.actor.empty()) || !asked.in_period(engagement.when.value) ||
           (!options.kind.empty() && name_of(engagement.kind) != options.kind) ||
           (!options.level.empty() && name_of(engagement.level) != options.level) ||
           (!options.status.empty() && name_of(engagement.status) != options.status);
  });
  std::ranges::stable_sort(list, {}, [](const LinkedEngagement& engagement) {
    const std::string& when = engagement.when.value;
    return std::pair(when.empty() || !is_ascii_digit(when.front()), when);
  });
  return list;
}

int run_engagements(const AskOptions& options, const Lexicons& lex) {
  Asked asked(options, lex);
  const DocumentIds context{asked.heads()};
  Answer answer("engagements", "when kind level status parties:prose place documents",
                "mode series precision basis id facts mentions bases conflicts");
  for (const LinkedEngagement& engagement : engagements_of(asked, options))
    answer.rows.push_back({engagement.when.value, name_of(engagement.kind), name_of(engagement.level), name_of(engagement.status),
                           list_cell(asked.names_of_actors(engagement.parties), engagement.parties), engagement.place,
                           static_cast<int64_t>(documents_of(engagement)), name_of(engagement.mode), engagement.series,
                           name_of(engagement.when.precision), name_of(engagement.when.basis), engagement.id,
                           Cell("", to_json_text(context, engagement.facts)), Cell("", to_json_text(context, engagement.mentions)),
                           Cell("", to_json_text(context, engagement.bases)), Cell("", to_json_text(context, engagement.conflicts))});
  return asked.print(std::move(answer));
}

}  // namespace readout
