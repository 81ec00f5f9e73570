#include "readout/cli/ask_commands.h"

#include <CLI/CLI.hpp>

#include "readout/ask/asked.h"
#include "readout/cli/print_answer.h"
#include "readout/cli/record_commands.h"
#include "readout/cli/terminal.h"

namespace readout {
namespace {

struct Examples {
  std::string_view of;  ///< a kind of question
  const char* lines;
};

constexpr Examples kExamples[] = {
    {"search",
     "  readout search 'port fees' us-china.readout                    both words, in any order\n"
     "  readout search '\"port fees\" OR tariff*' us-china.readout       a phrase, or words that begin so\n"
     "  readout search 'hotline NOT (call OR talks)' us-china.readout --outlet Courier --since 2024-01\n"
     "  readout search fentanyl us-china.readout --format jsonl | jq -r '[.path, .source[0]] | @tsv'"},
    {"quotes",
     "  readout quotes us-china.readout --speaker cn.wang_yi --since 2024\n"
     "  readout quotes us-china.readout --attribution on_background_unnamed --format csv > quotes.csv\n"
     "  readout quotes us-china.readout --issue taiwan --form direct"},
    {"utterances",
     "  readout utterances us-china.readout --change altered\n"
     "  readout utterances us-china.readout --speaker cn.wang_yi --since 2024 --format json"},
    {"engagements",
     "  readout engagements us-china.readout --level leader --status held\n"
     "  readout engagements us-china.readout --actor cn --kind call --format json"},
    {"timeline",
     "  readout timeline us-china.readout --level leader\n"
     "  readout timeline us-china.readout --actor cn --since 2023 --format csv"},
    {"outlook",
     "  readout outlook us-china.readout --became not_found\n"
     "  readout outlook us-china.readout --actor cn --as-of 2024-04-02 --format csv"},
    {"cadence",
     "  readout cadence us cn us-china.readout\n"
     "  readout cadence us cn us-china.readout --as-of 2024-04-02 --format csv\n"
     "  readout cadence us cn us-china.readout --format json | jq '.rows[] | select(.by == \"channel\") | .gaps'"},
    {"issues",
     "  readout issues us-china.readout --level leader\n"
     "  readout issues us-china.readout --issue taiwan --format jsonl       each time it was raised, with its passage"},
    {"commitments",
     "  readout commitments us-china.readout --actor cn --issue counternarcotics\n"
     "  readout commitments us-china.readout --outcome stalled --format md"},
    {"formulas",
     "  readout formulas us-china.readout --actor us\n"
     "  readout formulas us-china.readout --since 2021 --format json | jq '.rows[] | select(.state == \"dropped\")'"},
    {"lineage",
     "  readout lineage us-china.readout\n"
     "  readout lineage us-china.readout --outlet Reuters --format json"},
    {"check",
     "  readout check us-china.readout --verdict contradicted\n"
     "  readout check 'It was the first call of the two leaders since July 2022.' us-china.readout --as-of 2024-04-02"},
};

std::vector<std::string> strings(std::span<const std::string_view> names) { return {names.begin(), names.end()}; }

void add_operands(CLI::App& command, std::string_view kind, AskOptions& options) {
  if (kind == "check")
    command.add_option("operands", options.operands, "The record; before it, if wanted, a sentence to check")
        ->required()
        ->expected(1, 2)
        ->type_name("[SENTENCE] FILE.readout");
  else if (kind == "cadence")
    command.add_option("operands", options.operands, "Whose contacts: one or two actors by id, a part of it or of a name; then the record")
        ->required()
        ->expected(1, 3)
        ->type_name("[ACTOR [ACTOR]] FILE.readout");
  else
    command.add_option("record", options.record, "The record")->required()->type_name("FILE.readout");
}

void add_command(CLI::App& app, const QuestionKind& kind, AskOptions& options) {
  CLI::App* sub = app.add_subcommand(kind.name, kind.does);
  const std::string_view name = kind.name;
  sub->footer(std::string("Examples:\n") + std::ranges::find(kExamples, name, &Examples::of)->lines);
  Question& question = options.question;
  if (name == "search")
    sub->add_option("words", question.what, "Words, \"phrases\", begin*, AND, OR, NOT, ( )")->required()->type_name("WORDS");
  add_operands(*sub, name, options);
  for (const Filter& filter : filters())
    if (kind.has(filter.name)) {
      CLI::Option* option = sub->add_option(std::string("--") + filter.name, question.*filter.value, filter.does)->type_name(filter.type);
      if (!filter.choices.empty()) option->check(CLI::IsMember(strings(filter.choices)));
    }
  if (name == "search") sub->add_option("--limit", options.limit, "At most so many; 0 is all")->type_name("N")->capture_default_str();
  std::vector<std::string> formats = strings(kAnswerFormats);
  if (name == "timeline" || name == "cadence") formats.insert(formats.begin(), "picture");
  sub->add_option("--format", question.format, "How to print it")->check(CLI::IsMember(formats))->default_str(formats.front());
  add_viewpoint(*sub, options.from);
}

/// A sentence is worth something only if all of its claims are supported.
int status_of(const Answer& answer, const Question& question) {
  const bool sound = std::ranges::all_of(answer.rows, [](const auto& row) { return row.front().text == name_of(Verdict::supported); });
  return answer.rows.empty() || (answer.kind == "claims" && !question.what.empty() && !sound) ? kNothingFound : kOk;
}

}  // namespace

void AskCommands::add(CLI::App& app) {
  for (const QuestionKind& kind : question_kinds()) add_command(app, kind, options);
}

std::optional<int> AskCommands::run(const CLI::App& app, const Lexicons& lex) const {
  for (const QuestionKind& kind : question_kinds())
    if (const CLI::App* sub = app.get_subcommand(kind.name); sub->parsed()) {
      Question question = options.question;
      const std::vector<std::string>& operands = options.operands;
      const std::string& record = operands.empty() ? options.record : operands.back();
      const std::string_view name = kind.name;
      if (name == "check" && operands.size() == 2) question.what = operands.front();
      if (name == "cadence") question.parties.assign(operands.begin(), operands.end() - 1);
      if (name == "search") question.limit = options.limit;
      if (question.format.empty()) question.format = sub->get_option("--format")->get_default_str();
      question.width = terminal_width();
      Asked asked(record, options.from, lex);
      const Answer answer = ask(kind, asked, question);
      print_answer(answer, question.format);
      return status_of(answer, question);
    }
  return {};
}

}  // namespace readout
