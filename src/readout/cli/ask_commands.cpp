#include "readout/cli/ask_commands.h"

#include <CLI/CLI.hpp>

#include "readout/cli/record_commands.h"

namespace readout {
namespace {

struct Command {
  const char* name;
  const char* does;
  const char* filters;  ///< names of kFilters
  const char* examples;
  int (*run)(const AskOptions&, const Lexicons&);
};

constexpr Command kCommands[] = {
    {"search", "Find passages by their words; all must stand in the document", "outlet genre actor since until limit",
     "  readout search 'port fees' us-china.readout                    both words, in any order\n"
     "  readout search '\"port fees\" OR tariff*' us-china.readout       a phrase, or words that begin so\n"
     "  readout search 'hotline NOT (call OR talks)' us-china.readout --outlet Courier --since 2024-01\n"
     "  readout search fentanyl us-china.readout --format jsonl | jq -r '[.path, .source[0]] | @tsv'",
     run_search},
    {"quotes", "Who said what, under which attribution", "speaker issue attribution form outlet genre since until",
     "  readout quotes us-china.readout --speaker cn.wang_yi --since 2024\n"
     "  readout quotes us-china.readout --attribution on_background_unnamed --format csv > quotes.csv\n"
     "  readout quotes us-china.readout --issue taiwan --form direct",
     run_quotes},
    {"utterances", "One saying, many quotes: what each made of the words, beside their source", "speaker change outlet since until",
     "  readout utterances us-china.readout --change altered\n"
     "  readout utterances us-china.readout --speaker cn.wang_yi --since 2024 --format json",
     run_utterances},
    {"engagements", "Calls, meetings, visits and talks", "actor kind level status since until",
     "  readout engagements us-china.readout --level leader --status held\n"
     "  readout engagements us-china.readout --actor cn --kind call --format json",
     run_engagements},
    {"timeline", "Contacts in the order of time: a lane a level, and how long nothing was", "actor kind level status since until",
     "  readout timeline us-china.readout --level leader\n"
     "  readout timeline us-china.readout --actor cn --since 2023 --format csv",
     run_timeline},
    {"cadence", "How often two are in contact on each level and channel, the gaps, and how long nothing has been", "kind level since until",
     "  readout cadence us cn us-china.readout\n"
     "  readout cadence us cn us-china.readout --as-of 2024-04-02 --format csv\n"
     "  readout cadence us cn us-china.readout --format json | jq '.rows[] | select(.by == \"channel\") | .gaps'",
     run_cadence},
    {"issues", "Who raised what in which contact; blank where nobody is known to have", "issue actor kind level since until",
     "  readout issues us-china.readout --level leader\n"
     "  readout issues us-china.readout --issue taiwan --format jsonl       each time it was raised, with its passage",
     run_issues},
    {"commitments", "What was promised or demanded, and what came of it", "actor issue outcome since until",
     "  readout commitments us-china.readout --actor cn --issue counternarcotics\n"
     "  readout commitments us-china.readout --outcome stalled --format md",
     run_commitments},
    {"lineage", "Which documents tell one text: the original, its copies and what each changed", "outlet",
     "  readout lineage us-china.readout\n"
     "  readout lineage us-china.readout --outlet Reuters --format json",
     run_lineage},
    {"check", "Claims about contacts against the record: those of its documents, or those in a sentence", "verdict since until",
     "  readout check us-china.readout --verdict contradicted\n"
     "  readout check 'It was the first call of the two leaders since July 2022.' us-china.readout --as-of 2024-04-02",
     run_check},
};

struct Filter {
  const char* name;
  const char* does;
  const char* type;
  std::string AskOptions::*value;
  std::span<const std::string_view> choices = {};
};

constexpr Filter kFilters[] = {
    {"speaker", "Who speaks: an actor's id, a part of it (us: all who serve it) or of a name", "ACTOR", &AskOptions::speaker},
    {"actor", "Who takes part or is named: an actor's id, a part of it (us: all who serve it) or of a name", "ACTOR", &AskOptions::actor},
    {"issue", "About this issue or a part of it: trade has trade.tariffs", "ISSUE", &AskOptions::issue},
    {"attribution", "How the speaker may be named", "ATTRIBUTION", &AskOptions::attribution, kNames<Attribution>},
    {"form", "Of the quote", "FORM", &AskOptions::form, kNames<QuoteForm>},
    {"change", "What some quote of it made of the words", "CHANGE", &AskOptions::change, kNames<QuoteChange>},
    {"outlet", "A part of the outlet's name", "NAME", &AskOptions::outlet},
    {"genre", "Of the document", "GENRE", &AskOptions::genre, kNames<Genre>},
    {"kind", "Of the engagement", "KIND", &AskOptions::kind, kNames<EngagementKind>},
    {"level", "Of the engagement", "LEVEL", &AskOptions::level, kNames<Level>},
    {"status", "Of the engagement", "STATUS", &AskOptions::status, kNames<Status>},
    {"outcome", "What came of it", "OUTCOME", &AskOptions::status, kNames<CommitmentStatus>},
    {"verdict", "Of the check", "VERDICT", &AskOptions::verdict, kNames<Verdict>},
    {"since", "From then on", "DAY|MONTH|YEAR", &AskOptions::since},
    {"until", "Up to then", "DAY|MONTH|YEAR", &AskOptions::until},
};

std::vector<std::string> strings(std::span<const std::string_view> names) { return {names.begin(), names.end()}; }

bool has_word(std::string_view list, std::string_view word) {
  const size_t at = (" " + std::string(list) + " ").find(" " + std::string(word) + " ");
  return at != std::string::npos;
}

void add_command(CLI::App& app, const Command& command, AskOptions& options) {
  CLI::App* sub = app.add_subcommand(command.name, command.does);
  sub->footer(std::string("Examples:\n") + command.examples);
  if (std::string_view(command.name) == "search")
    sub->add_option("words", options.what, "Words, \"phrases\", begin*, AND, OR, NOT, ( )")->required()->type_name("WORDS");
  if (std::string_view(command.name) == "check")
    sub->add_option("operands", options.operands, "The record; before it, if wanted, a sentence to check")
        ->required()
        ->expected(1, 2)
        ->type_name("[SENTENCE] FILE.readout");
  else if (std::string_view(command.name) == "cadence")
    sub->add_option("operands", options.operands, "Whose contacts: one or two actors by id, a part of it or of a name; then the record")
        ->required()
        ->expected(1, 3)
        ->type_name("[ACTOR [ACTOR]] FILE.readout");
  else
    sub->add_option("record", options.record, "The record")->required()->type_name("FILE.readout");
  for (const Filter& filter : kFilters)
    if (has_word(command.filters, filter.name)) {
      CLI::Option* option = sub->add_option(std::string("--") + filter.name, options.*filter.value, filter.does)->type_name(filter.type);
      if (!filter.choices.empty()) option->check(CLI::IsMember(strings(filter.choices)));
    }
  if (has_word(command.filters, "limit"))
    sub->add_option("--limit", options.limit, "At most so many; 0 is all")->type_name("N")->capture_default_str();
  std::vector<std::string> formats = strings(kAnswerFormats);
  const bool picture = has_word("timeline cadence", command.name);
  if (picture) formats.insert(formats.begin(), "picture");
  sub->add_option("--format", options.format, "How to print it")->check(CLI::IsMember(formats))->default_str(formats.front());
  add_viewpoint(*sub, options.from);
}

}  // namespace

void AskCommands::add(CLI::App& app) {
  for (const Command& command : kCommands) add_command(app, command, options);
}

std::optional<int> AskCommands::run(const CLI::App& app, const Lexicons& lex) const {
  for (const Command& command : kCommands)
    if (const CLI::App* sub = app.get_subcommand(command.name); sub->parsed()) {
      AskOptions asked = options;
      if (!asked.operands.empty()) asked.record = asked.operands.back();
      if (asked.operands.size() == 2) asked.what = asked.operands.front();
      if (asked.format.empty()) asked.format = sub->get_option("--format")->get_default_str();
      return command.run(asked, lex);
    }
  return {};
}

}  // namespace readout
