#include "readout/cli/brief.h"

#include <CLI/CLI.hpp>

#include "readout/cli/cli.h"
#include "readout/cli/record_commands.h"
#include "readout/cli/terminal.h"

namespace readout {

void BriefCommand::add(CLI::App& app) {
  CLI::App* command =
      app.add_subcommand("brief", "What to know before two states meet: contacts, issues, readouts, commitments, fixed words");
  command->footer(
      "Examples:\n"
      "  readout brief us cn us-china.readout > brief.html                a page that prints well; each statement has its passages\n"
      "  readout brief us cn us-china.readout --format md | pandoc -o brief.docx\n"
      "  readout brief 'United States' China us-china.readout --as-of 2024-04-01 --since 2022");
  command->add_option("first", brief.first, "One of the two states, by its id or name")->required()->type_name("STATE");
  command->add_option("second", brief.second, "The other")->required()->type_name("STATE");
  command->add_option("record", record, "The record")->required()->type_name("FILE.readout");
  command->add_option("--since", brief.since, "What is told from then on; default: two years back")->type_name("DAY|MONTH|YEAR");
  command->add_option("--format", format, "How to print it")->check(CLI::IsMember({"html", "md"}))->capture_default_str();
  add_viewpoint(*command, from);
}

std::optional<int> BriefCommand::run(const CLI::App& app, const Lexicons& lex) const {
  if (!app.got_subcommand("brief")) return {};
  Asked asked(record, from, lex);
  const Brief made = brief_of(asked, brief);
  print(format == "md" ? brief_as_markdown(asked, made) : brief_as_html(asked, made));
  return kOk;
}

}  // namespace readout
