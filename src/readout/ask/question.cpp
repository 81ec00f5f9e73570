#include "readout/ask/question.h"

#include <algorithm>

#include "readout/ask/asked.h"
#include "readout/base/error.h"
#include "readout/base/utf8.h"

namespace readout {

Answer ask_search(Asked& asked, const Question& question);
Answer ask_quotes(Asked& asked, const Question& question);
Answer ask_utterances(Asked& asked, const Question& question);
Answer ask_engagements(Asked& asked, const Question& question);
Answer ask_timeline(Asked& asked, const Question& question);
Answer ask_outlook(Asked& asked, const Question& question);
Answer ask_cadence(Asked& asked, const Question& question);
Answer ask_issues(Asked& asked, const Question& question);
Answer ask_commitments(Asked& asked, const Question& question);
Answer ask_formulas(Asked& asked, const Question& question);
Answer ask_lineage(Asked& asked, const Question& question);
Answer ask_check(Asked& asked, const Question& question);

namespace {

constexpr QuestionKind kKinds[] = {
    {"search", "Find passages by their words; all must stand in the document", "outlet genre actor since until", ask_search},
    {"quotes", "Who said what, under which attribution",
     "speaker issue attribution form change document engagement outlet genre since until", ask_quotes},
    {"utterances", "One saying, many quotes: what each made of the words, beside their source", "speaker change outlet since until",
     ask_utterances},
    {"engagements", "Calls, meetings, visits and talks", "actor kind level series status since until", ask_engagements},
    {"timeline", "Contacts in the order of time: a lane a level, and how long nothing was", "actor kind level series status since until",
     ask_timeline},
    {"outlook", "What was planned and by when, and what became of it", "actor kind level became since until", ask_outlook},
    {"cadence", "How often two are in contact on each level and channel, the gaps, and how long nothing has been", "kind level since until",
     ask_cadence},
    {"issues", "Who raised what in which contact; blank where nobody is known to have",
     "issue actor document engagement kind level since until", ask_issues},
    {"commitments", "What was promised or demanded, and what came of it", "actor issue outcome due document engagement since until",
     ask_commitments},
    {"formulas", "Fixed words of a side's own texts: since when, until when, in which wordings, and whether they were dropped",
     "actor since until", ask_formulas},
    {"lineage", "Which documents tell one text: the original, its copies and what each changed", "outlet", ask_lineage},
    {"check", "Claims about contacts against the record: those of its documents, or those in a sentence", "verdict since until", ask_check},
};

constexpr Filter kFilters[] = {
    {"speaker", "Who speaks: an actor's id, a part of it (us: all who serve it) or of a name", "ACTOR", &Question::speaker},
    {"actor", "Who takes part or is named: an actor's id, a part of it (us: all who serve it) or of a name", "ACTOR", &Question::actor},
    {"issue", "About this issue or a part of it: trade has trade.tariffs", "ISSUE", &Question::issue},
    {"attribution", "How the speaker may be named", "ATTRIBUTION", &Question::attribution, kNames<Attribution>},
    {"form", "Of the quote", "FORM", &Question::form, kNames<QuoteForm>},
    {"change", "What some quote of it made of the words", "CHANGE", &Question::change, kNames<QuoteChange>},
    {"document", "Of this document, by its id or path", "DOC", &Question::document},
    {"engagement", "About this contact, by its id", "ID", &Question::engagement},
    {"outlet", "A part of the outlet's name", "NAME", &Question::outlet},
    {"genre", "Of the document", "GENRE", &Question::genre, kNames<Genre>},
    {"kind", "Of the engagement", "KIND", &Question::kind, kNames<EngagementKind>},
    {"level", "Of the engagement", "LEVEL", &Question::level, kNames<Level>},
    {"series", "Of this channel, by its id", "CHANNEL", &Question::series},
    {"status", "Of the engagement", "STATUS", &Question::status, kNames<Status>},
    {"due", "Is its day past and it is not done, to come, or not given", "DUE", &Question::due, kDues},
    {"became", "What became of the plan", "FATE", &Question::became, kFates},
    {"outcome", "What came of it", "OUTCOME", &Question::status, kNames<CommitmentStatus>},
    {"verdict", "Of the check", "VERDICT", &Question::verdict, kNames<Verdict>},
    {"order", "Which come first", "ORDER", &Question::order, kOrders},
    {"since", "From then on", "DAY|MONTH|YEAR", &Question::since},
    {"until", "Up to then", "DAY|MONTH|YEAR", &Question::until},
};

void check_period(const std::string& option, const std::string& day) {
  const std::string_view like = "dddd-dd-dd";
  bool fits = day.empty() || day.size() == 4 || day.size() == 7 || day.size() == 10;
  for (size_t i = 0; fits && i < day.size(); ++i) fits = like[i] == 'd' ? is_ascii_digit(day[i]) : day[i] == like[i];
  if (!fits) throw BadQuestion(option + " is a day, a month or a year like 2024-11-13, not " + day);
}

}  // namespace

std::span<const Filter> filters() { return kFilters; }

std::span<const QuestionKind> question_kinds() { return kKinds; }

bool QuestionKind::has(std::string_view filter) const {
  return (" " + std::string(filters) + " ").find(" " + std::string(filter) + " ") != std::string::npos;
}

void check_period(const Question& question) {
  check_period("--since", question.since);
  check_period("--until", question.until);
}

Answer ask(const QuestionKind& kind, Asked& asked, const Question& question) {
  check_period(question);
  Answer answer = kind.answer(asked, question);
  answer.seen = asked.seen();
  if (answer.found == 0) {  // all rows are here
    answer.found = answer.rows.size();
    answer.rows.erase(answer.rows.begin(), answer.rows.begin() + static_cast<ptrdiff_t>(std::min(question.skip, answer.rows.size())));
    if (question.limit) answer.rows.resize(std::min(question.limit, answer.rows.size()));
  }
  return answer;
}

}  // namespace readout
