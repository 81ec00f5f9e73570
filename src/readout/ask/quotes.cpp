#include <algorithm>

#include "readout/ask/about_contact.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

/// "Lena Averic", "senior official 2"; the kind of one without a name.
std::string name_of_speaker(const Asked& asked, const Document& doc, const Speaker& speaker) {
  std::string name = speaker.actor ? asked.name_of_actor(doc[*speaker.actor].id) : speaker.name;
  if (name.empty() && speaker.surface) name = doc.str(*speaker.surface);
  if (speaker.number) name.append(name.empty() ? "" : " ").append(std::to_string(*speaker.number));
  return name;
}

std::vector<std::string> issues_in(const Document& doc, Span span) {
  std::vector<std::string> ids;
  for (const Issue& issue : doc.issues)
    if (issue.span.begin < span.end && span.begin < issue.span.end && std::ranges::find(ids, issue.issue) == ids.end())
      ids.push_back(issue.issue);
  return ids;
}

/// For people.
std::string_view short_name(Attribution attribution) {
  constexpr std::string_view kShort[] = {"named", "institution", "unnamed", "document", ""};
  return kShort[static_cast<size_t>(attribution)];
}

}  // namespace

Answer ask_quotes(Asked& asked, const Question& question) {
  Answer answer("quotes", "date speaker attribution:people quote:prose outlet",
                "attribution issues form modality speaker_actor speaker_kind rule fact path document span source");
  const AboutContact about(asked, question.engagement);
  for (DocumentAt at : asked.in_time()) {
    if (!asked.wanted(question, at)) continue;
    const Document doc = asked.view.read(at);
    const std::vector<std::string> ids = ids_of(doc, doc.quotes), rules = ids_of(doc, doc.rules);
    for (size_t i = 0; i < doc.quotes.size(); ++i) {
      const Quote& quote = doc.quotes[i];
      const Speaker& speaker = quote.speaker;
      const std::string name = name_of_speaker(asked, doc, speaker), actor = speaker.actor ? doc[*speaker.actor].id : "";
      const std::vector<std::string> issues = issues_in(doc, quote.span);
      if (!is_actor(question.speaker, actor, name) ||
          !(question.issue.empty() || std::ranges::any_of(issues, [&](const std::string& id) { return is_issue(question.issue, id); })) ||
          (!question.attribution.empty() && name_of(quote.attribution) != question.attribution) ||
          (!question.form.empty() && name_of(quote.form) != question.form) || !about.has(at, quote.span))
        continue;
      std::string topics;
      for (const std::string& issue : issues) topics.append(topics.empty() ? "" : ", ").append(issue);
      const SourceSpan source = doc.to_source(quote.span);
      answer.rows.push_back({day_of(doc), name, short_name(quote.attribution), doc.str(quote.span), outlet_of(doc),
                             name_of(quote.attribution), list_cell(topics, issues), name_of(quote.form), name_of(quote.modality),
                             speaker.actor ? Cell(actor) : Cell(), name_of(speaker.kind),
                             quote.rule ? Cell(rules[quote.rule->index]) : Cell(), ids[i], doc.path, doc.id,
                             range_cell(quote.span.begin, quote.span.end), range_cell(source.begin, source.end)});
    }
  }
  return answer;
}

}  // namespace readout
