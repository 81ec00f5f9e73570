#include <algorithm>
#include <map>

#include "readout/ask/about_contact.h"
#include "readout/ask/wanted_actor.h"
#include "readout/doc/walk.h"

namespace readout {
namespace {

/// Who speaks: "Lena Averic", "senior official 2"; the kind of one without a name.
std::string name_of_speaker(Asked& asked, DocumentAt at, const Document& doc, const Speaker& speaker) {
  std::string name = speaker.actor ? asked.name_of_actor(doc[*speaker.actor].id) : speaker.name;
  if (name.empty() && speaker.surface) name = asked.words(at, *speaker.surface);
  if (speaker.number) name.append(name.empty() ? "" : " ").append(std::to_string(*speaker.number));
  return name;
}

/// Calls visit(issue) for the issues whose words lie in a span of a document.
template <class Visit>
void each_issue_in(const Document& doc, Span span, Visit&& visit) {
  for (const Issue& issue : doc.issues) {
    if (issue.span.begin >= span.end) break;
    if (span.begin < issue.span.end) visit(issue);
  }
}

std::vector<std::string> issues_in(const Document& doc, Span span) {
  std::vector<std::string> ids;
  each_issue_in(doc, span, [&](const Issue& issue) {
    if (std::ranges::find(ids, issue.issue) == ids.end()) ids.push_back(issue.issue);
  });
  return ids;
}

/// For people.
std::string_view short_name(Attribution attribution) {
  constexpr std::string_view kShort[] = {"named", "institution", "unnamed", "document", ""};
  return kShort[static_cast<size_t>(attribution)];
}

struct QuoteAt {
  DocumentAt document;
  uint32_t ordinal;
};

/// Which saying each quote gives, and what it made of the words; of several sayings the one that it changed most.
class InSayings {
 public:
  explicit InSayings(const std::vector<Utterance>& utterances) {
    for (const Utterance& utterance : utterances)
      for (const UtteranceQuote& one : utterance.quotes) {
        if (!one.quote.id.starts_with(std::string(Quote::kKind) + ':')) continue;
        const auto [known, fresh] = found_.try_emplace({one.quote.document.index, one.quote.ordinal}, In{&utterance, &one});
        if (!fresh && known->second.quote->change < one.change) known->second = {&utterance, &one};
      }
  }

  struct In {
    const Utterance* saying = nullptr;
    const UtteranceQuote* quote = nullptr;

    std::string_view change() const {
      if (!saying) return "";
      return quote == &saying->quotes.front() ? "source" : name_of(quote->change);
    }
  };
  In of(QuoteAt at) const {
    const auto known = found_.find({at.document.index, at.ordinal});
    return known == found_.end() ? In{} : known->second;
  }

 private:
  std::map<std::pair<uint32_t, uint32_t>, In> found_;
};

/// The quotes that are wanted, in the order of time.
std::vector<QuoteAt> quotes_of(Asked& asked, const Question& question, const InSayings& sayings) {
  const AboutContact about(asked, question.engagement);
  WantedActor speaks(question.speaker);
  std::vector<QuoteAt> found;
  for (DocumentAt at : asked.in_time()) {
    const Document& doc = asked.view.listed()[at.index].doc;
    if (doc.quotes.empty() || !asked.wanted(question, at)) continue;
    for (uint32_t i = 0; i < doc.quotes.size(); ++i) {
      const Quote& quote = doc.quotes[i];
      const Speaker& speaker = quote.speaker;
      bool wanted = (question.attribution.empty() || name_of(quote.attribution) == question.attribution) &&
                    (question.form.empty() || name_of(quote.form) == question.form) &&
                    (question.change.empty() || sayings.of({at, i}).change() == question.change);
      if (wanted && !question.speaker.empty())
        wanted = speaker.actor ? speaks(doc[*speaker.actor].id, asked.name_of_actor(doc[*speaker.actor].id))
                               : is_actor(question.speaker, "", name_of_speaker(asked, at, doc, speaker));
      if (wanted && !question.issue.empty()) {
        wanted = false;
        each_issue_in(doc, quote.span, [&](const Issue& issue) { wanted |= is_issue(question.issue, issue.issue); });
      }
      if (wanted && about.has(at, quote.span)) found.push_back({at, i});
    }
  }
  return found;
}

}  // namespace

Answer ask_quotes(Asked& asked, const Question& question) {
  Answer answer("quotes", "date speaker attribution:people quote:prose outlet",
                "attribution issues form modality speaker_actor speaker_kind rule change changed utterance fact path document span source");
  const InSayings sayings(asked.view.derived().utterances);
  const std::vector<QuoteAt> found = quotes_of(asked, question, sayings);
  std::vector<std::string> ids, rules;  // of the last document
  put_rows(answer, question, found.size(), [&](size_t i) -> std::vector<Cell> {
    const auto [at, ordinal] = found[i];
    const Listed& listed = asked.view.listed()[at.index];
    if (i == question.skip || found[i - 1].document != at) {
      ids = ids_of(Quote::kKind, listed.quotes);
      rules = ids_of(Rule::kKind, listed.rules);
    }
    const Document &head = asked.heads()[at.index], &doc = listed.doc;
    const Quote& quote = doc.quotes[ordinal];
    const Speaker& speaker = quote.speaker;
    const std::vector<std::string> issues = issues_in(doc, quote.span);
    std::string topics;
    for (const std::string& issue : issues) topics.append(topics.empty() ? "" : ", ").append(issue);
    const SourceSpan source = listed.quotes[ordinal];
    const InSayings::In in = sayings.of({at, ordinal});
    return {day_of(head),
            name_of_speaker(asked, at, doc, speaker),
            short_name(quote.attribution),
            asked.words(at, quote.span),
            outlet_of(head),
            name_of(quote.attribution),
            list_cell(topics, issues),
            name_of(quote.form),
            name_of(quote.modality),
            speaker.actor ? Cell(doc[*speaker.actor].id) : Cell(),
            name_of(speaker.kind),
            quote.rule ? Cell(rules[quote.rule->index]) : Cell(),
            in.saying ? Cell(in.change()) : Cell(),
            in.saying ? asked.changes(in.quote->changes) : "",
            in.saying ? Cell(in.saying->id) : Cell(),
            ids[ordinal],
            head.path,
            head.id,
            range_cell(quote.span.begin, quote.span.end),
            range_cell(source.begin, source.end)};
  });
  return answer;
}

}  // namespace readout
